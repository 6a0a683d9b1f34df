using Muhatap.Text.Folding;
using Muhatap.Text.Morphology;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Catalogue;

/// <summary>
/// Finds the company's own brands and products in texts: as written, with Turkish endings (<c>Işıltelden</c>, <c>Işıltel'in</c>), and with one
/// slip of the finger in a name of six letters or more whose first letter is right. Shorter names take no slip and, below four letters,
/// no ending without an apostrophe: too many other words look like them.
/// </summary>
public sealed class OwnCatalogue
{
    /// <summary>So many names fit.</summary>
    public const int Most = 5000;
    private const int ShortestSlipped = 6;
    private const int ShortestInflected = 4;
    private const int LongestWord = 40;

    private readonly Dictionary<char, List<(string[] Words, CatalogueName Item)>> byFirst = [];

    /// <exception cref="ArgumentException">More than <see cref="Most"/> names.</exception>
    public OwnCatalogue(IReadOnlyList<CatalogueName> names)
    {
        if (names.Count > Most)
            throw new ArgumentException($"A catalogue holds {Most} names.", nameof(names));
        foreach (var item in names)
        {
            foreach (var spelling in item.Spellings.Prepend(item.Name))
            {
                var words = Words(spelling);
                if (words.Length == 0)
                    continue;
                if (!byFirst.TryGetValue(words[0][0], out var list))
                    byFirst.Add(words[0][0], list = []);
                list.Add((words, item));
            }
        }
        // The longer name is the more exact: "Karanfil Plus" before "Karanfil".
        foreach (var list in byFirst.Values)
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    public static OwnCatalogue Empty { get; } = new([]);

    public bool IsEmpty => byFirst.Count == 0;

    /// <summary>Whether a folded word may begin a name; so that most words are never looked at.</summary>
    public bool CouldBegin(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty || folded.Length > LongestWord || !byFirst.TryGetValue(folded[0], out var list))
            return false;
        foreach (var (words, _) in list)
        {
            if (Meets(words[0], folded, isLast: true, hasSuffix: false))
                return true;
        }
        return false;
    }

    /// <summary>The name that begins at a token: the item, and the last token of it; null where none does.</summary>
    internal (CatalogueName Item, int Last)? Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        Span<char> room = stackalloc char[LongestWord];
        if (Folded(text, tokens[at], room) is not { Length: > 0 } first || !byFirst.TryGetValue(first[0], out var list))
            return null;
        foreach (var (words, item) in list)
        {
            if (Ends(words, text, tokens, at) is { } last)
                return (item, last);
        }
        return null;
    }

    private static int? Ends(string[] words, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        Span<char> room = stackalloc char[LongestWord];
        for (var w = 0; w < words.Length; w++)
        {
            var i = at + w;
            if (i >= tokens.Length || tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                return null;
            var isLast = w == words.Length - 1;
            var hasSuffix = isLast && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Suffix;
            if (!Meets(words[w], Folded(text, tokens[i], room), isLast, hasSuffix))
                return null;
        }
        return at + words.Length - 1;
    }

    private static bool Meets(ReadOnlySpan<char> name, ReadOnlySpan<char> form, bool isLast, bool hasSuffix)
    {
        if (form.SequenceEqual(name))
            return true;
        if (name.Length < ShortestInflected || form.IsEmpty || form[0] != name[0])
            return false;
        if (isLast && Inflection.Matches(name, form))
            return true;
        if (name.Length < ShortestSlipped)
            return false;
        for (var length = name.Length - 1; length <= name.Length + 1 && length <= form.Length; length++)
        {
            var part = form[..length];
            if (IsOneSlip(name, part) && (length == form.Length || (isLast && !hasSuffix && EndsAs(name, form[length..]))))
                return true;
        }
        return false;
    }

    /// <summary>Whether the name rightly written would take the ending: its own vowels decide, not those the slip left.</summary>
    private static bool EndsAs(ReadOnlySpan<char> name, ReadOnlySpan<char> ending)
    {
        Span<char> right = stackalloc char[2 * LongestWord];
        name.CopyTo(right);
        ending.CopyTo(right[name.Length..]);
        return Inflection.Matches(name, right[..(name.Length + ending.Length)]);
    }

    /// <summary>One letter more, less, other, or two neighbours changed round.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> name, ReadOnlySpan<char> form)
    {
        var same = name.CommonPrefixLength(form);
        var restName = name[same..];
        var restForm = form[same..];
        if (restName.IsEmpty || restForm.IsEmpty)
            return restName.Length + restForm.Length == 1;
        return (restName.Length == restForm.Length && restName[1..].SequenceEqual(restForm[1..]))
            || restName[1..].SequenceEqual(restForm)
            || restName.SequenceEqual(restForm[1..])
            || (
                restName.Length == restForm.Length
                && restName.Length > 1
                && restName[0] == restForm[1]
                && restName[1] == restForm[0]
                && restName[2..].SequenceEqual(restForm[2..])
            );
    }

    private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> text, Token token, Span<char> room) =>
        token.Length > LongestWord ? default : room[..TextFold.Fold(text.Slice(token.Start, token.Length), room)];

    private static string[] Words(string name)
    {
        var words = new List<string>();
        foreach (var token in new Tokenizer(name))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number && token.Length <= LongestWord)
                words.Add(TextFold.Fold(name.Substring(token.Start, token.Length)));
        }
        return [.. words.Where(word => word.Length > 0)];
    }
}
