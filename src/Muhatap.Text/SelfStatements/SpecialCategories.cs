using Muhatap.Text.Folding;

namespace Muhatap.Text.SelfStatements;

/// <summary>
/// Words that tell a special category of personal data (KVKK, art. 6): belief, politics, union, health, sex life, ethnic origin, criminal record.
/// What such a word stands in is not counted, not compared and not shown when a person is described. Rather a harmless word too many than one too few.
/// </summary>
public static class SpecialCategories
{
    private static readonly string[] Beginnings =
    [
        "musluman",
        "islam",
        "hristiyan",
        "yahudi",
        "alevilik",
        "sunni",
        "ateis",
        "deist",
        "namaz",
        "ibadet",
        "cemev",
        "tarikat",
        "kilise",
        "sinagog",
        "basortu",
        "tesettur",
        "muslim",
        "christian",
        "jewish",
        "atheist",
        "ramazan",
        "ramadan",
        "siyas",
        "milletvekil",
        "sosyalist",
        "komunist",
        "muhafazakar",
        "ulkucu",
        "kemalist",
        "politic",
        "secim",
        "election",
        "sendika",
        "union",
        "grev",
        "dernek",
        "vakif",
        "kanser",
        "diyabet",
        "depresyon",
        "engelli",
        "hamile",
        "gebe",
        "tedavi",
        "psikiyatr",
        "bipolar",
        "anksiyete",
        "hastal",
        "hastay",
        "hastane",
        "ameliyat",
        "kemoterapi",
        "otizm",
        "epilepsi",
        "alzheimer",
        "cancer",
        "diabet",
        "pregnan",
        "depress",
        "disab",
        "therapy",
        "bagimlilik",
        "escinsel",
        "lezbiyen",
        "biseksuel",
        "transseks",
        "lgbt",
        "cinsel",
        "queer",
        "lesbian",
        "ermeni",
        "cerkes",
        "suryani",
        "kurdish",
        "armenian",
        "zazaca",
        "kurtce",
        "bosnak",
        "azinlik",
        "sabika",
        "hapis",
        "mahkum",
        "tutuklu",
        "cezaevi",
        "hukumlu",
        "prison",
        "convict",
    ];

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "alevi",
        "oruc",
        "cami",
        "imam",
        "dua",
        "kuran",
        "quran",
        "chp",
        "akp",
        "mhp",
        "hdp",
        "dem",
        "iyip",
        "tip",
        "parti",
        "partisi",
        "partili",
        "party",
        "hasta",
        "gay",
        "trans",
        "hiv",
        "rum",
        "laz",
        "kurt",
        "kurdum",
        "arap",
        "zaza",
        "church",
        "mosque",
    };

    /// <param name="word">In any casing; one word, or a hashtag without its sign.</param>
    public static bool Tells(string word)
    {
        var folded = TextFold.Fold(word);
        return Whole.Contains(folded) || Array.Exists(Beginnings, start => folded.Contains(start, StringComparison.Ordinal));
    }

    /// <summary>A text about somebody without the parts that tell one: parts end at a line, a sentence's end, a comma or a bar. Null where nothing is left.</summary>
    public static (string? Text, bool IsCut) Without(string text)
    {
        var kept = new List<string>();
        var isCut = false;
        foreach (
            var part in text.Split(
                ['\n', '\r', '|', '•', '·', ',', ';', '/', '.', '!', '?'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var tells = part.Split([.. part.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
                .Any(Tells);
            isCut |= tells;
            if (!tells)
                kept.Add(part);
        }
        // Where nothing is held back the text stands as it was written.
        return !isCut ? (text.Trim(), false) : (kept.Count == 0 ? null : string.Join(", ", kept), true);
    }
}
