using Muhatap.Text.Features;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>A text as a <see cref="PhraseNetwork"/> learns it: the features of each piece and its word's vector.</summary>
internal sealed class PhraseText
{
    private readonly uint[] features;
    private readonly int[] ends;
    private readonly float[]?[] words;

    /// <summary>Cuts a text.</summary>
    public PhraseText(string text, WordVectors vectors)
    {
        List<uint> features = [];
        List<int> ends = [];
        List<float[]?> words = [];
        var sink = new Sink(features);
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        while (scanner.Next())
        {
            FeatureHash.Piece(scanner.Kind, scanner.Folded, ref sink);
            ends.Add(features.Count);
            words.Add(Word(vectors, vectors.Row(scanner.Kind, scanner.Folded)));
        }
        this.features = [.. features];
        this.ends = [.. ends];
        this.words = [.. words];
    }

    public int Pieces => ends.Length;

    /// <summary>What a network finds in the text, as a reader would.</summary>
    public PhraseSums Found(PhraseNetwork network)
    {
        var sums = network.Begin();
        for (var t = 0; t < Pieces; t++)
            sums.Add(network.Parts(Features(t), Word(t)));
        return sums;
    }

    /// <summary>A piece's features; the first is the word itself.</summary>
    public ReadOnlySpan<uint> Features(int piece) => features.AsSpan((piece == 0 ? 0 : ends[piece - 1])..ends[piece]);

    /// <summary>A piece's vector; null where it has none.</summary>
    public float[]? Word(int piece) => words[piece];

    private static float[]? Word(WordVectors vectors, int row)
    {
        if (row < 0)
            return null;
        var vector = new float[vectors.Dimension];
        vectors.CopyTo(row, vector);
        return vector;
    }

    private readonly struct Sink(List<uint> features) : IFeatureSink
    {
        public void Add(uint feature) => features.Add(feature);
    }
}
