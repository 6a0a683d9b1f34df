namespace Muhatap.Core.Readings;

/// <summary>Something named in a text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">First UTF-16 code unit in the post's text.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Value">The normal form (E.164, lower-case e-mail, ISO date, minor units with currency), or null where it equals the text.</param>
public sealed record Entity(string Text, EntityKind Kind, int Start, int Length, string? Value = null);
