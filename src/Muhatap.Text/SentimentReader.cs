using Muhatap.Core.Readings;
using Muhatap.Text.Features;
using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>
/// Reads sentiment alone, exactly as <see cref="PostReader"/> reads it, where nothing else is wanted (re-reading a year of posts with a new
/// model). Not thread-safe; make one a thread.
/// </summary>
public sealed class SentimentReader
{
    private readonly WordVectors words;
    private readonly MixedModel model;
    private readonly WordSums sums;
    private readonly float[] vector;
    private readonly float[] scores = new float[8];

    /// <summary>Loads the models.</summary>
    /// <param name="modelsFolder">A folder whose models stand in for the built-in ones; null: the built-in ones.</param>
    public SentimentReader(string? modelsFolder = null)
    {
        using var stream = ModelSource.Open("words.vectors", modelsFolder);
        words = WordVectors.Read(stream);
        model = MixedModel.Load("sentiment", modelsFolder);
        sums = new WordSums([model.Linear], _ => 0);
        vector = new float[words.TextDimension];
    }

    /// <summary>Reads one text.</summary>
    public SentimentScores Read(ReadOnlySpan<char> text)
    {
        sums.Clear();
        Array.Clear(vector);
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        var pairs = new PairWalk();
        while (scanner.Next())
        {
            var (part, _) = sums.AddPiece(scanner.Kind, scanner.Folded);
            words.Add(scanner.Kind, scanner.Folded, vector);
            pairs.Add(part, scanner.Lengthened, scanner.Shouted, sums);
        }
        pairs.End(sums);
        words.Finish(vector);
        model.Linear.Finish(sums.Sums(0), sums.InverseLength, scores);
        Span<float> feeling = stackalloc float[3];
        model.Probabilities(0, scores, vector, feeling);
        return new SentimentScores(feeling[0], feeling[1], feeling[2]);
    }
}
