using System.Globalization;
using System.Text.RegularExpressions;

namespace Muhatap.Text.Promises;

/// <summary>
/// By when a promise is to be kept, from the words of its sentence: <c>yarın öğlene kadar</c>, <c>24 saat içinde</c>, <c>iki iş gününde</c>,
/// <c>cuma günü</c>, <c>17:00'ye kadar</c>. A day that is only named ends at midnight, in Turkey's time (UTC+3 all year since 2016).
/// </summary>
internal static partial class PromiseTime
{
    private static readonly TimeSpan Turkey = TimeSpan.FromHours(3);

    private static readonly string[] Numbers = ["sifir", "bir", "iki", "uc", "dort", "bes", "alti", "yedi", "sekiz", "dokuz", "on"];

    private static readonly (string Turkish, string English, DayOfWeek Day)[] Weekdays =
    [
        ("pazartesi", "monday", DayOfWeek.Monday),
        ("sali", "tuesday", DayOfWeek.Tuesday),
        ("carsamba", "wednesday", DayOfWeek.Wednesday),
        ("persembe", "thursday", DayOfWeek.Thursday),
        ("cuma", "friday", DayOfWeek.Friday),
        ("cumartesi", "saturday", DayOfWeek.Saturday),
        ("pazar", "sunday", DayOfWeek.Sunday),
    ];

    /// <param name="folded">The same words, folded, with a space between and at both ends.</param>
    public static DateTimeOffset? Of(string said, string folded, DateTimeOffset sentAt)
    {
        var now = sentAt.ToOffset(Turkey);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Span(words, now) is { } span)
            return span;
        var clock = Clock(said, words);
        DateOnly? day = Day(words, folded, now);
        if (day is null && clock is null)
            return null;
        var date = day ?? DateOnly.FromDateTime(now.DateTime);
        if (clock is { } hour)
        {
            var at = new DateTimeOffset(date, hour, Turkey);
            return day is null && at < now ? at.AddDays(1) : at;
        }
        if (Has(words, "oglen", "ogle", "oglene", "ogleye", "noon"))
            return new DateTimeOffset(date, new TimeOnly(13, 0), Turkey);
        return End(date);
    }

    /// <summary>"24 saat içinde", "yarım saat", "1-3 gün", "iki iş gününde": counted from the answer; of a range its end.</summary>
    private static DateTimeOffset? Span(string[] words, DateTimeOffset now)
    {
        for (var i = 1; i < words.Length; i++)
        {
            // "Gelmeden yarım saat önce" counts from something else.
            if (i + 1 < words.Length && words[i + 1] is "once" or "before")
                continue;
            var isWorkday = words[i] is "is" or "working" or "business" && i + 1 < words.Length && IsDay(words[i + 1]);
            if (words[i] is "saat" or "saate" or "hours" or "hour" && Number(words[i - 1]) is { } hours)
                return now.AddHours(hours);
            if (words[i] is "saat" && words[i - 1] == "yarim")
                return now.AddMinutes(30);
            if ((isWorkday || IsDay(words[i])) && Number(words[i - 1]) is { } days)
                return End(
                    isWorkday ? Workdays(DateOnly.FromDateTime(now.DateTime), days) : DateOnly.FromDateTime(now.DateTime).AddDays(days)
                );
            if (words[i] is "hafta" or "weeks" or "week" && Number(words[i - 1]) is { } weeks)
                return End(DateOnly.FromDateTime(now.DateTime).AddDays(7 * weeks));
        }
        return null;
    }

    private static DateOnly? Day(string[] words, string folded, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (Has(words, "yarin", "yarina", "tomorrow"))
            return today.AddDays(1);
        if (Has(words, "bugun", "bugunku", "aksama", "aksam", "birazdan", "hemen", "today", "tonight", "shortly"))
            return today;
        foreach (var (turkish, english, weekday) in Weekdays)
            if (Has(words, turkish, turkish + "ye", turkish + "ya", english))
                return today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % 7) + 1);
        if (folded.Contains(" bu hafta", StringComparison.Ordinal) || folded.Contains(" this week ", StringComparison.Ordinal))
            return today.AddDays((7 - (int)today.DayOfWeek) % 7);
        if (
            folded.Contains(" haftaya ", StringComparison.Ordinal)
            || folded.Contains(" onumuzdeki hafta", StringComparison.Ordinal)
            || folded.Contains(" gelecek hafta", StringComparison.Ordinal)
            || folded.Contains(" next week ", StringComparison.Ordinal)
        )
            return today.AddDays(((7 - (int)today.DayOfWeek) % 7) + 7);
        return null;
    }

    private static TimeOnly? Clock(string said, string[] words)
    {
        if (Written().Match(said) is { Success: true } match)
            return new TimeOnly(
                int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)
            );
        var at = Array.IndexOf(words, "saat");
        return
            at >= 0
            && at + 1 < words.Length
            && int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && hour < 24
            ? new TimeOnly(hour, 0)
            : null;
    }

    private static DateOnly Workdays(DateOnly from, int days)
    {
        while (days > 0)
        {
            from = from.AddDays(1);
            if (from.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                days--;
        }
        return from;
    }

    private static DateTimeOffset End(DateOnly day) => new(day.AddDays(1), TimeOnly.MinValue, Turkey);

    private static bool IsDay(string word) => word is "gun" or "gunu" or "gunde" or "gune" or "gununde" or "days" or "day";

    private static bool Has(string[] words, params ReadOnlySpan<string> any)
    {
        foreach (var one in any)
            if (Array.IndexOf(words, one) >= 0)
                return true;
        return false;
    }

    private static int? Number(string word) =>
        Array.IndexOf(Numbers, word) is var place and > 0 ? place
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 400 ? number
        : null;

    [GeneratedRegex(
        @"(?<!\d)(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?![\d.])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();
}
