using System.Diagnostics.CodeAnalysis;

namespace Muhatap.Core.Posts;

/// <summary>
/// Text that every database and network takes: no null characters (PostgreSQL refuses them) and no half of a surrogate pair (it
/// can't be written as UTF-8). What is broken becomes U+FFFD; the rest of the text stays.
/// </summary>
public static class WellFormed
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same string where nothing is wrong with it.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Text(string? text)
    {
        if (text is null || Is(text))
            return text;
        return string.Create(
            text.Length,
            text,
            static (clean, text) =>
            {
                text.CopyTo(clean);
                for (var i = 0; i < clean.Length; i++)
                {
                    if (i + 1 < clean.Length && char.IsSurrogatePair(clean[i], clean[i + 1]))
                        i++;
                    else if (clean[i] == '\0' || char.IsSurrogate(clean[i]))
                        clean[i] = Replacement;
                }
            }
        );
    }

    public static IReadOnlyList<string> Texts(IReadOnlyList<string> texts) => texts.All(Is) ? texts : [.. texts.Select(text => Text(text))];

    private static bool Is(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return false;
        var rest = text.AsSpan();
        for (
            var at = rest.IndexOfAnyInRange('\uD800', '\uDFFF');
            at >= 0;
            rest = rest[(at + 2)..], at = rest.IndexOfAnyInRange('\uD800', '\uDFFF')
        )
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                return false;
        }
        return true;
    }
}
