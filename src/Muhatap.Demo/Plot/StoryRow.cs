using Muhatap.Core.Readings;

namespace Muhatap.Demo.Plot;

/// <summary>A line of <c>demo/stories.jsonl</c>: a post that must be exactly so.</summary>
/// <param name="Key">Its name within the file, for <paramref name="Parent"/>.</param>
/// <param name="By">A person's id, or a company's.</param>
/// <param name="Day">Days before now, 1..29.</param>
/// <param name="At">Turkish clock time, HH:mm.</param>
/// <param name="Matter">Same value: same matter; null where it is none.</param>
internal sealed record StoryRow(
    string Key,
    string By,
    string Network,
    int Day,
    string At,
    string Text,
    string? Title,
    string? Parent,
    string Brand,
    Sentiment Sentiment,
    Intent Intent,
    string Subject,
    float Urgency,
    string? Matter,
    bool Opens,
    bool Legal
);
