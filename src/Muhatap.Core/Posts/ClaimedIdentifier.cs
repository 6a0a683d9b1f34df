namespace Muhatap.Core.Posts;

/// <summary>An identifier somebody gave, in the form they gave it.</summary>
public readonly record struct ClaimedIdentifier(IdentifierKind Kind, string Value);
