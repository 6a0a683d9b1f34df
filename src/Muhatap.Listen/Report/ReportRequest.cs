using Muhatap.Core.Ids;
using Muhatap.Query.Syntax;

namespace Muhatap.Listen.Report;

/// <summary>What a report is asked about. A post that two of the topics want counts in both.</summary>
/// <param name="From">First day, <see cref="Core.Topics.LocalDay"/>.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Beside">Topics to hold it against in the share of voice.</param>
public sealed record ReportRequest(IReadOnlyList<TopicId> Topics, long From, long To, IReadOnlyList<TopicId> Beside)
{
    /// <summary>Only posts that this query wants; null for all. Rollups can't answer it: every post is looked at.</summary>
    public ListeningQuery? Query { get; init; }

    public int Days => (int)(To - From) + 1;
}
