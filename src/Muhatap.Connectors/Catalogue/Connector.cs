using System.Text.Json;
using Muhatap.Core.Outbound;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Catalogue;

/// <summary>One kind of connection: what it is called, what it can do and what it needs to know.</summary>
public sealed record Connector
{
    /// <summary>Stored with every connection; never renamed.</summary>
    public required string Code { get; init; }

    /// <summary>The short name its posts carry.</summary>
    public required string Network { get; init; }

    public required Words Name { get; init; }

    public required Abilities Abilities { get; init; }

    public IReadOnlyList<OptionField> Fields { get; init; } = [];

    public bool Can(Abilities ability) => (Abilities & ability) == ability;

    /// <summary>Names of the fields that make an account together; without them the connector only listens.</summary>
    internal string[] AccountFields { get; init; } = [];

    internal Func<JsonElement, IServiceProvider, ISourceReader>? Reader { get; init; }

    internal Func<JsonElement, IServiceProvider, IReplySender>? Sender { get; init; }

    internal Func<JsonElement, IServiceProvider, IProfileResolver>? Resolver { get; init; }
}
