using System.Globalization;

namespace Muhatap.Web.Language;

/// <summary>Instants as a reader says them: near ones by their distance, far ones by their date, in the installation's time zone.</summary>
public static class Moments
{
    private static readonly Phrase Now = new("şimdi", "now");
    private static readonly Phrase MinutesAgo = new("{0} dk önce", "{0} min ago");
    private static readonly Phrase HoursAgo = new("{0} sa önce", "{0} h ago");
    private static readonly Phrase InMinutes = new("{0} dk", "{0} min");
    private static readonly Phrase InHours = new("{0} sa", "{0} h");
    private static readonly Phrase InHoursMinutes = new("{0} sa {1} dk", "{0} h {1} min");
    private static readonly Phrase InDays = new("{0} gün", "{0} d");
    private static readonly Phrase Yesterday = new("dün {0}", "yesterday {0}");
    private static readonly Phrase Today = new("Bugün", "Today");
    private static readonly Phrase DayBefore = new("Dün", "Yesterday");
    private static readonly Phrase Tomorrow = new("yarın {0}", "tomorrow {0}");

    /// <summary>"5 dk önce", "dün 14:05", "3 Mar 14:05", "3 Mar 2025".</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Tongue tongue)
    {
        var passed = now - at;
        if (passed < TimeSpan.Zero)
            return At(at, now, zone, tongue);
        if (passed < TimeSpan.FromMinutes(1))
            return Now.In(tongue);
        if (passed < TimeSpan.FromHours(1))
            return MinutesAgo.In(tongue, (int)passed.TotalMinutes);
        return passed < TimeSpan.FromHours(12) ? HoursAgo.In(tongue, (int)passed.TotalHours) : At(at, now, zone, tongue);
    }

    /// <summary>The moment itself: "14:05" today, "dün 14:05", "yarın 09:00", "3 Mar 14:05", with the year where it is another.</summary>
    public static string At(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Tongue tongue)
    {
        var culture = tongue.Culture();
        var there = TimeZoneInfo.ConvertTime(at, zone);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var time = there.ToString("HH:mm", culture);
        return (there.Date - today).Days switch
        {
            0 => time,
            -1 => Yesterday.In(tongue, time),
            1 => Tomorrow.In(tongue, time),
            _ when there.Year == today.Year => there.ToString("d MMM HH:mm", culture),
            _ => there.ToString("d MMM yyyy", culture),
        };
    }

    /// <summary>Day, month in words, year and time, for a tooltip.</summary>
    public static string Full(DateTimeOffset at, TimeZoneInfo zone, Tongue tongue) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy dddd, HH:mm", tongue.Culture());

    public static string Day(DateTimeOffset at, TimeZoneInfo zone, Tongue tongue) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy", tongue.Culture());

    public static string Day(DateOnly day, Tongue tongue) => day.ToString("d MMMM yyyy", tongue.Culture());

    /// <summary>The day as a heading between messages: "bugün", "dün", "3 Mart Salı", with the year where it is another.</summary>
    public static string DayName(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Tongue tongue)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone).Date;
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        return (there - today).Days switch
        {
            0 => Today.In(tongue),
            -1 => DayBefore.In(tongue),
            _ when there.Year == today.Year => there.ToString("d MMMM dddd", tongue.Culture()),
            _ => there.ToString("d MMMM yyyy", tongue.Culture()),
        };
    }

    /// <summary>How long something takes or is late, without a direction: "12 dk", "3 sa 5 dk", "2 gün".</summary>
    public static string Span(TimeSpan span, Tongue tongue)
    {
        span = span.Duration();
        if (span < TimeSpan.FromHours(1))
            return InMinutes.In(tongue, Math.Max(1, (int)span.TotalMinutes));
        if (span >= TimeSpan.FromDays(2))
            return InDays.In(tongue, (int)span.TotalDays);
        return span.Minutes == 0 || span >= TimeSpan.FromHours(12)
            ? InHours.In(tongue, (int)span.TotalHours)
            : InHoursMinutes.In(tongue, (int)span.TotalHours, span.Minutes);
    }

    /// <summary>ISO 8601 for <c>datetime</c>.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
