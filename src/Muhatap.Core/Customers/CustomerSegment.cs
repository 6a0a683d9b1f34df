using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>
/// A filter over customers kept under a word, which triage, the API and other filters then know. Who is in it is never stored: the filter is asked each
/// time, so that nobody stays in a segment they have left.
/// </summary>
public sealed class CustomerSegment
{
    public const int LongestCode = 40;
    public const int LongestFilter = 500;

    public required SegmentId Id { get; init; }

    /// <summary>The word, lower case, without spaces: <c>silent_vip</c>.</summary>
    public required string Code { get; init; }

    /// <summary>As somebody wrote it: <c>segment:vip quiet:&gt;60</c>.</summary>
    public required string Filter { get; set; }

    public required UserId ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
