using System.Text.Json;

namespace Muhatap.Core.Readings;

/// <summary>A reading in the shape of CONTRACT.md: snake-case names, probabilities rounded to four places.</summary>
public static class ReadingJson
{
    /// <summary>Names of the intents, in their order.</summary>
    public static IReadOnlyList<string> IntentNames { get; } =
    ["complaint", "question", "request", "praise", "idea", "purchase", "churn", "information", "other"];

    /// <summary>Names of the sentiments, in their order.</summary>
    public static IReadOnlyList<string> SentimentNames { get; } = ["negative", "neutral", "positive"];

    /// <summary>Names of the entity kinds, in their order.</summary>
    public static IReadOnlyList<string> EntityKindNames { get; } =
    [
        "person",
        "organisation",
        "product",
        "place",
        "money",
        "date",
        "phone",
        "email",
        "iban",
        "national_id",
        "card_number",
        "customer_number",
        "order_number",
    ];

    /// <summary>Writes the whole reading as one JSON object.</summary>
    /// <param name="id">The post's id in the line that was read, or null to leave it out.</param>
    public static void Write(Utf8JsonWriter json, Reading reading, string? id = null)
    {
        json.WriteStartObject();
        if (id is not null)
            json.WriteString("id"u8, id);
        json.WriteString("language"u8, reading.Language);
        json.WriteNumber("language_probability"u8, Rounded(reading.LanguageProbability));
        json.WriteString("sentiment"u8, SentimentNames[(int)reading.Sentiment]);
        json.WriteStartObject("sentiment_scores"u8);
        json.WriteNumber("negative"u8, Rounded(reading.SentimentScores.Negative));
        json.WriteNumber("neutral"u8, Rounded(reading.SentimentScores.Neutral));
        json.WriteNumber("positive"u8, Rounded(reading.SentimentScores.Positive));
        json.WriteEndObject();
        json.WriteString("intent"u8, IntentNames[(int)reading.Intent]);
        WriteIntentScores(json, reading);
        json.WriteNumber("urgency"u8, Rounded(reading.Urgency));
        json.WriteNumber("offensive"u8, Rounded(reading.Offensive));
        json.WriteBoolean("legal_threat"u8, reading.LegalThreat);
        WriteFound(json, reading);
        json.WriteEndObject();
    }

    /// <summary>The part of a reading that is stored as JSON beside the columns. Empty lists are left out.</summary>
    public static void WriteDetail(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartObject();
        if (reading.Subjects.Count > 1)
            WriteStrings(json, "subjects"u8, reading.Subjects);
        if (reading.Entities.Count > 0)
            WriteEntities(json, reading.Entities);
        if (reading.Hashtags.Count > 0)
            WriteStrings(json, "hashtags"u8, reading.Hashtags);
        if (reading.Mentions.Count > 0)
            WriteStrings(json, "mentions"u8, reading.Mentions);
        if (reading.Links.Count > 0)
            WriteStrings(json, "links"u8, reading.Links);
        json.WriteEndObject();
    }

    /// <summary>True where <see cref="WriteDetail"/> would write anything.</summary>
    public static bool HasDetail(Reading reading) =>
        reading.Subjects.Count > 1
        || reading.Entities.Count > 0
        || reading.Hashtags.Count > 0
        || reading.Mentions.Count > 0
        || reading.Links.Count > 0;

    private static void WriteIntentScores(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartObject("intent_scores"u8);
        for (var i = 0; i < reading.IntentScores.Count; i++)
            json.WriteNumber(IntentNames[i], Rounded(reading.IntentScores[i]));
        json.WriteEndObject();
    }

    private static void WriteFound(Utf8JsonWriter json, Reading reading)
    {
        WriteStrings(json, "subjects"u8, reading.Subjects);
        WriteEntities(json, reading.Entities);
        WriteStrings(json, "hashtags"u8, reading.Hashtags);
        WriteStrings(json, "mentions"u8, reading.Mentions);
        WriteStrings(json, "links"u8, reading.Links);
    }

    private static void WriteEntities(Utf8JsonWriter json, IReadOnlyList<Entity> entities)
    {
        json.WriteStartArray("entities"u8);
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, entity.Text);
            json.WriteString("kind"u8, EntityKindNames[(int)entity.Kind]);
            json.WriteNumber("start"u8, entity.Start);
            json.WriteNumber("length"u8, entity.Length);
            if (entity.Value is not null)
                json.WriteString("value"u8, entity.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static double Rounded(float value) => Math.Round((double)value, 4);
}
