namespace Muhatap.Text.Language;

/// <summary>The language of a post from its words, its script, our own model's opinion and the source's claim. One per thread.</summary>
internal sealed class PostLanguage(FastTextModel model)
{
    /// <summary>A language surer than this is believed against the source's own claim.</summary>
    private const float SureEnough = 0.6f;

    private const float ScriptProbability = 0.95f;

    private readonly LanguageIdentifier identifier = new(model);

    /// <summary>Decides.</summary>
    /// <param name="turkish">Our own model's probability that it is Turkish, if it is Turkish or English.</param>
    public (string Code, float Probability) Of(in PostWords words, float turkish, string? claimed)
    {
        if (words.Count == 0)
            return ("und", 1f);
        // These scripts give one language away; Arabic, Cyrillic, Devanagari and Han letters are shared, and lid.176 tells them apart.
        if (words.Latin * 2 < words.Count && words.Script is not (null or "ar" or "ru" or "hi" or "zh" or "ja"))
            return (words.Script, ScriptProbability);
        var (code, probability) = identifier.Decide(words.Mean, words.Letters, turkish);
        return probability < SureEnough && claimed is { Length: >= 2 }
            ? (claimed[..2].ToLowerInvariant(), SureEnough)
            : (code, probability);
    }
}
