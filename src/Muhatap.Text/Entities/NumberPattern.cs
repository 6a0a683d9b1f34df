using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Muhatap.Core.Readings;

namespace Muhatap.Text.Entities;

/// <summary>How a company writes its own numbers: <c>new(EntityKind.OrderNumber, new Regex(@"\bSP-\d{8}\b"))</c>.</summary>
/// <param name="Kind">Order or customer number.</param>
/// <param name="Pattern">Should be compiled and must not backtrack without bound; a match's group named <c>number</c>, if there is one, is the number.</param>
public sealed record NumberPattern(EntityKind Kind, Regex Pattern)
{
    private const int LongestSample = 40;
    private const int FewestDigits = 3;

    /// <summary>
    /// From a sample as people write it: <c>9</c> stands for any digit, <c>A</c> for any letter, <c>*</c> after either for more of it,
    /// everything else for itself, in any case: <c>SIP-9999999</c>, <c>M9*</c>.
    /// </summary>
    /// <exception cref="FormatException">Too short or too long to tell a number from a word, or a star after nothing.</exception>
    public static NumberPattern Of(EntityKind kind, string sample)
    {
        sample = sample.Trim();
        if (sample.Length > LongestSample)
            throw new FormatException($"'{sample}' is longer than {LongestSample} characters.");
        if (
            sample.Count(c => c == '9') is var digits
            && digits + (sample.Contains("9*", StringComparison.Ordinal) ? FewestDigits : 0) < FewestDigits
        )
            throw new FormatException(
                $"'{sample}' has fewer than {FewestDigits} digits; every other word would be one. Write 9 for a digit."
            );
        var pattern = new StringBuilder(@"\b");
        for (var i = 0; i < sample.Length; i++)
        {
            var more = i + 1 < sample.Length && sample[i + 1] == '*';
            switch (sample[i])
            {
                case '9':
                    pattern.Append(more ? "[0-9]+" : "[0-9]");
                    break;
                case 'A':
                    pattern.Append(more ? @"\p{L}+" : @"\p{L}");
                    break;
                case '*':
                    throw new FormatException($"In '{sample}' a star follows neither 9 nor A.");
                default:
                    pattern.Append(CultureInfo.InvariantCulture, $"{Regex.Escape(sample[i].ToString())}");
                    more = false;
                    break;
            }
            i += more ? 1 : 0;
        }
        pattern.Append(@"\b");
        return new NumberPattern(
            kind,
            new Regex(pattern.ToString(), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        );
    }
}
