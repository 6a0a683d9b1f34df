using Muhatap.Core.Readings;
using Muhatap.Text.Features;
using Muhatap.Text.Training;

namespace Muhatap.Benchmarks;

/// <summary>The project's own written texts as rows to train and compare on.</summary>
internal static class PeerTexts
{
    /// <summary>A text; every fifth written line, with all its children, is held back from training.</summary>
    internal sealed record Row(string Text, Sentiment Sentiment, bool Held);

    public static List<Row> Written(string models)
    {
        var files = new TrainingFiles(_ => [], file => File.ReadLines(Path.Combine(models, "training", file)), _ => Stream.Null);
        return [.. files.Written().SelectMany(f => f.Texts.Select(t => new Row(t.Text, t.Sentiment, t.Seed % 5 == 0)))];
    }

    /// <summary>Texts joined until each is about so long.</summary>
    public static List<string> Join(IEnumerable<string> texts, int characters, int count)
    {
        var source = texts.ToList();
        var joined = new List<string>(count);
        for (var at = 0; joined.Count < count; )
        {
            var text = source[at++ % source.Count];
            while (text.Length < characters * 0.85)
                text += " " + source[at++ * 7 % source.Count];
            joined.Add(text);
        }
        return joined;
    }

    /// <summary>Our linear side trained on the rows, packed as it is shipped.</summary>
    public static Func<string, Sentiment> TrainOurs(IReadOnlyList<Row> rows)
    {
        var options = new LinearTrainerOptions
        {
            Bits = 18,
            Epochs = 6,
            Gain = 4f,
            PlaceShare = 0f,
        };
        var trainer = new LinearTrainer([new Head("sentiment", 0, ["negative", "neutral", "positive"], [])], 1, options);
        var scratch = new List<uint>();
        trainer.Train([.. rows.Select(r => new TrainingRow(FeatureList.Of(r.Text, scratch), 0, [(int)r.Sentiment], 1f))]);
        var bias = trainer.BiasOf(0);
        return text =>
        {
            var scores = new float[3];
            trainer.ScoreWith(new TrainingRow(FeatureList.Of(text, scratch), 0, [0], 1f), bias, scores);
            return (Sentiment)Array.IndexOf(scores, scores.Max());
        };
    }

    public static double MacroF1(IEnumerable<(Sentiment Truth, Sentiment Said)> pairs)
    {
        var confusion = new Confusion(3);
        foreach (var (truth, said) in pairs)
            confusion.Add((int)truth, (int)said);
        return confusion.MacroF1;
    }
}
