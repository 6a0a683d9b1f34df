using Muhatap.Linkage.Comparisons;

namespace Muhatap.Benchmarks;

/// <summary>
/// How well two usernames tell that they are one person's, over a file of pairs (header, then "a,b" a line): the area under the curve against a random
/// other person's username, and against the most similar one among a thousand other people's, which is what a namesake's or an impostor's looks like.
/// </summary>
internal static class LinkUsernames
{
    private const int Others = 1_000;

    /// <summary>AUC against random and against similar usernames; and both again over the pairs that are not equal outright.</summary>
    public static Dictionary<string, double> Auc(string file)
    {
        var pairs = File.ReadLines(file)
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells.Length == 2 && cells[0].Length > 0 && cells[1].Length > 0)
            .Select(cells => (A: cells[0].ToLowerInvariant(), B: cells[1].ToLowerInvariant()))
            .ToArray();
        var random = new Random(4);
        var picked = pairs.Where((_, i) => i % 4 == 0).ToArray();
        var own = picked.Select(pair => Score(pair.A, pair.B)).ToArray();
        var strangers = new double[picked.Length];
        var similar = new double[picked.Length];
        for (var i = 0; i < picked.Length; i++)
        {
            var others = Enumerable
                .Range(0, Others)
                .Select(_ => pairs[random.Next(pairs.Length)])
                // Somebody whose first name is the same is the same person, as far as the file can tell.
                .Where(pair =>
                    !string.Equals(pair.A, picked[i].A, StringComparison.Ordinal)
                    && !string.Equals(pair.B, picked[i].B, StringComparison.Ordinal)
                )
                .Select(pair => Score(picked[i].A, pair.B))
                .ToArray();
            strangers[i] = others[0];
            similar[i] = others.Max();
        }
        var unequal = Enumerable
            .Range(0, picked.Length)
            .Where(i => !string.Equals(picked[i].A, picked[i].B, StringComparison.Ordinal))
            .ToArray();
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["auc_random"] = Area(own, strangers),
            ["auc_similar"] = Area(own, similar),
            ["auc_random_of_unequal"] = Area([.. unequal.Select(i => own[i])], [.. unequal.Select(i => strangers[i])]),
            ["auc_similar_of_unequal"] = Area([.. unequal.Select(i => own[i])], [.. unequal.Select(i => similar[i])]),
        };
    }

    /// <summary>The comparison's step first, within a step how alike the letters are.</summary>
    private static double Score(string a, string b) => 6 - HandleSimilarity.Step(a, b) + JaroWinkler.Similarity(a, b) * 0.999;

    /// <summary>The chance that one of the right pairs scores over one of the wrong ones, equals counting half (Mann and Whitney 1947).</summary>
    private static double Area(double[] right, double[] wrong)
    {
        var all = right
            .Select(score => (score, Right: true))
            .Concat(wrong.Select(score => (score, Right: false)))
            .OrderBy(row => row.score)
            .ToArray();
        double sum = 0;
        for (int start = 0, end; start < all.Length; start = end)
        {
            for (end = start; end < all.Length && all[end].score.Equals(all[start].score); )
                end++;
            var rank = (start + 1 + end) / 2.0;
            for (var i = start; i < end; i++)
                sum += all[i].Right ? rank : 0;
        }
        return Math.Round((sum - right.Length * (right.Length + 1.0) / 2) / ((double)right.Length * wrong.Length), 4);
    }
}
