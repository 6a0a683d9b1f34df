using System.Globalization;
using System.Text;

namespace Muhatap.Relate.Methods;

/// <summary>A text's words, compared without case, accents and the dots of i.</summary>
internal static class FoldedWords
{
    private const int Longest = 2000;

    public static IEnumerable<string> Of(string? text) =>
        Joined(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2);

    /// <summary>The words, addresses left out, with one space between them.</summary>
    public static string Joined(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var words = new StringBuilder();
        foreach (
            var word in text[..Math.Min(text.Length, Longest)]
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !word.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        )
        {
            foreach (var c in word.Normalize(NormalizationForm.FormD))
            {
                var folded = c is 'ı' or 'İ' ? 'i' : char.ToLowerInvariant(c);
                if (char.IsLetterOrDigit(folded))
                    words.Append(folded);
                else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && words.Length > 0 && words[^1] != ' ')
                    words.Append(' ');
            }
            if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }
}
