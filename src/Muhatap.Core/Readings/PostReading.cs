using System.Globalization;
using Muhatap.Core.Ids;

namespace Muhatap.Core.Readings;

/// <summary>A <see cref="Reading"/> as it is stored: what lists filter by in columns, the rest as one JSON text.</summary>
public sealed class PostReading
{
    public required PostId PostId { get; init; }

    public required string Language { get; init; }

    public required double LanguageProbability { get; init; }

    public required Sentiment Sentiment { get; set; }

    public required double Negative { get; set; }

    public required double Neutral { get; set; }

    public required double Positive { get; set; }

    public required Intent Intent { get; set; }

    public required double IntentProbability { get; set; }

    public required double Urgency { get; set; }

    public required double Offensive { get; set; }

    public required bool LegalThreat { get; init; }

    /// <summary>The surest subject, or null.</summary>
    public string? Subject { get; set; }

    /// <summary>All subjects, entities and intent scores as JSON, in the shape of CONTRACT.md's reading.</summary>
    public string? Detail { get; init; }

    /// <summary>Somebody corrected a part of it; the models' reading of that part stands with the correction.</summary>
    public bool IsCorrected { get; set; }

    /// <summary>What it says of one part, in the words of <see cref="AspectValues"/>.</summary>
    public string ValueOf(ReadingAspect aspect) =>
        aspect switch
        {
            ReadingAspect.Sentiment => ReadingJson.SentimentNames[(int)Sentiment],
            ReadingAspect.Intent => ReadingJson.IntentNames[(int)Intent],
            ReadingAspect.Subject => Subject ?? AspectValues.NoSubject,
            ReadingAspect.Urgency => AspectValues.Urgencies[(int)Math.Round(Urgency * 2, MidpointRounding.AwayFromZero)],
            _ => AspectValues.Offences[Offensive >= 0.5 ? 1 : 0],
        };

    /// <summary>The value of a part with its probabilities, so that <see cref="Restore"/> can put it back: <c>negative 0.8 0.15 0.05</c>.</summary>
    public string State(ReadingAspect aspect) =>
        aspect switch
        {
            ReadingAspect.Sentiment => Line(ValueOf(aspect), Negative, Neutral, Positive),
            ReadingAspect.Intent => Line(ValueOf(aspect), IntentProbability),
            ReadingAspect.Urgency => Line(ValueOf(aspect), Urgency),
            ReadingAspect.Offence => Line(ValueOf(aspect), Offensive),
            _ => ValueOf(aspect),
        };

    /// <summary>A person said so: the part takes the value, for certain.</summary>
    /// <exception cref="ArgumentException">The aspect has no such value.</exception>
    public void Correct(ReadingAspect aspect, string value)
    {
        var place = AspectValues.IndexOf(aspect, value);
        if (place < 0 && aspect != ReadingAspect.Subject)
            throw new ArgumentException($"'{value}' is no {aspect}.", nameof(value));
        IsCorrected = true;
        switch (aspect)
        {
            case ReadingAspect.Sentiment:
                Sentiment = (Sentiment)place;
                (Negative, Neutral, Positive) = (place == 0 ? 1 : 0, place == 1 ? 1 : 0, place == 2 ? 1 : 0);
                break;
            case ReadingAspect.Intent:
                (Intent, IntentProbability) = ((Intent)place, 1);
                break;
            case ReadingAspect.Urgency:
                Urgency = place / 2.0;
                break;
            case ReadingAspect.Offence:
                Offensive = place;
                break;
            default:
                Subject = value.Length == 0 ? null : value;
                break;
        }
    }

    /// <summary>A part becomes again what <see cref="State"/> gave.</summary>
    public void Restore(ReadingAspect aspect, string state)
    {
        var parts = state.Split(' ');
        Correct(aspect, parts[0]);
        switch (aspect)
        {
            case ReadingAspect.Sentiment when parts.Length == 4:
                (Negative, Neutral, Positive) = (Number(parts[1]), Number(parts[2]), Number(parts[3]));
                break;
            case ReadingAspect.Intent when parts.Length == 2:
                IntentProbability = Number(parts[1]);
                break;
            case ReadingAspect.Urgency when parts.Length == 2:
                Urgency = Number(parts[1]);
                break;
            case ReadingAspect.Offence when parts.Length == 2:
                Offensive = Number(parts[1]);
                break;
        }
    }

    /// <summary>As it was read, without what <see cref="Detail"/> holds.</summary>
    public Reading AsRead()
    {
        var scores = new float[ReadingJson.IntentNames.Count];
        scores[(int)Intent] = (float)IntentProbability;
        return new Reading
        {
            Language = Language,
            LanguageProbability = (float)LanguageProbability,
            SentimentScores = new((float)Negative, (float)Neutral, (float)Positive),
            Intent = Intent,
            IntentScores = scores,
            Urgency = (float)Urgency,
            Offensive = (float)Offensive,
            LegalThreat = LegalThreat,
            Subjects = Subject is null ? [] : [Subject],
        };
    }

    /// <summary>A copy, to be held beside what it becomes.</summary>
    public PostReading Copy() => (PostReading)MemberwiseClone();

    private static string Line(string value, params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
            value += string.Create(CultureInfo.InvariantCulture, $" {number:R}");
        return value;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
