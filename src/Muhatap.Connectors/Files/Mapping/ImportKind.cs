namespace Muhatap.Connectors.Files.Mapping;

/// <summary>What a file's rows are.</summary>
public enum ImportKind
{
    Posts,
    Customers,
    Events,
}
