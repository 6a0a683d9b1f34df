using System.Runtime.InteropServices;
using Muhatap.Core.Readings;
using Muhatap.Text.Entities;
using Muhatap.Text.Language;
using Muhatap.Text.Learning;
using Muhatap.Text.Models;
using Muhatap.Text.Subjects;
using Muhatap.Text.Tokens;

namespace Muhatap.Text;

/// <summary>Everything one reading at a time needs and the next one uses again.</summary>
internal sealed class ReadingScratch(ReadingModels models, PostReaderOptions options)
{
    private const int MostSubjects = 4;

    /// <summary>Below this score two intents are not told apart from an accident.</summary>
    private const float LegalNeedsNegative = 0.35f;

    private readonly TextSums sums = new(
        new PieceMemory(
            models.Weights,
            models.Sentiment.Experts?.Weights,
            models.Words,
            models.Offence.Network,
            models.Language,
            models.Languages,
            (written, folded) =>
                options.Subjects.Of(folded)
                | (LegalCues.In(folded) ? PieceTags.Legal : 0)
                | (EntityScan.CouldBegin(written) || options.Catalogue.CouldBegin(folded) ? PieceTags.Entity : 0)
        )
    );

    private readonly DenseStack networks = new([.. models.Sentiment.Networks, .. models.Intent.Networks]);

    private readonly PostLanguage postLanguage = new(models.Languages);
    private readonly TurkishOrEnglish turkishOrEnglish = new(models.Language);
    private readonly List<Token> tokens = [];
    private readonly List<Entity> entities = [];
    private readonly int[] subjectHits = new int[options.Subjects.Codes.Count];
    private readonly float[] scores = new float[InterleavedWeights.Most];
    private readonly float[] dense = new float[InterleavedWeights.Most];

    /// <param name="learnt">What corrections taught; its columns must be of this reader's subjects.</param>
    public Reading Read(string text, string? claimedLanguage, LearntWeights? learnt)
    {
        tokens.Clear();
        sums.Run(text, tokens, learnt);
        networks.Run(sums.Vector);
        Span<float> feeling = stackalloc float[3];
        models.Weights.Finish(0, sums.Sums, sums.InverseLength, scores);
        var known =
            models.Sentiment.Experts?.Add(sums.ExpertSums, sums.InverseLength, sums.PiecesInverseLength, scores.AsSpan(0, feeling.Length))
            ?? 0f;
        Probabilities(models.Sentiment, 0, 0, feeling, known);
        Move(feeling, LearntHead.Sentiment);
        Span<float> insult = stackalloc float[2];
        models.Weights.Finish(1, sums.Sums, sums.InverseLength, scores);
        models.Offence.Probabilities(sums.Phrases, scores.AsSpan(0, insult.Length), insult);
        Move(insult, LearntHead.Offence);
        var intents = new float[models.Intent.Linear.Heads[0].Classes.Length];
        Span<float> urgency = stackalloc float[3];
        models.Weights.Finish(2, sums.Sums, sums.InverseLength, scores);
        Probabilities(models.Intent, 0, 1, intents);
        Probabilities(models.Intent, 1, 2, urgency);
        Move(intents, LearntHead.Intent);
        Move(urgency, LearntHead.Urgency);
        var (language, languageProbability) = postLanguage.Of(sums.Words, turkishOrEnglish.Turkish(sums.English), claimedLanguage);
        var legal = CountSubjects();
        var intent = Best(intents);
        return new Reading
        {
            Language = language,
            LanguageProbability = languageProbability,
            SentimentScores = new SentimentScores(feeling[0], feeling[1], feeling[2]),
            Intent = (Intent)intent,
            IntentScores = intents,
            Urgency = (0.5f * urgency[1]) + urgency[2],
            Offensive = insult[1],
            LegalThreat = legal && feeling[0] + intents[(int)Intent.Complaint] + intents[(int)Intent.Churn] > LegalNeedsNegative,
            Subjects = sums.Learnt.IsEmpty ? Subjects() : SubjectsAsLearnt(sums.Learnt[learnt!.SubjectHead.First..]),
            Entities = Entities(text),
            Hashtags = Texts(text, TokenKind.Hashtag, 1),
            Mentions = Texts(text, TokenKind.Mention, 1),
            Links = Texts(text, TokenKind.Link, 0),
        };
    }

