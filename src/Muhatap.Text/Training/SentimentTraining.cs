using System.Globalization;
using System.Text.Json;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>
/// Trains sentiment so that it travels. Places differ in who writes to whom, in balance and in what counts as neutral; so each
/// place is weighed alike, has its own bias and own weights, which later count only for texts like its own, and a place that knows two classes says
/// nothing of the third. Words of feeling and texts written for the project stand beside the public sets as places of their own.
/// </summary>
internal static class SentimentTraining
{
    private const int Negative = 0;
    private const int Neutral = 1;
    private const int DenseEpochs = 8;
    private const int Tenths = 10;

    /// <summary>Minus one to minus ten: the first place's tenths, each read by what the other nine taught.</summary>
    private const int FirstTenth = -1;
    private const int ATenthOfCorrections = -11;

    /// <summary>Added to neutral's score: where places disagree most, the value with the best mean over all left-out places and the held-back parts.</summary>
    private const float NeutralShift = -0.3f;
    private const string News = "company_events_tr";
    private const float NewsWeight = 0.5f;
    private const string VoicesPrefix = "duygular-";
    private const float VoicesWeight = 2f;

    /// <summary>A writer with fewer texts counts for less, or each of them would count for several.</summary>
    private const float WholeWriter = 1200f;

    private static readonly string[] Classes = ["negative", "neutral", "positive"];

    private static readonly (string File, Labels Labels)[] Sets =
    [
        ("bounti_tweets3", Labels.Three),
        ("telecom_tweets2", Labels.Two),
        ("store_reviews3", Labels.Three),
        ("movie_reviews2", Labels.Two),
    ];

    private static readonly LinearTrainerOptions Options = new()
    {
        Bits = 19,
        Epochs = 8,
        Gain = 3f,
        PlaceShare = 0.5f,
        FirstGeneralPlace = 5,
    };

    private enum Labels
    {
        Three,
        Two,
    }

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        var rows = Load(files);
        var twoClasses = Enumerable
            .Range(0, Sets.Length)
            .Where(p => Sets[p].Labels == Labels.Two)
            .ToDictionary(p => p, _ => new[] { Negative, 2 });
        var head = new Head("sentiment", 0, Classes, twoClasses);
        var dense = rows.Texts.ConvertAll(files.Vectors().Of);

        // Beside the left-out places the tenths of the first one: what a place known from training looks like.
        var corrections = rows.Places.ToList().IndexOf(TrainingFiles.OwnCorrections);
        int[] held =
        [
            .. Enumerable.Range(0, Sets.Length + 1),
            .. rows.Places.Index().Where(p => p.Item.StartsWith(VoicesPrefix, StringComparison.Ordinal)).Select(p => p.Index),
            .. Enumerable.Range(0, Tenths).Select(f => FirstTenth - f),
            .. corrections < 0 ? Array.Empty<int>() : [ATenthOfCorrections],
        ];
        var scored = new List<(float[] Scores, int Label)>[held.Length];
        Parallel.For(
            0,
            held.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            h =>
            {
                progress("leaving out " + NameOf(rows, held[h]));
                bool[] test = [.. rows.All.Select((row, i) => IsLeftOut(held[h], row.Place, i, corrections))];
                var fitted = Fit(rows, dense, head, i => !test[i]);
                scored[h] =
                [
                    .. rows.All.Index().Where(r => test[r.Index]).Select(r => (Score(fitted, r.Item, dense[r.Index]), r.Item.Labels[0])),
                ];
            }
        );
        var table = string.Join(
            '\n',
            held.Index()
                .GroupBy(h => NameOf(rows, h.Item))
                .Select(group =>
                    Line(group.Key, group.First().Item < 0 || KnowsThree(group.First().Item), [.. group.SelectMany(h => scored[h.Index])])
                )
        );
        var temperature = Calibration.Temperature([
            .. held.Index().Where(p => p.Item >= 0 && KnowsThree(p.Item)).SelectMany(p => scored[p.Index]),
        ]);

