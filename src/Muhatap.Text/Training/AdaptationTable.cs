using System.Globalization;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>
/// What <c>--adapt</c> brings on places a model never saw, measured as it runs (blocks of a shuffled stream through the bounded buffer): each place
/// as it is, and with its classes drawn to other balances. Knows of the model only what it says of each text.
/// </summary>
internal static class AdaptationTable
{
    private const int Classes = 3;
    private const int Neutral = 1;
    private const int MostDrawn = 2000;
    private const int Draws = 3;
    private const int Buffer = 1024;

    private static readonly (string Name, double[] Three, double[]? Two)[] Balances =
    [
        ("mostly negative", [0.7, 0.2, 0.1], [0.85, 0, 0.15]),
        ("mostly neutral", [0.15, 0.7, 0.15], null),
        ("mostly positive", [0.1, 0.2, 0.7], [0.15, 0, 0.85]),
    ];

    /// <param name="places">Left-out places by name; scores are divided by the temperature.</param>
    public static string Of(IReadOnlyList<(string Name, List<(float[] Scores, int Label)> Texts)> places, float temperature)
    {
        var known = places
            .Select(place => (place.Name, Texts: place.Texts.ConvertAll(text => (P: Softmax(text.Scores, temperature), text.Label))))
            .ToList();
        var asTheyAre = known.ConvertAll(place => (place.Name, place.Texts.Count, Figures: Measure(Shuffled(place.Texts, 1))));
        var lines = asTheyAre.ConvertAll(place => Line(place.Name, "as it is", place.Count, place.Figures, worst: null));
        lines.Add(Summary("as they are", asTheyAre.ConvertAll(place => place.Figures)));
        foreach (var (name, three, two) in Balances)
        {
            var figures = known
                .Select(place => (place.Texts, Mix: place.Texts.Exists(text => text.Label == Neutral) ? three : two))
                .Where(place => place.Mix is not null)
                .Select(place => Mean([.. Enumerable.Range(1, Draws).Select(seed => Measure(Drawn(place.Texts, place.Mix!, seed)))]))
                .ToList();
            lines.Add(Summary(name, figures));
        }
        return string.Join('\n', lines);
    }

    /// <summary>Macro-F1 as read, with <c>--adapt</c>, and with full maximisation of the shares.</summary>
    private static double[] Measure(List<(float[] P, int Label)> stream)
    {
        var (plain, adapted, maximised) = (new Confusion(Classes), new Confusion(Classes), new Confusion(Classes));
        var adaptation = new PriorAdaptation(Classes, Neutral, Buffer);
        var posterior = new float[Classes];
        for (var from = 0; from < stream.Count; from += PriorAdaptation.Block)
        {
            var to = Math.Min(stream.Count, from + PriorAdaptation.Block);
            for (var i = from; i < to; i++)
                adaptation.Observe(stream[i].P);
            adaptation.Estimate();
            float[][] window = [.. stream.Take(to).Skip(Math.Max(0, to - Buffer)).Select(text => text.P)];
            var shares = SharesByMaximisation.Of(window, Classes);
            for (var i = from; i < to; i++)
            {
                var (p, label) = stream[i];
                plain.Add(label, Best(p));
                p.CopyTo(posterior, 0);
                adaptation.Adjust(posterior);
                adapted.Add(label, Best(posterior));
                for (var c = 0; c < Classes; c++)
                    posterior[c] = (float)(p[c] * shares[c]);
                maximised.Add(label, Best(posterior));
            }
        }
        return [plain.MacroF1, adapted.MacroF1, maximised.MacroF1];
    }

    private static int Best(float[] p) =>
        p[1] >= p[0] && p[1] >= p[2] ? 1
        : p[0] >= p[2] ? 0
        : 2;

    private static float[] Softmax(float[] scores, float temperature)
    {
        var most = scores.Max();
        float[] raised = [.. scores.Select(score => MathF.Exp((score - most) / temperature))];
        var sum = raised.Sum();
        return [.. raised.Select(one => one / sum)];
    }

    private static List<(float[] P, int Label)> Shuffled(IEnumerable<(float[] P, int Label)> texts, int seed)
    {
        var all = texts.ToArray();
        // The same order each time: figures of a card can be made again.
        new Random(seed).Shuffle(all);
        return [.. all];
    }

    /// <summary>As many texts as there are for the balance, two thousand at most.</summary>
    private static List<(float[] P, int Label)> Drawn(List<(float[] P, int Label)> texts, double[] mix, int seed)
    {
        var classes = Enumerable.Range(0, Classes).Select(c => Shuffled(texts.Where(text => text.Label == c), seed + c)).ToList();
        var count = Enumerable.Range(0, Classes).Where(c => mix[c] > 0).Min(c => classes[c].Count / mix[c]);
        var total = Math.Min(MostDrawn, count);
        return Shuffled(classes.SelectMany((rows, c) => rows.Take((int)(total * mix[c]))), seed);
    }

    private static double[] Mean(IReadOnlyList<double[]> rows) => [.. Enumerable.Range(0, 3).Select(i => rows.Average(row => row[i]))];

    private static string Summary(string balance, List<double[]> figures) =>
        Line("all of them", balance, figures.Count, Mean(figures), figures.Min(row => row[1] - row[0]));

    private static string Line(string place, string balance, int count, double[] figures, double? worst) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {place} | {balance} | {count} | {figures[0]:F3} | {figures[1]:F3} | {(worst is { } least ? least.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture) : "–")} | {figures[2]:F3} |"
        );
}
