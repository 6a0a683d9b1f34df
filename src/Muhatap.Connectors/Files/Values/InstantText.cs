using System.Globalization;
using System.Text.RegularExpressions;
using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Connectors.Files.Values;

/// <summary>Which of two small numbers in <c>03/11/2026</c> is the day.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>
/// Instants as files write them: ISO 8601, <c>03.11.2026 14:05</c>, <c>3 Kasım 2026 Salı 14:05</c>, <c>Nov 3, 2026 2:05 PM</c>,
/// <c>Sun Nov 22 15:26:49 +0000 2026</c>, Excel's day numbers, seconds or milliseconds since 1970. Without a zone: Istanbul's time.
/// </summary>
internal static partial class InstantText
{
    private const string TimePattern =
        @"(?<h>\d{1,2})[:.](?<n>\d{2})(?:[:.](?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?\s*(?<half>[AaPp]\.?[Mm]\.?|[ÖöOo][ÖöSsOo])?";
    private const string ZonePattern = @"(?:\s*(?<zone>Z|UTC|GMT|TRT|[+-]\d{2}(?::?\d{2})?))?";
    private const string BeforeTime = @"(?:T|,?\s+(?:-\s+|\p{L}+,?\s+(?:saat\s+)?)?|\s*-\s*)";

    /// <summary>Day numbers from 1954 to 2119; smaller and larger numbers are something else.</summary>
    private const double FirstDayNumber = 20_000,
        LastDayNumber = 80_000;

    /// <summary>The instant in UTC, or null where the text is none. Its century is not judged here.</summary>
    public static DateTimeOffset? Of(Cell cell, DateOrder order)
    {
        var text = cell.Text.Trim();
        if (text.Length is 0 or > 60)
            return null;
        return char.IsAsciiDigit(text[0]) && IsNumber(text, out var number) ? OfNumber(text, number) : OfText(text, order);
    }

    /// <summary>A date whose time of day stands in a cell of its own.</summary>
    public static DateTimeOffset? Of(Cell date, Cell time, DateOrder order)
    {
        var clock = TimeAlone().Match(time.Text.Trim());
        if (!clock.Success || Clock(clock) is not { } span)
            return null;
        var day = date.Kind == CellKind.Date ? date.Text.Split('T')[0] : date.Text.Trim();
        if (Local(day, order) is not { } local)
            return null;
        return WithZone(local.Date + span, clock.Groups["zone"].Value);
    }

    /// <summary>A day of the calendar, without a time.</summary>
    public static DateOnly? Day(Cell cell, DateOrder order)
    {
        var text = cell.Text.Trim();
        if (text.Length is 0 or > 60)
            return null;
        if (IsNumber(text, out var number) && cell.Kind == CellKind.Number)
            return number is > 0 and < LastDayNumber ? DateOnly.FromDateTime(DateTime.FromOADate(number)) : null;
        return Local(text, order) is { } local ? DateOnly.FromDateTime(local) : null;
    }

    /// <summary>Month first only where a value in the column can be nothing else and none contradicts it.</summary>
    public static DateOrder OrderOf(IEnumerable<Cell> cells)
    {
        var isMonthFirst = false;
        foreach (var cell in cells)
        {
            var match = Numeric().Match(cell.Text.Trim());
            if (!match.Groups["a"].Success)
                continue;
            if (Int(match, "a") > 12)
                return DateOrder.DayFirst;
            isMonthFirst |= Int(match, "b") > 12;
        }
        return isMonthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && text.Count(c => c == '.') <= 1;

    private static DateTimeOffset? OfNumber(string text, double number) =>
        text switch
        {
            _ when number is >= FirstDayNumber and < LastDayNumber => LocalZone.ToUtc(Rounded(DateTime.FromOADate(number))),
            { Length: 8 } when DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                LocalZone.ToUtc(day),
            { Length: 14 }
                when DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var second) =>
                LocalZone.ToUtc(second),
            { Length: 10 } or { Length: > 11 } when text.IndexOf('.', StringComparison.Ordinal) is -1 or 10 && number < 4e9 =>
                DateTimeOffset.FromUnixTimeMilliseconds((long)(number * 1000)),
            { Length: 13 } when number < 4e12 => DateTimeOffset.FromUnixTimeMilliseconds((long)number),
            _ => null,
        };

