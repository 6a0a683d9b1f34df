namespace Muhatap.Connectors.Rss;

/// <summary>An item as its feed gives it, whatever the feed's format.</summary>
internal sealed record FeedItem
{
    public string? Id { get; init; }

    public Markup Title { get; init; }

    public Markup Body { get; init; }

    public string? Link { get; init; }

    public string? Author { get; init; }

    public string? Date { get; init; }

    public string? Language { get; init; }

    public long Comments { get; init; }

    /// <summary>Images, sounds and films beside the text; may be relative.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>Base of relative addresses (xml:base), or null for the feed's own.</summary>
    public string? Base { get; init; }

    public bool IsEmpty => Title.Value is null && Body.Value is null && Link is null;
}
