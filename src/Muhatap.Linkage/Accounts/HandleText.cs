using System.Collections.Frozen;
using Muhatap.Text.Folding;

namespace Muhatap.Linkage.Accounts;

/// <summary>
/// A handle taken apart: its letters, folded and one after the other, with the places where a word may begin (after a separator, a digit or a change
/// to capitals), and whether digits stand at all.
/// </summary>
internal sealed class HandleText
{
    /// <summary>Words beside a name in a person's own handle: titles, offices, "official".</summary>
    private static readonly string[] Ornaments =
    [
        "av",
        "dr",
        "prof",
        "prf",
        "doc",
        "docdr",
        "profdr",
        "mv",
        "vekil",
        "vekili",
        "milletvekili",
        "baskan",
        "bsk",
        "resmi",
        "official",
        "ofc",
        "real",
        "tr",
        "tc",
        "by",
        "bay",
        "mr",
        "mrs",
        "ms",
        "the",
        "its",
        "im",
        "iam",
        "ben",
        "op",
        "uzm",
        "muh",
        "mim",
        "ecz",
        "ing",
        "phd",
        "md",
        "gazeteci",
        "avukat",
        "doktor",
        "hoca",
        "bld",
        "belediye",
        "genel",
        "comtr",
        "com",
        "net",
        "org",
        "xx",
        "x",
        "tw",
        "ig",
        "yt",
        "tv",
        "hesap",
        "resmihesap",
        "bey",
        "hanim",
        "sanatci",
        "yazar",
        "ist",
        "ank",
        "izm",
        "turkey",
        "turkiye",
        "dt",
        "dyt",
        "psk",
        "fzt",
        "vet",
        "kaptan",
        "officialtr",
        "my",
        "mbsk",
    ];

    /// <summary>Words that say the account is about the person and not theirs.</summary>
    private static readonly string[] Strangers =
    [
        "fan",
        "fanclub",
        "fans",
        "fc",
        "parodi",
        "parody",
        "haber",
        "haberleri",
        "destek",
        "sever",
        "sevenleri",
        "sevdalilari",
        "genclik",
        "gencligi",
        "fake",
        "gonulluleri",
        "taraftar",
        "klubu",
        "club",
        "lovers",
        "love",
        "askina",
        "yandas",
        "karsiti",
        "hayranlari",
        "hayran",
        "medya",
        "media",
        "news",
        "ekibi",
        "team",
        "troll",
        "trol",
        "capsleri",
        "caps",
        "sozleri",
        "bot",
        "arsiv",
        "archive",
        "updates",
        "daily",
        "unofficial",
        "taklit",
        "mizah",
        "kolik",
    ];

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OrnamentWords = Ornaments
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StrangerWords = Strangers
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private HandleText(string letters, bool[] starts, int digits, bool full)
    {
        Letters = letters;
        for (var start = 0; start < letters.Length; start++)
        for (var length = 4; length <= Math.Min(12, letters.Length - start); length++)
            if (NameShares.IsGivenName(letters.AsSpan(start, length)))
                GivenNames.Add(letters.Substring(start, length));
        Starts = starts;
        Digits = digits;
        IsFull = full;
    }

    public string Letters { get; }

    /// <summary>Whether a word may begin at the place; the end counts as a beginning.</summary>
    public bool[] Starts { get; }

    /// <summary>The common given names that can be found in it, of four letters and more.</summary>
    public List<string> GivenNames { get; } = [];

    public int Digits { get; }

    /// <summary>Whether the handle is as long as its network allows (15 on X), so that its end may be cut off.</summary>
    public bool IsFull { get; }

    public static HandleText Of(string raw)
    {
        var handle = TrimAddress(raw);
        var letters = new System.Text.StringBuilder(handle.Length);
        var starts = new List<bool>();
        var digits = 0;
        var begin = true;
        var previousSmall = false;
        foreach (var sign in handle)
        {
            var folded = TextFold.Of(sign);
            if (folded == '\0')
                continue;
            if (!char.IsLetter(folded))
            {
                digits += char.IsAsciiDigit(folded) ? 1 : 0;
                begin = true;
                continue;
            }
            var capital = char.IsUpper(sign);
            starts.Add(begin || (capital && previousSmall));
            letters.Append(folded);
            begin = false;
            previousSmall = !capital;
        }
        starts.Add(item: true);
        return new HandleText(letters.ToString(), [.. starts], digits, handle.Length >= 15);
    }

    private static string TrimAddress(string raw)
    {
        var text = raw.AsSpan().Trim().TrimEnd('/');
        var query = text.IndexOfAny('?', '#');
        if (query > 0)
            text = text[..query];
        var slash = text.LastIndexOf('/');
        text = slash >= 0 ? text[(slash + 1)..] : text;
        text = text.TrimStart('@');
        // A fediverse handle names its server after the second @.
        var server = text.IndexOf('@');
        text = server > 0 ? text[..server] : text;
        return text[..Math.Min(text.Length, 64)].ToString();
    }
}
