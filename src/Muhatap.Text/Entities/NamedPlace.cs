namespace Muhatap.Text.Entities;

/// <summary>A province or a district that a text names.</summary>
/// <param name="District">Its name; null where the province itself is named.</param>
/// <param name="Province">The province, or where the district lies; null where that isn't known. One of the two is there.</param>
public readonly record struct NamedPlace(string? District, string? Province);
