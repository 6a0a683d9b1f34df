namespace Muhatap.Connectors.Rss;

/// <summary>What could be read of a feed, in the feed's own order, and what could not.</summary>
internal sealed class ParsedFeed
{
    public List<FeedItem> Items { get; } = [];

    public List<string> Problems { get; } = [];

    public string? Language { get; set; }

    /// <summary>The root element or form that was found, or null where it is no feed.</summary>
    public string? Format { get; set; }
}
