namespace Muhatap.Core.Readings;

/// <summary>The numbers are stored and are the order of <see cref="SentimentScores"/>; never renumber.</summary>
public enum Sentiment
{
    Negative = 0,
    Neutral = 1,
    Positive = 2,
}
