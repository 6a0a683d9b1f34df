using Muhatap.Core.Ids;

namespace Muhatap.Core.Readings;

/// <summary>A <see cref="Reading"/> as it is stored: what lists filter by in columns, the rest as one JSON text.</summary>
public sealed class PostReading
{
    public required PostId PostId { get; init; }

    public required string Language { get; init; }

    public required double LanguageProbability { get; init; }

    public required Sentiment Sentiment { get; set; }

    public required double Negative { get; init; }

    public required double Neutral { get; init; }

    public required double Positive { get; init; }

    public required Intent Intent { get; set; }

    public required double IntentProbability { get; init; }

    public required double Urgency { get; init; }

    public required double Offensive { get; init; }

    public required bool LegalThreat { get; init; }

    /// <summary>The surest subject, or null.</summary>
    public string? Subject { get; set; }

    /// <summary>All subjects, entities and intent scores as JSON, in the shape of CONTRACT.md's reading.</summary>
    public string? Detail { get; init; }
}
