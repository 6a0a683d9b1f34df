using System.CommandLine;
using Muhatap.Core.Readings;
using Muhatap.Text;
using Muhatap.Text.Models;
using Muhatap.Web.Commands.JsonLines;

namespace Muhatap.Web.Commands;

/// <summary><c>read</c>: posts in, readings out, JSON Lines, in input order. Bad lines are named on standard error and left out.</summary>
internal static class ReadCommand
{
    private const int ProgressEvery = 10_000;

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "JSON Lines of posts; standard input where none is named",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var adapt = new Option<bool>("--adapt")
        {
            Description = "Let the prior of neutral follow the last posts; the card of sentiment says what that brings",
        };
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
        PostReader reader;
        Stream input;
        try
        {
            reader = new PostReader(new PostReaderOptions { ModelsFolder = models?.FullName });
            input = file?.OpenRead() ?? Console.OpenStandardInput();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Give a file that can be read.");
            return 2;
        }
        await using var owned = input;
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        await using var writer = new ReadingWriter(output);
        var adaptation = adapt ? new PriorAdaptation(3, (int)Sentiment.Neutral) : null;
        var waiting = new List<(PostLine Line, Reading Reading)>();
        var (read, bad) = (0, 0);
        await foreach (var line in new PostLineReader(input, TimeProvider.System).ReadAsync(stop))
        {
            if (line.Post is null)
            {
                bad++;
                await Console.Error.WriteLineAsync($"line {line.Number}: {line.Problem}");
                continue;
            }
            if (++read % ProgressEvery == 0 && !Console.IsErrorRedirected)
                await Console.Error.WriteAsync($"\r{read} posts");
            var reading = reader.Read(line.Post.Text, line.Post.ClaimedLanguage);
            if (adaptation is null)
            {
                writer.Write(line, reading);
                continue;
            }
            adaptation.Observe([reading.SentimentScores.Negative, reading.SentimentScores.Neutral, reading.SentimentScores.Positive]);
            waiting.Add((line, reading));
            if (waiting.Count == PriorAdaptation.Block)
                WriteAdapted(waiting, adaptation, writer);
        }
        if (adaptation is not null)
            WriteAdapted(waiting, adaptation, writer);
        if (read >= ProgressEvery && !Console.IsErrorRedirected)
            await Console.Error.WriteLineAsync($"\r{read} posts");
        return bad > 0 ? 1 : 0;
    }

    private static void WriteAdapted(List<(PostLine Line, Reading Reading)> waiting, PriorAdaptation adaptation, ReadingWriter writer)
    {
        adaptation.Estimate();
        Span<float> scores = stackalloc float[3];
        foreach (var (line, reading) in waiting)
        {
            scores[0] = reading.SentimentScores.Negative;
            scores[1] = reading.SentimentScores.Neutral;
            scores[2] = reading.SentimentScores.Positive;
            adaptation.Adjust(scores);
            writer.Write(line, reading with { SentimentScores = new SentimentScores(scores[0], scores[1], scores[2]) });
        }
        waiting.Clear();
    }
}
