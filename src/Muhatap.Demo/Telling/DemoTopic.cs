namespace Muhatap.Demo.Telling;

/// <summary>A standing query the demo starts with.</summary>
/// <param name="Purpose">brand, competitor, sector, person, campaign or company.</param>
/// <param name="Query">In the listening language: AND, OR, NOT, phrases, prefixes and parentheses only.</param>
public sealed record DemoTopic(string Id, string Name, string NameEn, string Purpose, string Query, string? Company);
