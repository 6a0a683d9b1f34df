using Muhatap.Core.Readings;

namespace Muhatap.Text;

/// <summary>Why a text was read as it was: the words that decided, strongest first.</summary>
public sealed record Explanation(
    Sentiment Sentiment,
    IReadOnlyList<DecidingWord> SentimentWords,
    Intent Intent,
    IReadOnlyList<DecidingWord> IntentWords
);
