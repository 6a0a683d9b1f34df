using System.Text.Json;
using Muhatap.Core.Readings;
using Muhatap.Web.Commands.JsonLines;

namespace Muhatap.Web.Commands;

/// <summary>Writes readings as JSON Lines, in CONTRACT.md's shape.</summary>
internal sealed class ReadingWriter(Stream output) : IAsyncDisposable
{
    private static readonly string[] Intents = [.. Enum.GetNames<Intent>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] Sentiments = [.. Enum.GetNames<Sentiment>().Select(n => n.ToLowerInvariant())];

    private static readonly string[] Kinds = [.. Enum.GetNames<EntityKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    private readonly Utf8JsonWriter json = new(
        output,
        new JsonWriterOptions { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public void Write(PostLine line, Reading reading)
    {
        json.WriteStartObject();
        if (line.HasNumericId)
        {
            json.WritePropertyName("id");
            json.WriteRawValue(line.Post!.ExternalId);
        }
        else
        {
            json.WriteString("id", line.Post!.ExternalId);
        }
        json.WriteString("language", reading.Language);
        Number("language_probability", reading.LanguageProbability);
        json.WriteString("sentiment", Sentiments[(int)reading.Sentiment]);
        json.WriteStartObject("sentiment_scores");
        Number("negative", reading.SentimentScores.Negative);
        Number("neutral", reading.SentimentScores.Neutral);
        Number("positive", reading.SentimentScores.Positive);
        json.WriteEndObject();
        json.WriteString("intent", Intents[(int)reading.Intent]);
        json.WriteStartObject("intent_scores");
        for (var i = 0; i < Intents.Length; i++)
            Number(Intents[i], reading.IntentScores[i]);
        json.WriteEndObject();
        Number("urgency", reading.Urgency);
        Number("offensive", reading.Offensive);
        json.WriteBoolean("legal_threat", reading.LegalThreat);
        Strings("subjects", reading.Subjects);
        Entities(reading.Entities);
        Strings("hashtags", reading.Hashtags);
        Strings("mentions", reading.Mentions);
        Strings("links", reading.Links);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
        json.Reset();
    }

    public ValueTask DisposeAsync() => json.DisposeAsync();

    private void Number(string name, float value) => json.WriteNumber(name, MathF.Round(value, 4));

    private void Strings(string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void Entities(IReadOnlyList<Entity> entities)
    {
        json.WriteStartArray("entities");
        foreach (var entity in Muhatap.Text.Entities.Masking.Mask(entities))
        {
            json.WriteStartObject();
            json.WriteString("text", entity.Text);
            json.WriteString("kind", Kinds[(int)entity.Kind]);
            json.WriteNumber("start", entity.Start);
            json.WriteNumber("length", entity.Length);
            if (entity.Value is not null)
                json.WriteString("value", entity.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
