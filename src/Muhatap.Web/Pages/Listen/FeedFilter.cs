using System.Globalization;
using Muhatap.Core.Readings;

namespace Muhatap.Web.Pages.Listen;

/// <summary>What the feed is narrowed by, as its address says.</summary>
public sealed record FeedFilter
{
    public long? Topic { get; init; }

    public string? Network { get; init; }

    public Sentiment? Sentiment { get; init; }

    public Intent? Intent { get; init; }

    public int Days { get; init; } = 30;

    public bool ByEngagement { get; init; }

    /// <summary>Show what is older than this post, by (created, id).</summary>
    public (long At, long Id)? Before { get; init; }

    public static FeedFilter Of(IQueryCollection query) =>
        new()
        {
            Topic = long.TryParse(query["topic"], NumberStyles.None, CultureInfo.InvariantCulture, out var topic) ? topic : null,
            Network = query["network"].ToString() is { Length: > 0 } network ? network : null,
            Sentiment = Enum.TryParse<Sentiment>(query["feeling"], ignoreCase: true, out var sentiment) ? sentiment : null,
            Intent = Enum.TryParse<Intent>(query["intent"], ignoreCase: true, out var intent) ? intent : null,
            Days = int.TryParse(query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                ? Math.Clamp(days, 1, 365)
                : 30,
            ByEngagement = query["sort"] == "engagement",
            Before = Key(query["before"]),
        };

    /// <summary>The feed's address with these filters.</summary>
    public string Link(long? topic, (long At, long Id)? before = null)
    {
        var parts = new List<string>();
        if (topic is { } id)
            parts.Add($"topic={id.ToString(CultureInfo.InvariantCulture)}");
        if (Network is not null)
            parts.Add($"network={Uri.EscapeDataString(Network)}");
        if (Sentiment is { } sentiment)
            parts.Add($"feeling={sentiment}");
        if (Intent is { } intent)
            parts.Add($"intent={intent}");
        parts.Add($"days={Days.ToString(CultureInfo.InvariantCulture)}");
        if (ByEngagement)
            parts.Add("sort=engagement");
        if (before is { } key)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"before={key.At}-{key.Id}"));
        return $"/listen?{string.Join('&', parts)}";
    }

    private static (long, long)? Key(string? text)
    {
        var parts = (text ?? "").Split('-');
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (at, id)
            : null;
    }
}
