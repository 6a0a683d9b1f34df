namespace Muhatap.Text.Morphology;

/// <summary>
/// Matches one Turkish suffix, written as grammars write it, against folded text. Capitals stand for what changes: A is a/e and I is i/u by
/// vowel harmony; D is d/t by the consonant before; K is k, or g before a vowel; Y, N and S stand only after a vowel, J is an I that
/// stands only after a consonant.
/// </summary>
/// <remarks>
/// Folding makes one letter of ı and i, of o and ö, of u and ü. So after a and e both harmonies are known; after i only that the next I
/// is i; after o and u only that it is u.
/// </remarks>
internal static class SuffixPattern
{
    /// <summary>Where the suffix that begins at <paramref name="at"/> ends; -1 where it is not there.</summary>
    /// <param name="free">True where an a may be followed by an e at the suffix's beginning, as after loanwords: saatler, dikkatle.</param>
    internal static int End(ReadOnlySpan<char> pattern, ReadOnlySpan<char> form, int at, bool free)
    {
        var vowel = LastVowel(form[..at]);
        var start = at;
        foreach (var symbol in pattern)
        {
            var before = form[at - 1];
            var here = at < form.Length ? form[at] : '\0';
            switch (symbol)
            {
                case 'Y' or 'N' or 'S':
                    if (!IsVowel(before))
                        continue;
                    if (here != char.ToLowerInvariant(symbol))
                        return -1;
                    break;
                case 'J' when IsVowel(before):
                    continue;
                case 'J' or 'I':
                    if (here != (vowel is 'o' or 'u' ? 'u' : 'i'))
                        return -1;
                    vowel = here;
                    break;
                case 'A':
                    if (
                        here is not ('a' or 'e')
                        || (vowel == 'e' && here != 'e')
                        || (vowel == 'a' && here != 'a' && !(free && at - start <= 1))
                    )
                        return -1;
                    vowel = here;
                    break;
                case 'D':
                    if (before == 'c' ? here is not ('d' or 't') : here != (IsVoiceless(before) ? 't' : 'd'))
                        return -1;
                    break;
                case 'K':
                    if (here != 'k' && !(here == 'g' && at + 1 < form.Length && IsVowel(form[at + 1])))
                        return -1;
                    break;
                default:
                    if (here != symbol)
                        return -1;
                    if (IsVowel(here))
                        vowel = here;
                    break;
            }
            at++;
        }
        return at;
    }

    internal static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsVoiceless(char c) => c is 'f' or 's' or 't' or 'k' or 'h' or 'p';

    private static char LastVowel(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOfAny("aeiou");
        return at < 0 ? '\0' : text[at];
    }
}
