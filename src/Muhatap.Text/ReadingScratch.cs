using System.Runtime.InteropServices;
using Muhatap.Core.Readings;
using Muhatap.Text.Entities;
using Muhatap.Text.Features;
using Muhatap.Text.Language;
using Muhatap.Text.Models;
using Muhatap.Text.Subjects;
using Muhatap.Text.Tokens;

namespace Muhatap.Text;

/// <summary>Everything one reading at a time needs and the next one uses again.</summary>
internal sealed class ReadingScratch(ReadingModels models, PostReaderOptions options)
{
    private const ulong Legal = 1UL << 63;

    private const int MostSubjects = 4;

    /// <summary>Below this score two intents are not told apart from an accident.</summary>
    private const float LegalNeedsNegative = 0.35f;

    private readonly WordSums sums = new(
        [models.Sentiment.Linear, models.Offence.Linear, models.Intent.Linear, models.Language],
        word => options.Subjects.Of(word) | (LegalCues.In(word) ? Legal : 0)
    );

    private readonly PostLanguage postLanguage = new(models.Languages);
    private readonly List<Token> tokens = [];
    private readonly List<Entity> entities = [];
    private readonly int[] subjectHits = new int[options.Subjects.Codes.Count];
    private readonly float[] scores = new float[64];
    private readonly float[] vector = new float[models.Words.TextDimension];

    public Reading Read(string text, string? claimedLanguage)
    {
        var legal = Sum(text);
        Span<float> feeling = stackalloc float[3];
        models.Words.Finish(vector);
        models.Sentiment.Linear.Finish(sums.Sums(0), sums.InverseLength, scores);
        models.Sentiment.Probabilities(0, scores, vector, feeling);
        Span<float> insult = stackalloc float[2];
        models.Offence.Linear.Finish(sums.Sums(1), sums.InverseLength, scores);
        models.Offence.Probabilities(0, scores, vector, insult);
        var intents = new float[models.Intent.Linear.Heads[0].Classes.Length];
        Span<float> urgency = stackalloc float[3];
        models.Intent.Linear.Finish(sums.Sums(2), sums.InverseLength, scores);
        models.Intent.Probabilities(0, scores, vector, intents);
        models.Intent.Probabilities(1, scores, vector, urgency);
        Span<float> turkishOrEnglish = stackalloc float[2];
        models.Language.Finish(sums.Sums(3), sums.InverseLength, scores);
        LinearModel.Softmax(models.Language.Heads[0], scores, turkishOrEnglish);
        var (language, languageProbability) = postLanguage.Of(
            text,
            CollectionsMarshal.AsSpan(tokens),
            turkishOrEnglish[0],
            claimedLanguage
        );
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
            Subjects = Subjects(),
            Entities = Entities(text),
            Hashtags = Texts(text, TokenKind.Hashtag, 1),
            Mentions = Texts(text, TokenKind.Mention, 1),
            Links = Texts(text, TokenKind.Link, 0),
        };
    }

    private bool Sum(string text)
    {
        sums.Clear();
        tokens.Clear();
        Array.Clear(vector);
        Array.Clear(subjectHits);
        var legal = false;
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer, tokens);
        var pairs = new PairWalk();
        while (scanner.Next())
        {
            var (part, tags) = sums.AddPiece(scanner.Kind, scanner.Folded);
            models.Words.Add(scanner.Kind, scanner.Folded, vector);
            pairs.Add(part, scanner.Lengthened, scanner.Shouted, sums);
            legal |= (tags & Legal) != 0;
            for (var rest = tags & ~Legal; rest != 0; rest &= rest - 1)
                subjectHits[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
        }
        pairs.End(sums);
        return legal;
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

    private Entity[] Entities(string text)
    {
        entities.Clear();
        foreach (var own in options.OwnNumbers)
        {
            foreach (var match in own.Pattern.EnumerateMatches(text))
                entities.Add(new Entity(text.Substring(match.Index, match.Length), own.Kind, match.Index, match.Length));
        }
        var owned = entities.Count;
        new EntityScan(text, CollectionsMarshal.AsSpan(tokens), entities).Run();
        if (owned > 0)
        {
            // The company's own patterns win over what the scan took the same characters for.
            var first = entities.GetRange(0, owned);
            entities.RemoveAll(e => !first.Contains(e) && first.Exists(o => o.Start < e.Start + e.Length && e.Start < o.Start + o.Length));
            entities.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
        return entities.Count == 0 ? [] : [.. entities];
    }

    private string[] Texts(string text, TokenKind kind, int skip)
    {
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
