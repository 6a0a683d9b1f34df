namespace Muhatap.Text.Morphology;

/// <summary>
/// Whether a form is a Turkish inflection of a stem, by rules alone: suffix chains with vowel harmony, softening (kitap → kitabı, renk →
/// rengi), the lost vowel (şehir → şehrin), narrowing before -yor (öde → ödüyor), doubling (hak → hakkı). Works on folded text.
/// </summary>
/// <remarks>
/// Rules can't know words: what looks exactly like an inflection is taken for one. A stem of one syllable is read as a verb only where
/// it is one of the language's verb roots, because there are few and false finds would be many (kar is snow, karar a decision).
/// </remarks>
public static class Inflection
{
    // Longer chains exist in jokes only; the bound keeps hostile words cheap.
    private const int LongestChain = 30;

    private static readonly HashSet<string> VerbRoots = new(
        (
            "ac ak al an as at az bak bas bat bik bil bin bic bit boz bol bul bur buk cak cal cat cek cel cik ciz cok coz dal de del der dik dil din diz "
            + "dog dol don dok doy dur duy dus ek em er es et ez gec gel ger gez gir git giy gor gom gut gul ic in it kac kal kan kap kat kaz kay kes "
            + "kir kil kis kok kop kon kork kos kov koy kur kus ol ol ov oy or ot op ov pis sac sal san sar sat say sec sev sik sil sok soy sor son "
            + "sov sun sus sur suz sas sis tak tap tart tas tat tep tut uc um uy ver vur yag yak yan yap yar yat yay yaz ye yen yet yik yirt yol yor yut yum yuz"
        ).Split(' '),
        StringComparer.Ordinal
    );

    // With the softened stems of git and et: gidiyor, ediyor.
    private static readonly HashSet<string> PlainVerbs = new(
        "al bak bil bul de don ed et gec gel gid git gor kal koy ol ver yap yaz".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> SofteningSyllables = new(
        "git et tat gut kap dip cep tac uc gok cok yok".Split(' '),
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> Doubling = new("hak his hat af zan ret sir tip".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> ThirdPersonInI = new("bayi cami merci mevki sanayi".Split(' '), StringComparer.Ordinal);

    /// <summary>Words in which the rules see endings that are none.</summary>
    private static readonly HashSet<string> Strangers = new(["gunaydin"], StringComparer.Ordinal);

    private static readonly HashSet<string> EndLikeVerbs = new("efendi beyefendi hanimefendi".Split(' '), StringComparer.Ordinal);

    /// <summary>The stem of a folded verb in the past (gecikti, gecikmis: gecik); anything else as it is.</summary>
    /// <remarks>
    /// Only stems of two syllables or more that end in a consonant: shorter ones (yedi, gecmis) and ones in a vowel (senedi) are as often
    /// nouns, and cutting those would find strangers.
    /// </remarks>
    public static ReadOnlySpan<char> VerbStem(ReadOnlySpan<char> form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["DI", "mIs"])
        {
            var at = form.Length - ending.Length;
            if (at < 4 || SuffixPattern.IsVowel(form[at - 1]) || SuffixChains.Syllables(form[..at]) < 2)
                continue;
            if (
                SuffixPattern.End(ending, form, at, free: false) == form.Length
                && !EndLikeVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form)
            )
                return form[..at];
        }
        return form;
    }

    /// <summary>
    /// Whether a folded form is one of the verbs everybody says of everything, unnegated, in the past or the present (geldi, donuyor, olmuslar):
    /// such words carry a sentence and tell little by themselves, unlike gelmedi, cekmiyor and coktu.
    /// </summary>
    public static bool IsPlainVerb(ReadOnlySpan<char> form)
    {
        var plain = PlainVerbs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= Math.Min(4, form.Length - 2); length++)
        {
            var root = form[..length];
            if (plain.Contains(root) && IsSaid(form, length))
                return true;
        }
        return false;
    }

    private static bool IsSaid(ReadOnlySpan<char> form, int at)
    {
        foreach (var tense in (ReadOnlySpan<string>)["DI", "mIs", "Jyor"])
        {
            var end = SuffixPattern.End(tense, form, at, free: false);
            if (end < 0)
                continue;
            if (end == form.Length)
                return true;
            foreach (var person in (ReadOnlySpan<string>)["m", "n", "k", "nIz", "lAr", "Im", "sIn", "Iz", "sInIz"])
            {
                if (SuffixPattern.End(person, form, end, free: false) == form.Length)
                    return true;
            }
        }
        return false;
    }

    /// <summary>How many first letters every inflection of the stem shares with it.</summary>
    public static int SteadyLength(ReadOnlySpan<char> stem) => Math.Max(1, stem.Length - (LosesVowel(stem) ? 2 : 1));

