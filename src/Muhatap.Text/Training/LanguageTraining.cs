using System.Globalization;
using System.Text.Json;
using Muhatap.Text.Models;
using Muhatap.Text.Normalising;

namespace Muhatap.Text.Training;

/// <summary>Trains Turkish against English on short posts, half of the Turkish typed without Turkish letters.</summary>
internal static class LanguageTraining
{
    private static readonly string[] Classes = ["tr", "en"];
    private static readonly LinearTrainerOptions Options = new()
    {
        Bits = 15,
        Epochs = 2,
        Gain = 4f,
        PlaceShare = 0f,
    };

    public static TrainedModel Train(TrainingFiles files, Action<string> progress)
    {
        var rows = new Rows(pairs: false);
        var place = rows.AddPlace("posts");
        foreach (var file in new[] { "offensive2", "tweets3", "telecom_tweets2" })
        {
            foreach (var (text, _) in files.Labelled($"text/{file}.jsonl").Take(8000))
                Add(rows, place, text, 0);
        }
        foreach (var line in files.Lines("load/posts_en_airlines.jsonl"))
        {
            using var post = JsonDocument.Parse(line);
            Add(rows, place, post.RootElement.GetProperty("text").GetString()!, 1);
        }
        foreach (var (_, texts) in files.Written())
        {
            foreach (var text in texts)
                Add(rows, place, text.Text, text.Language == "tr" ? 0 : 1);
        }
        // Short forms have few letters to be known by, and many are as good as English.
        foreach (var spoken in SpokenForms.Listed)
            rows.Add(place, spoken, 0);
        var head = new Head("language", 0, Classes, []);
        progress("measuring on a tenth");
        var index = 0;
        var parts = rows.All.ToLookup(_ => index++ % 20 < 2);
        var trainer = new LinearTrainer([head], 1, Options);
        trainer.Train([.. parts[false]]);
        var confusion = new Confusion(2);
        var scored = new List<(float[], int)>();
        foreach (var row in parts[true])
        {
            var scores = new float[2];
            trainer.ScoreWith(row, trainer.BiasOf(0), scores);
            scored.Add((scores, row.Labels[0]));
            confusion.Add(row.Labels[0], scores[1] > scores[0] ? 1 : 0);
        }
        var temperature = Calibration.Temperature(scored);
        progress("training on all");
        var final = new LinearTrainer([head], 1, Options);
        final.Train(rows.All);
        var heads = new[] { new ModelHead("language", 0, Classes, temperature) };
        var model = Quantisation.Pack("language", heads, Options.Bits, Options.Gain, final.BiasOf(0), final.Weights);
        var card = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # language

            Turkish against English on posts as people type them; the languages beside these two come from lid.176. Linear, hashed
            words and letter runs without pairs, {Options.Bits} bits of buckets.

            **Data.** The first 8,000 texts each of text/offensive2, tweets3, telecom_tweets2; load/posts_en_airlines; `models/training`;
            the listed spoken forms. The last words of texts are added alone, so that short posts are not strange to it.

            **Command.** `./muhatap train language --data DIR`

            A tenth held out ({confusion.Total} texts): accuracy {confusion.Accuracy:F4}, macro-F1 {confusion.MacroF1:F4}. Temperature {temperature:F2}.

            """
        );
        return new TrainedModel(model, card);
    }

    private static void Add(Rows rows, int place, string text, int label)
    {
        rows.Add(place, text, label);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 4)
            rows.Add(place, string.Join(' ', words[^3..]), label);
    }
}
