using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muhatap.Analyze.Spikes;
using Muhatap.Text;
using Muhatap.Web.Commands.JsonLines;

namespace Muhatap.Web.Commands;

/// <summary><c>spikes</c>: posts in the order of their times in, alarms out, JSON Lines, each alarm as soon as it could be known.</summary>
internal static class SpikesCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "JSON Lines of posts with created_at, oldest first; standard input where none is named",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var updates = new Option<bool>("--updates") { Description = "Also tell when an announced alarm grows and when it ends" };
        var command = new Command("spikes", "Finds crises in posts. Example: ./muhatap spikes --updates posts.jsonl") { file, updates };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(file), parsed.GetValue(updates), stop));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, bool updates, CancellationToken stop)
    {
        Stream input;
        try
        {
            input = file?.OpenRead() ?? Console.OpenStandardInput();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Give a file that can be read.");
            return 2;
        }
        await using var owned = input;
        await using var output = Console.OpenStandardOutput();
        var bad = await FindAsync(input, output, Console.Error, updates, stop);
        return bad > 0 ? 1 : 0;
    }

    /// <summary>Reads posts to the end; gives how many lines were left out.</summary>
    internal static async Task<int> FindAsync(Stream input, Stream output, TextWriter errors, bool updates, CancellationToken stop)
    {
        var reader = new PostReader();
        var watch = new SpikeWatch();
        var bad = 0;
        await foreach (var line in new PostLineReader(input, TimeProvider.System).ReadAsync(stop))
        {
            if (line.Post is not { } post || !line.HasTime)
            {
                bad++;
                await errors.WriteLineAsync($"line {line.Number}: {line.Problem ?? "no created_at"}");
                continue;
            }
            var reading = reader.Read(post.Text, post.ClaimedLanguage);
            try
            {
                if (
                    watch.Take(SpikePost.Of(post.CreatedAt, post.Author, post.Text, reading)) is { } alarm
                    && (updates || alarm.News == SpikeNews.Began)
                )
                    Write(output, alarm);
            }
            catch (ArgumentException)
            {
                bad++;
                await errors.WriteLineAsync($"line {line.Number}: older than a post before it; sort the posts by created_at");
            }
        }
        return bad;
    }

    private static void Write(Stream output, SpikeAlarm alarm)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("at", Instant(alarm.At));
            json.WriteString("from", Instant(alarm.From));
            json.WriteNumber("observed", alarm.Observed);
            json.WriteNumber("expected", Math.Round(alarm.Expected, 2));
            json.WriteNumber("probability", Math.Round(alarm.Probability, 4));
            json.WriteNumber("severity", Math.Round(alarm.Severity, 2));
            json.WriteString("news", alarm.News.ToString().ToLowerInvariant());
            json.WriteString("about", alarm.About);
            json.WriteNumber("per_hour", alarm.PerHour);
            json.WriteNumber("growth", Math.Round(alarm.Growth, 2));
            Strings(json, "words", alarm.Words);
            Strings(json, "accounts", alarm.Accounts);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        output.Flush();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
