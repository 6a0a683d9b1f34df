namespace Muhatap.Text.Models;

/// <summary>A linear model over words and letter runs beside a <see cref="PhraseNetwork"/>, which hears what words say together; their scores are averaged.</summary>
internal sealed class PhrasedModel(LinearModel linear, PhraseNetwork network)
{
    /// <summary>The network's part; .4 to .6 read a left-out tenth alike.</summary>
    private const float PhraseShare = 0.5f;

    public LinearModel Linear => linear;

    public PhraseNetwork Network => network;

    /// <summary>Probabilities of the classes.</summary>
    /// <param name="scores">The linear model's scores; they become the averaged ones.</param>
    public void Probabilities(in PhraseSums text, Span<float> scores, Span<float> probabilities)
    {
        Mix(scores, network, text);
        LinearModel.Softmax(linear.Heads[0], scores, probabilities);
    }

    /// <summary>Averages linear scores with a network's, in place.</summary>
    public static void Mix(Span<float> scores, PhraseNetwork network, in PhraseSums text)
    {
        Span<float> other = stackalloc float[scores.Length];
        network.Score(text, other);
        for (var c = 0; c < scores.Length; c++)
            scores[c] = (scores[c] * (1f - PhraseShare)) + (other[c] * PhraseShare);
    }

    /// <summary>Loads <c>NAME.bin</c> and <c>NAME.net</c>.</summary>
    /// <exception cref="InvalidDataException">They are of an older version, or broken.</exception>
    public static PhrasedModel Load(string name, string? folder)
    {
        using var bin = ModelSource.Open(name + ".bin", folder);
        using var net = ModelSource.Open(name + ".net", folder);
        return new PhrasedModel(ModelFile.Read(bin), PhraseNetwork.Read(net));
    }
}
