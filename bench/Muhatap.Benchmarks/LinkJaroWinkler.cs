using System.Diagnostics;
using Muhatap.Linkage.Comparisons;

namespace Muhatap.Benchmarks;

/// <summary>Jaro–Winkler, fast and plain, over the same pairs of names and addresses; the results must be identical.</summary>
internal static class LinkJaroWinkler
{
    private const int PairCount = 200_000;

    /// <summary>How many times the plain one's CPU time is the fast one's; the median of five rounds.</summary>
    public static double Ratio(LinkPeople people)
    {
        var random = new Random(2);
        var values = people.Table.Columns[0].Concat(people.Table.Columns[3].Take(people.Table.Count / 4)).OfType<string>().ToArray();
        var pairs = Enumerable
            .Range(0, PairCount)
            // Copied side by side in memory, so that both ways are timed and not the way to the values.
            .Select(_ => (new string(values[random.Next(values.Length)].AsSpan()), new string(values[random.Next(values.Length)].AsSpan())))
            .ToArray();
        foreach (var (left, right) in pairs)
            if (!JaroWinkler.Similarity(left, right).Equals(PlainJaroWinkler.Similarity(left, right)))
                throw new InvalidOperationException($"Jaro–Winkler differs for \"{left}\" and \"{right}\".");
        var ratios = new List<double>();
        for (var round = 0; round < 7; round++)
        {
            var plain = Time(pairs, static (left, right) => PlainJaroWinkler.Similarity(left, right));
            var fast = Time(pairs, static (left, right) => JaroWinkler.Similarity(left, right));
            // The first rounds let the compiler settle.
            if (round >= 2)
                ratios.Add(plain / fast);
        }
        return ratios.Order().ElementAt(ratios.Count / 2);
    }

    private static double Time((string Left, string Right)[] pairs, Func<string, string, double> similarity)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        double sum = 0;
        foreach (var (left, right) in pairs)
            sum += similarity(left, right);
        GC.KeepAlive(sum);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
