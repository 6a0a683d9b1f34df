using System.Globalization;
using System.Text;
using System.Text.Json;
using Muhatap.Core.Readings;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>
/// Trains intent and urgency on the texts written for the project. Public sets stand beside them only for what they are sure
/// of: reviews and tweets to a firm tell complaint from praise (and nothing else), news is information, strangers' tweets are
/// mostly talk.
/// </summary>
internal static class IntentTraining
{
    private const int Strangers = 5000;

    /// <summary>Of a long complaint the beginning says what it is.</summary>
    private const int LongText = 400;
    private static readonly string[] Intents = [.. Enum.GetNames<Intent>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] Urgencies = ["whenever", "soon", "now"];
    private static readonly LinearTrainerOptions Options = new()
    {
        Bits = 17,
        Epochs = 6,
        Gain = 4f,
        PlaceShare = 0f,
    };

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        var rows = new Rows();
        (string File, List<WrittenText> Texts)[] written = [.. files.Written(), .. files.Voices()];
        var seeds = new Dictionary<TrainingRow, int>(ReferenceEqualityComparer.Instance);
        foreach (var (file, texts) in written)
        {
            var place = rows.AddPlace(file, 3f);
            foreach (var text in texts)
            {
                rows.Add(place, text.Text, (int)text.Intent, text.Urgency);
                seeds[rows.All[^1]] = text.Seed;
            }
        }
        var known = AddPublic(files, rows);
        var corrections = AddCorrections(files, rows);
        var heads = new[] { new Head("intent", 0, Intents, known), new Head("urgency", Intents.Length, Urgencies, []) };

        var dense = rows.Texts.ConvertAll(files.Vectors().Of);
        var table = new StringBuilder();
        for (var left = 0; left < written.Length; left++)
        {
            progress($"leaving out {written[left].File}");
            table.AppendLine(Measure(written[left].File, rows, dense, heads, r => r.Place != left, r => r.Place == left, out _));
        }
        progress("leaving out a fifth of the written lines");
        bool Held(TrainingRow r) => seeds.TryGetValue(r, out var seed) && seed % 5 == 0;
        table.AppendLine(Measure("a fifth of the written lines", rows, dense, heads, r => !Held(r), Held, out var scored));
        if (corrections >= 0)
        {
            progress("leaving out a fifth of the corrections");
            var ordinal = rows
                .All.Where(r => r.Place == corrections)
                .Index()
                .ToDictionary(r => r.Item, r => r.Index, (IEqualityComparer<TrainingRow>)ReferenceEqualityComparer.Instance);
            bool Left(TrainingRow r) => ordinal.TryGetValue(r, out var number) && number % 5 == 0;
            table.AppendLine(Measure("a fifth of " + TrainingFiles.OwnCorrections, rows, dense, heads, r => !Left(r), Left, out _));
        }
        var modelHeads = heads
            .Select(
                (h, i) =>
                    new ModelHead(
                        h.Name,
                        h.First,
                        h.Classes,
                        Calibration.Temperature([.. scored.Select(s => (Part(s.Scores, h), s.Row.Labels[i]))])
                    )
            )
            .ToArray();

