using Muhatap.Core.Ids;

namespace Muhatap.Listen.Report;

/// <summary>What a report is asked about. A post that two of the topics want counts in both.</summary>
/// <param name="From">First day, <see cref="Core.Topics.LocalDay"/>.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Beside">Topics to hold it against in the share of voice.</param>
public sealed record ReportRequest(IReadOnlyList<TopicId> Topics, long From, long To, IReadOnlyList<TopicId> Beside)
{
    public int Days => (int)(To - From) + 1;
}
