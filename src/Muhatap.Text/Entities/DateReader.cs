using System.Globalization;

namespace Muhatap.Text.Entities;

/// <summary>Reads dates with a year or a month's name. Values are ISO 8601; a date without its year is <c>--MM-dd</c>.</summary>
internal static class DateReader
{
    private static readonly string[] Turkish =
    [
        "ocak",
        "subat",
        "mart",
        "nisan",
        "mayis",
        "haziran",
        "temmuz",
        "agustos",
        "eylul",
        "ekim",
        "kasim",
        "aralik",
    ];
    private static readonly string[] English =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>1..12 for a folded month name, inflected or not (<c>martta</c>), else 0.</summary>
    public static int Month(ReadOnlySpan<char> folded)
    {
        for (var m = 0; m < 12; m++)
        {
            if ((folded.StartsWith(Turkish[m]) && folded.Length <= Turkish[m].Length + 5) || folded.SequenceEqual(English[m]))
                return m + 1;
        }
        return 0;
    }

    /// <summary>The ISO value of <c>12.03.2026</c>, <c>12/3/26</c>, <c>2026-03-12</c>; null where it is none. Days come first, as Turkey writes them.</summary>
    public static string? Numeric(ReadOnlySpan<char> written)
    {
        Span<Range> parts = stackalloc Range[4];
        if (written.SplitAny(parts, "./-") != 3)
            return null;
        if (!Number(written[parts[0]], out var a) || !Number(written[parts[1]], out var month) || !Number(written[parts[2]], out var c))
            return null;
        return a > 1000 ? Iso(a, month, c)
            : written[parts[2]].Length is 2 or 4 ? Iso(c < 100 ? 2000 + c : c, month, a)
            : null;
    }

    /// <summary>The ISO value of a day, a month and perhaps a year (0: not said); null where no calendar has it.</summary>
    public static string? Iso(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year is > 0 and < 9999 ? year : 2024, month))
            return null;
        if (year == 0)
            return string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}");
        return year is >= 1900 and <= 2100 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : null;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
