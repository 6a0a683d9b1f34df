using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;
using Muhatap.Tests.World;

namespace Muhatap.Benchmarks;

/// <summary>The same pairs, levels and weights scored by our scorer and by DuckDB, one thread each, CPU seconds. The sums of weights must agree.</summary>
internal static class LinkDuckDb
{
    /// <summary>Levels that SQL has as well: equal, Jaro–Winkler ≥ 0.92, ≥ 0.84, else.</summary>
    private sealed class Name(TermColumn column)
        : Comparison(column, new("exact", 0.8), new("close", 0.1), new("similar", 0.05), new("else", 0.05))
    {
        protected override int LevelOfDifferent(int a, int b)
        {
            var similarity = JaroWinkler.Similarity(Column.Lexicon[a], Column.Lexicon[b]);
            return similarity >= 0.92 ? 2
                : similarity >= 0.84 ? 3
                : 4;
        }
    }

    /// <summary>Levels that SQL has as well: equal, one slip, else.</summary>
    private sealed class Code(TermColumn column) : Comparison(column, new("exact", 0.85), new("typo", 0.1), new("else", 0.05))
    {
        protected override int LevelOfDifferent(int a, int b) => EditDistance.Bounded(Column.Lexicon[a], Column.Lexicon[b], 1) <= 1 ? 2 : 3;
    }

    /// <summary>Both CPU times in seconds; DuckDB's is null where it is not installed.</summary>
    public static async Task<(double Ours, double? DuckDb)> RunAsync(RecordSet records, List<(int Left, int Right)> pairs)
    {
        TermColumn Column(string name) => records.Columns.Find(column => string.Equals(column.Name, name, StringComparison.Ordinal))!;
        Comparison[] comparisons =
        [
            new Name(Column("given_name")),
            new Name(Column("surname")),
            new Name(Column("address")),
            new Code(Column("birth_date")),
            new Code(Column("phone")),
        ];
        // Weights of whole quarters of a bit, so that sums are exact in any order.
        double[][] bits =
        [
            [8, 6, 3, -5],
            [9, 7, 4, -6],
            [4, 3, 1, -2],
            [14, 8.5, -4],
            [17, 10.25, -3],
        ];
        var model = Model(comparisons, bits);
        var (ours, sum) = Score(model, pairs);
        var folder = TempFolder.Create("muhatap-bench");
        try
        {
            await WriteAsync(folder.FullName, records, comparisons, bits, pairs).ConfigureAwait(false);
            return (ours, await DuckDbAsync(folder.FullName, pairs.Count, sum).ConfigureAwait(false));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static LinkageModel Model(Comparison[] comparisons, double[][] bits)
    {
        // u is the same everywhere, so that log2(m/u) is the weight wanted.
        var u = bits.Select(weights => weights.Select(_ => 1e-9).Prepend(1).ToArray()).ToArray();
        var m = bits.Select(weights => weights.Select(weight => 1e-9 * Math.Pow(2, weight)).Prepend(1).ToArray()).ToArray();
        return new LinkageModel(comparisons, m, u, 0.5, [.. comparisons.Select(_ => Array.Empty<float>())]);
    }

    private static (double Seconds, double Sum) Score(LinkageModel model, List<(int Left, int Right)> pairs)
    {
        double best = double.MaxValue,
            sum = 0;
        for (var round = 0; round < 4; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            sum = 0;
            foreach (var (left, right) in pairs)
                sum += model.Score(left, right);
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }
        return (best, sum);
    }

    private static async Task WriteAsync(
        string folder,
        RecordSet records,
        Comparison[] comparisons,
        double[][] bits,
        List<(int Left, int Right)> pairs
    )
    {
        var text = new StringBuilder("id");
        foreach (var comparison in comparisons)
            text.Append(',').Append(comparison.Name);
        text.AppendLine();
        for (var record = 0; record < records.Count; record++)
        {
            text.Append(record);
            foreach (var comparison in comparisons)
            {
                var term = comparison.Column[record];
                text.Append(',');
                if (term >= 0)
                    text.Append(comparison.Column.Lexicon[term]);
            }
            text.Append('\n');
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "records.csv"), text.ToString()).ConfigureAwait(false);
        text.Clear().Append("l,r\n");
        foreach (var (left, right) in pairs)
            text.Append(CultureInfo.InvariantCulture, $"{left},{right}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "pairs.csv"), text.ToString()).ConfigureAwait(false);
        var weights = comparisons.Select(
            (comparison, c) =>
                new
                {
                    column = comparison.Name,
                    kind = comparison is Name ? "name" : "code",
                    bits = bits[c],
                }
        );
        await File.WriteAllTextAsync(Path.Combine(folder, "weights.json"), JsonSerializer.Serialize(weights)).ConfigureAwait(false);
    }

    private static async Task<double?> DuckDbAsync(string folder, int pairs, double sum)
    {
        var script = Script(AppContext.BaseDirectory) ?? Script(Environment.CurrentDirectory);
        if (script is null)
        {
            await Console
                .Error.WriteLineAsync("bench link: link-duckdb.mjs is not there; the ratio to DuckDB is left out")
                .ConfigureAwait(false);
            return null;
        }
        var module = await DuckDbModule.FetchAsync().ConfigureAwait(false);
        if (module is null)
            return null;
        var start = new ProcessStartInfo(
            "node",
            [script, module, .. new[] { "records.csv", "pairs.csv", "weights.json" }.Select(file => Path.Combine(folder, file))]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        try
        {
            using var node = Process.Start(start)!;
            var answer = await node.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            await node.WaitForExitAsync().ConfigureAwait(false);
            if (node.ExitCode != 0)
                return null;
            using var json = JsonDocument.Parse(answer);
            var theirs = json.RootElement.GetProperty("sum").GetDouble();
            if (json.RootElement.GetProperty("pairs").GetInt32() != pairs || Math.Abs(theirs - sum) > 1e-6 * Math.Abs(sum) + 1e-3)
                throw new InvalidOperationException($"DuckDB's weights add up to {theirs}, ours to {sum}: these are not the same weights.");
            return json.RootElement.GetProperty("seconds").GetDouble();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync("bench link: node is not installed; the ratio to DuckDB is left out").ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>The script beside this file, found from the build's folder upwards.</summary>
    private static string? Script(string from)
    {
        for (var place = new DirectoryInfo(from); place is not null; place = place.Parent)
        {
            var file = Path.Combine(place.FullName, "bench", "Muhatap.Benchmarks", "link-duckdb.mjs");
            if (File.Exists(file))
                return file;
        }
        return null;
    }
}