    /// <summary>Whether a folded form is the folded stem with Turkish endings, or the stem itself.</summary>
    public static bool Matches(ReadOnlySpan<char> stem, ReadOnlySpan<char> form)
    {
        var steady = SteadyLength(stem);
        if (Strangers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form) && !form.SequenceEqual(stem))
            return false;
        if (form.Length < steady || form.Length > stem.Length + LongestChain || !form.StartsWith(stem[..steady]))
            return false;
        if (form.SequenceEqual(stem))
            return true;
        if (stem is "ye" or "de")
            return SayOrEat(stem, form);
        var verb = SuffixChains.Syllables(stem) != 1 || VerbRoots.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);
        if (form.StartsWith(stem) && Goes(form, stem.Length, verb, bound: false))
            return true;
        return IsSoftened(stem, form, verb)
            || HasLostVowel(stem, form)
            || IsNarrowed(stem, form, verb)
            || IsDoubled(stem, form)
            || IsIrregular(stem, form);
    }

    private static bool Goes(ReadOnlySpan<char> form, int at, bool verb, bool bound) =>
        SuffixChains.Accepts(form, at, SuffixChains.State.Noun, bound)
        || (verb && SuffixChains.Accepts(form, at, SuffixChains.State.Verb, bound));

    private static bool IsSoftened(ReadOnlySpan<char> stem, ReadOnlySpan<char> form, bool verb)
    {
        var soft = stem[^1] switch
        {
            'p' => 'b',
            't' => 'd',
            'k' => 'g',
            _ => '\0',
        };
        if (soft == '\0' || form.Length <= stem.Length || form[stem.Length - 1] != soft || !form.StartsWith(stem[..^1]))
            return false;
        var cluster = stem.Length > 1 && !SuffixPattern.IsVowel(stem[^2]);
        if (SuffixChains.Syllables(stem) == 1 && !cluster && !SofteningSyllables.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem))
            return false;
        return Goes(form, stem.Length, verb, bound: true);
    }

    private static bool LosesVowel(ReadOnlySpan<char> stem) =>
        stem.Length >= 4
        && SuffixChains.Syllables(stem) == 2
        && !SuffixPattern.IsVowel(stem[^1])
        && stem[^2] is 'i' or 'u'
        && !SuffixPattern.IsVowel(stem[^3])
        && SuffixPattern.IsVowel(stem[^4]);

    private static bool HasLostVowel(ReadOnlySpan<char> stem, ReadOnlySpan<char> form) =>
        LosesVowel(stem)
        && form.Length >= stem.Length
        && form.StartsWith(stem[..^2])
        && form[stem.Length - 2] == stem[^1]
        && SuffixChains.Accepts(form, stem.Length - 1, SuffixChains.State.Noun, bound: true);

    // öde + iyor → ödüyor: the wide vowel gives way to one that follows the vowel before it.
    private static bool IsNarrowed(ReadOnlySpan<char> stem, ReadOnlySpan<char> form, bool verb)
    {
        if (!verb || stem[^1] is not ('a' or 'e') || !form.StartsWith(stem[..^1]))
            return false;
        var rest = form[(stem.Length - 1)..];
        return rest.Length >= 4
            && rest[0] is 'i' or 'u'
            && rest[1..].StartsWith("yor")
            && SuffixChains.Accepts(form, stem.Length + 3, SuffixChains.State.Tensed, bound: false);
    }

    // Verbs and nothing else, or yeni would be eaten: yedim, and before y yiyecek and diyen.
    private static bool SayOrEat(ReadOnlySpan<char> stem, ReadOnlySpan<char> form) =>
        (form.StartsWith(stem) && SuffixChains.Accepts(form, 2, SuffixChains.State.Verb, bound: false))
        || (form.Length > 3 && form[1] == 'i' && form[2] == 'y' && SuffixChains.Accepts(form, 2, SuffixChains.State.Verb, bound: false));

    // su: suyun; cami: camii.
    private static bool IsIrregular(ReadOnlySpan<char> stem, ReadOnlySpan<char> form)
    {
        if (!form.StartsWith(stem))
            return false;
        if (stem is "su")
            return form.Length > 3 && form[2] == 'y' && SuffixChains.Accepts(form, 3, SuffixChains.State.Noun, bound: true);
        return ThirdPersonInI.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem)
            && form.Length > stem.Length
            && form[stem.Length] == 'i'
            && SuffixChains.Accepts(form, stem.Length + 1, SuffixChains.State.Theirs, bound: false);
    }

    private static bool IsDoubled(ReadOnlySpan<char> stem, ReadOnlySpan<char> form) =>
        Doubling.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem)
        && form.Length > stem.Length + 1
        && form.StartsWith(stem)
        && form[stem.Length] == stem[^1]
        && SuffixChains.Accepts(form, stem.Length + 1, SuffixChains.State.Noun, bound: true);
}
