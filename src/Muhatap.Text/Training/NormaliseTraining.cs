using System.Globalization;
using Muhatap.Text.Models;
using Muhatap.Text.Normalising;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Training;

/// <summary>Trains the normaliser: counts of well-written words, what single tokens stood for, and the letter model.</summary>
internal static class NormaliseTraining
{
    /// <summary>Every so many texts of the marked set, one is kept away from training for good.</summary>
    private const int KeptAway = 4;

    private static readonly LinearTrainerOptions Options = new()
    {
        Bits = 17,
        Epochs = 3,
        Gain = 3f,
        PlaceShare = 0f,
    };

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        progress("counting words");
        var counts = Count(files);
        var texts = Marked(files);
        var pairs = Pairs(texts.Where((_, i) => i % KeptAway != 0));
        progress("training the letter model");
        var letters = Letters(counts);
        var lexicon = new NormalLexicon(counts.Where(c => c.Value > 1 || c.Key.Length < 12).Select(c => (c.Key, c.Value)), pairs);
        var normaliser = new Normaliser(lexicon, letters);
        var kept = texts.Where((_, i) => i % KeptAway == 0).ToList();
        var ours = Accuracy(kept, t => normaliser.Normalise([.. t.Select(p => p.Token)]));
        var asIs = Accuracy(kept, t => [.. t.Select(p => p.Token)]);
        var table = new Dictionary<string, string>(pairs.Select(p => KeyValuePair.Create(p.Token, p.Normal)), StringComparer.Ordinal);
        var lookup = Accuracy(kept, t => [.. t.Select(p => table.GetValueOrDefault(TurkishCase.Lower(p.Token), p.Token))]);
        var card = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # normalise

            Tokens as they would be written with care. Counts of well-written words, marked tokens, rules for spoken endings, and a letter model
            ({Options.Bits} bits of buckets) for Turkish letters typed bare.

            **Data.** Words: text/bank_complaints_resolved, signals/company_events_tr, lookups/zemberek-ascii-map and zemberek-master-dictionary
            (Apache-2.0), `models/training`. Marked tokens: three of four texts of text/normalisation.tsv (MultiLexNorm TR); every fourth was never seen.

            **Command.** `./muhatap train normalise --data DIR`

            On the {kept.Count} texts never seen ({kept.Sum(t => t.Count)} tokens), case ignored:

            | | word accuracy | error reduction |
            | --- | --- | --- |
            | left as it is | {asIs:F4} | 0 |
            | looking up marked tokens | {lookup:F4} | {(lookup - asIs) / (1 - asIs):F3} |
            | this model | {ours:F4} | {(ours - asIs) / (1 - asIs):F3} |

            """
        );
        return new TrainedModel([("normalise.bin", s => ModelFile.Write(letters, s)), ("normalise.words", lexicon.Write)], card);
    }

    private static Dictionary<string, int> Count(TrainingFiles files)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        void Text(string text, int weight)
        {
            foreach (var token in new Tokenizer(text))
            {
                if (token.Kind == TokenKind.Word)
                    Add(text.Substring(token.Start, token.Length), weight);
            }
        }
        void Add(string word, int weight)
        {
            if (word.Length <= 24 && word.All(char.IsLetter))
                counts[TurkishCase.Lower(word)] = counts.GetValueOrDefault(TurkishCase.Lower(word)) + weight;
        }
        foreach (var (text, _) in files.Labelled("text/bank_complaints_resolved.jsonl"))
            Text(text, 2);
        foreach (var line in files.Lines("signals/company_events_tr.jsonl"))
        {
            using var doc = System.Text.Json.JsonDocument.Parse(line);
            foreach (var sentence in doc.RootElement.GetProperty("sentences").EnumerateArray())
                Text(sentence.GetProperty("text").GetString()!, 2);
        }
        foreach (var line in files.Lines("lookups/zemberek-ascii-map"))
        {
            if (line.Split('=') is [_, var word])
                Add(word, 3);
        }
        foreach (var line in files.Lines("lookups/zemberek-master-dictionary.dict"))
            Add(line.Split(' ')[0], 1);
        return counts;
    }

    private static List<List<(string Token, string Normal)>> Marked(TrainingFiles files)
    {
        var texts = new List<List<(string, string)>> { new() };
        foreach (var line in files.Lines("text/normalisation.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 && texts[^1].Count > 0)
                texts.Add([]);
            else if (tab >= 0)
                texts[^1].Add((line[..tab], line[(tab + 1)..]));
        }
        texts.RemoveAll(t => t.Count == 0);
        return texts;
    }

    private static List<(string Token, string Normal)> Pairs(IEnumerable<List<(string Token, string Normal)>> texts) =>
        [
            .. texts
                .SelectMany(t => t)
                .GroupBy(p => TurkishCase.Lower(p.Token), StringComparer.Ordinal)
                .Select(g => (g.Key, Normal: g.CountBy(p => TurkishCase.Lower(p.Normal), StringComparer.Ordinal).MaxBy(c => c.Value).Key))
                .Where(p => p.Normal.Length > 0 && p.Key.Length > 1),
        ];

    private static LinearModel Letters(Dictionary<string, int> counts)
    {
        var rows = new List<TrainingRow>();
        foreach (var (word, count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var bare = TurkishCase.Bare(word);
            for (var i = 0; i < bare.Length; i++)
            {
                if (TurkishCase.Marked(bare[i]) != '\0')
                    rows.Add(
                        new TrainingRow(
                            LetterMarks.Features(bare, i),
                            0,
                            [word[i] == bare[i] ? 0 : 1],
                            MathF.Min(3f, 1f + MathF.Log2(count))
                        )
                    );
            }
        }
        var trainer = new LinearTrainer([new Head("letter", 0, ["bare", "marked"], [])], 1, Options);
        trainer.Train(rows);
        var head = new ModelHead("letter", 0, ["bare", "marked"], 1f);
        return Quantisation.Pack("normalise", [head], Options.Bits, Options.Gain, trainer.BiasOf(0), trainer.Weights);
    }

    private static double Accuracy(
        List<List<(string Token, string Normal)>> texts,
        Func<List<(string Token, string Normal)>, IReadOnlyList<string>> normalise
    )
    {
        int right = 0,
            all = 0;
        foreach (var text in texts)
        {
            var normal = normalise(text);
            for (var i = 0; i < text.Count; i++)
            {
                all++;
                if (TurkishCase.Lower(normal[i]) == TurkishCase.Lower(text[i].Normal))
                    right++;
            }
        }
        return right / (double)all;
    }
}
