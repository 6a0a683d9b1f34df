namespace Muhatap.Connectors.Catalogue;

/// <summary>One phrase in the languages of the pages.</summary>
public sealed record Words(string Tr, string En);
