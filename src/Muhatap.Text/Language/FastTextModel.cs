using System.Numerics.Tensors;
using System.Text;

namespace Muhatap.Text.Language;

/// <summary>
/// A supervised fastText model with quantised input and hierarchical softmax, as <c>lid.176.ftz</c> is. Reads the format that fastText's
/// own sources define (args, dictionary, pruned buckets, product quantiser, output matrix; version 12).
/// </summary>
internal sealed class FastTextModel
{
    /// <summary>Numbers of a vector.</summary>
    public const int Numbers = 16;

    private const int Magic = 793712314;
    private const int Version = 12;

    /// <summary>Branches less likely than this are not followed: their languages count as impossible.</summary>
    private const float Negligible = 1e-3f;

    private const string LabelPrefix = "__label__";

    private readonly int buckets;
    private readonly int shortest;
    private readonly int longest;
    private readonly int words;
    private readonly Dictionary<ulong, int> wordIds = [];
    private readonly BucketRows keptBuckets;
    private readonly QuantisedRows input;
    private readonly float[] output;
    private readonly int[] left;
    private readonly int[] right;
    private readonly int[] parents;

    public FastTextModel(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic || reader.ReadInt32() != Version)
            throw new InvalidDataException("Not a fastText model of version 12.");
        if (reader.ReadInt32() != Numbers)
            throw new InvalidDataException($"This reader knows models of {Numbers} numbers a vector only.");
        Skip(reader, 7);
        buckets = reader.ReadInt32();
        shortest = reader.ReadInt32();
        longest = reader.ReadInt32();
        Skip(reader, 3); // how often the learning rate changed, and a double
        var size = reader.ReadInt32();
        words = reader.ReadInt32();
        var labels = new List<string>(reader.ReadInt32());
        reader.ReadInt64();
        var kept = reader.ReadInt64();
        var counts = new List<long>();
        for (var i = 0; i < size; i++)
        {
            var entry = ReadEntry(reader);
            var count = reader.ReadInt64();
            if (reader.ReadByte() == 0)
            {
                wordIds[Key(entry)] = i;
                continue;
            }
            labels.Add(Encoding.UTF8.GetString(entry)[LabelPrefix.Length..]);
            counts.Add(count);
        }
        keptBuckets = new BucketRows((int)Math.Max(0, kept));
        for (var i = 0L; i < kept; i++)
            keptBuckets.Add(reader.ReadInt32(), reader.ReadInt32());
        if (!reader.ReadBoolean())
            throw new InvalidDataException("This reader knows quantised models only.");
        input = new QuantisedRows(reader);
        if (reader.ReadBoolean())
            throw new InvalidDataException("This reader knows plain output matrices only.");
        output = new float[reader.ReadInt64() * reader.ReadInt64()];
        for (var i = 0; i < output.Length; i++)
            output[i] = reader.ReadSingle();
        Labels = [.. labels];
        (left, right) = Tree(counts);
        parents = new int[(2 * labels.Count) - 1];
        parents[^1] = -1;
        for (var i = 0; i < left.Length; i++)
            parents[left[i]] = parents[right[i]] = labels.Count + i;
    }

    /// <summary>ISO 639 codes.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Adds the vectors of one word (itself if it is known, and its letter runs).</summary>
    /// <param name="word">UTF-8, without white space.</param>
    /// <returns>How many vectors were added.</returns>
    public int AddWord(ReadOnlySpan<byte> word, Span<float> sum)
    {
        var added = 0;
        if (wordIds.TryGetValue(Key(word), out var id))
        {
            input.AddTo(sum, id);
            added++;
        }
        Span<byte> edged = stackalloc byte[word.Length + 2];
        edged[0] = (byte)'<';
        word.CopyTo(edged[1..]);
        edged[^1] = (byte)'>';
        for (var i = 0; i < edged.Length; i++)
        {
            if ((edged[i] & 0xC0) == 0x80)
                continue;
            var hash = 2166136261u;
            for (int j = i, n = 1; j < edged.Length && n <= longest; n++)
            {
                do hash = (hash ^ (uint)(sbyte)edged[j++]) * 16777619u;
                while (j < edged.Length && (edged[j] & 0xC0) == 0x80);
                if (n < shortest || (n == 1 && (i == 0 || j == edged.Length)))
                    continue;
                var bucket = keptBuckets.Find((int)(hash % (uint)buckets));
                if (bucket < 0)
                    continue;
                input.AddTo(sum, words + bucket);
                added++;
            }
        }
        return added;
    }

    /// <summary>Probabilities of all labels for a mean vector.</summary>
    /// <param name="probabilities">As long as <see cref="Labels"/>.</param>
    public void Predict(ReadOnlySpan<float> hidden, Span<float> probabilities)
    {
        var leaves = Labels.Count;
        Span<float> reach = stackalloc float[(2 * leaves) - 1];
        reach[^1] = 1f;
        for (var node = reach.Length - 1; node >= leaves; node--)
        {
            if (reach[node] < Negligible)
            {
                reach[left[node - leaves]] = reach[right[node - leaves]] = 0f;
                continue;
            }
            var z = TensorPrimitives.Dot(hidden, output.AsSpan((node - leaves) * Numbers, Numbers));
            var yes = 1f / (1f + MathF.Exp(-z));
            reach[left[node - leaves]] = reach[node] * (1f - yes);
            reach[right[node - leaves]] = reach[node] * yes;
        }
        reach[..leaves].CopyTo(probabilities);
    }

    /// <summary>Probability of one label for a mean vector, without looking at the others.</summary>
    public float Predict(ReadOnlySpan<float> hidden, int label)
    {
        var reach = 1f;
        for (var node = label; parents[node] >= 0; node = parents[node])
        {
            var inner = parents[node] - Labels.Count;
            var z = TensorPrimitives.Dot(hidden, output.AsSpan(inner * Numbers, Numbers));
            reach /= 1f + MathF.Exp(right[inner] == node ? -z : z);
        }
        return reach;
    }

    /// <summary>Huffman's tree over the labels' counts, built as fastText builds it: a node's number is its place in order of making.</summary>
    private static (int[] Left, int[] Right) Tree(List<long> counts)
    {
        var leaves = counts.Count;
        var all = new long[(2 * leaves) - 1];
        Array.Fill(all, 1_000_000_000_000_000L);
        counts.CopyTo(all);
        var lefts = new int[leaves - 1];
        var rights = new int[leaves - 1];
        int leaf = leaves - 1,
            node = leaves;
        for (var made = leaves; made < all.Length; made++)
        {
            lefts[made - leaves] = leaf >= 0 && all[leaf] < all[node] ? leaf-- : node++;
            rights[made - leaves] = leaf >= 0 && all[leaf] < all[node] ? leaf-- : node++;
            all[made] = all[lefts[made - leaves]] + all[rights[made - leaves]];
        }
        return (lefts, rights);
    }

    private static void Skip(BinaryReader reader, int integers)
    {
        for (var i = 0; i < integers; i++)
            reader.ReadInt32();
    }

    private static byte[] ReadEntry(BinaryReader reader)
    {
        var bytes = new List<byte>();
        for (var b = reader.ReadByte(); b != 0; b = reader.ReadByte())
            bytes.Add(b);
        return [.. bytes];
    }

    private static ulong Key(ReadOnlySpan<byte> word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var b in word)
            hash = (hash ^ b) * 0x100000001B3UL;
        return hash;
    }
}
