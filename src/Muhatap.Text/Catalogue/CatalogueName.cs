using Muhatap.Core.Readings;

namespace Muhatap.Text.Catalogue;

/// <summary>A brand or product and the ways people write it.</summary>
/// <param name="Name">What an entity's value is, however it was written.</param>
/// <param name="Kind">Organisation for a brand, or Product.</param>
/// <param name="Spellings">Other ways than the name itself.</param>
public sealed record CatalogueName(string Name, EntityKind Kind, IReadOnlyList<string> Spellings);
