using System.Numerics.Tensors;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>
/// Trains a <see cref="PhraseNetwork"/> with AdaGrad, a bias for each place, and two kinds of forgetting that keep it from learning texts by
/// heart: words are now and then seen only by how they are written, and findings are now and then left out (Srivastava et al., "Dropout", 2014).
/// </summary>
internal sealed class PhraseTrainer
{
    private const int Filters = PhraseNetwork.Filters;
    private const int Width = PhraseNetwork.Width;
    private const int Learnt = PhraseNetwork.Learnt;
    private const int Found = 2 * Filters;
    private const int Epochs = 3;
    private const float FirstRate = 0.03f;
    private const float FindingsLeftOut = 0.3f;
    private const float WordsLeftOut = 0.1f;
    private const float HeaviestRow = 8f;

    private readonly Random random = new(5);
    private readonly Head head;
    private readonly int words;
    private readonly int length;
    private readonly int classes;
    private readonly LearntNumbers features;
    private readonly LearntNumbers filters;
    private readonly LearntNumbers bias;
    private readonly LearntNumbers outer;
    private readonly LearntNumbers outerBias;
    private readonly LearntNumbers placeBias;
    private readonly float[] found = new float[Found];
    private readonly float[] foundGradient = new float[Found];
    private readonly bool[] kept = new bool[Found];
    private readonly int[] largestAt = new int[Filters];
    private readonly float[] filterGradient;
    private readonly float[] scaled;
    private float[] pieces = [];
    private float[] pieceGradients = [];
    private float[] findings = [];
    private bool[] wordSeen = [];

    /// <summary>Begins with random weights, always the same.</summary>
    /// <param name="words">Numbers of a word's vector.</param>
    public PhraseTrainer(int words, Head head, int places)
    {
        this.words = words;
        this.head = head;
        length = Learnt + words;
        classes = head.Classes.Length;
        features = new LearntNumbers(Learnt << PhraseNetwork.Bits, () => Around(0.1f));
        filters = new LearntNumbers(Width * Filters * length, () => Around(1.5f / MathF.Sqrt(Width * length)));
        bias = new LearntNumbers(Filters, () => 0f);
        outer = new LearntNumbers(classes * Found, () => Around(1f / MathF.Sqrt(Found)));
        outerBias = new LearntNumbers(classes, () => 0f);
        placeBias = new LearntNumbers(places * classes, () => 0f);
        filterGradient = new float[Width * length];
        scaled = new float[Math.Max(length, Found)];
    }

