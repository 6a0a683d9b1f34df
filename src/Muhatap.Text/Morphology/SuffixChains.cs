namespace Muhatap.Text.Morphology;

/// <summary>What can follow what in a Turkish word: a small finite machine over <see cref="SuffixPattern"/>s.</summary>
internal static class SuffixChains
{
    internal enum State
    {
        Noun,
        Plural,
        Mine,
        Theirs,
        Cased,
        Related,
        Copula,
        Verb,
        Voiced,
        Negated,
        Able,
        Tensed,
        They,
        Ended,
    }

    private const string Copulas = "DIr=Ended YDI=Copula YmIs=Copula YsA=Copula Yken=Ended";
    private const string Persons = "YIm=Ended sIn=Ended YIz=Ended sInIz=Ended lAr=Ended";
    private const string Cases = "YI=Cased YA=Cased DA=Cased DAn=Cased NIn=Cased YlA=Cased";
    private const string CasesAfterThird = "nI=Cased nA=Cased nDA=Cased nDAn=Cased nIn=Cased YlA=Cased ncA=Cased";
    private const string Possessives = "Jm=Mine Jn=Mine SI=Theirs JmIz=Mine JnIz=Mine";

    private const string Nominals =
        "mA=Noun mAK=Noun YAn=Noun DIK=Noun YAcAK=Noun mIs=Noun YIs=Noun YIcI=Noun YIp=Ended YArAK=Ended YIncA=Ended YAlI=Ended DIkcA=Ended";

    private const string Commands = "YIn=Ended YInIz=Ended sIn=Ended sInlAr=Ended";
    private const string Tenses = "DI=Tensed mIs=Tensed YAcAK=Tensed mAlI=Tensed sA=Tensed YA=Tensed";

    // The thirteen stems of one syllable whose aorist is -ir: gelir, but yapar.
    private static readonly HashSet<string> TakeIr = new(
        "al bil bul dur gel gor kal ol san var ver vur".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly (string Pattern, State Next)[][] Transitions =
    [
        // Noun
        Of(
            "lI=Noun sIz=Noun lIK=Noun cI=Noun cA=Cased lA=Verb lAn=Verb lAs=Verb lAr=Plural lArI=Theirs",
            Possessives,
            Cases,
            Copulas,
            Persons
        ),
        // Plural
        Of("lIK=Noun cA=Cased", Possessives, Cases, Copulas, Persons),
        // Mine
        Of(Cases, Copulas, Persons),
        // Theirs
        Of(CasesAfterThird, Copulas, Persons),
        // Cased
        Of("ki=Related", Copulas, Persons),
        // Related: evdeki, evdekiler, evdekinden
        Of("lAr=Plural", CasesAfterThird, Copulas),
        // Copula
        Of("m=Ended n=Ended k=Ended nIz=Ended lAr=Ended", Persons),
        // Verb: a stem that may still change its voice
        Of(
            "Il=Voiced In=Voiced n=Voiced DIr=Voiced Is=Voiced t=Voiced mA=Negated YAmA=Negated mIyor=Tensed YAmIyor=Tensed YAbIl=Able",
            Commands,
            Tenses,
            Nominals,
            "JyIr=Tensed Jyor=Tensed Ir=Tensed Ar=Tensed r=Tensed"
        ),
        // Voiced: gecik-tir-il-
        Of(
            "Il=Voiced In=Voiced n=Voiced DIr=Voiced t=Voiced mA=Negated YAmA=Negated mIyor=Tensed YAmIyor=Tensed YAbIl=Able",
            Commands,
            Tenses,
            Nominals,
            "Jyor=Tensed Ir=Tensed Ar=Tensed r=Tensed"
        ),
        // Negated
        Of(
            "DI=Tensed mIs=Tensed yAcAK=Tensed mAlI=Tensed sA=Tensed yA=Tensed z=Tensed mA=Noun mAK=Noun yAn=Noun DIK=Noun yIs=Noun yIp=Ended yArAK=Ended yIncA=Ended dAn=Ended yAbIl=Able yIn=Ended yInIz=Ended sIn=Ended sInlAr=Ended m=Ended yIz=Ended"
        ),
        // Able
        Of("Ir=Tensed Iyor=Tensed", Tenses, Nominals),
        // Tensed
        Of("m=Ended n=Ended k=Ended nIz=Ended lAr=They DIr=Ended cAsInA=Ended ken=Ended", Copulas, Persons),
        // They: gecikecekler, gecikeceklermiş
        Of(Copulas),
        // Ended
        [],
    ];

    /// <summary>True where <paramref name="form"/> goes on from <paramref name="at"/> with suffixes only.</summary>
    /// <param name="bound">True where the next suffix must begin with a vowel: the stem's end was softened for it.</param>
    internal static bool Accepts(ReadOnlySpan<char> form, int at, State state, bool bound, bool first = true)
    {
        if (at == form.Length)
            return !bound && state is not (State.Verb or State.Voiced or State.Able);
        var free = first && state == State.Noun && TakesFrontSuffixes(form[..at]);
        foreach (var (pattern, next) in Transitions[(int)state])
        {
            if (bound && !SuffixPattern.IsVowel(form[at]))
                return false;
            var end = SuffixPattern.End(pattern, form, at, free);
            if (end > at && Allowed(pattern, form, at, first) && Accepts(form, end, next, bound: false, first: false))
                return true;
        }
        return false;
    }

    // Loanwords with a last a or o: saat, dikkat, hayal, petrol; harf, kalp.
    private static bool TakesFrontSuffixes(ReadOnlySpan<char> stem) =>
        stem[^1] is 'l' or 't' ? Syllables(stem) > 1 : stem[^1] is 'f' or 'p' or 'b' && stem.Length > 2 && !SuffixPattern.IsVowel(stem[^2]);

    // -t makes causatives only of stems of more than one syllable in a vowel, l or r; -n passives only of stems in a vowel.
    private static bool Allowed(string pattern, ReadOnlySpan<char> form, int at, bool first) =>
        pattern switch
        {
            "t" => (SuffixPattern.IsVowel(form[at - 1]) || form[at - 1] is 'l' or 'r') && (!first || Syllables(form[..at]) > 1),
            "Ir" when first => Syllables(form[..at]) > 1 || TakeIr.Contains(form[..at].ToString()),
            "Ar" when first => Syllables(form[..at]) == 1 && !TakeIr.Contains(form[..at].ToString()),
            "n" or "m" or "k" or "r" => SuffixPattern.IsVowel(form[at - 1]),
            _ => true,
        };

    internal static int Syllables(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += SuffixPattern.IsVowel(c) ? 1 : 0;
        return count;
    }

    private static (string, State)[] Of(params string[] lists) =>
        [
            .. lists
                .SelectMany(list => list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(entry => entry.Split('='))
                .Select(parts => (parts[0], Enum.Parse<State>(parts[1]))),
        ];
}
