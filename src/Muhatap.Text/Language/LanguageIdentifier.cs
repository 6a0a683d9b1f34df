using System.Text;

namespace Muhatap.Text.Language;

/// <summary>
/// Which language a post is in: lid.176's opinion over a post's plain words, corrected where it fails. It was trained on sentences of
/// encyclopedias and translations; here most posts are Turkish and many are three words long without Turkish letters, so Turkish and
/// English get the odds they have here, and our own model decides between these two. Word vectors are kept; one per thread.
/// </summary>
internal sealed class LanguageIdentifier
{
    private const int SlotBits = 13;

    /// <summary>How much likelier than any other language Turkish and English are here, before a word is read.</summary>
    private const float TurkishOdds = 20f;

    private const float EnglishOdds = 6f;

    /// <summary>What multiplies those odds where so few letters were written that lid.176 guesses (<c>tmm</c>, <c>slm</c>).</summary>
    private const float FewLetters = 8f;

    private const int Few = 7;
    private const int MaxBytes = 96;

    private readonly FastTextModel model;
    private readonly int turkish;
    private readonly int english;
    private readonly int width;
    private readonly ulong[] keys = new ulong[1 << SlotBits];
    private readonly float[] kept;
    private readonly float[] hidden;
    private readonly float[] probabilities;
    private float vectors;
    private int letters;

    public LanguageIdentifier(FastTextModel model)
    {
        this.model = model;
        turkish = IndexOf("tr");
        english = IndexOf("en");
        width = model.Dimension + 1;
        kept = new float[width << SlotBits];
        hidden = new float[model.Dimension];
        probabilities = new float[model.Labels.Count];
    }

    public void Clear()
    {
        Array.Clear(hidden);
        vectors = 0;
        letters = 0;
    }

    /// <summary>Adds a word as written.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        letters += word.Length;
        if (word.Length > MaxBytes / 3)
            word = word[..(MaxBytes / 3)];
        var key = 0xCBF29CE484222325UL;
        foreach (var c in word)
            key = (key ^ c) * 0x100000001B3UL;
        key |= 1;
        var slot = (int)(key >> (64 - SlotBits));
        var own = kept.AsSpan(slot * width, width);
        if (keys[slot] != key)
        {
            own.Clear();
            Span<byte> bytes = stackalloc byte[MaxBytes];
            own[^1] = model.AddWord(bytes[..Encoding.UTF8.GetBytes(word, bytes)], own[..^1]);
            keys[slot] = key;
        }
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] += own[i];
        vectors += own[^1];
    }

    /// <summary>The language of what was added.</summary>
    /// <param name="turkishNotEnglish">Our own model's probability that it is Turkish, if it is one of the two.</param>
    public (string Code, float Probability) Decide(float turkishNotEnglish)
    {
        if (vectors > 0)
        {
            for (var i = 0; i < hidden.Length; i++)
                hidden[i] /= vectors;
            model.Predict(hidden, probabilities);
        }
        else
        {
            Array.Clear(probabilities);
        }
        var ours = (TurkishOdds * (probabilities[turkish] + 0.002f)) + (EnglishOdds * (probabilities[english] + 0.002f));
        if (letters <= Few)
            ours *= FewLetters;
        var best = -1;
        var total = ours;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (i == turkish || i == english)
                continue;
            total += probabilities[i];
            if (best < 0 || probabilities[i] > probabilities[best])
                best = i;
        }
        if (probabilities[best] > ours)
            return (model.Labels[best], probabilities[best] / total);
        return turkishNotEnglish >= 0.5f ? ("tr", ours / total * turkishNotEnglish) : ("en", ours / total * (1f - turkishNotEnglish));
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
