using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Query.Syntax;

namespace Muhatap.Listen.Feed;

/// <summary>Which posts, in which order. What is null doesn't narrow.</summary>
public sealed record FeedRequest
{
    /// <summary>Posts that any of these wants; empty for everything that is kept.</summary>
    public IReadOnlyList<TopicId> Topics { get; init; } = [];

    /// <summary>Only what this row wants; <see cref="Topics"/> then holds its list alone.</summary>
    public TopicRowId? Row { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Not included.</summary>
    public required DateTimeOffset To { get; init; }

    public string? Network { get; init; }

    /// <summary>Only what came through this connection.</summary>
    public SourceId? Source { get; init; }

    public Sentiment? Sentiment { get; init; }

    public Intent? Intent { get; init; }

    /// <summary>Negative, or complaining or leaving without showing a feeling: what alarms count as negative.</summary>
    public bool IsAgainst { get; init; }

    /// <summary>What the post is made of.</summary>
    public ContentType? Content { get; init; }

    /// <summary>Something the post must name, as reports count it.</summary>
    public (TermKind Kind, string Key)? Term { get; init; }

    /// <summary>The term, where no column says whether a post names it: it is counted in each post anew, as for the rollups.</summary>
    internal (TermKind Kind, string Key)? CountedTerm =>
        Term is { Kind: TermKind.Hashtag or TermKind.Site or TermKind.Image or TermKind.Word or TermKind.Emoji or TermKind.Province }
            ? Term
            : null;

    /// <summary>Only these; empty for all.</summary>
    public IReadOnlyList<PostId> Posts { get; init; } = [];

    /// <summary>Only posts that share one of these numbers with their reposts; empty for all.</summary>
    public IReadOnlyList<long> Alike { get; init; } = [];

    /// <summary>Hour of the installation's day, 0 to 23.</summary>
    public int? Hour { get; init; }

    /// <summary>0 is Monday.</summary>
    public int? Weekday { get; init; }

    /// <summary>Only what this query wants, looked at post by post. Any stage may be asked.</summary>
    public ListeningQuery? Query { get; init; }

    public FeedOrder Order { get; init; }

    /// <summary>Only what is older than this post. Goes with <see cref="FeedOrder.Newest"/> alone.</summary>
    public (long At, long Id)? Before { get; init; }
}