        var adaptation = AdaptationTable.Of(
            [.. held.Index().Where(p => p.Item >= 0).Select(p => (NameOf(rows, p.Item), scored[p.Index]))],
            temperature
        );

        progress("training on all places");
        var final = Fit(rows, dense, head, _ => true);
        var heads = new[] { new ModelHead("sentiment", 0, Classes, temperature) };
        var bias = final.Linear.SharedBias;
        // Both sides of the average are shifted alike.
        bias[Neutral] += NeutralShift;
        final.Network.Shift(Neutral, NeutralShift);
        var model = Quantisation.Pack("sentiment", heads, Options.Bits, Options.Gain, bias, final.Linear.Weights);
        return new TrainedModel(
            [
                ("sentiment.bin", s => ModelFile.Write(model, s)),
                ("sentiment.net", s => MixedModel.WriteNetworks([final.Network], final.Experts, s)),
            ],
            Card(table, adaptation, temperature, rows)
        );
    }

    private static Fitted Fit(Rows rows, List<float[]> dense, Head head, Func<int, bool> keep)
    {
        int[] kept = [.. Enumerable.Range(0, rows.All.Count).Where(keep)];
        var chosen = kept.Select(i => rows.All[i]).ToHashSet<TrainingRow>(ReferenceEqualityComparer.Instance);
        var train = rows.Weighted(chosen.Contains);
        var linear = new LinearTrainer([head], rows.Places.Count, Options);
        linear.Train(train);
        var experts = PlaceExpertTraining.Train(linear, train, [.. Sets.Select(s => s.File)], head, Options.PlaceShare);
        var network = new DenseTrainer(dense[0].Length, head, 0, rows.Places.Count, DenseEpochs);
        return new Fitted(linear, experts, network.Train(train, [.. kept.Select(i => dense[i])]));
    }

    /// <summary>As the reader scores.</summary>
    private static float[] Score(Fitted fitted, TrainingRow row, float[] vector)
    {
        var scores = new float[Classes.Length];
        Span<int> sums = stackalloc int[InterleavedWeights.Most];
        sums.Clear();
        fitted.Experts.Sum(row.Pieces, sums);
        fitted.Linear.Score(row, scores);
        var known = fitted.Experts.Add(sums, row.InverseLength, row.OfPieces(ClassLabel.None, 1f).InverseLength, scores);
        MixedModel.Mix(scores, fitted.Network, vector, known);
        scores[Neutral] += NeutralShift;
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
        var anew = rows.AddPlace("tweets labelled anew");
        foreach (var set in new[] { "offensive2", "tweets3" })
        {
            foreach (var (text, sentiment) in files.Relabelled(set))
                rows.Add(anew, text, (int)sentiment);
        }
        var news = rows.AddPlace(News, NewsWeight);
        foreach (var line in files.Lines($"signals/{News}.jsonl"))
        {
            using var report = JsonDocument.Parse(line);
            foreach (var sentence in report.RootElement.GetProperty("sentences").EnumerateArray())
                rows.Add(news, sentence.GetProperty("text").GetString()!, Neutral);
        }
        var own = rows.AddPlace("written");
        foreach (var (_, texts) in files.AllWritten())
        {
            foreach (var text in texts)
                rows.Add(own, text.Text, (int)text.Sentiment);
        }
        foreach (var (file, texts) in files.FeelingVoices())
        {
            var voices = rows.AddPlace(file, VoicesWeight * Math.Min(1f, texts.Count / WholeWriter));
            foreach (var (text, sentiment) in texts)
                rows.Add(voices, text, (int)sentiment);
        }
        var words = rows.AddPlace("words of feeling", 2f);
        foreach (var (text, sentiment) in files.FeelingWords())
            rows.Add(words, text, (int)sentiment);
        if (files.Corrections.Any(text => text.Sentiment is not null))
        {
            var corrections = rows.AddPlace(TrainingFiles.OwnCorrections, TrainingFiles.CorrectionsWeight);
            foreach (var text in files.Corrections.Where(text => text.Sentiment is not null))
                rows.Add(corrections, text.Text, (int)text.Sentiment!.Value);
        }
        return rows;
    }

    private static string NameOf(Rows rows, int held) =>
        held switch
        {
            ATenthOfCorrections => "a tenth of " + TrainingFiles.OwnCorrections,
            < 0 => "each tenth of " + Sets[0].File,
            _ => rows.Places[held],
        };

    private static bool IsLeftOut(int held, int place, int row, int corrections) =>
        held switch
        {
            ATenthOfCorrections => place == corrections && row % Tenths == 0,
            < 0 => place == 0 && row % Tenths == FirstTenth - held,
            _ => place == held,
        };

    private static bool KnowsThree(int place) => place >= Sets.Length || Sets[place].Labels == Labels.Three;

    private static string Line(string name, bool three, List<(float[] Scores, int Label)> scored)
    {
        var all = new Confusion(3);
        var two = new Confusion(3);
        foreach (var (s, label) in scored)
        {
            all.Add(
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
            $"| {name} | {scored.Count} | {all.MacroF1:F3} | {two.MacroF1:F3} | {all.F1(0):F2} / {(three ? all.F1(1).ToString("F2", CultureInfo.InvariantCulture) : "–")} / {all.F1(2):F2} |"
        );
    }

    private static string Card(string table, string adaptation, float temperature, Rows rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # sentiment

            Negative, neutral or positive, Turkish first, English too. Multinomial logistic regression over hashed words, word beginnings,
            letter runs of 3–6 and word pairs (`src/Muhatap.Text/Features`), {Options.Bits} bits of buckets, a byte a weight; averaged with a small
            network over word vectors learnt from all texts without their labels (those of a left-out place too, as they would be at work).
            What was found true only in one of the named files counts where a text is like those of that file, by the square of the likeness.

            **Data.** {string.Join(", ", rows.Places.Select((p, i) => $"{p} ({rows.All.Count(r => r.Place == i)})"))}. The named files
            are public sets kept outside the project (data/README.md says whose); "written", "words of feeling" and "duygular" (texts written
            whole, each file by a writer who saw neither the code nor the others') are `models/training`.

            **Command.** `./muhatap train sentiment --data DIR`

            News sentences ({News}) count as neutral. The labels of tweets2 and tweets3 are left out: the first was made to find bullying, the second calls
            most feelings neutral; with them all other places were read worse. 8,000 tweets of offensive2 and tweets3 were read one by one and labelled anew
            (once each, fast; they stand as a place of their own that keeps what is true of it alone).

            **Figures, leaving one place out** (trained on everything but that file; no threshold moved for it). A set of two classes has no
            neutral texts: the first figure lets the model answer neutral, which then counts as wrong; the second asks only which way. The last
            line is a place known from training: each tenth of it read by what the other nine and everything else taught.

            | place | texts | macro-F1 | negative against positive | F1 negative / neutral / positive |
            | --- | --- | --- | --- | --- |
            {table}

            Neutral's score is shifted by {NeutralShift}, the same everywhere: the value with the best mean over the lines above.

            **Calibration.** Temperature {temperature:F2}, fitted on the left-out places that know three classes.

            **With `--adapt`** (the prior of neutral follows the last posts, without labels), on the same left-out places: macro-F1 as read and adapted. Each
            place as it is, then the mean over places, also with their classes drawn to other balances. Last, what full maximisation of the class shares
            (Saerens et al. 2002) would do: it reads new places much worse, which is why it is not what `--adapt` does. The gain is small; it is no
            cure for a place that writes otherwise.

            | place | balance | texts or places | as read | adapted | largest loss | maximised |
            | --- | --- | --- | --- | --- | --- | --- |
            {adaptation}

            **Limits.** Irony is caught only by its usual phrases. Neutral is what places
            agree least about.

            """
        );

    private sealed record Fitted(LinearTrainer Linear, PlaceExperts Experts, DenseHead Network);
}
