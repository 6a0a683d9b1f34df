using System.Globalization;

namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>A record says itself when it was made, and may say anything.</summary>
internal static class RecordTime
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The claimed instant, but never later than when it was heard of, as Bluesky's own apps sort posts. A claim that can't be read,
    /// or from before 2000, counts as none.
    /// </summary>
    public static DateTimeOffset Of(string? claimed, DateTimeOffset heardAt) =>
        Parse(claimed) is { } at && at >= Earliest && at <= heardAt ? at : heardAt;

    public static DateTimeOffset? Parse(string? text) =>
        text is { Length: <= 64 }
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : null;
}
