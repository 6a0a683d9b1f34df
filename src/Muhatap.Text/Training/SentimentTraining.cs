using System.Globalization;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>
/// Trains sentiment so that it travels. Places differ in who writes to whom, in balance and in what counts as neutral; so each
/// place is weighed alike, keeps its own bias and own weights only while training, and a place that knows two classes says
/// nothing of the third. Words of feeling and texts written for the project stand beside the public sets as places of their own.
/// </summary>
internal static class SentimentTraining
{
    private static readonly string[] Classes = ["negative", "neutral", "positive"];

    private static readonly (string File, bool KnowsNeutral)[] Sets =
    [
        ("bounti_tweets3", true),
        ("telecom_tweets2", false),
        ("store_reviews3", true),
        ("movie_reviews2", false),
        ("tweets2", false),
        ("tweets3", true),
    ];

    private static readonly LinearTrainerOptions Options = new()
    {
        Bits = 19,
        Epochs = 4,
        Gain = 3f,
        PlaceShare = 1f,
        FirstGeneralPlace = 6,
    };

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        var rows = Load(files);
        var twoClasses = Enumerable.Range(0, Sets.Length).Where(p => !Sets[p].KnowsNeutral).ToDictionary(p => p, _ => new[] { 0, 2 });
        var head = new Head("sentiment", 0, Classes, twoClasses);

        var dense = rows.Texts.ConvertAll(files.Vectors().Of);

        var scored = new List<(float[] Scores, int Label)>[Sets.Length];
        Parallel.For(
            0,
            Sets.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            held =>
            {
                progress($"leaving out {Sets[held].File}");
                var (trainer, network) = Fit(rows, dense, head, r => r.Place != held);
                scored[held] =
                [
                    .. rows
                        .All.Select((row, i) => (row, i))
                        .Where(r => r.row.Place == held)
                        .Select(r => (Score(trainer, network, r.row, dense[r.i]), r.row.Labels[0])),
                ];
            }
        );
        var table = string.Join('\n', Enumerable.Range(0, Sets.Length).Select(p => Line(p, scored[p])));
        var temperature = Calibration.Temperature([
            .. Enumerable.Range(0, Sets.Length).Where(p => Sets[p].KnowsNeutral).SelectMany(p => scored[p]),
        ]);

        progress("training on all places");
        var (final, finalNetwork) = Fit(rows, dense, head, _ => true);
        var heads = new[] { new ModelHead("sentiment", 0, Classes, temperature) };
        var model = Quantisation.Pack("sentiment", heads, Options.Bits, Options.Gain, final.SharedBias, final.Weights);
        return new TrainedModel(
            [("sentiment.bin", s => ModelFile.Write(model, s)), ("sentiment.net", finalNetwork.Write)],
            Card(table, temperature, rows)
        );
    }

    private static (LinearTrainer Linear, DenseHead Network) Fit(Rows rows, List<float[]> dense, Head head, Func<TrainingRow, bool> keep)
    {
        var train = rows.Weighted(keep);
        var linear = new LinearTrainer([head], rows.Places.Count, Options);
        linear.Train(train);
        var network = new DenseTrainer(dense[0].Length, head, 0, rows.Places.Count);
        return (linear, network.Train(train, [.. dense.Where((_, i) => keep(rows.All[i]))]));
    }

    private static float[] Score(LinearTrainer linear, DenseHead network, TrainingRow row, float[] vector)
    {
        var scores = new float[Classes.Length];
        linear.Score(row, scores);
        MixedModel.Mix(scores, network, vector);
        return scores;
    }

    private static Rows Load(TrainingFiles files)
    {
        var rows = new Rows();
        foreach (var (file, _) in Sets)
        {
            var place = rows.AddPlace(file);
            foreach (var (text, label) in files.Labelled($"text/{file}.jsonl"))
                rows.Add(place, text, Array.IndexOf(Classes, label));
        }
        var own = rows.AddPlace("written");
        foreach (var (_, texts) in files.Written())
        {
            foreach (var text in texts)
                rows.Add(own, text.Text, (int)text.Sentiment);
        }
        var words = rows.AddPlace("words of feeling", 2f);
        foreach (var (text, sentiment) in files.FeelingWords())
            rows.Add(words, text, (int)sentiment);
        return rows;
    }

    private static string Line(int held, List<(float[] Scores, int Label)> scored)
    {
        var three = new Confusion(3);
        var two = new Confusion(3);
        foreach (var (s, label) in scored)
        {
            three.Add(
                label,
                s[1] >= s[0] && s[1] >= s[2] ? 1
                    : s[0] >= s[2] ? 0
                    : 2
            );
            if (label != 1)
                two.Add(label, s[0] >= s[2] ? 0 : 2);
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Sets[held].File} | {scored.Count} | {three.MacroF1:F3} | {two.MacroF1:F3} | {three.F1(0):F2} / {(Sets[held].KnowsNeutral ? three.F1(1).ToString("F2", CultureInfo.InvariantCulture) : "–")} / {three.F1(2):F2} |"
        );
    }

    private static string Card(string table, float temperature, Rows rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # sentiment

            Negative, neutral or positive, Turkish first, English too. Multinomial logistic regression over hashed words, word beginnings,
            letter runs of 3–6 and word pairs (`src/Muhatap.Text/Features`), {Options.Bits} bits of buckets, a byte a weight; averaged with a small
            network over word vectors learnt from all texts without their labels (those of a left-out place too, as they would be at work).

            **Data.** {string.Join(", ", rows.Places.Select((p, i) => $"{p} ({rows.All.Count(r => r.Place == i)})"))}. The named files
            are public sets kept outside the project (data/README.md says whose); "written" and "words of feeling" are `models/training`.

            **Command.** `./muhatap train sentiment --data DIR`

            **Figures, leaving one place out** (trained on everything but that file; no threshold moved). A set of two classes has no
            neutral texts: the first figure lets the model answer neutral, which then counts as wrong; the second asks only which way.

            | place | texts | macro-F1 | negative against positive | F1 negative / neutral / positive |
            | --- | --- | --- | --- | --- |
            {table}

            **Calibration.** Temperature {temperature:F2}, fitted on the left-out places that know three classes.

            **Limits.** Labels of tweets2 and tweets3 are noisy. Irony is caught only by its usual phrases. Neutral is what places
            agree least about.

            """
        );
}
