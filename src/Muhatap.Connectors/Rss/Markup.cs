namespace Muhatap.Connectors.Rss;

/// <summary>A piece of text that may be HTML.</summary>
internal readonly record struct Markup(string? Value, bool IsHtml);
