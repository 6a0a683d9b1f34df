using Muhatap.Text.Folding;

namespace Muhatap.Relate.Golden;

/// <summary>
/// A name as it is found: folded (Turkish letters and case don't count), its words divided by one space, and turned so that each
/// word comes first once. Whatever word of a name somebody begins with, and whichever words follow in order, is the beginning of
/// one key: one range of the index.
/// </summary>
public static class NameKeys
{
    private const int MostWords = 6;
    private const int LongestKey = 120;

    public static IEnumerable<string> Of(string name)
    {
        var words = Words(name);
        for (var first = 0; first < Math.Min(words.Length, MostWords); first++)
            yield return Cut(string.Join(' ', words[first..].Concat(words[..first])));
        // "Ayşe Yılmazer" finds "Ayşe Nur Yılmazer", and the other way round.
        if (words.Length > 2)
        {
            yield return Cut($"{words[0]} {words[^1]}");
            yield return Cut($"{words[^1]} {words[0]}");
        }
    }

    /// <summary>What somebody typed, as the beginning of a key; empty where nothing can be looked for.</summary>
    public static string Begin(string typed) => Cut(string.Join(' ', Words(typed)));

    private static string[] Words(string text)
    {
        var folded = TextFold.Fold(text).ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsLetterOrDigit(folded[i]))
                folded[i] = ' ';
        }
        return new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Cut(string key) => key.Length <= LongestKey ? key : key[..LongestKey];
}
