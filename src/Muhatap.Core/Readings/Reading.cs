namespace Muhatap.Core.Readings;

/// <summary>What the text engine found in one post. Every probability is calibrated and lies in 0..1.</summary>
public sealed record Reading
{
    /// <summary>ISO 639 code, or <c>und</c> where the text has no language (only emoji, links, numbers).</summary>
    public required string Language { get; init; }

    public required float LanguageProbability { get; init; }

    public required SentimentScores SentimentScores { get; init; }

    public Sentiment Sentiment => SentimentScores.Best;

    public required Intent Intent { get; init; }

    /// <summary>One probability per <see cref="Readings.Intent"/>, in its order; they add up to one.</summary>
    public required IReadOnlyList<float> IntentScores { get; init; }

    /// <summary>How soon somebody must act: 0 whenever, 1 now.</summary>
    public required float Urgency { get; init; }

    /// <summary>Probability that the text insults.</summary>
    public required float Offensive { get; init; }

    /// <summary>True where a court, a regulator or an arbitration board is threatened or named as the next step.</summary>
    public bool LegalThreat { get; init; }

    /// <summary>What it is about, by the taxonomy's codes, surest first: <c>delivery</c>, <c>billing</c>, <c>network</c> …</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Without #, as written.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Without @, as written.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];
}
