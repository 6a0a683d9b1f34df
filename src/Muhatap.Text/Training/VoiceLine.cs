using System.Text.Json;
using Muhatap.Core.Readings;

namespace Muhatap.Text.Training;

/// <summary>One line of a file of texts that were written whole: <c>{"text":…,"intent":…,"urgency":"whenever|soon|now"}</c>.</summary>
internal static class VoiceLine
{
    /// <exception cref="FormatException">With the file and the line.</exception>
    public static WrittenText Read(string line, string file, int number, int seed)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var said = json.RootElement;
            var urgency = said.GetProperty("urgency").GetString() switch
            {
                "whenever" => 0,
                "soon" => 1,
                "now" => 2,
                var other => throw new FormatException($"{file} line {number}: '{other}' is none of whenever, soon, now"),
            };
            var word = said.GetProperty("intent").GetString();
            if (!Enum.TryParse<Intent>(word, ignoreCase: true, out var intent))
                throw new FormatException($"{file} line {number}: '{word}' is no intent");
            return new WrittenText(said.GetProperty("text").GetString()!, "", intent, urgency, Sentiment.Neutral, [], seed);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{file} line {number}: {error.Message}", error);
        }
    }
}