    /// <summary>Trains on the first label of each row, side by side with its text.</summary>
    /// <param name="place">The place whose bias the network keeps: posts will come as they came there.</param>
    public PhraseNetwork Train(IReadOnlyList<TrainingRow> rows, IReadOnlyList<PhraseText> texts, int place)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = FirstRate * (1f - (epoch / (float)Epochs));
            foreach (var i in order.Where(i => rows[i].Labels[0] != ClassLabel.None && texts[i].Pieces > 0))
                Learn(rows[i], texts[i], rate);
        }
        return Pack(place);
    }

    private float Around(float most) => ((random.NextSingle() * 2f) - 1f) * most;

    private void Learn(TrainingRow row, PhraseText text, float rate)
    {
        Read(text);
        Forget();
        Span<float> gradient = stackalloc float[classes];
        Classes(row, gradient);
        Array.Clear(foundGradient);
        for (var c = 0; c < classes; c++)
        {
            TensorPrimitives.MultiplyAdd(outer.Values.AsSpan(c * Found, Found), gradient[c], foundGradient, foundGradient);
            outer.Step(c * Found, found, gradient[c], rate, scaled.AsSpan(0, Found));
            outerBias.Step(c, gradient[c], rate * 0.1f);
            placeBias.Step((row.Place * classes) + c, gradient[c], rate);
        }
        pieceGradients.AsSpan(0, text.Pieces * length).Clear();
        for (var f = 0; f < Filters; f++)
            LearnFilter(f, text, rate);
        for (var t = 0; t < text.Pieces; t++)
            LearnPiece(t, text.Features(t), rate);
    }

    /// <summary>Computes pieces and findings, as <see cref="PhraseSums"/> does.</summary>
    private void Read(PhraseText text)
    {
        MakeRoom(text.Pieces);
        for (var t = 0; t < text.Pieces; t++)
            ReadPiece(t, text.Features(t), text.Word(t));
        Array.Clear(found);
        Array.Fill(largestAt, -1);
        for (var t = 0; t < text.Pieces; t++)
        {
            for (var f = 0; f < Filters; f++)
            {
                var sum = bias.Values[f];
                for (var back = 0; back < Width && back <= t; back++)
                    sum += TensorPrimitives.Dot<float>(
                        filters.Values.AsSpan(Filter(back, f), length),
                        pieces.AsSpan((t - back) * length, length)
                    );
                findings[(t * Filters) + f] = sum = Math.Max(sum, 0f);
                found[Filters + f] += sum;
                if (sum <= found[f])
                    continue;
                found[f] = sum;
                largestAt[f] = t;
            }
        }
        TensorPrimitives.Multiply(found.AsSpan(Filters), PhraseNetwork.MeanFactor(text.Pieces), found.AsSpan(Filters));
    }

    private void ReadPiece(int t, ReadOnlySpan<uint> own, float[]? word)
    {
        var piece = pieces.AsSpan(t * length, length);
        piece.Clear();
        wordSeen[t] = random.NextSingle() >= WordsLeftOut;
        var weak = PhraseNetwork.WeakShare(own);
        for (var i = wordSeen[t] ? 0 : 1; i < own.Length; i++)
        {
            var numbers = features.Values.AsSpan(PhraseNetwork.Bucket(own[i]) * Learnt, Learnt);
            TensorPrimitives.MultiplyAdd(numbers, (own[i] & 1) != 0 ? 1f : weak, piece[..Learnt], piece[..Learnt]);
        }
        if (word is not null && wordSeen[t])
            TensorPrimitives.Multiply(word, PhraseNetwork.VectorGain, piece[Learnt..]);
    }

    /// <summary>Leaves findings out; the others count for them.</summary>
    private void Forget()
    {
        for (var i = 0; i < Found; i++)
        {
            kept[i] = random.NextSingle() >= FindingsLeftOut;
            found[i] = kept[i] ? found[i] / (1f - FindingsLeftOut) : 0f;
        }
    }

    /// <summary>The gradient of the classes' scores.</summary>
    private void Classes(TrainingRow row, Span<float> gradient)
    {
        var known = head.ClassesByPlace.GetValueOrDefault(row.Place);
        var max = float.NegativeInfinity;
        for (var c = 0; c < classes; c++)
        {
            gradient[c] =
                known is not null && !known.AsSpan().Contains(c)
                    ? float.NegativeInfinity
                    : outerBias.Values[c]
                        + placeBias.Values[(row.Place * classes) + c]
                        + TensorPrimitives.Dot<float>(outer.Values.AsSpan(c * Found, Found), found);
            max = Math.Max(max, gradient[c]);
        }
        var sum = 0f;
        for (var c = 0; c < classes; c++)
            sum += gradient[c] = MathF.Exp(gradient[c] - max);
        foreach (ref var p in gradient)
            p /= sum;
        ClassLabel.Gradient(gradient, row.Labels[0], Math.Min(row.Weight, HeaviestRow));
    }

    private void LearnFilter(int f, PhraseText text, float rate)
    {
        const float up = 1f / (1f - FindingsLeftOut);
        var most = kept[f] ? foundGradient[f] * up : 0f;
        var all = kept[Filters + f] ? foundGradient[Filters + f] * up * PhraseNetwork.MeanFactor(text.Pieces) : 0f;
        if (most == 0f && all == 0f)
            return;
        Array.Clear(filterGradient);
        for (var t = 0; t < text.Pieces; t++)
        {
            var change = all + (largestAt[f] == t ? most : 0f);
            if (change == 0f || findings[(t * Filters) + f] <= 0f)
                continue;
            bias.Step(f, change, rate);
            for (var back = 0; back < Width && back <= t; back++)
            {
                var from = (t - back) * length;
                var gradient = pieceGradients.AsSpan(from, length);
                TensorPrimitives.MultiplyAdd(filters.Values.AsSpan(Filter(back, f), length), change, gradient, gradient);
                var own = filterGradient.AsSpan(back * length, length);
                TensorPrimitives.MultiplyAdd(pieces.AsSpan(from, length), change, own, own);
            }
        }
        for (var back = 0; back < Width; back++)
            filters.Step(Filter(back, f), filterGradient.AsSpan(back * length, length), 1f, rate, scaled.AsSpan(0, length));
    }

    private void LearnPiece(int t, ReadOnlySpan<uint> own, float rate)
    {
        var gradient = pieceGradients.AsSpan(t * length, Learnt);
        var weak = PhraseNetwork.WeakShare(own);
        for (var i = wordSeen[t] ? 0 : 1; i < own.Length; i++)
            features.Step(PhraseNetwork.Bucket(own[i]) * Learnt, gradient, (own[i] & 1) != 0 ? 1f : weak, rate, scaled.AsSpan(0, Learnt));
    }

    private int Filter(int back, int f) => ((back * Filters) + f) * length;

    private void MakeRoom(int count)
    {
        if (wordSeen.Length >= count)
            return;
        pieces = new float[count * length];
        pieceGradients = new float[count * length];
        findings = new float[count * Filters];
        wordSeen = new bool[count];
    }

    private PhraseNetwork Pack(int place)
    {
        var packed = new sbyte[features.Values.Length];
        var scales = new float[1 << PhraseNetwork.Bits];
        for (var bucket = 0; bucket < scales.Length; bucket++)
        {
            var numbers = features.Values.AsSpan(bucket * Learnt, Learnt);
            scales[bucket] = Math.Max(MathF.Abs(TensorPrimitives.MaxMagnitude<float>(numbers)), 1e-6f) / sbyte.MaxValue;
            for (var i = 0; i < Learnt; i++)
                packed[(bucket * Learnt) + i] = (sbyte)MathF.Round(numbers[i] / scales[bucket]);
        }
        var both = outerBias.Values.ToArray();
        for (var c = 0; c < classes; c++)
            both[c] += placeBias.Values[(place * classes) + c];
        return new PhraseNetwork(words, packed, scales, filters.Values, bias.Values, outer.Values, both);
    }
}
