using Muhatap.Core.Readings;

namespace Muhatap.Analyze.Spikes;

/// <summary>What a watch needs of a post.</summary>
/// <param name="Author">Null where the source does not say; such posts count one by one.</param>
/// <param name="IsNegative">Its feeling is negative, or it complains without showing any.</param>
/// <param name="Subjects">What it is about, by the company's taxonomy.</param>
public readonly record struct SpikePost(DateTimeOffset At, string? Author, string Text, bool IsNegative, IReadOnlyList<string> Subjects)
{
    /// <summary>A post as it was read.</summary>
    public static SpikePost Of(DateTimeOffset at, string? author, string text, Reading reading) =>
        new(at, author, text, IsBad(reading.Sentiment, reading.Intent), reading.Subjects);

    /// <summary>Whether a post counts among the negative ones.</summary>
    public static bool IsBad(Sentiment sentiment, Intent intent) =>
        sentiment == Sentiment.Negative || intent is Intent.Complaint or Intent.Churn;
}
