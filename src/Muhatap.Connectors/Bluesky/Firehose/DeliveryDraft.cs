using System.Globalization;
using Muhatap.Core.Activities;
using Muhatap.Core.Posts;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>A delivery while frames are still added to it.</summary>
internal sealed class DeliveryDraft
{
    private const int MaxPosts = 300;
    private const int MaxActivities = 2000;
    private const int MaxProblems = 50;

    private readonly List<string> problems = [];

    public List<IncomingPost> Posts { get; } = [];

    public List<IncomingActivity> Activities { get; } = [];

    public List<string> Deleted { get; } = [];

    public List<string> DeletedAccounts { get; } = [];

    /// <summary>The last frame's number; null where none was read.</summary>
    public long? Sequence { get; set; }

    /// <summary>The server's error frame; the connection ends after it.</summary>
    public string? Error { get; set; }

    public bool IsFull => Posts.Count >= MaxPosts || Activities.Count + Deleted.Count >= MaxActivities;

    /// <summary>True where nothing but the cursor moved.</summary>
    public bool IsEmpty => Posts.Count + Activities.Count + Deleted.Count + DeletedAccounts.Count + problems.Count == 0;

    public void Problem(string problem)
    {
        if (problems.Count < MaxProblems)
            problems.Add(problem);
    }

    public Delivery ToDelivery() =>
        new()
        {
            Posts = Posts,
            Activities = Activities,
            Deleted = Deleted,
            DeletedAccounts = DeletedAccounts,
            Cursor = Sequence?.ToString(CultureInfo.InvariantCulture),
            Problems = problems,
        };
}
