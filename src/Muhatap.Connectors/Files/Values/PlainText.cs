using System.Globalization;
using System.Text;

namespace Muhatap.Connectors.Files.Values;

/// <summary>
/// Words of headers and of fixed vocabularies (months, kinds, yes and no), compared without case, accents and signs:
/// <c>"Oluşturulma Tarihi"</c> and <c>OLUSTURULMA_TARIHI</c> are one. Not for what people say; that is the engine's.
/// </summary>
internal static class PlainText
{
    /// <summary>Only ASCII letters and digits, lower case, nothing between the words.</summary>
    public static string Fold(string text) => Words(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The same with one blank between words; <c>createdAt</c> is two.</summary>
    public static string Words(string text)
    {
        var result = new StringBuilder(text.Length);
        var previous = '\0';
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            // The only Turkish letter that does not come apart into a base letter and a mark.
            var plain = c == 'ı' ? 'i' : char.ToLowerInvariant(c);
            var isWord = char.IsAsciiLetterOrDigit(plain);
            var isBoundary = !isWord || (char.IsUpper(c) && char.IsLower(previous));
            if (isBoundary && result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
            if (isWord)
                result.Append(plain);
            previous = c;
        }
        return result.ToString().TrimEnd();
    }
}
