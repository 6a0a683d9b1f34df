namespace Muhatap.Core.Readings;

/// <summary>A brand or product of the company's own catalogue, or of a competitor's, that readings should find by name.</summary>
public sealed class CatalogueItem
{
    public required string Name { get; init; }

    /// <summary><see cref="EntityKind.Organisation"/> for a brand, <see cref="EntityKind.Product"/>.</summary>
    public required EntityKind Kind { get; set; }

    /// <summary>Other ways people write it, one a line.</summary>
    public required string Spellings { get; set; }
}
