namespace Muhatap.Web.Pages.Inbox;

/// <summary>The instants people mean by "later", in their own time zone.</summary>
internal static class SnoozeUntil
{
    private const int Morning = 9;
    private const int Evening = 18;

    public static DateTimeOffset Of(string code, DateTimeOffset now, TimeZoneInfo zone)
    {
        var here = TimeZoneInfo.ConvertTime(now, zone);
        return code switch
        {
            "evening" => At(here.Hour < Evening ? here.Date : here.Date.AddDays(1), Evening, zone),
            "tomorrow" => At(here.Date.AddDays(1), Morning, zone),
            "monday" => At(here.Date.AddDays(((int)DayOfWeek.Monday - (int)here.DayOfWeek + 6) % 7 + 1), Morning, zone),
            _ => now.AddHours(1),
        };
    }

    private static DateTimeOffset At(DateTime day, int hour, TimeZoneInfo zone)
    {
        var local = day.AddHours(hour);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
