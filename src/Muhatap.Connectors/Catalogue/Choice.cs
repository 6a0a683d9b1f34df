namespace Muhatap.Connectors.Catalogue;

/// <summary>One value an option may take.</summary>
public sealed record Choice(string Value, Words Label);
