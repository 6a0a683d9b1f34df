using Muhatap.Text.Folding;

namespace Muhatap.Query.Match;

/// <summary>
/// For each UTF-16 code unit what the document scan does with it: its folded ASCII letter or digit, a space, a sign that only ends a
/// word, or a character whose meaning depends on its neighbours, for which the tokenizer is asked.
/// </summary>
internal static class ScanTable
{
    internal const byte Space = 0;
    internal const byte Sign = 1;
    internal const byte Ask = 2;
    internal const byte Apostrophe = 3;
    internal const byte At = 4;
    internal const byte Underscore = 5;

    /// <summary>A sign where a space follows, otherwise a character to ask about: it begins faces and stands in addresses.</summary>
    internal const byte Closing = 6;

    /// <summary>Folded letters and digits begin here.</summary>
    internal const byte FirstLetter = (byte)'0';

    // Signs that neither begin nor belong to a face, a hashtag, a handle, an address, a number or a suffix, unless something stands on
    // their other side, which sends the whole chunk to the tokenizer.
    private const string Signs = ".,!?\"()[]{}*+%$&~|\\…“”«»";
    private const string Closings = ":;-/";

    internal static readonly byte[] Classes = Build();

    private static byte[] Build()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var i = 0; i < classes.Length; i++)
        {
            var c = (char)i;
            var folded = TextFold.Of(c);
            classes[i] =
                TextFold.Vanishes(c) || char.IsSurrogate(c) ? Ask
                : char.IsWhiteSpace(c) || char.IsControl(c) ? Space
                : Signs.Contains(c, StringComparison.Ordinal) ? Sign
                : Closings.Contains(c, StringComparison.Ordinal) ? Closing
                : c is '\'' or '’' ? Apostrophe
                : c == '@' ? At
                : c == '_' ? Underscore
                : char.IsLetterOrDigit(c) && (char.IsAsciiLetterLower(folded) || char.IsAsciiDigit(folded)) ? (byte)folded
                : Ask;
        }
        return classes;
    }
}
