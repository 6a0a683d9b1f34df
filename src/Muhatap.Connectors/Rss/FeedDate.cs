using System.Globalization;
using System.Text.RegularExpressions;

namespace Muhatap.Connectors.Rss;

/// <summary>
/// Reads a feed's dates: RFC 822 and RFC 3339 as the standards ask, and what sites write instead — no zone, a zone's name, a wrong
/// weekday, Turkish or English months, day first with dots, two-digit years, no seconds, "GMT+3".
/// </summary>
internal static partial class FeedDate
{
    private static readonly string[] Months =
    [
        "jan|january|oca|ocak",
        "feb|february|sub|subat",
        "mar|march|mart",
        "apr|april|nis|nisan",
        "may|mayis",
        "jun|june|haz|haziran",
        "jul|july|tem|temmuz",
        "aug|august|agu|agustos",
        "sep|sept|september|eyl|eylul",
        "oct|october|eki|ekim",
        "nov|november|kas|kasim",
        "dec|december|ara|aralik",
    ];

    private static readonly Dictionary<string, int> MonthNumbers = Months
        .SelectMany((names, i) => names.Split('|').Select(name => (name, i + 1)))
        .ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Hours from UTC. RFC 822's own, and those Turkish sites use.</summary>
    private static readonly Dictionary<string, double> Zones = new(StringComparer.Ordinal)
    {
        ["ut"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["z"] = 0,
        ["wet"] = 0,
        ["est"] = -5,
        ["edt"] = -4,
        ["cst"] = -6,
        ["cdt"] = -5,
        ["mst"] = -7,
        ["mdt"] = -6,
        ["pst"] = -8,
        ["pdt"] = -7,
        ["bst"] = 1,
        ["west"] = 1,
        ["cet"] = 1,
        ["cest"] = 2,
        ["eet"] = 2,
        ["eest"] = 3,
        ["trt"] = 3,
        ["tsi"] = 3,
        ["msk"] = 3,
    };

    /// <param name="zone">Of dates that name none.</param>
    public static bool TryParse(string? text, TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
            return false;
        var plain = Plain(text);
        return (YearFirst().Match(plain) is { Success: true } iso && Build(iso, plain, zone, out date))
            || (DayFirst().Match(plain) is { Success: true } dotted && Build(dotted, plain, zone, out date))
            || (NamedDayFirst().Match(plain) is { Success: true } rfc && Build(rfc, plain, zone, out date))
            || (NamedMonthFirst().Match(plain) is { Success: true } american && Build(american, plain, zone, out date))
            || (Epoch().IsMatch(plain) && FromEpoch(plain, out date));
    }

    /// <summary>Lower case without Turkish dots, so that "Şub", "SUB" and "şub" are one.</summary>
    private static string Plain(string text) =>
        string.Create(
                text.Length,
                text,
                static (span, source) =>
                {
                    for (var i = 0; i < source.Length; i++)
                    {
                        span[i] = source[i] switch
                        {
                            'ş' or 'Ş' => 's',
                            'ı' or 'İ' or 'I' => 'i',
                            'ğ' or 'Ğ' => 'g',
                            'ü' or 'Ü' => 'u',
                            'ö' or 'Ö' => 'o',
                            'ç' or 'Ç' => 'c',
                            '\u00A0' or '\t' or '\r' or '\n' => ' ',
                            '\u2212' or '\u2013' => '-',
                            var c => char.ToLowerInvariant(c),
                        };
                    }
                }
            )
            .Trim();

    private static bool Build(Match match, string text, TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = default;
        var month = match.Groups["name"] is { Success: true } name ? MonthNumbers.GetValueOrDefault(name.Value) : Number(match.Groups["m"]);
        var day = Number(match.Groups["d"]);
        var year = Number(match.Groups["y"]);
        if (match.Groups["y"].Length == 2)
            year += year < 70 ? 2000 : 1900;
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        var rest = text[(match.Index + match.Length)..];
        var time = Time().Match(rest);
        var local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        if (time.Success)
        {
            if (!TimeOfDay(time, out var since))
                return false;
            local += since;
            rest = rest[(time.Index + time.Length)..];
        }

        var offset = Offset(rest) ?? zone.GetUtcOffset(local);
        date = new DateTimeOffset(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
        return true;
    }

    private static bool TimeOfDay(Match time, out TimeSpan since)
    {
        var hour = Number(time.Groups["h"]);
        var half = time.Groups["half"].Value;
        if (half.StartsWith('p') && hour < 12)
            hour += 12;
        else if (half.StartsWith('a') && hour == 12)
            hour = 0;
        var second = time.Groups["s"].Success ? Number(time.Groups["s"]) : 0;
        var fraction = time.Groups["f"].Success ? double.Parse("0." + time.Groups["f"].Value, CultureInfo.InvariantCulture) : 0;
        var minute = Number(time.Groups["min"]);
        // 24:00 is the day's end; second 60 is a leap second.
        since = new TimeSpan(hour, minute, Math.Min(second, 59)) + TimeSpan.FromMilliseconds(Math.Floor(fraction * 1000));
        return hour <= 24 && minute < 60 && second <= 60;
    }

    /// <summary>"+03:00", "+0300", "gmt+3", "utc +03", "trt"; null where the text names no zone.</summary>
    private static TimeSpan? Offset(string rest)
    {
        var match = ZoneText().Match(rest);
        if (!match.Success)
            return null;
        if (match.Groups["sign"].Success)
        {
            var digits = match.Groups["hours"].Value;
            var hours = Number(match.Groups["hours"]);
            var minutes = match.Groups["minutes"].Success ? Number(match.Groups["minutes"]) : 0;
            if (digits.Length > 2)
                (hours, minutes) = (hours / 100, hours % 100);
            if (hours > 14 || minutes > 59)
                return null;
            var size = new TimeSpan(hours, minutes, 0);
            return match.Groups["sign"].Value == "-" ? -size : size;
        }

        return Zones.TryGetValue(match.Groups["zone"].Value, out var offset) ? TimeSpan.FromHours(offset) : null;
    }

    private static bool FromEpoch(string digits, out DateTimeOffset date)
    {
        var value = long.Parse(digits, CultureInfo.InvariantCulture);
        date = digits.Length > 11 ? DateTimeOffset.FromUnixTimeMilliseconds(value) : DateTimeOffset.FromUnixTimeSeconds(value);
        return true;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<y>\d{4})[-/.]?(?<m>\d{1,2})[-/.]?(?<d>\d{1,2})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"(?<!\d)(?<d>\d{1,2})[ .-]+(?<name>[a-z]+)[ .,-]+(?<y>\d{4}|\d{2})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NamedDayFirst();

    [GeneratedRegex(
        @"(?<name>[a-z]{3,9})[ .]+(?<d>\d{1,2})(st|nd|rd|th)?,? +(?<y>\d{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NamedMonthFirst();

    [GeneratedRegex(
        @"^[ t,-]*(?<h>\d{1,2}):?(?<min>\d{2})(:?(?<s>\d{2})([.,](?<f>\d{1,9}))?)?( ?(?<half>[ap]\.?m\.?))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^[ (]*((gmt|utc|ut|z)? ?(?<sign>[+-])(?<hours>\d{1,4})(:(?<minutes>\d{2}))?|(?<zone>[a-z]{1,4}))(?![a-z0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ZoneText();

    [GeneratedRegex(@"^\d{9,13}$", RegexOptions.CultureInvariant)]
    private static partial Regex Epoch();
}
