namespace Muhatap.Core.Readings;

/// <summary>What people may say of each part of a reading, in the words of CONTRACT.md.</summary>
public static class AspectValues
{
    /// <summary>Stands for "about no subject".</summary>
    public const string NoSubject = "";

    public static IReadOnlyList<string> Urgencies { get; } = ["whenever", "soon", "now"];

    public static IReadOnlyList<string> Offences { get; } = ["no", "yes"];

    /// <summary>Every value of an aspect; none for the subject, whose codes are the company's own.</summary>
    public static IReadOnlyList<string> Of(ReadingAspect aspect) =>
        aspect switch
        {
            ReadingAspect.Sentiment => ReadingJson.SentimentNames,
            ReadingAspect.Intent => ReadingJson.IntentNames,
            ReadingAspect.Urgency => Urgencies,
            ReadingAspect.Offence => Offences,
            _ => [],
        };

    /// <summary>The place of a value among its aspect's, or -1.</summary>
    public static int IndexOf(ReadingAspect aspect, string value)
    {
        var values = Of(aspect);
        for (var i = 0; i < values.Count; i++)
        {
            if (string.Equals(values[i], value, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
