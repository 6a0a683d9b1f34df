using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Query.Syntax;

namespace Muhatap.Web.Pages.Listen;

/// <summary>What the feed is narrowed by, as its address says. Whatever in an address can't be understood doesn't narrow.</summary>
public sealed record FeedFilter
{
    private const int MostTopics = 20;
    private const int MostPosts = 200;

    /// <summary>Wants no post: what a query that can't be read stands for, so that an export of it isn't one of everything.</summary>
    private static readonly ListeningQuery Nothing = QueryParser.Parse("likes<0", QueryUse.Filter).Query!;

    /// <summary>The year 3000.</summary>
    private const long MostMilliseconds = 32_503_680_000_000;

    public IReadOnlyList<long> Topics { get; init; } = [];

    /// <summary>The one topic, where there is exactly one.</summary>
    public long? Topic => Topics.Count == 1 ? Topics[0] : null;

    /// <summary>A row of <see cref="Topic"/>, where that is a list.</summary>
    public long? Row { get; init; }

    public string? Network { get; init; }

    /// <summary>A connection: what came through it.</summary>
    public long? Source { get; init; }

    public Sentiment? Sentiment { get; init; }

    public Intent? Intent { get; init; }

    public int Days { get; init; } = 30;

    /// <summary>With <see cref="Until"/>: these days instead of the last ones.</summary>
    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    public ContentType? Content { get; init; }

    /// <summary>To the minute, where an alarm asks for its own hours. Wins over days.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Span { get; init; }

    /// <summary>What alarms count as negative: complaints without a feeling too.</summary>
    public bool IsAgainst { get; init; }

    public (TermKind Kind, string Key)? Term { get; init; }

    public int? Hour { get; init; }

    public int? Weekday { get; init; }

    public FeedOrder Order { get; init; }

    /// <summary>What it must say, in the listening language; empty for anything.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is wrong with <see cref="Words"/>: then nothing is shown rather than everything.</summary>
    public IReadOnlyList<QueryError> Problems => Words.Length == 0 ? [] : QueryParser.Parse(Words, QueryUse.Filter).Errors;

    /// <summary><see cref="Words"/> read; what wants no post where they can't be.</summary>
    public ListeningQuery? Query => Words.Length == 0 ? null : QueryParser.Parse(Words, QueryUse.Filter).Query ?? Nothing;

    /// <summary>Each post by itself, reposts and near-copies too.</summary>
    public bool IsSpread { get; init; }

    /// <summary>Only the posts that share one of these numbers with their reposts.</summary>
    public IReadOnlyList<long> Alike { get; init; } = [];

    /// <summary>Only these posts, as somebody chose them.</summary>
    public IReadOnlyList<long> Posts { get; init; } = [];

    /// <summary>Show what is older than this post, by (created, id).</summary>
    public (long At, long Id)? Before { get; init; }

    public static FeedFilter Of(string address) => Of(new QueryCollection(QueryHelpers.ParseQuery(address)));

    public static FeedFilter Of(IQueryCollection query)
    {
        var since = DateOf(query["since"]);
        var until = DateOf(query["until"]);
        if (since > until)
            (since, until) = (until, since);
        return new()
        {
            Topics = Ids(query["topic"], MostTopics),
            Posts = Ids(query["post"], MostPosts),
            Row =
                query["topic"].Count == 1
                && long.TryParse(query["row"], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                && row > 0
                    ? row
                    : null,
            Network = query["network"].ToString() is { Length: > 0 } network ? network : null,
            Source =
                long.TryParse(query["source"], NumberStyles.None, CultureInfo.InvariantCulture, out var source) && source > 0
                    ? source
                    : null,
            Sentiment = Enum.TryParse<Sentiment>(query["feeling"], ignoreCase: true, out var sentiment) ? sentiment : null,
            Intent = Enum.TryParse<Intent>(query["intent"], ignoreCase: true, out var intent) ? intent : null,
            Days = NumberOf(query["days"], 1, 365) ?? 30,
            Since = since ?? until,
            Until = until ?? since,
            Content =
                Enum.TryParse<ContentType>(query["content"], ignoreCase: true, out var content) && Enum.IsDefined(content) ? content : null,
            Span = SpanOf(query["at"]),
            IsAgainst = query["mood"] == "against",
            Term = TermOf(query["term"]),
            Hour = NumberOf(query["hour"], 0, 23),
            Weekday = NumberOf(query["weekday"], 0, 6),
            Order =
                Enum.TryParse<FeedOrder>(query["sort"], ignoreCase: true, out var order) && Enum.IsDefined(order)
                    ? order
                    : FeedOrder.Newest,
            Words = query["q"].ToString().Trim(),
            IsSpread = query["copies"] == "each",
            Alike =
            [
                .. query["alike"]
                    .Select(text =>
                        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var alike)
                            ? alike
                            : (long?)null
                    )
                    .OfType<long>()
                    .Distinct()
                    .Take(MostTopics),
            ],
            Before = Key(query["before"]),
        };
    }

