namespace Muhatap.Core.Customers;

/// <summary>Where a source stands in the order of trust.</summary>
public sealed class SourceTrust
{
    public required string Source { get; init; }

    /// <summary>0 is the most trusted.</summary>
    public required int Rank { get; set; }
}
