using System.Globalization;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>Trains the probability that a text insults, on tweets labelled for it and on sets of insults by kind.</summary>
internal static class OffenceTraining
{
    private const int Tweets = 0;
    private const int Kinds = 1;

    /// <summary>How many of the ten tenths are read by what the others taught.</summary>
    private const int Tenths = 5;

    private static readonly string[] Classes = ["no", "yes"];
    private static readonly LinearTrainerOptions Options = new()
    {
        Epochs = 6,
        Gain = 4f,
        PlaceShare = 0f,
        Bits = 19,
    };

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        var rows = Load(files);
        var head = new Head("offence", 0, Classes, []);
        var vectors = files.Vectors();
        var texts = rows.Texts.AsParallel().AsOrdered().Select(text => new PhraseText(text, vectors)).ToList();
        progress("measuring on tenths of offensive2, and across places");
        var scored = new List<(float[] Scores, int Label)>[Tenths + 1];
        Parallel.For(
            0,
            scored.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            t =>
            {
                scored[t] = Score(
                    rows,
                    texts,
                    vectors,
                    head,
                    r => t == Tenths ? r.Row.Place == Kinds : r.Row.Place == Tweets && r.Index % 10 == t
                );
                progress(t == Tenths ? "read offensive5" : $"read tenth {t + 1} of {Tenths}");
            }
        );
        List<(float[] Scores, int Label)> inside = [.. scored.Take(Tenths).SelectMany(s => s)];
        var tenths = Counted(inside);
        var across = Counted(scored[Tenths]);
        var temperature = Calibration.Temperature(inside);

        progress("training on all");
        var (final, network) = Fit(rows, texts, vectors, head, _ => true);
        var bias = final.BiasOf(Tweets);
        var model = Quantisation.Pack(
            "offence",
            [new ModelHead("offence", 0, Classes, temperature)],
            Options.Bits,
            Options.Gain,
            bias,
            final.Weights
        );
        var card = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # offence

            The probability that a text insults (profanity, insults, slurs). Logistic regression over hashed words, word beginnings, letter
            runs of 3–6 and word pairs, {Options.Bits} bits of buckets, a byte a weight; averaged with a small convolution
            over three words in a row, {PhraseNetwork.Filters} filters over learnt vectors of the same features and the word vectors (`words`).

            **Data.** text/offensive2 (OffensEval 2020 TR, Çöltekin, CC-BY), text/offensive5 (every kind but OTHER counts as insulting),
            and the texts of `models/training` as texts that do not insult.

            **Command.** `./muhatap train offence --data DIR`

            | trained on | tested on | texts | macro-F1 |
            | --- | --- | --- | --- |
            | nine tenths of offensive2 and the rest | the other tenth; five times, each another | {tenths.Total} | {tenths.MacroF1:F3} |
            | all but offensive5 | offensive5 | {across.Total} | {across.MacroF1:F3} |

            **Calibration.** Temperature {temperature:F2}, fitted on the tenths left out; class balance as in offensive2.

            """
        );
        return new TrainedModel([("offence.bin", s => ModelFile.Write(model, s)), ("offence.net", s => network.Write(s))], card);
    }

    private static Rows Load(TrainingFiles files)
    {
        var rows = new Rows();
        var tweets = rows.AddPlace("offensive2");
        foreach (var (text, label) in files.Labelled("text/offensive2.jsonl"))
            rows.Add(tweets, text, label == "OFF" ? 1 : 0);
        var kinds = rows.AddPlace("offensive5", 0.5f);
        foreach (var (text, label) in files.Labelled("text/offensive5.jsonl"))
            rows.Add(kinds, text, label == "OTHER" ? 0 : 1);
        var own = rows.AddPlace("written", 0.3f);
        foreach (var (_, texts) in files.Written())
        {
            foreach (var text in texts)
                rows.Add(own, text.Text, 0);
        }
        if (files.Corrections.Any(text => text.Offensive is not null))
        {
            var corrections = rows.AddPlace(TrainingFiles.OwnCorrections, TrainingFiles.CorrectionsWeight);
            foreach (var text in files.Corrections.Where(text => text.Offensive is not null))
                rows.Add(corrections, text.Text, text.Offensive == true ? 1 : 0);
        }
        return rows;
    }

    private static (LinearTrainer Linear, PhraseNetwork Network) Fit(
        Rows rows,
        List<PhraseText> texts,
        WordVectors vectors,
        Head head,
        Func<TrainingRow, bool> keep
    )
    {
        var train = rows.Weighted(keep, placePower: 0.5, classPower: 0.5);
        var linear = new LinearTrainer([head], rows.Places.Count, Options);
        linear.Train(train);
        var network = new PhraseTrainer(vectors.Dimension, head, rows.Places.Count);
        return (linear, network.Train(train, [.. texts.Where((_, i) => keep(rows.All[i]))], Tweets));
    }

    /// <summary>Trains on all rows but those tested and scores these as the reader would.</summary>
    private static List<(float[] Scores, int Label)> Score(
        Rows rows,
        List<PhraseText> texts,
        WordVectors vectors,
        Head head,
        Func<(TrainingRow Row, int Index), bool> isTested
    )
    {
        var indexed = rows.All.Select((row, index) => (Row: row, Index: index)).ToList();
        var tested = indexed.Where(isTested).ToList();
        var left = tested.Select(r => r.Row).ToHashSet<TrainingRow>(ReferenceEqualityComparer.Instance);
        var (trainer, network) = Fit(rows, texts, vectors, head, row => !left.Contains(row));
        var tweets = trainer.BiasOf(Tweets);
        return tested.ConvertAll(r =>
        {
            var scores = new float[Classes.Length];
            trainer.ScoreWith(r.Row, tweets, scores);
            PhrasedModel.Mix(scores, network, texts[r.Index].Found(network));
            return (scores, r.Row.Labels[0]);
        });
    }

    private static Confusion Counted(List<(float[] Scores, int Label)> scored)
    {
        var confusion = new Confusion(Classes.Length);
        foreach (var (scores, label) in scored)
            confusion.Add(label, scores[1] > scores[0] ? 1 : 0);
        return confusion;
    }
}