    private void Probabilities(MixedModel model, int head, int network, Span<float> probabilities, float known = 0f)
    {
        networks.Score(network, dense);
        model.Probabilities(head, scores, dense, probabilities, known);
    }

    private void Move(Span<float> probabilities, LearntHead head)
    {
        if (!sums.Learnt.IsEmpty)
            LearntWeights.Shift(probabilities, sums.Learnt.Slice(head.First, head.Count));
    }

    /// <summary>Counts the words of each subject; true where one speaks of law.</summary>
    private bool CountSubjects()
    {
        Array.Clear(subjectHits);
        if (sums.Tags.IsEmpty)
            return false;
        var all = 0UL;
        foreach (var tags in sums.Tags)
        {
            all |= tags;
            for (var rest = tags & PieceTags.Subjects; rest != 0; rest &= rest - 1)
                subjectHits[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
        }
        return (all & PieceTags.Legal) != 0;
    }

    private static int Best(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        return best;
    }

    private string[] Subjects()
    {
        if (sums.Tags.IsEmpty)
            return [];
        var count = 0;
        foreach (var hits in subjectHits)
            count += hits > 0 ? 1 : 0;
        if (count == 0)
            return [];
        var subjects = new string[Math.Min(count, MostSubjects)];
        for (var i = 0; i < subjects.Length; i++)
        {
            var best = 0;
            for (var s = 1; s < subjectHits.Length; s++)
            {
                if (subjectHits[s] > subjectHits[best])
                    best = s;
            }
            subjects[i] = options.Subjects.Codes[best];
            subjectHits[best] = 0;
        }
        return subjects;
    }

    /// <summary>The same with what corrections taught: words of a subject count as before, and learnt words for or against it.</summary>
    private string[] SubjectsAsLearnt(ReadOnlySpan<float> moves)
    {
        Span<float> worth = stackalloc float[SubjectTaxonomy.Most];
        var codes = options.Subjects.Codes;
        var needed = LearnCorrections.NoSubject + moves[codes.Count];
        var count = 0;
        for (var s = 0; s < codes.Count; s++)
        {
            worth[s] = (LearnCorrections.PerHit * subjectHits[s]) + moves[s];
            count += worth[s] > needed ? 1 : 0;
        }
        if (count == 0)
            return [];
        var subjects = new string[Math.Min(count, MostSubjects)];
        for (var i = 0; i < subjects.Length; i++)
        {
            var best = Best(worth[..codes.Count]);
            subjects[i] = codes[best];
            worth[best] = float.NegativeInfinity;
        }
        return subjects;
    }

    private Entity[] Entities(string text)
    {
        entities.Clear();
        foreach (var own in options.OwnNumbers)
        {
            foreach (var match in own.Pattern.EnumerateMatches(text))
                entities.Add(new Entity(text.Substring(match.Index, match.Length), own.Kind, match.Index, match.Length));
        }
        var owned = entities.Count;
        new EntityScan(text, CollectionsMarshal.AsSpan(tokens), entities, options.Catalogue).Run(sums.EntityTokens);
        if (owned > 0)
        {
            // The company's own patterns win over what the scan took the same characters for; but not over a number with right check
            // digits: a pattern as wide as a card number must not keep cards from being masked.
            var guarded = entities.FindAll(e => e.Kind is EntityKind.NationalId or EntityKind.CardNumber or EntityKind.Iban);
            var first = entities
                .GetRange(0, owned)
                .FindAll(o => !guarded.Exists(e => o.Start < e.Start + e.Length && e.Start < o.Start + o.Length));
            entities.RemoveRange(0, owned);
            entities.InsertRange(0, first);
            entities.RemoveAll(e => !first.Contains(e) && first.Exists(o => o.Start < e.Start + e.Length && e.Start < o.Start + o.Length));
            entities.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
        return entities.Count == 0 ? [] : [.. entities];
    }

    private string[] Texts(string text, TokenKind kind, int skip)
    {
        if ((sums.Kinds & (1 << (int)kind)) == 0)
            return [];
        var count = 0;
        foreach (var token in tokens)
            count += token.Kind == kind ? 1 : 0;
        if (count == 0)
            return [];
        var texts = new string[count];
        count = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == kind)
                texts[count++] = text.Substring(token.Start + skip, token.Length - skip);
        }
        return texts;
    }
}