    /// <summary>The feed's address with these filters.</summary>
    public string Link(long? topic, (long At, long Id)? before = null) =>
        (this with { Topics = topic is { } id ? [id] : [], Row = null, Before = before }).Address("/listen");

    /// <summary>The same, for the topics it has.</summary>
    public string Address(string path) => QueryHelpers.AddQueryString(path, Parts());

    /// <summary>What the engine is asked for.</summary>
    public FeedRequest Request(DateTimeOffset now) =>
        new()
        {
            Topics = [.. Topics.Select(topic => new TopicId(topic))],
            From =
                Span is { } span ? span.From
                : Since is { } since ? LocalDay.Start(LocalDay.Of(since))
                : now.AddDays(-Days),
            Row = Row is { } row && Topics.Count == 1 ? new TopicRowId(row) : null,
            // A post from a clock that goes ahead of ours is not hidden.
            To =
                Span is { } stretch ? stretch.To
                : Until is { } until ? LocalDay.Start(LocalDay.Of(until) + 1)
                : now.AddDays(1),
            Network = Network,
            Source = Source is { } source ? new SourceId(source) : null,
            Sentiment = Sentiment,
            Intent = Intent,
            IsAgainst = IsAgainst,
            Content = Content,
            Term = Term,
            Hour = Hour,
            Weekday = Weekday,
            Order = Order,
            Query = Query,
            Alike = Alike,
            Posts = [.. Posts.Select(post => new PostId(post))],
            Before = Order == FeedOrder.Newest ? Before : null,
        };

    private IEnumerable<KeyValuePair<string, StringValues>> Parts()
    {
        foreach (var topic in Topics)
            yield return new("topic", Text(topic));
        if (Row is { } row)
            yield return new("row", Text(row));
        if (Network is not null)
            yield return new("network", Network);
        if (Source is { } source)
            yield return new("source", Text(source));
        if (Sentiment is { } sentiment)
            yield return new("feeling", sentiment.ToString());
        if (Intent is { } intent)
            yield return new("intent", intent.ToString());
        if (Content is { } content)
            yield return new("content", content.ToString());
        if (IsAgainst)
            yield return new("mood", "against");
        if (Span is { } span)
            yield return new("at", $"{Text(span.From.ToUnixTimeMilliseconds())}-{Text(span.To.ToUnixTimeMilliseconds())}");
        else if (Since is { } since && Until is { } until)
        {
            yield return new("since", since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            yield return new("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
            yield return new("days", Text(Days));
        if (Term is { } term)
            yield return new("term", $"{term.Kind.ToString().ToLowerInvariant()}:{term.Key}");
        if (Hour is { } hour)
            yield return new("hour", Text(hour));
        if (Weekday is { } weekday)
            yield return new("weekday", Text(weekday));
        if (Words.Length > 0)
            yield return new("q", Words);
        if (Order != FeedOrder.Newest)
            yield return new("sort", Order.ToString().ToLowerInvariant());
        if (IsSpread)
            yield return new("copies", "each");
        foreach (var alike in Alike)
            yield return new("alike", Text(alike));
        foreach (var post in Posts)
            yield return new("post", Text(post));
        if (Before is { } key)
            yield return new("before", string.Create(CultureInfo.InvariantCulture, $"{key.At}-{key.Id}"));
    }

    private static long[] Ids(StringValues texts, int most) =>
        [
            .. texts
                .Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0)
                .Distinct()
                .Take(most),
        ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? NumberOf(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : null;

    private static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1970 and < 3000
            ? day
            : null;

    private static (TermKind, string)? TermOf(string? text)
    {
        var at = (text ?? "").IndexOf(':', StringComparison.Ordinal);
        return
            at > 0
            && at < text!.Length - 1
            && Enum.TryParse<TermKind>(text.AsSpan(0, at), ignoreCase: true, out var kind)
            && Enum.IsDefined(kind)
            && kind != TermKind.Pulse
            ? (kind, text[(at + 1)..])
            : null;
    }

    private static (DateTimeOffset, DateTimeOffset)? SpanOf(string? text) =>
        Key(text) is var (from, to) && from >= 0 && from < to && to < MostMilliseconds
            ? (DateTimeOffset.FromUnixTimeMilliseconds(from), DateTimeOffset.FromUnixTimeMilliseconds(to))
            : null;

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
