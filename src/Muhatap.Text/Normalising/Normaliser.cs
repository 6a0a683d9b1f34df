using System.Text;
using Muhatap.Text.Models;

namespace Muhatap.Text.Normalising;

/// <summary>
/// Writes tokens as they would be written with care: Turkish letters for bare ones, no lengthening, full endings for spoken ones, short
/// forms spelt out, question particles apart, proper names' endings after an apostrophe. The surest source decides first: what people
/// marked, the list of short forms, well-written words with the same bare letters, rules, and last a letter model. Not thread-safe.
/// </summary>
public sealed class Normaliser
{
    private static readonly string[] Particles =
    [
        "misiniz",
        "mısınız",
        "musunuz",
        "müsünüz",
        "miyiz",
        "mıyız",
        "muyuz",
        "müyüz",
        "misin",
        "mısın",
        "musun",
        "müsün",
        "miyim",
        "mıyım",
        "muyum",
        "müyüm",
        "mi",
        "mı",
        "mu",
        "mü",
    ];

    /// <summary>A bare spelling as frequent as this part of the marked one may be meant.</summary>
    private const double BareMayBeMeant = 0.25;

    private readonly NormalLexicon lexicon;
    private readonly LetterMarks marks;

    internal Normaliser(NormalLexicon lexicon, LinearModel letters)
    {
        this.lexicon = lexicon;
        marks = new LetterMarks(letters);
    }

    /// <summary>Loads the models.</summary>
    /// <param name="modelsFolder">A folder whose models stand in for the built-in ones.</param>
    public Normaliser(string? modelsFolder = null)
    {
        using var words = ModelSource.Open("normalise.words", modelsFolder);
        lexicon = NormalLexicon.Read(words);
        using var letters = ModelSource.Open("normalise.bin", modelsFolder);
        marks = new LetterMarks(ModelFile.Read(letters));
    }

    /// <summary>The normal form of each token of one text; it may hold spaces. Letters come in lower case where anything was changed.</summary>
    public IReadOnlyList<string> Normalise(IReadOnlyList<string> tokens)
    {
        var turkishKeyboard = false;
        foreach (var token in tokens)
        {
            foreach (var c in token)
                turkishKeyboard |= c is 'ğ' or 'ş' or 'ı' or 'Ğ' or 'Ş' or 'İ' or 'ç' or 'ö' or 'ü';
        }
        var normal = new string[tokens.Count];
        for (var i = 0; i < normal.Length; i++)
            normal[i] = One(tokens[i], turkishKeyboard);
        return normal;
    }

    private string One(string token, bool turkishKeyboard)
    {
        if (!Touchable(token))
            return token;
        var lower = TurkishCase.Lower(token);
        if ((lexicon.Known(lower) ?? SpokenForms.Whole(lower)) is { } listed)
            return listed;
        var plain = Shorten(lower);
        if (plain != lower && (lexicon.Known(plain) ?? SpokenForms.Whole(plain)) is { } again)
            return again;
        var written = Word(plain, turkishKeyboard);
        return written == lower ? token : written;
    }

    private string Word(string word, bool turkishKeyboard)
    {
        // Corpora hold spoken forms too, so a known careful form goes before the word as typed.
        if (SpokenForms.Progressive(word) is { } progressive && lexicon.Best(TurkishCase.Bare(progressive)) is { } careful)
            return careful;
        var bare = TurkishCase.Bare(word);
        var best = lexicon.Best(bare);
        var count = lexicon.Count(word);
        if (count > 0 && best is not null && (word == best || count >= lexicon.Count(best) * (turkishKeyboard ? 0.02 : BareMayBeMeant)))
            return word;
        if (best is not null && (bare == word || Agree(word, best) || lexicon.Count(best) > 5))
            return best;
        if (SpokenForms.Ending(word) is { } ending)
            return Marked(ending);
        if (Split(word) is { } split)
            return split;
        if (word.Length is >= 2 and <= 6 && !word.Any(TurkishCase.IsVowel) && lexicon.ByConsonants(bare) is { } vowels && word.Length >= 3)
            return vowels;
        return Marked(word);
    }

    private string Marked(string word) =>
        lexicon.Best(TurkishCase.Bare(word)) ?? marks.Put(word, keepMarks: !word.Contains('ı', StringComparison.Ordinal));

    /// <summary>A question particle written onto its word.</summary>
    private string? Split(string word)
    {
        foreach (var particle in Particles)
        {
            var bareParticle = TurkishCase.Bare(particle);
            if (word.Length < particle.Length + 2 || !TurkishCase.Bare(word).EndsWith(bareParticle, StringComparison.Ordinal))
                continue;
            var stem = word[..^particle.Length];
            var known = lexicon.Best(TurkishCase.Bare(stem));
            if (known is null || lexicon.Count(known) < 3 || known.Length < 2)
                continue;
            var vowel = TurkishCase.High(TurkishCase.LastVowel(known));
            return known + " " + Harmonise(bareParticle, vowel);
        }
        return null;
    }

    private static string Harmonise(string particle, char vowel)
    {
        var harmonised = new StringBuilder(particle.Length);
        foreach (var c in particle)
            harmonised.Append(c is 'i' or 'u' ? vowel : c);
        return harmonised.ToString();
    }

    /// <summary>Do two spellings differ only where the first has bare letters?</summary>
    private static bool Agree(string typed, string full)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] != full[i] && typed[i] != TurkishCase.Bare(full[i]))
                return false;
        }
        return true;
    }

    private static bool Touchable(string token)
    {
        if (
            token.Length < 2
            || token[0] is '@' or '#' or '\'' or '’'
            || token.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || token.Contains("://", StringComparison.Ordinal)
        )
            return false;
        foreach (var c in token)
        {
            if (!char.IsLetter(c))
                return false;
        }
        return true;
    }

    /// <summary>Lengthened letters let go: runs of three or more become one, and runs of two where the word is known without.</summary>
    private string Shorten(string word)
    {
        var one = Runs(word, 3);
        if (
            one != word
            && lexicon.Best(TurkishCase.Bare(one)) is null
            && Runs(word, 2) is var single
            && lexicon.Best(TurkishCase.Bare(single)) is not null
        )
            return single;
        if (
            one == word
            && lexicon.Best(TurkishCase.Bare(word)) is null
            && Runs(word, 2) is var pairs
            && pairs != word
            && lexicon.Best(TurkishCase.Bare(pairs)) is { } known
            && lexicon.Count(known) > 2
        )
            return pairs;
        return one;
    }

    private static string Runs(string word, int from)
    {
        var kept = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; )
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
                run++;
            kept.Append(word[i], run >= from ? 1 : run);
            i += run;
        }
        return kept.ToString();
    }
}
