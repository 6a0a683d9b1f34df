namespace Muhatap.Core.Topics;

/// <summary>Whole days since 1970 in the installation's time zone, by which reports count: a post of 23:30 belongs to the day its reader calls today.</summary>
public static class LocalDay
{
    private const long DayMilliseconds = 86_400_000;

    /// <summary>The installation's clock.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    public static long Of(DateTimeOffset at) => FloorDays(at.ToUnixTimeMilliseconds() + (long)Zone.GetUtcOffset(at).TotalMilliseconds);

    public static long Of(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static DateOnly Date(long day) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)day);

    /// <summary>What the installation's clocks show at an instant.</summary>
    public static DateTime ClockAt(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    /// <summary>The hour of its day, 0 to 23.</summary>
    public static int HourOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).Hour;

    /// <summary>0 is Monday. The first of January 1970 was a Thursday.</summary>
    public static int WeekdayOf(long day) => (int)((((day + 3) % 7) + 7) % 7);

    /// <summary>The instant at which the day begins.</summary>
    public static DateTimeOffset Start(long day)
    {
        var local = DateTime.UnixEpoch.AddDays(day);
        return new DateTimeOffset(
            DateTime.SpecifyKind(local, DateTimeKind.Unspecified),
            Zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified))
        );
    }

    private static long FloorDays(long milliseconds) => (long)Math.Floor(milliseconds / (double)DayMilliseconds);
}
