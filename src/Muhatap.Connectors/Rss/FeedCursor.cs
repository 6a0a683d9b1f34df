using System.Text.Json;

namespace Muhatap.Connectors.Rss;

/// <summary>Where a feed was left: what makes the next request cheap (RFC 9110 conditional requests), and which items were seen.</summary>
/// <param name="Seen">Short hashes of external ids, newest first, at most <see cref="MaxSeen"/>.</param>
internal sealed record FeedCursor(string? ETag, string? LastModified, IReadOnlyList<string> Seen)
{
    /// <summary>A feed rarely holds more than a hundred items; an item that comes back later is told by its key in the store.</summary>
    public const int MaxSeen = 500;

    private static readonly FeedCursor Empty = new(null, null, []);

    /// <summary>A cursor that can't be read begins anew: the store's key removes the repeats.</summary>
    public static FeedCursor Parse(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return Empty;
        try
        {
            var cursor = JsonSerializer.Deserialize<FeedCursor>(json);
            return cursor is null ? Empty : cursor with { Seen = cursor.Seen ?? [] };
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    public FeedCursor With(IEnumerable<string> newlySeen) =>
        this with
        {
            Seen = [.. newlySeen.Concat(Seen).Distinct(StringComparer.Ordinal).Take(MaxSeen)],
        };

    public override string ToString() => JsonSerializer.Serialize(this);
}
