using System.Diagnostics;
using System.Globalization;

namespace Muhatap.Benchmarks;

/// <summary>Debian's <c>fasttext</c> as a peer: trained on the same rows, timed by its own processor seconds without loading its model.</summary>
internal sealed class FastTextPeer(string folder)
{
    private string ModelPath => Path.Combine(folder, "peer.bin");

    /// <summary>False where the program is not installed.</summary>
    public static bool Exists { get; } =
        Environment.GetEnvironmentVariable("PATH")?.Split(':').Any(p => File.Exists(Path.Combine(p, "fasttext"))) == true;

    public async Task TrainAsync(IEnumerable<(string Label, string Text)> rows)
    {
        var file = Path.Combine(folder, "train.txt");
        await File.WriteAllLinesAsync(file, rows.Select(r => $"__label__{r.Label} {Line(r.Text)}")).ConfigureAwait(false);
        await RunAsync(
                "supervised",
                "-input",
                file,
                "-output",
                Path.Combine(folder, "peer"),
                "-thread",
                "1",
                "-seed",
                "1",
                "-wordNgrams",
                "2",
                "-minn",
                "3",
                "-maxn",
                "6",
                "-epoch",
                "10",
                "-lr",
                "0.3"
            )
            .ConfigureAwait(false);
    }

    /// <summary>Its labels, and its processor seconds for the texts alone.</summary>
    public async Task<(List<string> Labels, double Seconds)> PredictAsync(IReadOnlyList<string> texts)
    {
        var file = Path.Combine(folder, "test.txt");
        var empty = Path.Combine(folder, "one.txt");
        await File.WriteAllLinesAsync(file, texts.Select(Line)).ConfigureAwait(false);
        await File.WriteAllLinesAsync(empty, ["a"]).ConfigureAwait(false);
        var (_, loading) = await RunAsync("predict", ModelPath, empty).ConfigureAwait(false);
        var (output, all) = await RunAsync("predict", ModelPath, file).ConfigureAwait(false);
        return ([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l["__label__".Length..])], all - loading);
    }

    private static string Line(string text) => text.Replace('\n', ' ').Replace('\r', ' ') is { Length: > 0 } line ? line : " ";

    /// <summary>Runs it under a shell, whose <c>times</c> tells the processor seconds of what it waited for; the system forgets them with the process.</summary>
    private async Task<(string Output, double Seconds)> RunAsync(params string[] arguments)
    {
        var answers = Path.Combine(folder, "answers.txt");
        string[] shell = ["-c", "out=$1; shift; \"$@\" > \"$out\" && times", "sh", answers, "fasttext", .. arguments];
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", shell)
            {
                RedirectStandardInput = true,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var times = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        var said = await errors.ConfigureAwait(false);
        if (process.ExitCode != 0)
            throw new InvalidOperationException("fasttext ended badly: " + said);
        return (await File.ReadAllTextAsync(answers).ConfigureAwait(false), ChildSeconds(times));
    }

    /// <summary>The second line of <c>times</c>, user and system: <c>0m1.230000s 0m0.040000s</c>.</summary>
    private static double ChildSeconds(string times) =>
        times
            .Split('\n')[1]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Sum(t =>
            {
                var parts = t.TrimEnd('s').Split('m');
                return (60 * double.Parse(parts[0], CultureInfo.InvariantCulture)) + double.Parse(parts[1], CultureInfo.InvariantCulture);
            });
}
