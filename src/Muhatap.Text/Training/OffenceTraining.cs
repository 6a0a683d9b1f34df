using System.Globalization;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>Trains the probability that a text insults, on tweets labelled for it and on sets of insults by kind.</summary>
internal static class OffenceTraining
{
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
        var dense = rows.Texts.ConvertAll(files.Vectors().Of);
        progress("measuring on a tenth of offensive2, and across places");
        var inside = Measure(
            rows,
            dense,
            head,
            r => r.Index % 10 != 0 || r.Row.Place != 0,
            r => r.Index % 10 == 0 && r.Row.Place == 0,
            out var scored
        );
        var across = Measure(rows, dense, head, r => r.Row.Place != 1, r => r.Row.Place == 1, out _);
        var temperature = Calibration.Temperature(scored);

        progress("training on all");
        var (final, network) = Fit(rows, dense, head, _ => true);
        var bias = final.BiasOf(0);
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
            runs of 3–6 and word pairs, {Options.Bits} bits of buckets, a byte a weight; averaged with a small network over word vectors (`words`).

            **Data.** text/offensive2 (OffensEval 2020 TR, Çöltekin, CC-BY), text/offensive5 (every kind but OTHER counts as insulting),
            and the texts of `models/training` as texts that do not insult.

            **Command.** `./muhatap train offence --data DIR`

            | trained on | tested on | texts | macro-F1 |
            | --- | --- | --- | --- |
            | nine tenths of offensive2 and the rest | the last tenth of offensive2 | {inside.Total} | {inside.MacroF1:F3} |
            | all but offensive5 | offensive5 | {across.Total} | {across.MacroF1:F3} |

            **Calibration.** Temperature {temperature:F2}, fitted on the held-out tenth; class balance as in offensive2.

            """
        );
        return new TrainedModel(
            [("offence.bin", s => ModelFile.Write(model, s)), ("offence.net", s => MixedModel.WriteNetworks([network], null, s))],
            card
        );
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

    private static (LinearTrainer Linear, DenseHead Network) Fit(Rows rows, List<float[]> dense, Head head, Func<TrainingRow, bool> keep)
    {
        var train = rows.Weighted(keep, placePower: 0.5, classPower: 0.5);
        var linear = new LinearTrainer([head], rows.Places.Count, Options);
        linear.Train(train);
        var network = new DenseTrainer(dense[0].Length, head, 0, rows.Places.Count);
        return (linear, network.Train(train, [.. dense.Where((_, i) => keep(rows.All[i]))]));
    }

    private static Confusion Measure(
        Rows rows,
        List<float[]> dense,
        Head head,
        Func<(TrainingRow Row, int Index), bool> train,
        Func<(TrainingRow Row, int Index), bool> test,
        out List<(float[] Scores, int Label)> scored
    )
    {
        var indexed = rows.All.Select((row, index) => (Row: row, Index: index)).ToList();
        var kept = indexed.Where(train).Select(r => r.Row).ToHashSet<TrainingRow>(ReferenceEqualityComparer.Instance);
        var (trainer, network) = Fit(rows, dense, head, kept.Contains);
        var confusion = new Confusion(2);
        scored = [];
        var tweets = trainer.BiasOf(0);
        foreach (var (row, index) in indexed.Where(test))
        {
            var scores = new float[2];
            trainer.ScoreWith(row, tweets, scores);
            MixedModel.Mix(scores, network, dense[index]);
            scored.Add((scores, row.Labels[0]));
            confusion.Add(row.Labels[0], scores[1] > scores[0] ? 1 : 0);
        }
        return confusion;
    }
}
