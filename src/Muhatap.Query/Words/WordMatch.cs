using Muhatap.Query.Documents;
using Muhatap.Query.Syntax;
using Muhatap.Text.Morphology;

namespace Muhatap.Query.Words;

/// <summary>Whether a query's word is found where a text holds a form.</summary>
internal static class WordMatch
{
    internal static OccurrenceKind KindOf(QueryWord word) =>
        word.Kind switch
        {
            WordKind.Hashtag or WordKind.HashtagPrefix => OccurrenceKind.Hashtag,
            WordKind.Mention or WordKind.MentionPrefix => OccurrenceKind.Mention,
            _ => OccurrenceKind.Word,
        };

    /// <summary>True where one form of a text is all that can be the word: it can be looked up instead of compared.</summary>
    internal static bool IsLiteral(QueryWord word) =>
        word.Kind is WordKind.Plain or WordKind.Symbol or WordKind.Hashtag or WordKind.Mention;

    /// <summary>Whether the word is found in a form.</summary>
    /// <param name="form">The text's form, of the kind <see cref="KindOf"/> names.</param>
    /// <param name="written">The same as written in the text.</param>
    internal static bool Matches(QueryWord word, ReadOnlySpan<char> form, ReadOnlySpan<char> written) =>
        word.Kind switch
        {
            WordKind.Prefix or WordKind.HashtagPrefix or WordKind.MentionPrefix => form.StartsWith(word.Form),
            WordKind.Pattern => Glob(word.Form, form),
            WordKind.Inflected => Inflection.Matches(Inflection.VerbStem(word.Form), form) || Inflection.Matches(word.Form, form),
            WordKind.Exact => written.SequenceEqual(word.Form),
            _ => form.SequenceEqual(word.Form),
        };

    // Goes back to the last * only, which is enough and keeps the time at pattern × form.
    private static bool Glob(ReadOnlySpan<char> pattern, ReadOnlySpan<char> form)
    {
        var (p, f, star, mark) = (0, 0, -1, 0);
        while (f < form.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == form[f]) && pattern[p] != '*')
            {
                p++;
                f++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = f;
            }
            else if (star >= 0)
            {
                p = star + 1;
                f = ++mark;
            }
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
