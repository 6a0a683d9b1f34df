using System.Text.Json;
using Muhatap.Core.Readings;
using Muhatap.Text.Learning;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>
/// What models learn from: files of labelled texts outside the project, and the texts written for it. The engine opens no
/// files itself; the command line hands it a way to.
/// </summary>
/// <param name="data">Lines of a file of the data folder, by its path within it.</param>
/// <param name="written">Lines of a file under models/training, by its name.</param>
/// <param name="model">Opens a model made before, by its file's name.</param>
public sealed class TrainingFiles(
    Func<string, IEnumerable<string>> data,
    Func<string, IEnumerable<string>> written,
    Func<string, Stream> model
)
{
    /// <summary>Talk about anything but a firm: it shows feeling (insults too), and says next to nothing of what is wanted of a firm.</summary>
    private const string Everyday = "tr-gunluk.txt";
    private const int GrowingSeed = 20260301;

    /// <summary>The place corrections are: what a company's own people said of its own posts.</summary>
    internal const string OwnCorrections = "own corrections";

    /// <summary>How much that place counts beside the others: it is small, and it is where the model works.</summary>
    internal const float CorrectionsWeight = 2f;
    private static readonly (string File, string Language)[] WrittenFiles =
    [
        ("tr-kisa.txt", "tr"),
        ("tr-uzun.txt", "tr"),
        ("tr-cesitli.txt", "tr"),
        ("en.txt", "en"),
        (Everyday, "tr"),
    ];

    /// <summary>What people of a company corrected; learnt from as a place of its own.</summary>
    public IReadOnlyList<CorrectedText> Corrections { get; init; } = [];

    /// <summary>Texts of a JSON Lines file with their labels; null labels where a line has none.</summary>
    internal IEnumerable<(string Text, string? Label)> Labelled(string path)
    {
        foreach (var line in data(path))
        {
            using var row = JsonDocument.Parse(line);
            var label = row.RootElement.TryGetProperty("label", out var l) ? l.GetString() : null;
            yield return (row.RootElement.GetProperty("text").GetString()!, label);
        }
    }

    /// <summary>Texts of a set that were labelled anew for sentiment (<c>duygu-etiketleri.tsv</c>: the row's id, a tab, the label).</summary>
    /// <param name="set">The set's name, which its ids begin with.</param>
    internal IEnumerable<(string Text, Sentiment Sentiment)> Relabelled(string set)
    {
        var labels = new Dictionary<string, Sentiment>(StringComparer.Ordinal);
        foreach (var line in written("duygu-etiketleri.tsv").Where(line => line.StartsWith(set + "-", StringComparison.Ordinal)))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            labels[line[..tab]] = Enum.Parse<Sentiment>(line.AsSpan(tab + 1), ignoreCase: true);
        }
        foreach (var line in data($"text/{set}.jsonl"))
        {
            using var row = JsonDocument.Parse(line);
            if (labels.TryGetValue(row.RootElement.GetProperty("id").GetString()!, out var sentiment))
                yield return (row.RootElement.GetProperty("text").GetString()!, sentiment);
        }
    }

    /// <summary>Every line of a file of the data folder.</summary>
    internal IEnumerable<string> Lines(string path) => data(path);

    /// <summary>The word vectors made by <c>train words</c>.</summary>
    internal WordVectors Vectors()
    {
        using var stream = model("words.vectors");
        return WordVectors.Read(stream);
    }

    /// <summary>The texts written to or about firms, grown, file by file.</summary>
    internal IReadOnlyList<(string File, List<WrittenText> Texts)> Written() => [.. AllWritten().Where(file => file.File != Everyday)];

    /// <summary>
    /// Texts for intent and urgency alone, whose writers did not know the others nor the code: grown ones, and ones written whole, a JSON
    /// object a line with <c>text</c>, <c>intent</c> and <c>urgency</c>.
    /// </summary>
    /// <exception cref="FormatException">A line that is not such a text.</exception>
    internal IReadOnlyList<(string File, List<WrittenText> Texts)> Voices()
    {
        var grammar = new SeedGrammar(written("slots.txt"), GrowingSeed);
        var seed = WrittenFiles.Length * 100_000;
        var files = new List<(string, List<WrittenText>)>();
        foreach (var (file, language) in new[] { ("tr-sesler.txt", "tr"), ("voices.txt", "en") })
        {
            files.Add((file, grammar.Grow(written(file), language, seed)));
            seed += 100_000;
        }
        foreach (var file in new[] { "kisiler-1.jsonl", "kisiler-2.jsonl", "kisiler-3.jsonl" })
        {
            var number = 0;
            files.Add((file, [.. written(file).Select(line => VoiceLine.Read(line, file, ++number, seed + number))]));
            seed += 100_000;
        }
        return files;
    }

    /// <summary>
    /// Texts for sentiment alone, written whole by writers who did not see the code nor each other's texts: a JSON object a line with
    /// <c>text</c> and <c>sentiment</c>.
    /// </summary>
    /// <exception cref="FormatException">A line that is not such a text.</exception>
    internal IEnumerable<(string File, List<(string Text, Sentiment Sentiment)> Texts)> FeelingVoices()
    {
        foreach (var file in new[] { "duygular-1.jsonl", "duygular-2.jsonl", "duygular-3.jsonl" })
        {
            var number = 0;
            yield return (file, [.. written(file).Select(line => VoiceLine.ReadFeeling(line, file, ++number))]);
        }
    }

    /// <summary>Those, and everyday talk.</summary>
    internal IReadOnlyList<(string File, List<WrittenText> Texts)> AllWritten()
    {
        var grammar = new SeedGrammar(written("slots.txt"), GrowingSeed);
        var files = new List<(string, List<WrittenText>)>();
        foreach (var (file, language) in WrittenFiles)
            files.Add((file, grammar.Grow(written(file), language, files.Count * 100_000)));
        return files;
    }

    /// <summary>Words and phrases with the feeling they carry.</summary>
    internal IEnumerable<(string Text, Sentiment Sentiment)> FeelingWords()
    {
        foreach (var file in new[] { "duygu-sozlugu.txt", "sentiment-words-en.txt" })
        {
            var sentiment = Sentiment.Neutral;
            foreach (var line in written(file))
            {
                if (line.StartsWith('#') || line.Length == 0)
                    continue;
                if (line.StartsWith('='))
                {
                    sentiment = line[2] switch
                    {
                        '-' => Sentiment.Negative,
                        '+' => Sentiment.Positive,
                        _ => Sentiment.Neutral,
                    };
                    continue;
                }
                foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (phrase, sentiment);
            }
        }
    }
}
