namespace Muhatap.Connectors.Files.Mapping;

/// <summary>What a file's rows are.</summary>
public enum ImportKind
{
    Posts,
    Customers,
    Events,

    /// <summary>Words about commercial messages, as İYS exports them.</summary>
    Consents,
}
