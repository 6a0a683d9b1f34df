namespace Muhatap.Text.Models;

/// <summary>
/// Two sides whose mistakes differ: a linear model over words and letter runs, and for each of its heads a small network over word vectors
/// learnt without labels, which knows words no labelled text held. Their scores are averaged; where a text is like a place known from
/// training the linear model, which knows that place, counts for more.
/// </summary>
/// <param name="experts">What single places taught the linear model's first head; null where nothing is kept of it.</param>
internal sealed class MixedModel(LinearModel linear, DenseHead[] networks, PlaceExperts? experts)
{
    /// <summary>The part of the network in the average, where a text is like no place known from training.</summary>
    private const float DenseShare = 0.5f;

    /// <summary>Its part where a text is wholly like one: the best of .2, .3, .4 and .5 on BounTi's fifths, each read by the other four.</summary>
    private const float DenseShareKnown = 0.2f;

    public LinearModel Linear => linear;

    public IReadOnlyList<DenseHead> Networks => networks;

    public PlaceExperts? Experts => experts;

    /// <summary>Probabilities of one head's classes.</summary>
    /// <param name="scores">The linear model's scores, all columns; this head's become the averaged ones.</param>
    /// <param name="network">The scores of the head's network.</param>
    /// <param name="known">How much the text is like known places, as <see cref="PlaceExperts.Add"/> tells.</param>
    public void Probabilities(int head, Span<float> scores, ReadOnlySpan<float> network, Span<float> probabilities, float known = 0f)
    {
        var own = linear.Heads[head];
        Average(scores.Slice(own.First, own.Classes.Length), network, known);
        LinearModel.Softmax(own, scores, probabilities);
    }

    /// <summary>Averages a head's linear scores with its network's, in place.</summary>
    public static void Mix(Span<float> scores, DenseHead network, ReadOnlySpan<float> text, float known = 0f)
    {
        Span<float> other = stackalloc float[scores.Length];
        network.Score(text, other);
        Average(scores, other, known);
    }

    /// <summary>Loads <c>NAME.bin</c> and <c>NAME.net</c>; the second holds a network for each head and after them the experts, if any.</summary>
    public static MixedModel Load(string name, string? folder)
    {
        using var bin = ModelSource.Open(name + ".bin", folder);
        using var net = ModelSource.Open(name + ".net", folder);
        using var reader = new BinaryReader(net);
        var linear = ModelFile.Read(bin);
        DenseHead[] networks = [.. linear.Heads.Select(_ => DenseHead.Read(reader))];
        return new MixedModel(linear, networks, net.Position < net.Length ? new PlaceExperts(ModelFile.Read(net)) : null);
    }

    /// <summary>Writes what <see cref="Load"/> reads as <c>NAME.net</c>.</summary>
    public static void WriteNetworks(IEnumerable<DenseHead> networks, PlaceExperts? experts, Stream stream)
    {
        foreach (var network in networks)
            network.Write(stream);
        if (experts is not null)
            ModelFile.Write(experts.Model, stream);
    }

    private static void Average(Span<float> scores, ReadOnlySpan<float> other, float known)
    {
        var share = DenseShare + ((DenseShareKnown - DenseShare) * known);
        for (var c = 0; c < scores.Length; c++)
            scores[c] = (scores[c] * (1f - share)) + (other[c] * share);
    }
}
