using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Muhatap.Text.Features;
using Muhatap.Text.Models;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Training;

/// <summary>
/// Learns word vectors from unlabelled texts: skip-gram with negative sampling (Mikolov et al., "Distributed representations of words and
/// phrases", 2013). On one thread, so that the same texts give the same vectors.
/// </summary>
internal sealed class WordVectorTraining
{
    private const int Dimension = 48;
    private const int Epochs = 10;
    private const int Window = 5;
    private const int Negatives = 4;
    private const int LeastCount = 5;
    private const float FirstRate = 0.05f;

    /// <summary>Words more common than this are passed over now and then.</summary>
    private const double Common = 3e-4;

    /// <summary>Arora's a: a word of this share counts half.</summary>
    private const float HalfWeight = 1e-3f;

    private const int DrawTable = 1 << 20;

    private readonly Dictionary<ulong, int> rows = [];
    private readonly List<int> counts = [];
    private readonly List<int[]> texts = [];
    private long total;

    private static readonly string[] Sources =
    [
        "text/bounti_tweets3",
        "text/telecom_tweets2",
        "text/store_reviews3",
        "text/movie_reviews2",
        "text/tweets2",
        "text/tweets3",
        "text/offensive2",
        "text/offensive5",
        "text/bank_complaints_resolved",
        "load/posts_tr",
        "load/posts_en_airlines",
    ];

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        var training = new WordVectorTraining();
        progress("counting words");
        training.Count(
            Sources
                .SelectMany(f => files.Labelled(f + ".jsonl").Select(l => l.Text))
                .Concat(files.Written().SelectMany(w => w.Texts.Select(t => t.Text)))
        );
        progress($"learning vectors of {training.counts.Count} words");
        var vectors = training.Learn();
        var card = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"""
            # words

            Vectors of {training.counts.Count} words and signs by what stands around them ({Dimension} numbers, a byte each): skip-gram with
            negative sampling, {Epochs} passes over {training.total} words. No label is looked at. Sentiment and intent are read with their help.

            **Data.** The texts of {string.Join(", ", Sources)} (data/README.md says whose), and `models/training`.

            **Command.** `./muhatap train words --data DIR`; then train sentiment and intent again.

            """
        );
        return new TrainedModel([("words.vectors", vectors.Write)], card);
    }

    private void Count(IEnumerable<string> source)
    {
        var raw = new List<ulong[]>();
        var seen = new Dictionary<ulong, int>();
        var keys = new List<ulong>();
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        foreach (var text in source)
        {
            keys.Clear();
            var scanner = new FeatureScanner(text, buffer);
            while (scanner.Next())
            {
                if (scanner.Kind is not (TokenKind.Mention or TokenKind.Link or TokenKind.Hashtag))
                    keys.Add(FeatureHash.Key(scanner.Kind, scanner.Folded));
            }
            raw.Add([.. keys]);
            foreach (var key in keys)
                CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out _)++;
        }
        foreach (var (key, count) in seen.OrderByDescending(s => s.Value).ThenBy(s => s.Key))
        {
            if (count < LeastCount)
                break;
            rows[key] = rows.Count;
            counts.Add(count);
            total += count;
        }
        foreach (var text in raw)
            texts.Add([.. text.Where(rows.ContainsKey).Select(k => rows[k])]);
    }

    private WordVectors Learn()
    {
        var random = new Random(1);
        var near = new float[counts.Count * Dimension];
        var far = new float[near.Length];
        for (var i = 0; i < near.Length; i++)
            near[i] = (random.NextSingle() - 0.5f) / Dimension;
        var draws = Draws();
        var gradient = new float[Dimension];
        var kept = new List<int>();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var t = 0; t < texts.Count; t++)
            {
                var rate = FirstRate * Math.Max(0.02f, 1f - (epoch + (t / (float)texts.Count)) / Epochs);
                kept.Clear();
                foreach (var word in texts[t])
                {
                    var share = counts[word] / (double)total;
                    if (share < Common || random.NextDouble() < Math.Sqrt(Common / share))
                        kept.Add(word);
                }
                for (var i = 0; i < kept.Count; i++)
                {
                    var reach = 1 + random.Next(Window);
                    for (var j = Math.Max(0, i - reach); j <= Math.Min(kept.Count - 1, i + reach); j++)
                    {
                        if (j != i)
                            Step(near.AsSpan(kept[i] * Dimension, Dimension), far, kept[j], draws, random, gradient, rate);
                    }
                }
            }
        }
        return Pack(near);
    }

    private static void Step(Span<float> word, float[] far, int around, int[] draws, Random random, float[] gradient, float rate)
    {
        Array.Clear(gradient);
        for (var n = 0; n <= Negatives; n++)
        {
            var other = n == 0 ? around : draws[random.Next(DrawTable)];
            if (n > 0 && other == around)
                continue;
            var context = far.AsSpan(other * Dimension, Dimension);
            var dot = TensorPrimitives.Dot<float>(word, context);
            var g = rate * ((n == 0 ? 1f : 0f) - (1f / (1f + MathF.Exp(-dot))));
            var w = MemoryMarshal.Cast<float, Vector<float>>(word);
            var c = MemoryMarshal.Cast<float, Vector<float>>(context);
            var d = MemoryMarshal.Cast<float, Vector<float>>(gradient.AsSpan());
            for (var i = 0; i < c.Length; i++)
            {
                d[i] += c[i] * g;
                c[i] += w[i] * g;
            }
        }
        TensorPrimitives.Add(word, gradient, word);
    }

    /// <summary>Rows as often as the three-quarter power of their counts asks.</summary>
    private int[] Draws()
    {
        var mass = counts.Sum(c => Math.Pow(c, 0.75));
        var draws = new int[DrawTable];
        var row = 0;
        var reached = Math.Pow(counts[0], 0.75) / mass;
        for (var i = 0; i < draws.Length; i++)
        {
            draws[i] = row;
            if ((i + 1) / (double)draws.Length > reached && row < counts.Count - 1)
                reached += Math.Pow(counts[++row], 0.75) / mass;
        }
        return draws;
    }

    private WordVectors Pack(float[] near)
    {
        var values = new sbyte[near.Length];
        var scales = new float[counts.Count];
        for (var row = 0; row < counts.Count; row++)
        {
            var vector = near.AsSpan(row * Dimension, Dimension);
            var top = Math.Max(TensorPrimitives.MaxMagnitude<float>(vector), float.MinValue);
            var step = Math.Max(Math.Abs(top), 1e-9f) / 127f;
            for (var i = 0; i < Dimension; i++)
                values[(row * Dimension) + i] = (sbyte)MathF.Round(vector[i] / step);
            scales[row] = step * HalfWeight / (HalfWeight + (counts[row] / (float)total));
        }
        return new WordVectors(Dimension, rows, values, scales);
    }
}
