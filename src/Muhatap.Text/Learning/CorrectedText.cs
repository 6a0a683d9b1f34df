using Muhatap.Core.Readings;

namespace Muhatap.Text.Learning;

/// <summary>A text and what people say it says. Null where they said nothing of it.</summary>
/// <param name="Urgency">0 whenever, 1 soon, 2 now.</param>
/// <param name="Subject">A code of the taxonomy; empty where it is about none.</param>
public sealed record CorrectedText(
    string Text,
    Sentiment? Sentiment = null,
    Intent? Intent = null,
    int? Urgency = null,
    bool? Offensive = null,
    string? Subject = null
);
