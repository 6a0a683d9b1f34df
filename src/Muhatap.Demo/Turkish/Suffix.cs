namespace Muhatap.Demo.Turkish;

/// <summary>
/// Case endings by vowel harmony, as the Turkish Language Association's spelling guide gives them: written after an
/// apostrophe on names and numbers (<c>Zembilo'nun</c>, <c>Kervanbank'ta</c>, <c>19:30'da</c>), joined to common nouns with
/// their consonant softened (<c>kulaklık</c> → <c>kulaklığı</c>).
/// </summary>
internal static class Suffix
{
    private static readonly string[] Units = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"];
    private static readonly string[] Tens = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"];

    /// <summary>With an apostrophe.</summary>
    /// <param name="name">A proper name or a number in digits.</param>
    /// <param name="ending">One of da, dan, a, i, in, la, li, ci, lar, ki.</param>
    public static string OnName(string name, string ending) => name + "'" + Form(Spoken(name), ending, possessive: false);

    /// <summary>Joined, with the consonant softened where the ending asks for it.</summary>
    /// <param name="noun">A common noun; one that ends in ~ already carries a possessive ending (<c>kahve makinesi~</c>).</param>
    public static string OnNoun(string noun, string ending)
    {
        bool possessive = noun.EndsWith('~');
        string stem = possessive ? noun[..^1] : noun;
        if (ending.Length == 0)
            return stem;
        string form = Form(stem, ending, possessive);
        return (!possessive && Casing.IsVowel(form[0]) ? Soften(stem) : stem) + form;
    }

    /// <summary>The last word of a number as it is said, because that is what the ending follows.</summary>
    private static string Spoken(string name)
    {
        int end = name.Length;
        if (end == 0 || !char.IsAsciiDigit(name[end - 1]))
            return name;
        int start = end;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
            start--;
        string digits = name[start..end];
        int unit = digits[^1] - '0';
        int ten = digits.Length > 1 ? digits[^2] - '0' : 0;
        if (unit != 0)
            return Units[unit];
        if (ten != 0)
            return Tens[ten];
        return digits.Length switch
        {
            1 or 2 => Units[0],
            3 => "yüz",
            _ => digits[^3] != '0' ? "yüz" : "bin",
        };
    }

    private static string Form(string stem, string ending, bool possessive)
    {
        char vowel = LastVowel(stem);
        char end = Casing.Lower(stem[^1]);
        bool open = Casing.IsVowel(end);
        string two = "aıouâû".Contains(vowel, StringComparison.Ordinal) ? "a" : "e";
        string four = vowel switch
        {
            'a' or 'ı' or 'â' => "ı",
            'o' or 'u' or 'û' => "u",
            'ö' or 'ü' => "ü",
            _ => "i",
        };
        string hard = "fstkçşhp".Contains(end, StringComparison.Ordinal) ? "t" : "d";
        string hardC = hard == "t" ? "ç" : "c";
        string buffer = possessive ? "n" : "";
        if (possessive)
            hard = "d";
        return ending switch
        {
            "da" => buffer + hard + two,
            "dan" => buffer + hard + two + "n",
            "ki" => buffer + hard + two + "ki",
            "a" => (
                possessive ? "n"
                : open ? "y"
                : ""
            ) + two,
            "i" => (
                possessive ? "n"
                : open ? "y"
                : ""
            ) + four,
            "in" => (open ? "n" : "") + four + "n",
            "la" => (open ? "y" : "") + "l" + two,
            "li" => "l" + four,
            "ci" => hardC + four,
            "lar" => "l" + two + "r",
            "m" => (open ? "" : four) + "m",
            "mi" => (open ? "" : four) + "m" + four,
            _ => throw new InvalidOperationException(
                $"The ending '+{ending}' is not one of da, dan, ki, a, i, in, la, li, ci, lar, m, mi."
            ),
        };
    }

    private static char LastVowel(string stem)
    {
        for (int i = stem.Length - 1; i >= 0; i--)
            if (Casing.IsVowel(stem[i]))
                return Casing.Lower(stem[i]);
        return 'e';
    }

    private static string Soften(string stem)
    {
        if (!HasTwoVowels(stem))
            return stem;
        return stem[^1] switch
        {
            'k' when stem[^2] == 'n' => stem[..^1] + "g",
            'k' => stem[..^1] + "ğ",
            'p' => stem[..^1] + "b",
            'ç' => stem[..^1] + "c",
            _ => stem,
        };
    }

    private static bool HasTwoVowels(string stem)
    {
        int count = 0;
        foreach (char letter in stem)
            if (Casing.IsVowel(letter))
                count++;
        return count > 1;
    }
}
