using System.Text;
using Muhatap.Query.Syntax;

namespace Muhatap.Listen.Guide;

/// <summary>
/// One line of an answer, written in the listening language. Whatever was typed is words and nothing else: operators, quotation marks,
/// parentheses and field names in it mean nothing. The parser itself decides what can be said; no rule of the language stands here.
/// </summary>
internal static class GuideLine
{
    public const int Longest = 200;

    /// <summary>Shorter stems meet too much: <c>mor~</c> would take <i>morarmış</i> too.</summary>
    private const int ShortestStem = 4;

    /// <summary>Null where there is nothing in the line that could be looked for.</summary>
    /// <param name="inflects">Turkish inflections of the last word are found too.</param>
    public static string? Read(string line, bool inflects)
    {
        var text = Clean(line);
        if (text.Length == 0)
            return null;
        if (inflects && EndsInStem(text) && Whole($"\"{text}~\"") is { } inflected)
            return inflected;
        var quoted = $"\"{text}\"";
        if (Whole(quoted) is { } words)
            return words;
        // An address is no word; a wildcard in the wrong place is a sign like any other.
        return QueryParser.Parse(quoted).Errors is [{ Code: QueryErrorCode.AddressNeedsField }, ..]
            ? Whole($"link:\"{text}\"")
            : Whole($"\"{text.Replace('*', ' ').Replace('?', ' ').Replace('~', ' ').Trim()}\"");
    }

    /// <summary>Quotation marks end what stands between them, and what can't be seen could hide anything.</summary>
    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            // Half a character (read as U+FFFD) can't be stored everywhere.
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar || IsQuote(rune))
                clean.Append(' ');
            else
                clean.Append(rune.ToString());
        }
        return Shortened(string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Shortened(string clean)
    {
        if (clean.Length <= Longest)
            return clean;
        var end = char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest;
        return clean[..end].TrimEnd();
    }

    private static bool EndsInStem(string text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return word.Length >= ShortestStem && word.All(char.IsLetter);
    }

    /// <summary>The query in its shortest spelling where that reads back the same, or as it stands; null where it is no single thing to look for.</summary>
    private static string? Whole(string query)
    {
        if (QueryParser.Parse(query).Query is not { Root: TermNode or PhraseNode or FieldNode } read)
            return null;
        var printed = read.ToString();
        // Folding can leave a sign before a wildcard that had a letter there; such a spelling is read by nobody.
        if (QueryParser.Parse(printed).Query is not { } again)
            return null;
        return again.ToString() == printed && again.Root.GetType() == read.Root.GetType() ? printed : query;
    }

    private static bool IsQuote(Rune rune) => rune.Value is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';
}
