using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Rss;

/// <summary>One feed to follow.</summary>
internal sealed record FeedOptions
{
    public required string Url { get; init; }

    /// <summary>Minutes between two looks; 1 or more.</summary>
    public int Minutes { get; init; } = 10;

    /// <summary>IANA zone of dates that name none. The standards ask for one; many Turkish sites leave it out.</summary>
    public string TimeZone { get; init; } = "Europe/Istanbul";

    /// <summary>What the feed's items are: articles of a site, comments on it, reviews of a product.</summary>
    public PostKind Kind { get; init; } = PostKind.Article;

    /// <summary>Longest body that is read, in bytes after decompression.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Longest time one body may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);
}
