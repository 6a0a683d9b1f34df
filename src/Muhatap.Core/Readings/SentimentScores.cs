namespace Muhatap.Core.Readings;

/// <summary>Calibrated probabilities that add up to one.</summary>
public readonly record struct SentimentScores(float Negative, float Neutral, float Positive)
{
    /// <summary>The most probable class; a tie goes to neutral, then negative.</summary>
    public Sentiment Best =>
        Neutral >= Negative && Neutral >= Positive ? Sentiment.Neutral
        : Negative >= Positive ? Sentiment.Negative
        : Sentiment.Positive;
}
