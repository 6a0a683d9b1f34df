namespace Muhatap.Text.Normalising;

/// <summary>Turkish lower case without a culture: I → ı, İ → i.</summary>
internal static class TurkishCase
{
    public static string Lower(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = from[i] switch
                    {
                        'I' => 'ı',
                        'İ' => 'i',
                        var c => char.ToLowerInvariant(c),
                    };
            }
        );

    /// <summary>The letter an ASCII keyboard gives for a Turkish one; other letters stay.</summary>
    public static char Bare(char c) =>
        c switch
        {
            'ç' => 'c',
            'ğ' => 'g',
            'ı' => 'i',
            'ö' => 'o',
            'ş' => 's',
            'ü' => 'u',
            'â' => 'a',
            'î' => 'i',
            'û' => 'u',
            _ => c,
        };

    /// <summary>The Turkish letter that hides behind a bare one; <c>'\0'</c> where none does.</summary>
    public static char Marked(char c) =>
        c switch
        {
            'c' => 'ç',
            'g' => 'ğ',
            'i' => 'ı',
            'o' => 'ö',
            's' => 'ş',
            'u' => 'ü',
            _ => '\0',
        };

    public static string Bare(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = Bare(from[i]);
            }
        );

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'ı' or 'i' or 'o' or 'ö' or 'u' or 'ü';

    /// <summary>The last vowel, or <c>'\0'</c>.</summary>
    public static char LastVowel(ReadOnlySpan<char> word)
    {
        for (var i = word.Length - 1; i >= 0; i--)
        {
            if (IsVowel(word[i]))
                return word[i];
        }
        return '\0';
    }

    /// <summary>The high vowel (ı i u ü) that harmony asks for after this vowel.</summary>
    public static char High(char vowel) =>
        vowel switch
        {
            'a' or 'ı' => 'ı',
            'o' or 'u' => 'u',
            'ö' or 'ü' => 'ü',
            _ => 'i',
        };
}
