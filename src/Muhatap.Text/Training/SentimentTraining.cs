using System.Globalization;
using System.Text;
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
        Epochs = 4,
        Gain = 3f,
        PlaceShare = 1f,
    };

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        var rows = Load(files);
        var twoClasses = Enumerable.Range(0, Sets.Length).Where(p => !Sets[p].KnowsNeutral).ToDictionary(p => p, _ => new[] { 0, 2 });
        var head = new Head("sentiment", 0, Classes, twoClasses);

        var table = new StringBuilder();
        var scored = new List<(float[] Scores, int Label)>[Sets.Length];
        var lines = new string[Sets.Length];
        Parallel.For(
            0,
            Sets.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            held =>
            {
                progress($"leaving out {Sets[held].File}");
                var trainer = new LinearTrainer([head], rows.Places.Count, Options);
                trainer.Train(rows.Weighted(r => r.Place != held));
                scored[held] = Score(trainer, rows.All.Where(r => r.Place == held));
                lines[held] = Line(held, scored[held]);
            }
        );
        foreach (var line in lines)
            table.AppendLine(line);
        var temperature = Calibration.Temperature([
            .. Enumerable.Range(0, Sets.Length).Where(p => Sets[p].KnowsNeutral).SelectMany(p => scored[p]),
        ]);

        progress("training on all places");
        var final = new LinearTrainer([head], rows.Places.Count, Options);
        final.Train(rows.Weighted(_ => true));
        var model = Quantisation.Pack(
            "sentiment",
            [new ModelHead("sentiment", 0, Classes, temperature)],
            Options.Bits,
            Options.Gain,
            final.SharedBias.ToArray(),
            final.Weights
        );
        return new TrainedModel(model, Card(table.ToString(), temperature, rows));
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
        var words = rows.AddPlace("words of feeling");
        foreach (var (text, sentiment) in files.FeelingWords())
            rows.Add(words, text, (int)sentiment);
        return rows;
    }

    private static List<(float[] Scores, int Label)> Score(LinearTrainer trainer, IEnumerable<TrainingRow> test)
    {
        var scored = new List<(float[], int)>();
        foreach (var row in test)
        {
            var scores = new float[trainer.Columns];
            trainer.Score(row, scores);
            scored.Add((scores, row.Labels[0]));
        }
        return scored;
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
            letter runs of 3–6 and word pairs (`src/Muhatap.Text/Features`), {Options.Bits} bits of buckets, a byte a weight.

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
