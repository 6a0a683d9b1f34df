using Muhatap.Core.Ids;

namespace Muhatap.Core.Volumes;

/// <summary>
/// How many customers or contacts a brand had in a month, as somebody of us gave it: without it no rate of complaints can be told. Never
/// changed: the latest given for a month holds, the ones before are its history.
/// </summary>
public sealed class BusinessVolume
{
    public required VolumeId Id { get; init; }

    /// <summary>The brand's topic.</summary>
    public required TopicId TopicId { get; init; }

    /// <summary>Years times twelve, and the month from 0: January 2026 is 24312.</summary>
    public required int Month { get; init; }

    public required VolumeMeasure Measure { get; init; }

    /// <summary>Null takes the figure back.</summary>
    public long? Amount { get; init; }

    public required UserId GivenBy { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>Its first day.</summary>
    public static DateOnly FirstDay(int month) => new(month / 12, (month % 12) + 1, 1);
}
