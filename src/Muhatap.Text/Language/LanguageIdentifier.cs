namespace Muhatap.Text.Language;

/// <summary>
/// Which language a post is in: lid.176's opinion over a post's plain words, corrected where it fails. It was trained on sentences of
/// encyclopedias and translations; here most posts are Turkish and many are three words long without Turkish letters, so Turkish and
/// English get the odds they have here, and our own model decides between these two. One per thread.
/// </summary>
internal sealed class LanguageIdentifier
{
    /// <summary>How much likelier than any other language Turkish and English are here, before a word is read.</summary>
    private const float TurkishOdds = 20f;

    private const float EnglishOdds = 6f;

    /// <summary>What multiplies those odds where so few letters were written that lid.176 guesses (<c>tmm</c>, <c>slm</c>).</summary>
    private const float FewLetters = 8f;

    private const int Few = 7;

    private readonly FastTextModel model;
    private readonly int turkish;
    private readonly int english;
    private readonly float[] probabilities;

    public LanguageIdentifier(FastTextModel model)
    {
        this.model = model;
        turkish = IndexOf("tr");
        english = IndexOf("en");
        probabilities = new float[model.Labels.Count];
    }

    /// <summary>The language of words.</summary>
    /// <param name="mean">Their mean vector; zeros where the model knows none of them.</param>
    /// <param name="letters">Of all words together.</param>
    /// <param name="turkishNotEnglish">Our own model's probability that it is Turkish, if it is one of the two.</param>
    public (string Code, float Probability) Decide(ReadOnlySpan<float> mean, int letters, float turkishNotEnglish)
    {
        var (tr, en) = (model.Predict(mean, turkish), model.Predict(mean, english));
        var ours = (TurkishOdds * (tr + 0.002f)) + (EnglishOdds * (en + 0.002f));
        if (letters <= Few)
            ours *= FewLetters;
        var others = Math.Max(0f, 1f - tr - en);
        // Only where all others together outweigh the two can one of them; then each is looked at.
        if (others > ours && Likeliest(mean) is var best && probabilities[best] > ours)
            return (model.Labels[best], probabilities[best] / (ours + others));
        var share = ours / (ours + others);
        return turkishNotEnglish >= 0.5f ? ("tr", share * turkishNotEnglish) : ("en", share * (1f - turkishNotEnglish));
    }

    private int Likeliest(ReadOnlySpan<float> mean)
    {
        model.Predict(mean, probabilities);
        var best = -1;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (i != turkish && i != english && (best < 0 || probabilities[i] > probabilities[best]))
                best = i;
        }
        return best;
    }

    private int IndexOf(string code)
    {
        for (var i = 0; i < model.Labels.Count; i++)
        {
            if (model.Labels[i] == code)
                return i;
        }
        throw new InvalidDataException($"The language model does not know '{code}'.");
    }
}
