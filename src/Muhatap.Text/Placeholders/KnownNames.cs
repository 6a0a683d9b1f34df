using Muhatap.Text.Folding;

namespace Muhatap.Text.Placeholders;

/// <summary>Names by which somebody in a text is known to us.</summary>
public sealed class KnownNames
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 6;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    /// <param name="names">Of people, as records have them: each word of them is hidden however it is written.</param>
    /// <param name="shown">As accounts show themselves (often no names but words): hidden where the text writes them with a capital.</param>
    public KnownNames(IEnumerable<string> names, IEnumerable<string> shown)
    {
        Fill(this.names, names);
        Fill(this.shown, shown);
    }

    /// <summary>How many code units of a word are a known name: all, fewer where an ending follows without an apostrophe (<c>Ayşenin</c>), or 0.</summary>
    public int LengthIn(ReadOnlySpan<char> word)
    {
        var isCapital = char.IsUpper(word[0]);
        var folded = TextFold.Fold(word.ToString());
        if (names.Contains(folded) || (isCapital && shown.Contains(folded)))
            return word.Length;
        if (!isCapital || folded.Length != word.Length)
            return 0;
        for (var length = folded.Length - 1; length >= Math.Max(ShortestStem, folded.Length - LongestEnding); length--)
        {
            if (names.Contains(folded[..length]) || shown.Contains(folded[..length]))
                return length;
        }
        return 0;
    }

    private static void Fill(HashSet<string> set, IEnumerable<string> names)
    {
        foreach (var word in names.SelectMany(name => TextFold.Fold(name).Split([' ', '.', '_', '-', '@', ',', '(', ')'])))
        {
            if (word.Length > 1 && word.All(char.IsLetter))
                set.Add(word);
        }
    }
}
