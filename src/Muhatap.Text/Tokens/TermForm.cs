using Muhatap.Text.Folding;

namespace Muhatap.Text.Tokens;

/// <summary>
/// The form in which two spellings of one word are the same string. For words: folded (<see cref="TextFold"/>), and letters held for
/// emphasis let go: a run of three or more equal letters becomes one (çoook → cok, saaaat → sat), or, in the second form, two (saaaat →
/// saat). A word of one letter only keeps three of it (www, xxx). Emoji lose skin tone and style; emoticons their nose and repetition.
/// </summary>
public static class TermForm
{
    /// <summary>Writes the normal form of a word or number.</summary>
    /// <param name="word">As written, without # or @.</param>
    /// <param name="form">At least as long as <paramref name="word"/>.</param>
    /// <param name="lengthened">True where a run was shortened; then <see cref="Doubled"/> gives the second form.</param>
    /// <returns>Characters written.</returns>
    public static int Normal(ReadOnlySpan<char> word, Span<char> form, out bool lengthened)
    {
        var length = TextFold.Fold(word, form);
        return Shorten(form[..length], 1, out lengthened);
    }

    /// <summary>Writes the second form of a lengthened word, in which runs of three or more letters became two.</summary>
    public static int Doubled(ReadOnlySpan<char> word, Span<char> form)
    {
        var length = TextFold.Fold(word, form);
        return Shorten(form[..length], 2, out _);
    }

    /// <summary>The normal form of one token's text: a word, number, hashtag's name, handle, emoji or emoticon.</summary>
    public static string Of(TokenKind kind, ReadOnlySpan<char> text)
    {
        var room = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        var length = kind switch
        {
            TokenKind.Emoji => Emoji(text, room),
            TokenKind.Emoticon => Emoticon(text, room),
            TokenKind.Word or TokenKind.Suffix => Normal(text, room, out _),
            _ => TextFold.Fold(text, room),
        };
        return room[..length].ToString();
    }

    /// <summary>A word without its apostrophes, as it is looked for when it was typed without: Turkcell'in → Turkcellin.</summary>
    public static string Joined(string word)
    {
        if (!word.Any(c => CharacterClasses.Of(c) == CharacterClass.Apostrophe))
            return word;
        return string.Concat(word.Where(c => CharacterClasses.Of(c) != CharacterClass.Apostrophe));
    }

    /// <summary>Writes an emoji without skin tones and style selectors: 👍🏽 → 👍. Joiners stay, so that a family stays a family.</summary>
    public static int Emoji(ReadOnlySpan<char> emoji, Span<char> form)
    {
        var written = 0;
        foreach (var rune in emoji.EnumerateRunes())
        {
            if (!EmojiScan.IsSkinTone(rune.Value) && rune.Value is not (0xFE0E or 0xFE0F))
                written += rune.EncodeToUtf16(form[written..]);
        }
        return written;
    }

    /// <summary>Writes an emoticon's plain face: <c>=-)))</c> → <c>:)</c>.</summary>
    public static int Emoticon(ReadOnlySpan<char> emoticon, Span<char> form)
    {
        if (emoticon[0] is not (':' or ';' or '='))
        {
            emoticon.CopyTo(form);
            return emoticon.Length;
        }
        form[0] = emoticon[0] == '=' ? ':' : emoticon[0];
        var written = 1;
        if (emoticon.Length > 2 && emoticon[1] == '\'') // tears are not a nose
            form[written++] = '\'';
        form[written++] = char.ToUpperInvariant(emoticon[^1]);
        return written;
    }

    private static int Shorten(Span<char> form, int keep, out bool lengthened)
    {
        lengthened = false;
        var written = 0;
        for (var i = 0; i < form.Length; )
        {
            var c = form[i];
            var run = 1;
            while (i + run < form.Length && form[i + run] == c)
                run++;
            var kept = run;
            if (run >= 3 && CharacterClasses.Of(c) == CharacterClass.Letter)
            {
                kept = run == form.Length ? 3 : keep;
                lengthened |= kept < 3;
            }
            form.Slice(written, kept).Fill(c); // written <= i, so nothing unread is overwritten
            written += kept;
            i += run;
        }
        return written;
    }
}
