namespace Muhatap.Linkage.Normalising;

/// <summary>
/// How a name sounds in Turkish: final and doubled consonants harden and fold (Ahmed–Ahmet, Seyfeddin–Seyfettin), ğ, h and y between vowels
/// are barely heard, and narrow vowels change places (Hüseyin–Hüseyn, Süleyman–Suleyman).
/// </summary>
internal static class NameSound
{
    public static ulong Key(ReadOnlySpan<char> name)
    {
        Span<char> sound = stackalloc char[Letters.Limit];
        return StableHash.Of(sound[..Write(name, sound)]);
    }

    private static int Write(ReadOnlySpan<char> name, Span<char> sound)
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var next = i + 1 < name.Length ? name[i + 1] : ' ';
            var letter = Letter(name[i], next);
            if (letter == '\0' || (i > 0 && name[i] is 'h' or 'y' && i > 0))
                continue;
            if (length > 0 && sound[length - 1] == letter)
                continue;
            sound[length++] = letter;
        }
        return length;
    }

    private static char Letter(char letter, char next) =>
        letter switch
        {
            'd' => 't',
            'b' => 'p',
            'p' when next == 'h' => 'f',
            'c' when next is 'h' or 'k' => 'k',
            'c' => 'c',
            'j' => 'c',
            'g' or 'q' => 'k',
            'w' => 'v',
            'z' => 's',
            'u' or 'y' => 'i',
            'o' => 'o',
            'e' => 'a',
            ' ' or '\'' => '\0',
            _ => letter,
        };
}
