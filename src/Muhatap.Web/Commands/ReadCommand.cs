using System.CommandLine;
using System.Text.Json;
using Muhatap.Core.Readings;
using Muhatap.Text;
using Muhatap.Text.Models;

namespace Muhatap.Web.Commands;

/// <summary><c>read</c>: posts in, readings out, JSON Lines, in input order. Bad lines are named on standard error and left out.</summary>
internal static class ReadCommand
{
    /// <summary>With <c>--adapt</c> so many posts are read before the first is written.</summary>
    private const int AdaptBlock = 512;

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "JSON Lines of posts; standard input where none is named",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var adapt = new Option<bool>("--adapt") { Description = "Let the shares of negative, neutral and positive follow the last posts" };
        var models = new Option<DirectoryInfo?>("--models") { Description = "A folder whose models stand in for the built-in ones" };
        var command = new Command("read", "Reads posts. Example: echo '{\"text\":\"kargom gelmedi\"}' | ./muhatap read")
        {
            file,
            adapt,
            models,
        };
        command.SetAction((parsed, stop) => ReadAsync(parsed.GetValue(file), parsed.GetValue(adapt), parsed.GetValue(models), stop));
        return command;
    }

    private static async Task<int> ReadAsync(FileInfo? file, bool adapt, DirectoryInfo? models, CancellationToken stop)
    {
        if (file is { Exists: false })
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}; name one that exists, or pipe posts in.");
            return 2;
        }
        var reader = new PostReader(new PostReaderOptions { ModelsFolder = models?.FullName });
        var adaptation = adapt ? new PriorAdaptation(3) : null;
        var waiting = new List<(string Id, Reading Reading)>();
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        await using var writer = new ReadingWriter(output);
        using var input = new StreamReader(
            file?.OpenRead() ?? Console.OpenStandardInput(),
            new System.Text.UTF8Encoding(false, true),
            bufferSize: 1 << 16
        );
        var bad = 0;
        for (var number = 1; await input.ReadLineAsync(stop) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Parse(line, number, out var reason) is not { } post)
            {
                bad++;
                await Console.Error.WriteLineAsync($"line {number}: {reason}");
                continue;
            }
            var reading = reader.Read(post.Text, post.Language);
            if (adaptation is null)
            {
                writer.Write(post.Id, reading);
                continue;
            }
            adaptation.Observe([reading.SentimentScores.Negative, reading.SentimentScores.Neutral, reading.SentimentScores.Positive]);
            waiting.Add((post.Id, reading));
            if (waiting.Count == AdaptBlock)
                WriteAdapted(waiting, adaptation, writer);
        }
        if (adaptation is not null)
            WriteAdapted(waiting, adaptation, writer);
        return bad > 0 ? 1 : 0;
    }

    private static void WriteAdapted(List<(string Id, Reading Reading)> waiting, PriorAdaptation adaptation, ReadingWriter writer)
    {
        adaptation.Estimate();
        Span<float> scores = stackalloc float[3];
        foreach (var (id, reading) in waiting)
        {
            scores[0] = reading.SentimentScores.Negative;
            scores[1] = reading.SentimentScores.Neutral;
            scores[2] = reading.SentimentScores.Positive;
            adaptation.Adjust(scores);
            writer.Write(id, reading with { SentimentScores = new SentimentScores(scores[0], scores[1], scores[2]) });
        }
        waiting.Clear();
    }

    private static (string Id, string Text, string? Language)? Parse(string line, int number, out string reason)
    {
        reason = "";
        try
        {
            using var post = JsonDocument.Parse(line);
            if (post.RootElement.ValueKind != JsonValueKind.Object)
                reason = "not a JSON object";
            else if (!post.RootElement.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                reason = "no \"text\"";
            else
                return (Id(post.RootElement, number), text.GetString()!, Language(post.RootElement));
        }
        catch (JsonException e)
        {
            reason = $"not JSON, from its character {e.BytePositionInLine + 1} on";
        }
        catch (InvalidOperationException)
        {
            reason = "a string holds half of a surrogate pair";
        }
        return null;
    }

    private static string Id(JsonElement post, int number) =>
        post.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? id.ToString()
            : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Language(JsonElement post) =>
        post.TryGetProperty("lang", out var lang) && lang.ValueKind == JsonValueKind.String ? lang.GetString() : null;
}
