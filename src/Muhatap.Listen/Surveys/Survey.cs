using System.Text.Json;
using System.Text.Json.Serialization;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Sources;

namespace Muhatap.Listen.Surveys;

/// <summary>
/// What people are asked: one number and one sentence of their own. It is a connection like any other: an answer is a post of kind
/// <c>note</c> that walks the way of all posts, so that one reader reads what people say when asked and when not.
/// </summary>
/// <param name="Question">What the number answers.</param>
/// <param name="Ask">What the sentence answers.</param>
/// <param name="Thanks">Said after the answer; empty for the usual words.</param>
/// <param name="Topic">The topic it asks about: its answers stand beside what is said of that unasked.</param>
/// <param name="IsEnglish">Asked in English; Turkish otherwise.</param>
public sealed record Survey(SurveyScale Scale, string Question, string Ask, string Thanks, TopicId? Topic, bool IsEnglish)
{
    /// <summary>The connector's code in a stored connection; also the network of its answers.</summary>
    public const string Connector = "survey";

    private const int LongestWords = 300;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new TopicIdJson() },
    };

    [JsonIgnore]
    public int Lowest => Scale == SurveyScale.Recommend ? 0 : 1;

    [JsonIgnore]
    public int Highest => Scale == SurveyScale.Recommend ? 10 : 5;

    /// <exception cref="JsonException">The connection is no survey.</exception>
    public static Survey Of(Source source) => JsonSerializer.Deserialize<Survey>(source.Options, Json)!;

    /// <summary>As it is kept in its connection.</summary>
    /// <exception cref="Refusal">A question is missing or too long.</exception>
    public string ToOptions()
    {
        if (string.IsNullOrWhiteSpace(Question) || Question.Length > LongestWords)
            throw new Refusal("survey.question", "A survey needs a question of at most 300 characters.", "question");
        if (string.IsNullOrWhiteSpace(Ask) || Ask.Length > LongestWords)
            throw new Refusal("survey.ask", "A survey asks for a sentence too, in at most 300 characters.", "ask");
        return JsonSerializer.Serialize(this, Json);
    }

    public bool Takes(int score) => score >= Lowest && score <= Highest;

    private sealed class TopicIdJson : JsonConverter<TopicId>
    {
        public override TopicId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, TopicId value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
