using Muhatap.Text.Features;
using Muhatap.Text.Subjects;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Learning;

/// <summary>
/// What corrections teach beside the models: for beginnings of words, emoji and neighbouring pairs, how far they move the log-odds of each
/// class. Small on purpose, and bounded twice: a feature by <see cref="MostPerFeature"/>, a text by <see cref="MostPerText"/> a class;
/// a text that shares nothing with any corrected one is read exactly as before. Unchanging once made; safe to share between threads.
/// </summary>
internal sealed class LearntWeights
{
    /// <summary>The most one feature moves a class of a text of one feature, in logits.</summary>
    public const float MostPerFeature = 2f;

    /// <summary>The most a class of a text moves, in logits.</summary>
    public const float MostPerText = 3f;

    private readonly Dictionary<uint, int> rows = [];
    private readonly List<float> weights = [];

    public LearntWeights(SubjectTaxonomy subjects)
    {
        Subjects = subjects;
        SubjectHead = LearntHead.Subjects(subjects.Codes.Count);
        Columns = SubjectHead.First + SubjectHead.Count;
    }

    /// <summary>The taxonomy whose codes the last columns are.</summary>
    public SubjectTaxonomy Subjects { get; }

    public LearntHead SubjectHead { get; }

    public int Columns { get; }

    public bool IsEmpty => rows.Count == 0;

    /// <summary>Pieces that say something by themselves; links, mentions, numbers and stops would teach accidents.</summary>
    public static bool Counts(TokenKind kind) => kind is TokenKind.Word or TokenKind.Emoji or TokenKind.Emoticon;

    /// <summary>Features of a text, as <see cref="Add"/> is given them while it is read.</summary>
    public static uint[] FeaturesOf(string text)
    {
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        var features = new List<uint>();
        var before = 0u;
        while (scanner.Next())
        {
            var part = FeatureHash.PairPart(scanner.Kind, scanner.Folded);
            if (Counts(scanner.Kind))
            {
                features.Add(part);
                features.Add(FeatureHash.Pair(before, part));
            }
            before = part;
        }
        return [.. features];
    }

    /// <summary>Adds what a feature brings to all columns; false where no corrected text had it.</summary>
    public bool Add(uint feature, Span<float> sums)
    {
        if (!rows.TryGetValue(feature, out var row))
            return false;
        var own = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(weights).Slice(row, Columns);
        for (var c = 0; c < own.Length; c++)
            sums[c] += own[c];
        return true;
    }

    /// <summary>Makes sums what classes move by: shared out over the text's features, and bounded.</summary>
    /// <param name="count">How many features the text has.</param>
    public static void Finish(Span<float> sums, int count)
    {
        var factor = count > 0 ? 1f / MathF.Sqrt(count) : 0f;
        for (var c = 0; c < sums.Length; c++)
            sums[c] = Math.Clamp(sums[c] * factor, -MostPerText, MostPerText);
    }

    /// <summary>Moves probabilities by what was learnt, and makes them add up to one again.</summary>
    public static void Shift(Span<float> probabilities, ReadOnlySpan<float> moves)
    {
        var total = 0f;
        for (var c = 0; c < probabilities.Length; c++)
            total += probabilities[c] *= MathF.Exp(moves[c]);
        for (var c = 0; c < probabilities.Length; c++)
            probabilities[c] /= total;
    }

    /// <summary>One step of learning: moves a feature's weights of one head.</summary>
    internal void Move(uint feature, LearntHead head, ReadOnlySpan<float> step)
    {
        if (!rows.TryGetValue(feature, out var row))
        {
            rows.Add(feature, row = weights.Count);
            for (var c = 0; c < Columns; c++)
                weights.Add(0f);
        }
        for (var c = 0; c < head.Count; c++)
        {
            var at = row + head.First + c;
            weights[at] = Math.Clamp(weights[at] + step[c], -MostPerFeature, MostPerFeature);
        }
    }
}