    /// <summary>A day number is a fraction in binary: 14:05 comes back as 14:04:59.9999.</summary>
    private static DateTime Rounded(DateTime value) =>
        new((value.Ticks + TimeSpan.TicksPerMillisecond * 5) / (TimeSpan.TicksPerMillisecond * 10) * (TimeSpan.TicksPerMillisecond * 10));

    private static DateTimeOffset? OfText(string text, DateOrder order)
    {
        var match = Match(text);
        return Date(match, order) is { } date && TimeOf(match) is { } time ? WithZone(date + time, match.Groups["zone"].Value) : null;
    }

    private static DateTime? Local(string text, DateOrder order)
    {
        var match = Match(text);
        return Date(match, order) is { } date && TimeOf(match) is { } time ? date + time : null;
    }

    private static Match Match(string text)
    {
        var match = Numeric().Match(text);
        if (!match.Success)
            match = DayMonth().Match(text);
        if (!match.Success)
            match = MonthDay().Match(text);
        return match.Success ? match : YearLast().Match(text);
    }

    private static DateTime? Date(Match match, DateOrder order)
    {
        if (!match.Success)
            return null;
        int year = Int(match, "y"),
            month,
            day;
        if (match.Groups["a"].Success)
        {
            var isDayFirst = order == DateOrder.DayFirst || Int(match, "a") > 12;
            (day, month) = isDayFirst ? (Int(match, "a"), Int(match, "b")) : (Int(match, "b"), Int(match, "a"));
            // Two digits mean this century up to 69, as POSIX has it.
            if (match.Groups["y"].Length == 2)
                year += year < 70 ? 2000 : 1900;
        }
        else
        {
            if ((match.Groups["month"].Success ? MonthNames.Of(match.Groups["month"].Value) : Int(match, "m")) is not { } known)
                return null;
            (day, month) = (Int(match, "d"), known);
        }
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;
    }

    private static TimeSpan? TimeOf(Match match) => match.Groups["h"].Success ? Clock(match) : TimeSpan.Zero;

    private static TimeSpan? Clock(Match match)
    {
        int hour = Int(match, "h"),
            minute = Int(match, "n"),
            second = Int(match, "s");
        if (match.Groups["half"].Value is { Length: > 0 } half)
        {
            if (hour is < 1 or > 12)
                return null;
            // ÖÖ and AM are before noon, ÖS and PM after it.
            var isAfternoon = half[0] is 'P' or 'p' || half[^1] is 'S' or 's';
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 60)
            return null;
        var fraction = match.Groups["f"].Value is { Length: > 0 } digits
            ? int.Parse(digits.PadRight(7, '0').AsSpan(0, 7), NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        return new TimeSpan(hour, minute, Math.Min(second, 59)) + TimeSpan.FromTicks(fraction);
    }

    private static DateTimeOffset? WithZone(DateTime local, string zone)
    {
        if (zone.Length == 0 || zone == "TRT")
            return local.Year is > 1 and < 9999 ? LocalZone.ToUtc(local) : null;
        if (char.IsLetter(zone[0]))
            return new DateTimeOffset(local, TimeSpan.Zero);
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var minutes =
            int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture) * 60
            + int.Parse(digits.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        if (minutes > 14 * 60 || local.Year is <= 1 or >= 9999)
            return null;
        return new DateTimeOffset(local, TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes)).ToUniversalTime();
    }

    private static int Int(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?:(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})|(?<a>\d{1,2})[./-](?<b>\d{1,2})[./-](?<y>\d{4}|\d{2}))(?:"
            + BeforeTime
            + TimePattern
            + ZonePattern
            + ")?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"^(?:\p{L}+\.?,?\s+)?(?<d>\d{1,2})[\s.-]+(?<month>\p{L}+)\.?[\s,-]+(?<y>\d{4})(?:,?\s+\p{L}+)?(?:"
            + BeforeTime
            + TimePattern
            + ZonePattern
            + ")?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayMonth();

    [GeneratedRegex(
        @"^(?:\p{L}+\.?,\s+)?(?<month>\p{L}+)\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?:"
            + BeforeTime
            + TimePattern
            + ZonePattern
            + ")?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthDay();

    [GeneratedRegex(
        @"^\p{L}+\s+(?<month>\p{L}+)\s+(?<d>\d{1,2})\s+" + TimePattern + ZonePattern + @"\s+(?<y>\d{4})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex YearLast();

    [GeneratedRegex(
        @"^(?:\d{4}-\d{2}-\d{2}T)?" + TimePattern + ZonePattern + "$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex TimeAlone();
}
