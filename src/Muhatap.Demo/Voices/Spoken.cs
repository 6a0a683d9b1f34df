using System.Text.RegularExpressions;

namespace Muhatap.Demo.Voices;

/// <summary>Turkish as it is said: endings worn down in writing. The rules work on Turkish letters, before anything turns ASCII.</summary>
internal static partial class Spoken
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["bir şey"] = "bişey",
        ["bir şeyi"] = "bişeyi",
        ["hiçbir şey"] = "hiçbişey",
        ["değil"] = "diil",
        ["ne yapıyorsunuz"] = "napıyosunuz",
        ["ne yapayım"] = "napayım",
        ["ne yapacağım"] = "napıcam",
        ["ne zaman"] = "nezaman",
        ["ne olacak"] = "nolcak",
        ["ne oldu"] = "noldu",
        ["niye"] = "niye",
        ["herhalde"] = "heralde",
        ["herkes"] = "herkez",
        ["yanlış"] = "yalnış",
        ["buraya"] = "buraya",
        ["orada"] = "orda",
        ["burada"] = "burda",
        ["nerede"] = "nerde",
        ["şurada"] = "şurda",
        ["dışarıda"] = "dışarda",
        ["gerçekten"] = "gerçekden",
        ["bir türlü"] = "bitürlü",
        ["her şey"] = "herşey",
        ["hiçbir"] = "hiç bir",
        ["ya da"] = "yada",
    };

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["selam"] = "slm",
        ["selamlar"] = "slmlar",
        ["merhaba"] = "mrb",
        ["merhabalar"] = "mrblar",
        ["naber"] = "nbr",
        ["tamam"] = "tmm",
        ["teşekkürler"] = "tşkler",
        ["teşekkür"] = "tşk",
        ["lütfen"] = "ltfn",
        ["mesaj"] = "msj",
        ["mesaja"] = "msja",
        ["için"] = "içn",
        ["cevap"] = "cvp",
        ["cevabı"] = "cvbı",
        ["bekliyorum"] = "bekliyrm",
        ["bekliyom"] = "bekliyrm",
        ["yardım"] = "yrdm",
        ["günaydın"] = "gnydn",
        ["nasıl"] = "nsl",
        ["hiç"] = "hç",
        ["bugün"] = "bgn",
        ["yarın"] = "yrn",
        ["telefon"] = "tel",
        ["numara"] = "no",
        ["dakika"] = "dk",
        ["saat"] = "st",
        ["kadar"] = "kdr",
        ["sonra"] = "snra",
        ["bir"] = "bi",
        ["çok"] = "çk",
        ["kargo"] = "krg",
        ["görüşürüz"] = "grşrz",
        ["tekrar"] = "tkrr",
        ["bilgi"] = "blg",
        ["arkadaşlar"] = "arklar",
        ["kesinlikle"] = "ksnlkle",
        ["neden"] = "ndn",
        ["şimdi"] = "şmdi",
    };

    /// <summary>Wears the endings down.</summary>
    /// <param name="deep">Also <c>geliyom</c>, not only <c>geliyo</c>.</param>
    public static string Wear(string text, bool deep)
    {
        text = OneWord().Replace(text, match => Words.GetValueOrDefault(match.Value, match.Value));
        text = WillI().Replace(text, match => Worn(match));
        if (deep)
            text = IAm().Replace(text, "${stem}yom");
        text = YouAre().Replace(text, "${stem}yosun${plural}");
        text = HeIs().Replace(text, "${stem}yo");
        return text;
    }

    public static string Shorten(string text) => OneWord().Replace(text, match => Short.GetValueOrDefault(match.Value, match.Value));

    /// <summary>yapacağım → yapıcam, gideceğim → gidicem, olacağım → olucam, başlayacağım → başlıycam.</summary>
    private static string Worn(Match match)
    {
        string stem = match.Groups["stem"].Value;
        bool isBack = match.Groups["ending"].Value[0] == 'a';
        if (stem.EndsWith('y') && stem.Length > 2)
            return stem[..^2] + Narrow(stem[..^2], isBack) + "y" + (isBack ? "cam" : "cem");
        return stem + Narrow(stem, isBack) + (isBack ? "cam" : "cem");
    }

    private static string Narrow(string stem, bool back)
    {
        char last = stem.LastOrDefault(letter => "aıoueiöü".Contains(letter, StringComparison.Ordinal));
        return (back, last is 'o' or 'u' or 'ö' or 'ü') switch
        {
            (true, true) => "u",
            (true, false) => "ı",
            (false, true) => "ü",
            _ => "i",
        };
    }

    [GeneratedRegex(
        @"\b(?:bir şeyi?|hiçbir şey|ne (?:yapıyorsunuz|yapayım|yapacağım|zaman|olacak|oldu)|her şey|bir türlü|ya da|\p{L}+)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OneWord();

    [GeneratedRegex(@"\b(?<stem>\p{L}+?)(?<ending>acağım|eceğim)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WillI();

    [GeneratedRegex(@"(?<stem>\p{L}[ıiuü])yorum\b", RegexOptions.CultureInvariant)]
    private static partial Regex IAm();

    [GeneratedRegex(@"(?<stem>\p{L}[ıiuü])yorsun(?<plural>uz)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex YouAre();

    [GeneratedRegex(@"(?<stem>\p{L}[ıiuü])yor\b", RegexOptions.CultureInvariant)]
    private static partial Regex HeIs();
}
