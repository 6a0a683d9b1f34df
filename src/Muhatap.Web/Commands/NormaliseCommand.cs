using System.CommandLine;
using System.Text;
using Muhatap.Text.Normalising;

namespace Muhatap.Web.Commands;

/// <summary><c>normalise</c>: tokens, one a line, a blank line between texts → token, tab, normal form, line for line.</summary>
internal static class NormaliseCommand
{
    /// <summary>A text without an end is cut here, so that memory does not grow with the input.</summary>
    private const int MostTokens = 10_000;

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "Tokens, one a line; standard input where none is named",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "normalise",
            """
            Writes tokens as they would be written with care.
            Example: printf 'gelicem\\nbugun\\n' | ./muhatap normalise
            """
        )
        {
            file,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(file), stop));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, CancellationToken stop)
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
        var normaliser = new Normaliser();
        using var lines = new StreamReader(input, Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        output.NewLine = "\n";
        var tokens = new List<string>();
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            // A second column, as marked sets have one, is not looked at.
            var token = line.Split('\t', 2)[0];
            if (token.Length > 0)
                tokens.Add(token);
            if (token.Length > 0 && tokens.Count < MostTokens)
                continue;
            Write(normaliser, tokens, output);
            if (token.Length == 0)
                await output.WriteLineAsync();
        }
        Write(normaliser, tokens, output);
        return 0;
    }

    private static void Write(Normaliser normaliser, List<string> tokens, StreamWriter output)
    {
        var normal = normaliser.Normalise(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            output.Write(tokens[i]);
            output.Write('\t');
            output.WriteLine(normal[i]);
        }
        tokens.Clear();
    }
}
