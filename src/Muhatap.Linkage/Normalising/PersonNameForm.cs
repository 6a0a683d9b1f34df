using System.Collections.Frozen;

namespace Muhatap.Linkage.Normalising;

/// <summary>Names of people: titles and forms of address are left out; a full name is parted into given names and surname.</summary>
internal static class PersonNameForm
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "dr",
        "prof",
        "doc",
        "yrd",
        "ars",
        "gor",
        "ogr",
        "uzm",
        "op",
        "av",
        "avukat",
        "muh",
        "mim",
        "ecz",
        "dt",
        "vet",
        "hz",
        "sn",
        "sayin",
        "bay",
        "bayan",
        "mr",
        "mrs",
        "ms",
        "miss",
        "sir",
        "jr",
        "sr",
        "phd",
        "md",
        "mv",
        "milletvekili",
        "bey",
        "hanim",
        "haci",
        "hoca",
        "profesor",
        "docent",
        "doktor",
        "muhendis",
        "mimar",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleLookup = Titles.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static bool IsTitle(ReadOnlySpan<char> word) => TitleLookup.Contains(word);

    /// <summary>A given name or a surname, folded, without titles. "NA" and the like are missing values.</summary>
    public static int Part(ReadOnlySpan<char> raw, Span<char> target)
    {
        Span<char> words = stackalloc char[Letters.Limit];
        var length = Letters.Words(raw, words);
        if (Missing.Is(words[..length]))
            return 0;
        var written = Keep(words[..length], target);
        // A name that is nothing but a title ("Hacı") is a name.
        if (written == 0)
        {
            words[..length].CopyTo(target);
            written = length;
        }
        return written;
    }

    public static int GivenOfFull(ReadOnlySpan<char> raw, Span<char> target) => Split(raw, target, surname: false);

    public static int SurnameOfFull(ReadOnlySpan<char> raw, Span<char> target) => Split(raw, target, surname: true);

    /// <summary>
    /// "SOYAD, Ad" by the comma; "Ad Ad SOYAD SOYAD" by capitals; else the last word is the surname. A name of one word is a given name.
    /// </summary>
    private static int Split(ReadOnlySpan<char> raw, Span<char> target, bool surname)
    {
        raw = raw.Trim();
        var comma = raw.IndexOf(',');
        if (comma > 0 && comma < raw.Length - 1)
            return Part(surname ? raw[..comma] : raw[(comma + 1)..], target);
        Span<char> words = stackalloc char[Letters.Limit];
        Span<char> whole = stackalloc char[Letters.Limit];
        var length = Letters.Words(raw, words);
        if (Missing.Is(words[..length]))
            return 0;
        var kept = Keep(words[..length], whole);
        var text = (ReadOnlySpan<char>)whole[..kept];
        var cut = CapitalTail(raw, text);
        if (cut < 0)
            cut = text.LastIndexOf(' ');
        var part = surname ? (cut < 0 ? default : text[(cut + 1)..]) : (cut < 0 ? text : text[..cut]);
        part.CopyTo(target);
        return part.Length;
    }

    /// <summary>Where the words written in capitals begin (the space before them), or -1 where capitals do not tell the surname.</summary>
    private static int CapitalTail(ReadOnlySpan<char> raw, ReadOnlySpan<char> folded)
    {
        var tail = 0;
        var others = false;
        foreach (var range in raw.Split(' '))
        {
            var word = raw[range];
            if (word.Length == 0)
                continue;
            if (IsCapital(word))
                tail++;
            else if (tail > 0)
                return -1;
            else
                others = true;
        }
        if (!others || tail < 2)
            return -1;
        var cut = folded.Length;
        for (var i = 0; i < tail && cut > 0; i++)
            cut = folded[..cut].LastIndexOf(' ');
        return cut;
    }

    private static bool IsCapital(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
                return false;
            if (char.IsLetter(letter))
                letters++;
        }
        return letters > 1;
    }

    private static int Keep(ReadOnlySpan<char> words, Span<char> target)
    {
        var length = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.Length == 0 || TitleLookup.Contains(word))
                continue;
            if (length > 0)
                target[length++] = ' ';
            word.CopyTo(target[length..]);
            length += word.Length;
        }
        return length;
    }
}
