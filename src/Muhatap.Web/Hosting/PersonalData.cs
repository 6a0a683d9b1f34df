using System.Buffers;
using System.Text.RegularExpressions;

namespace Muhatap.Web.Hosting;

/// <summary>Hides what tells who somebody is in a line for the log: e-mail addresses, handles, and numbers of phones, cards, accounts and identity.</summary>
internal static partial class PersonalData
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("@0123456789");

    /// <summary>The line with each of them shortened to its first character or last two digits. Our own ids (18 digits and more) stay: they tell nobody anything.</summary>
    public static string Mask(string line)
    {
        if (!line.AsSpan().ContainsAny(Signs))
            return line;
        line = Email().Replace(line, static match => $"{match.Value[0]}***@***");
        line = Handle().Replace(line, static match => $"@{match.Value[1]}***");
        return Number().Replace(line, static match => IsOurs(match.Value) ? match.Value : $"***{match.Value[^2..]}");
    }

    private static bool IsOurs(string number) => number.All(char.IsAsciiDigit) && number.Length >= 18;

    [GeneratedRegex(
        @"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Email();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}*])@[\p{L}\p{N}_][\p{L}\p{N}_.-]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Handle();

    // TR and two digits, or seven digits and more, with the separators people put between them.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(TR\d{2}|\+?\(?\d)([ ().-]{0,2}\d){6,}(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Number();
}
