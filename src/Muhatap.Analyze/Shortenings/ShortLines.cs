using System.Text.RegularExpressions;

namespace Muhatap.Analyze.Shortenings;

/// <summary>What a model answered, brought to the three lines it was asked for. Pure.</summary>
public static partial class ShortLines
{
    private const int Most = 3;
    private const int Longest = 300;

    /// <summary>The lines without numbering, and without what some models think aloud first; empty where nothing is left.</summary>
    public static IReadOnlyList<string> Of(string answer) =>
        [
            .. Thinking()
                .Replace(answer, "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Bullet().Replace(line, "").Trim('*', ' '))
                .Where(line => line.Length > 0)
                .Take(Most)
                .Select(line => line.Length > Longest ? line[..Longest] + "…" : line),
        ];

    /// <summary>Numbers in the lines that the complaint does not have: a model may invent them.</summary>
    public static IReadOnlyList<string> InventedNumbers(string lines, string complaint)
    {
        var said = Number().Matches(complaint).Select(match => Digits(match.Value)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Number()
                .Matches(Placeholder().Replace(lines, ""))
                .Select(match => match.Value)
                .Where(number => !said.Contains(Digits(number)))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"^\s*<think>.*?(</think>|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Thinking();

    [GeneratedRegex(@"^(\d[.)]|[-•*–])\s+", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Bullet();

    // Of a person the model made up: its number is none of the complaint's.
    [GeneratedRegex(@"\[[A-Z-]+-\d+\]", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\d+([.,]\d+)*", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Number();
}
