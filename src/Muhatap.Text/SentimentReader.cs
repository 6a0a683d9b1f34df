using Muhatap.Core.Readings;
using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>
/// Reads sentiment alone, exactly as <see cref="PostReader"/> reads it, where nothing else is wanted (re-reading a year of posts with a new
/// model). Not thread-safe; make one a thread.
/// </summary>
public sealed class SentimentReader
{
    private readonly MixedModel model;
    private readonly InterleavedWeights weights;
    private readonly DenseStack networks;
    private readonly TextSums sums;

    /// <summary>Loads the models.</summary>
    /// <param name="modelsFolder">A folder whose models stand in for the built-in ones; null: the built-in ones.</param>
    public SentimentReader(string? modelsFolder = null)
    {
        using var stream = ModelSource.Open("words.vectors", modelsFolder);
        model = MixedModel.Load("sentiment", modelsFolder);
        weights = new InterleavedWeights(model.Linear);
        networks = new DenseStack([.. model.Networks]);
        sums = new TextSums(new PieceMemory(weights, model.Experts?.Weights, WordVectors.Read(stream)));
    }

    /// <summary>Reads one text.</summary>
    public SentimentScores Read(ReadOnlySpan<char> text)
    {
        sums.Run(text, null);
        networks.Run(sums.Vector);
        Span<float> scores = stackalloc float[3];
        Span<float> dense = stackalloc float[3];
        Span<float> feeling = stackalloc float[3];
        weights.Finish(0, sums.Sums, sums.InverseLength, scores);
        var known = model.Experts?.Add(sums.ExpertSums, sums.InverseLength, sums.PiecesInverseLength, scores) ?? 0f;
        networks.Score(0, dense);
        model.Probabilities(0, scores, dense, feeling, known);
        return new SentimentScores(feeling[0], feeling[1], feeling[2]);
    }
}
