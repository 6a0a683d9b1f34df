namespace Muhatap.Text.Folding;

/// <summary>
/// Folds text so that what people mean to be the same word is the same string, whatever keyboard, phone or culture it came from: lower
/// case; İ I ı i → i; ş ç ğ ö ü → s c g o u; â î û and every other accented Latin letter → its base letter; full-width and mathematical
/// letters → plain ones; combining marks, zero-width characters and direction marks vanish. Never uses the machine's culture. Folding
/// twice changes nothing more.
/// </summary>
public static class TextFold
{
    /// <summary>The folded form of one UTF-16 code unit; <c>'\0'</c> where it vanishes. A surrogate stays as it is.</summary>
    public static char Of(char c) => FoldTable.Folds[c];

    /// <summary>True where the character only changes how its neighbours look (combining mark, joiner, direction mark) and folds away.</summary>
    public static bool Vanishes(char c) => FoldTable.Folds[c] == '\0' && c != '\0';

    /// <summary>Folds <paramref name="text"/> into <paramref name="folded"/>, which must be at least as long. A lone surrogate becomes U+FFFD.</summary>
    /// <returns>How many characters were written; never more than <paramref name="text"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="folded"/> is shorter than <paramref name="text"/>.</exception>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        if (folded.Length < text.Length)
            throw new ArgumentException("The room for the folded text must be as long as the text.", nameof(folded));
        var folds = FoldTable.Folds;
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var f = folds[c];
            if (f == '\0')
                continue;
            if (!char.IsSurrogate(c))
                folded[written++] = f;
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                written += FoldPair(c, text[++i], folded[written..]);
            else
                folded[written++] = '\uFFFD';
        }
        return written;
    }

    /// <summary>The folded text. Null characters vanish.</summary>
    public static string Fold(string text)
    {
        var room = text.Length <= 512 ? stackalloc char[512] : new char[text.Length];
        var written = Fold(text, room);
        return room[..written].SequenceEqual(text) ? text : room[..written].ToString();
    }

    /// <summary>
    /// The letter or digit that a mathematical alphanumeric (𝗸𝗮𝗿𝗴𝗼, 𝓴𝓪𝓻𝓰𝓸: "fonts" people paste into posts) stands for, folded; 0 where
    /// the pair is anything else. The block U+1D400..U+1D6A3 is thirteen alphabets of 52 letters, U+1D7CE..U+1D7FF five rows of digits.
    /// </summary>
    internal static char MathematicalLetter(char high, char low)
    {
        var point = char.ConvertToUtf32(high, low);
        return point switch
        {
            >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((point - 0x1D400) % 52 % 26)),
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((point - 0x1D7CE) % 10)),
            _ => '\0',
        };
    }

    private static int FoldPair(char high, char low, Span<char> folded)
    {
        var letter = MathematicalLetter(high, low);
        if (letter != '\0')
        {
            folded[0] = letter;
            return 1;
        }
        return System.Text.Rune.ToLowerInvariant(new System.Text.Rune(high, low)).EncodeToUtf16(folded);
    }
}