        progress("training on all");
        var (final, networks) = Fit(rows, dense, heads, _ => true);
        var model = Quantisation.Pack("intent", modelHeads, Options.Bits, Options.Gain, final.SharedBias, final.Weights);
        return new TrainedModel(
            [("intent.bin", s => ModelFile.Write(model, s)), ("intent.net", s => MixedModel.WriteNetworks(networks, null, s))],
            Card(rows, table.ToString(), modelHeads)
        );
    }

    /// <summary>The place of the corrections, or -1 where nobody corrected an intent.</summary>
    private static int AddCorrections(TrainingFiles files, Rows rows)
    {
        var said = files.Corrections.Where(text => text.Intent is not null).ToList();
        if (said.Count == 0)
            return -1;
        var place = rows.AddPlace(TrainingFiles.OwnCorrections, TrainingFiles.CorrectionsWeight);
        foreach (var text in said)
            rows.Add(place, text.Text, (int)text.Intent!.Value, text.Urgency ?? -1);
        return place;
    }

    private static Dictionary<int, int[]> AddPublic(TrainingFiles files, Rows rows)
    {
        var known = new Dictionary<int, int[]>();
        foreach (var file in new[] { "store_reviews3", "telecom_tweets2" })
        {
            var place = rows.AddPlace(file, 0.5f);
            known[place] = [(int)Intent.Complaint, (int)Intent.Praise];
            foreach (var (text, label) in files.Labelled($"text/{file}.jsonl"))
            {
                if (label != "neutral")
                    rows.Add(place, text, (int)(label == "negative" ? Intent.Complaint : Intent.Praise), -1);
            }
        }
        var bank = rows.AddPlace("bank_complaints_resolved", 0.4f);
        foreach (var (text, _) in files.Labelled("text/bank_complaints_resolved.jsonl"))
            rows.Add(bank, text.Length > LongText ? text[..LongText] : text, (int)Intent.Complaint, -1);
        var news = rows.AddPlace("company_events_tr", 0.5f);
        foreach (var line in files.Lines("signals/company_events_tr.jsonl"))
        {
            using var doc = JsonDocument.Parse(line);
            foreach (var sentence in doc.RootElement.GetProperty("sentences").EnumerateArray())
                rows.Add(news, sentence.GetProperty("text").GetString()!, (int)Intent.Information, 0);
        }
        var strangers = rows.AddPlace("offensive2 and tweets3, as talk", 0.7f);
        foreach (
            var (text, _) in files
                .Labelled("text/offensive2.jsonl")
                .Take(Strangers)
                .Concat(files.Labelled("text/tweets3.jsonl").Take(Strangers))
        )
            rows.Add(strangers, text, (int)Intent.Other, 0);
        return known;
    }

    private static (LinearTrainer Linear, DenseHead[] Networks) Fit(
        Rows rows,
        List<float[]> dense,
        Head[] heads,
        Func<TrainingRow, bool> keep
    )
    {
        var train = rows.Weighted(keep, classPower: 0.5);
        List<float[]> vectors = [.. dense.Where((_, i) => keep(rows.All[i]))];
        var linear = new LinearTrainer(heads, rows.Places.Count, Options);
        linear.Train(train);
        return (linear, [.. heads.Select((h, i) => new DenseTrainer(dense[0].Length, h, i, rows.Places.Count).Train(train, vectors))]);
    }

    private static float[] Part(float[] scores, Head head) => scores[head.First..(head.First + head.Classes.Length)];

    private static string Measure(
        string name,
        Rows rows,
        List<float[]> dense,
        Head[] heads,
        Func<TrainingRow, bool> train,
        Func<TrainingRow, bool> test,
        out List<(float[] Scores, TrainingRow Row)> scored
    )
    {
        var (trainer, networks) = Fit(rows, dense, heads, train);
        var intents = new Confusion(Intents.Length);
        var urgencies = new Confusion(Urgencies.Length);
        scored = [];
        for (var r = 0; r < rows.All.Count; r++)
        {
            var row = rows.All[r];
            if (!test(row))
                continue;
            var scores = new float[trainer.Columns];
            trainer.Score(row, scores);
            for (var h = 0; h < heads.Length; h++)
                MixedModel.Mix(scores.AsSpan(heads[h].First, heads[h].Classes.Length), networks[h], dense[r]);
            scored.Add((scores, row));
            intents.Add(row.Labels[0], Best(Part(scores, heads[0])));
            if (row.Labels[1] >= 0)
                urgencies.Add(row.Labels[1], Best(Part(scores, heads[1])));
        }
        var each = string.Join(" ", Intents.Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n} {intents.F1(i):F2}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {intents.Total} | {intents.MacroF1:F3} | {urgencies.MacroF1:F3} | {each} |"
        );
    }

    private static int Best(float[] scores) => Array.IndexOf(scores, scores.Max());

    private static string Card(Rows rows, string table, ModelHead[] heads) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # intent

            What the writer wants ({string.Join(", ", Intents)}) and how soon somebody must act ({string.Join(", ", Urgencies)}). One linear
            model over hashed features, {Options.Bits} bits of buckets, two heads, each averaged with a small network over word vectors (`words`).

            **Data.** {string.Join(", ", rows.Places.Select((p, i) => $"{p} ({rows.All.Count(r => r.Place == i)})"))}. The .txt files are
            written for the project (`models/training`), by hand and grown from choices and slots, with slips, spoken forms and ASCII typing.
            Reviews and tweets to a firm only tell complaint from praise; news is information; strangers' tweets are mostly talk.

            **Command.** `./muhatap train intent --data DIR`

            | left out | texts | intent macro-F1 | urgency macro-F1 | intent F1 |
            | --- | --- | --- | --- | --- |
            {table}
            All children of one written line stay on one side. These are our own texts: figures on other people's are lower.

            **Calibration.** Temperatures {string.Join(
                ", ",
                heads.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Name} {h.Temperature:F2}"))
            )}.

            """
        );
}
