using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;

namespace Muhatap.Listen.Report;

/// <summary>Everything that topics' days say at a glance. All counts are exact; only examples are chosen from a sample.</summary>
public sealed record ListeningReport
{
    public required ReportRequest Request { get; init; }

    public required Mood Now { get; init; }

    /// <summary>As many days just before.</summary>
    public required Mood Before { get; init; }

    /// <summary>One a day, or one an hour where at most three days are asked for; oldest first.</summary>
    public required IReadOnlyList<ReportMoment> Moments { get; init; }

    public required IReadOnlyList<ReportPeak> Peaks { get; init; }

    /// <summary>Posts and engagement by hour of the week: Monday 00 first, 168 of them.</summary>
    public required IReadOnlyList<(long Posts, long Engagement)> Hours { get; init; }

    /// <summary>Hours of the week whose posts move people most, best first: <see cref="BestHours"/>.</summary>
    public required IReadOnlyList<int> BestHours { get; init; }

    public required IReadOnlyList<(string Network, Mood Mood)> Networks { get; init; }

    public required IReadOnlyList<ReportTerm> Languages { get; init; }

    /// <summary>Provinces that the posts name, most named first; a post that names two counts in both. Lift only where it can be told.</summary>
    public required IReadOnlyList<ReportTerm> Provinces { get; init; }

    public required IReadOnlyList<ReportTerm> Subjects { get; init; }

    public required IReadOnlyList<ReportTerm> Hashtags { get; init; }

    public required IReadOnlyList<ReportTerm> Words { get; init; }

    public required IReadOnlyList<ReportTerm> Emoji { get; init; }

    public required IReadOnlyList<ReportTerm> Sites { get; init; }

    public required IReadOnlyList<ReportTerm> Images { get; init; }

    public required IReadOnlyList<ReportLeader> Leaders { get; init; }

    /// <summary>What we said ourselves, which is among all other figures; most posts first.</summary>
    public required IReadOnlyList<OwnVoice> Ours { get; init; }

    /// <summary>How many different accounts said something.</summary>
    public required long Accounts { get; init; }

    public required IReadOnlyList<ReportVoice> Voices { get; init; }

    public required IReadOnlyList<ReportExample> Examples { get; init; }

    /// <summary>There while posts of an earlier version are still being counted: terms are not complete yet.</summary>
    public required CountingStored? Counting { get; init; }
}

/// <summary>How much was said, in which mood, and how people answered it.</summary>
public readonly record struct Mood(long Negative, long Neutral, long Positive, long Engagement)
{
    public long Posts => Negative + Neutral + Positive;

    public static Mood operator +(Mood left, Mood right) =>
        new(
            left.Negative + right.Negative,
            left.Neutral + right.Neutral,
            left.Positive + right.Positive,
            left.Engagement + right.Engagement
        );

    internal static Mood Of(Sentiment sentiment, long posts, long engagement) =>
        sentiment switch
        {
            Sentiment.Negative => new(posts, 0, 0, engagement),
            Sentiment.Positive => new(0, 0, posts, engagement),
            _ => new(0, posts, 0, engagement),
        };
}

/// <param name="Hour">Null for a whole day.</param>
public readonly record struct ReportMoment(long Day, int? Hour, Mood Mood);

/// <summary>A day on which clearly more was said than on others.</summary>
/// <param name="At">Its place in <see cref="ListeningReport.Moments"/>.</param>
/// <param name="Expected">What a usual day brings.</param>
/// <param name="Words">What was said there and not elsewhere, as people wrote it, most telling first; before them the subject (by its code) where one stands out.</param>
public sealed record ReportPeak(int At, long Day, int? Hour, long Posts, double Expected, IReadOnlyList<ReportTerm> Words);

/// <summary>A term with its counts.</summary>
/// <param name="Key">As it is counted and asked for.</param>
/// <param name="Shown">As people wrote it most often.</param>
/// <param name="Lift">How many times more often it is said here than elsewhere; null where there is no elsewhere.</param>
public sealed record ReportTerm(TermKind Kind, string Key, string Shown, long Posts, long Engagement, double? Lift);

/// <summary>One of our own accounts, where it spoke.</summary>
public sealed record OwnVoice(Account Account, long Posts, long Engagement);

/// <summary>An account that leads the subject.</summary>
/// <param name="Relevance">The share of the subject in all we keep of the account, 0 to 1.</param>
/// <param name="Score">See <see cref="Leaders"/>.</param>
public sealed record ReportLeader(Account Account, long Posts, long Engagement, double Relevance, double Score);

/// <param name="Days">Posts a day, oldest first.</param>
public sealed record ReportVoice(TopicId Topic, Mood Mood, IReadOnlyList<long> Days);

public sealed record ReportExample(Post Post, Account Account, PostReading Reading);
