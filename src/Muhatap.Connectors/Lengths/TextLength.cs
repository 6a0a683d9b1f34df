using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Muhatap.Connectors.Lengths;

internal static partial class TextLength
{
    private const int LinkWeight = 23;

    public static int Count(string text, LengthUnit unit) =>
        unit switch
        {
            LengthUnit.Byte => Encoding.UTF8.GetByteCount(text),
            LengthUnit.Weighted => Weighted(text),
            _ => Graphemes(text),
        };

    private static int Graphemes(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty; count++)
            rest = rest[StringInfo.GetNextTextElementLength(rest)..];
        return count;
    }

    /// <summary>After the published configuration of twitter-text, version 3: NFC, a link weighs 23, an emoji 2 however it is composed.</summary>
    private static int Weighted(string text)
    {
        var normal = text.IsNormalized() ? text : text.Normalize();
        var weight = 0;
        var at = 0;
        foreach (var link in Link().EnumerateMatches(normal))
        {
            weight += WeightWithoutLinks(normal.AsSpan(at..link.Index)) + LinkWeight;
            at = link.Index + link.Length;
        }

        return weight + WeightWithoutLinks(normal.AsSpan(at));
    }

    private static int WeightWithoutLinks(ReadOnlySpan<char> text)
    {
        var weight = 0;
        while (!text.IsEmpty)
        {
            var element = text[..StringInfo.GetNextTextElementLength(text)];
            text = text[element.Length..];
            var sum = 0;
            var hasEmoji = false;
            foreach (var rune in element.EnumerateRunes())
            {
                sum += rune.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247) ? 1 : 2;
                hasEmoji |= rune.Value is >= 0x1F000 or 0xFE0F or (>= 0x2600 and <= 0x27BF);
            }

            weight += hasEmoji ? 2 : sum;
        }

        return weight;
    }

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
