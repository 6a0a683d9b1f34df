using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Accounts;

namespace Muhatap.Connectors.Files;

/// <summary>What the person says about a file; everything else is found out.</summary>
public sealed record ImportOptions
{
    /// <summary>The network of rows that name none.</summary>
    public const string FileNetwork = "file";

    public TableOptions Table { get; init; } = new();

    public ColumnOverrides Overrides { get; init; } = ColumnOverrides.None;

    /// <summary>For posts and events: the network of rows that name none.</summary>
    public string Network { get; init; } = FileNetwork;

    /// <summary>For customers: the system of rows that name none.</summary>
    public string Source { get; init; } = "import";

    /// <summary>For customers: why what the file says of them may be held, where no cell says it; null: nobody said.</summary>
    public LegalBasis? Basis { get; init; }
}
