using System.Globalization;
using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Connectors.Files.Values;

/// <summary>Numbers as Turkish and English files write them: <c>1.234,56</c>, <c>1,234.56</c>, <c>1 234,5</c>, <c>1,2 Bin</c>, <c>3.4K</c>.</summary>
internal static class NumberText
{
    private static readonly (string Word, decimal Times)[] Multiples =
    [
        ("BIN", 1_000m),
        ("B\u0130N", 1_000m),
        ("K", 1_000m),
        ("MN", 1_000_000m),
        ("MR", 1_000_000_000m),
        ("M", 1_000_000m),
    ];

    /// <summary>
    /// Which sign begins the decimals in a column, by the values that can be read one way only; a comma, the Turkish way,
    /// where none tells.
    /// </summary>
    public static char DecimalMarkOf(IEnumerable<Cell> cells)
    {
        int comma = 0,
            point = 0;
        foreach (var cell in cells)
        {
            if (cell.Kind == CellKind.Number)
                continue;
            switch (OnlyMark(cell.Text.Trim()))
            {
                case ',':
                    comma++;
                    break;
                case '.':
                    point++;
                    break;
                default:
                    break;
            }
        }
        return point > comma ? '.' : ',';
    }

    /// <summary>The number, or null where the text is none.</summary>
    public static decimal? Of(Cell cell, char decimalMark)
    {
        if (cell.Kind == CellKind.Number)
            return decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        var text = cell.Text.Trim();
        var times = 1m;
        foreach (var (word, factor) in Multiples)
        {
            if (
                text.Length > word.Length
                && text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && !char.IsLetter(text[^(word.Length + 1)])
            )
            {
                times = factor;
                text = text[..^word.Length].TrimEnd();
                break;
            }
        }
        // "1.2K" has decimals: thousands of thousands are not written with a group.
        var mark = OnlyMark(text) ?? (times > 1 && text.IndexOfAny(['.', ',']) is var at and >= 0 ? text[at] : decimalMark);
        return
            Plain(text, mark) is { } plain
            && decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs(number) < 1e18m
            ? number * times
            : null;
    }

    /// <summary>The decimal sign where the text leaves no choice: both signs stand in it, or one that can't divide thousands.</summary>
    private static char? OnlyMark(string text)
    {
        int comma = text.LastIndexOf(','),
            point = text.LastIndexOf('.');
        if (comma >= 0 && point >= 0)
            return comma > point ? ',' : '.';
        var last = Math.Max(comma, point);
        if (last < 0)
            return null;
        var sign = text[last];
        if (text.IndexOf(sign, StringComparison.Ordinal) != last)
            return sign == ',' ? '.' : ',';
        var digitsAfter = text.AsSpan(last + 1).TrimEnd().Length;
        var digitsBefore = text.AsSpan(0, last).TrimStart(" +-").Length;
        return digitsAfter != 3 || digitsBefore is 0 or > 3 || text.AsSpan(0, last).TrimStart(" +-") is "0" ? sign : null;
    }

    /// <summary>Without groups and with a decimal point; null where groups aren't groups of three.</summary>
    private static string? Plain(string text, char decimalMark)
    {
        var group = decimalMark == ',' ? '.' : ',';
        var decimals = text.IndexOf(decimalMark, StringComparison.Ordinal);
        var whole = decimals < 0 ? text : text[..decimals];
        var parts = whole.Split([group, ' ', '\u00A0', '\u202F', '\'']);
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length != 3)
                return null;
        }
        var digits = string.Concat(parts);
        if (digits.Length == 0 || !digits.AsSpan(digits[0] is '-' or '+' ? 1 : 0).ContainsAnyInRange('0', '9'))
            return null;
        return decimals < 0 ? digits : $"{digits}.{text[(decimals + 1)..]}";
    }
}
