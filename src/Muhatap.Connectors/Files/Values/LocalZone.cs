namespace Muhatap.Connectors.Files.Values;

/// <summary>The clock a time without a zone is meant by: Istanbul's, with the summer times it had until 2016.</summary>
internal static class LocalZone
{
    public const string Name = "Europe/Istanbul";

    private static readonly TimeZoneInfo Istanbul = Find();

    public static DateTimeOffset ToUtc(DateTime local) => new DateTimeOffset(local, Istanbul.GetUtcOffset(local)).ToUniversalTime();

    // A machine without the time zone database still has the offset that holds since 2016.
    private static TimeZoneInfo Find() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Name, out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone(Name, TimeSpan.FromHours(3), Name, Name);
}
