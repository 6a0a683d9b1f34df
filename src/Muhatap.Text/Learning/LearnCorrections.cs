using Muhatap.Core.Readings;
using Muhatap.Text.Features;
using Muhatap.Text.Subjects;

namespace Muhatap.Text.Learning;

/// <summary>
/// Fits <see cref="LearntWeights"/>: multinomial logistic regression with the models' own log-probabilities as offset, by gradient steps over
/// the corrected texts. Texts nobody corrected stand beside them, asked to stay as they were: without
/// them a word that happens to stand in every corrected text would be learnt as the reason.
/// </summary>
internal static class LearnCorrections
{
    private const int Rounds = 30;
    private const float Rate = 0.5f;

    /// <summary>A text that nobody corrected counts less than one somebody did.</summary>
    private const float AnchorRate = 0.15f;

    /// <summary>Two words of a subject outweigh what any other is given by one.</summary>
    public const float PerHit = 2f;

    /// <summary>A subject must come to more than this to be named.</summary>
    public const float NoSubject = 1f;

    /// <param name="read">Reads a text by the models alone.</param>
    /// <param name="anchors">Texts whose readings nobody corrected.</param>
    public static LearntWeights Fit(
        IReadOnlyList<CorrectedText> corrected,
        IReadOnlyList<string> anchors,
        SubjectTaxonomy subjects,
        Func<string, Reading> read
    )
    {
        var learnt = new LearntWeights(subjects);
        var rows = corrected
            .SelectMany(text => Rows(text, read(text.Text), learnt))
            .Concat(anchors.SelectMany(text => Anchored(text, read(text), learnt)))
            .ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in rows)
                Step(learnt, row);
        }
        return learnt;
    }

    private static void Step(LearntWeights learnt, Row row)
    {
        Span<float> sums = stackalloc float[learnt.Columns];
        foreach (var feature in row.Features)
            learnt.Add(feature, sums);
        LearntWeights.Finish(sums, row.Features.Length);
        Span<float> now = stackalloc float[row.Head.Count];
        row.Before.CopyTo(now);
        LearntWeights.Shift(now, sums.Slice(row.Head.First, row.Head.Count));
        var share = row.Rate / MathF.Sqrt(row.Features.Length);
        for (var c = 0; c < now.Length; c++)
            now[c] = share * (row.Wanted[c] - now[c]);
        foreach (var feature in row.Features)
            learnt.Move(feature, row.Head, now);
    }

    private static IEnumerable<Row> Rows(CorrectedText text, Reading before, LearntWeights learnt)
    {
        var features = LearntWeights.FeaturesOf(text.Text);
        if (features.Length == 0)
            yield break;
        if (text.Sentiment is { } sentiment)
            yield return Wanting(features, LearntHead.Sentiment, Sentiments(before), (int)sentiment);
        if (text.Intent is { } intent)
            yield return Wanting(features, LearntHead.Intent, [.. before.IntentScores], (int)intent);
        if (text.Urgency is { } urgency)
            yield return Wanting(features, LearntHead.Urgency, Urgencies(before), urgency);
        if (text.Offensive is { } offensive)
            yield return Wanting(features, LearntHead.Offence, [1f - before.Offensive, before.Offensive], offensive ? 1 : 0);
        if (text.Subject is { } subject)
        {
            var number = learnt.Subjects.Codes.ToList().IndexOf(subject);
            // A subject that the company has since removed teaches nothing.
            if (number >= 0 || subject.Length == 0)
                yield return Wanting(
                    features,
                    learnt.SubjectHead,
                    SubjectShares(text.Text, learnt.Subjects),
                    number >= 0 ? number : learnt.Subjects.Codes.Count
                );
        }
    }

    private static IEnumerable<Row> Anchored(string text, Reading before, LearntWeights learnt)
    {
        var features = LearntWeights.FeaturesOf(text);
        if (features.Length == 0)
            yield break;
        yield return Staying(features, LearntHead.Sentiment, Sentiments(before));
        yield return Staying(features, LearntHead.Intent, [.. before.IntentScores]);
        yield return Staying(features, LearntHead.Urgency, Urgencies(before));
        yield return Staying(features, LearntHead.Offence, [1f - before.Offensive, before.Offensive]);
        yield return Staying(features, learnt.SubjectHead, SubjectShares(text, learnt.Subjects));
    }

    private static Row Wanting(uint[] features, LearntHead head, float[] before, int wanted)
    {
        var target = new float[head.Count];
        target[wanted] = 1f;
        return new Row(features, head, before, target, Rate);
    }

    private static Row Staying(uint[] features, LearntHead head, float[] before) => new(features, head, before, before, AnchorRate);

    private static float[] Sentiments(Reading reading) =>
        [reading.SentimentScores.Negative, reading.SentimentScores.Neutral, reading.SentimentScores.Positive];

    /// <summary>A reading keeps only the mean of whenever, soon and now; these shares have that mean.</summary>
    private static float[] Urgencies(Reading reading)
    {
        var mean = reading.Urgency;
        return mean < 0.5f ? [1f - (2f * mean), 2f * mean, 0f] : [0f, 2f - (2f * mean), (2f * mean) - 1f];
    }

    private static float[] SubjectShares(string text, SubjectTaxonomy subjects)
    {
        var shares = new float[subjects.Codes.Count + 1];
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        while (scanner.Next())
        {
            if (scanner.Kind != Tokens.TokenKind.Word)
                continue;
            for (var rest = subjects.Of(scanner.Folded); rest != 0; rest &= rest - 1)
                shares[System.Numerics.BitOperations.TrailingZeroCount(rest)] += PerHit;
        }
        shares[^1] = NoSubject;
        var total = 0f;
        for (var s = 0; s < shares.Length; s++)
            total += shares[s] = MathF.Exp(Math.Min(shares[s], 20f));
        for (var s = 0; s < shares.Length; s++)
            shares[s] /= total;
        return shares;
    }

    private sealed record Row(uint[] Features, LearntHead Head, float[] Before, float[] Wanted, float Rate);
}
