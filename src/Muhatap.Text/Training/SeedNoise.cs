using System.Text;

namespace Muhatap.Text.Training;

/// <summary>Makes a written line look typed in a hurry: ASCII letters, dropped vowels and endings, slips, lengthening, openings and closings.</summary>
internal static class SeedNoise
{
    private static readonly (string Full, string Short)[] Spoken =
    [
        ("istiyorum", "istiyom"),
        ("yapıyorsunuz", "yapıyosunuz"),
        ("geliyor", "geliyo"),
        ("bekliyorum", "bekliyom"),
        ("çalışmıyor", "çalışmıyo"),
        ("açılmıyor", "açılmıyo"),
        ("çekmiyor", "çekmiyo"),
        ("kopuyor", "kopuyo"),
        ("merhaba", "mrb"),
        ("teşekkürler", "tşk"),
        ("bir şey", "bişey"),
        ("lütfen", "ltfn"),
        ("müşteri", "müsteri"),
        ("değil", "deil"),
        ("neden", "niye"),
        ("bir ", "bi "),
        ("geleceğim", "gelicem"),
        ("ne zaman", "nezaman"),
    ];

    private static readonly string[] TurkishOpenings =
    [
        "@kisi ",
        "@kisi @kisi ",
        "Merhaba ",
        "mrb ",
        "ya ",
        "arkadaşlar ",
        "İyi günler, ",
        "selam ",
        "bakar mısınız ",
        "Allah aşkına ",
        "yani ",
        "RT ",
    ];

    private static readonly string[] EnglishOpenings = ["@kisi ", "@kisi @kisi ", "Hi, ", "hey ", "hello ", "so ", "um "];
    private static readonly string[] Closings = ["!!", "!", "...", " https://t.co/abc", ".", " @kisi", ".."];

    public static string Roughen(string text, string language, Random random)
    {
        var turkish = language == "tr";
        if (turkish && Chance(random, 35))
        {
            foreach (var (full, spoken) in Spoken)
                text = text.Replace(full, spoken, StringComparison.Ordinal);
        }
        if (Chance(random, 35))
            text = text.ToLowerInvariant();
        else if (Chance(random, 5))
            text = text.ToUpperInvariant();
        if (Chance(random, 25))
            text = text.Replace(",", "", StringComparison.Ordinal).TrimEnd('.', '!', '?');
        if (Chance(random, 20))
            text = Slip(text, random);
        if (Chance(random, 10))
            text = DropVowel(text, random);
        if (Chance(random, 8))
            text = Lengthen(text, random);
        if (turkish && Chance(random, 35))
            text = ToAscii(text);
        if (Chance(random, 22))
            text =
                (turkish ? TurkishOpenings : EnglishOpenings)[random.Next(turkish ? TurkishOpenings.Length : EnglishOpenings.Length)]
                + text;
        if (Chance(random, 22))
            text += Closings[random.Next(Closings.Length)];
        return text;
    }

    /// <summary>Turkish letters as an ASCII keyboard types them.</summary>
    public static string ToAscii(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(
                c switch
                {
                    'ç' => 'c',
                    'ğ' => 'g',
                    'ı' => 'i',
                    'ö' => 'o',
                    'ş' => 's',
                    'ü' => 'u',
                    'Ç' => 'C',
                    'Ğ' => 'G',
                    'İ' => 'I',
                    'Ö' => 'O',
                    'Ş' => 'S',
                    'Ü' => 'U',
                    _ => c,
                }
            );
        }
        return plain.ToString();
    }

    private static bool Chance(Random random, int percent) => random.Next(100) < percent;

    private static string Slip(string text, Random random)
    {
        var at = random.Next(Math.Max(1, text.Length - 1));
        if (text.Length < 8 || !char.IsLetter(text[at]) || !char.IsLetter(text[at + 1]))
            return text;
        return random.Next(2) == 0 ? text.Remove(at, 1) : text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }

    private static string DropVowel(string text, Random random)
    {
        var words = text.Split(' ');
        var w = random.Next(words.Length);
        if (words[w].Length > 4)
            words[w] =
                words[w][0] + string.Concat(words[w][1..^1].Where(c => !"aeıioöuü".Contains(c, StringComparison.Ordinal))) + words[w][^1];
        return string.Join(' ', words);
    }

    private static string Lengthen(string text, Random random)
    {
        var at = random.Next(text.Length);
        return "aeıioöuü".Contains(text[at], StringComparison.Ordinal) ? text.Insert(at, new string(text[at], 3)) : text;
    }
}
