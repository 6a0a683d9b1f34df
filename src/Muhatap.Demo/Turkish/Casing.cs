using System.Text;

namespace Muhatap.Demo.Turkish;

/// <summary>Turkish letters: case with dotted and dotless i, and what is left of them on a keyboard without them.</summary>
internal static class Casing
{
    private const string Vowels = "aıoueiöüâîû";

    public static bool IsVowel(char letter) => Vowels.Contains(Lower(letter), StringComparison.Ordinal);

    public static char Lower(char letter) =>
        letter switch
        {
            'I' => 'ı',
            'İ' => 'i',
            _ => char.ToLowerInvariant(letter),
        };

    public static char Upper(char letter) =>
        letter switch
        {
            'i' => 'İ',
            'ı' => 'I',
            _ => char.ToUpperInvariant(letter),
        };

    public static string Lower(string text) => string.Create(text.Length, text, static (to, from) => Map(to, from, Lower));

    /// <summary>The same, but abbreviations that are read as foreign keep their dotted i: <c>SIM</c> → <c>sim</c>.</summary>
    public static string LowerWriting(string text) => Lower(text.Replace("SIM", "SİM", StringComparison.Ordinal));

    public static string Upper(string text) => string.Create(text.Length, text, static (to, from) => Map(to, from, Upper));

    public static string Capital(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : Upper(text[0]) + text[1..];

    public static string Ascii(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char letter in text)
            result.Append(Ascii(letter));
        return result.ToString();
    }

    public static char Ascii(char letter) =>
        letter switch
        {
            'ş' => 's',
            'Ş' => 'S',
            'ı' => 'i',
            'İ' => 'I',
            'ğ' => 'g',
            'Ğ' => 'G',
            'ü' or 'û' => 'u',
            'Ü' => 'U',
            'ö' => 'o',
            'Ö' => 'O',
            'ç' => 'c',
            'Ç' => 'C',
            'â' => 'a',
            'Â' => 'A',
            'î' => 'i',
            _ => letter,
        };

    private static void Map(Span<char> to, string from, Func<char, char> map)
    {
        for (int i = 0; i < to.Length; i++)
            to[i] = map(from[i]);
    }
}
