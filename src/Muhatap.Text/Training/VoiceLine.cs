using System.Text.Json;
using Muhatap.Core.Readings;

namespace Muhatap.Text.Training;

/// <summary>One line of a file of texts that were written whole.</summary>
internal static class VoiceLine
{
    /// <summary>Of <c>{"text":…,"intent":…,"urgency":"whenever|soon|now"}</c>.</summary>
    /// <exception cref="FormatException">With the file and the line.</exception>
    public static WrittenText Read(string line, string file, int number, int seed) =>
        Read(
            line,
            file,
            number,
            said =>
            {
                var urgency = said.GetProperty("urgency").GetString() switch
                {
                    "whenever" => 0,
                    "soon" => 1,
                    "now" => 2,
                    var other => throw new FormatException($"{file} line {number}: '{other}' is none of whenever, soon, now"),
                };
                return new WrittenText(TextOf(said), "", Word<Intent>(said, "intent", file, number), urgency, Sentiment.Neutral, [], seed);
            }
        );

    /// <summary>Of <c>{"text":…,"sentiment":"negative|neutral|positive"}</c>.</summary>
    /// <exception cref="FormatException">With the file and the line.</exception>
    public static (string Text, Sentiment Sentiment) ReadFeeling(string line, string file, int number) =>
        Read(line, file, number, said => (TextOf(said), Word<Sentiment>(said, "sentiment", file, number)));

    private static T Read<T>(string line, string file, int number, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{file} line {number}: {error.Message}", error);
        }
    }

    private static string TextOf(JsonElement said) => said.GetProperty("text").GetString()!;

    private static T Word<T>(JsonElement said, string name, string file, int number)
        where T : struct, Enum
    {
        var word = said.GetProperty(name).GetString();
        return Enum.TryParse<T>(word, ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"{file} line {number}: '{word}' is no {name}");
    }
}
