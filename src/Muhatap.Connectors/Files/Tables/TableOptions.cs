namespace Muhatap.Connectors.Files.Tables;

/// <summary>What the person says about the file; everything else is found out.</summary>
public sealed record TableOptions
{
    /// <summary>A sheet's name or its number from 1; null takes the first one that isn't empty.</summary>
    public string? Sheet { get; init; }

    /// <summary>The delimiter, where it is not to be guessed.</summary>
    public char? Delimiter { get; init; }
}
