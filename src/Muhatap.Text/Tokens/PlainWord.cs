namespace Muhatap.Text.Tokens;

/// <summary>
/// Measures the words that make up nearly all of a text: letters and digits, beginning with a letter, and after them a sign that no address,
/// keycap or joined character can contain. Everything else takes the <see cref="Tokenizer"/>'s careful way, with the same result.
/// </summary>
internal static class PlainWord
{
    /// <summary>Its length at <paramref name="start"/>; 0 where a careful look is needed.</summary>
    internal static int Length(ReadOnlySpan<char> text, int start)
    {
        if (CharacterClasses.Of(text[start]) != CharacterClass.Letter)
            return 0;
        var end = start + 1;
        while (end < text.Length && CharacterClasses.IsWordPart(text[end]))
            end++;
        return end == text.Length || Ends(text, end) ? end - start : 0;
    }

    /// <summary>No e-mail address, link or emoji could go on at <paramref name="at"/>.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int at) =>
        CharacterClasses.Of(text[at]) switch
        {
            CharacterClass.Space or CharacterClass.Apostrophe => true,
            CharacterClass.Sign => text[at] switch
            {
                ',' or '!' or '?' or ';' or '"' or ')' or '(' => true,
                '.' => at + 1 == text.Length || CharacterClasses.Of(text[at + 1]) == CharacterClass.Space,
                _ => false,
            },
            _ => false,
        };
}
