using Muhatap.Core.Ids;

namespace Muhatap.Analyze.Complaints;

/// <summary>All complaints of a period and of the one before, told apart in any way. Pure.</summary>
public sealed class ComplaintFigures
{
    /// <summary>The group of those that have no such property.</summary>
    public const string None = "";

    private readonly DateTimeOffset now;
    private readonly IReadOnlyList<ComplaintCase> before;

    /// <param name="cases">Of both periods; all of them are the yardstick.</param>
    /// <param name="since">Where the period begins; what was written earlier is the period before.</param>
    /// <param name="brand">Only of this brand; the yardstick stays that of all.</param>
    public ComplaintFigures(IReadOnlyList<ComplaintCase> cases, DateTimeOffset since, DateTimeOffset now, TopicId? brand = null)
    {
        this.now = now;
        Yardstick = ComplaintYardstick.Of(cases, now);
        var own = cases.Where(complaint => brand is null || complaint.Brand == brand).ToLookup(complaint => complaint.WrittenAt >= since);
        Cases = [.. own[true]];
        before = [.. own[false]];
        All = CaseGroup.Of(None, Cases, before.Count, Yardstick, now);
        Earlier = CaseGroup.Of(None, before, 0, Yardstick, since);
    }

    public ComplaintYardstick Yardstick { get; }

    public IReadOnlyList<ComplaintCase> Cases { get; }

    public CaseGroup All { get; }

    /// <summary>The period before, as it stood when it ended.</summary>
    public CaseGroup Earlier { get; }

    /// <summary>The largest first; without a property last.</summary>
    public IReadOnlyList<CaseGroup> Of(CaseBy by)
    {
        var earlier = before.CountBy(complaint => KeyOf(complaint, by), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. Cases
                .GroupBy(complaint => KeyOf(complaint, by), StringComparer.Ordinal)
                .Select(group =>
                    CaseGroup.Of(
                        group.Key,
                        [.. group],
                        earlier.GetValueOrDefault(group.Key),
                        Yardstick,
                        now,
                        by is CaseBy.Subject or CaseBy.Difficulty or CaseBy.Kind
                    )
                )
                .OrderBy(group => group.Key.Length == 0)
                .ThenByDescending(group => group.Cases.Count)
                .ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
    }

    public string KeyOf(ComplaintCase complaint, CaseBy by) =>
        by switch
        {
            CaseBy.Subject => complaint.Subject ?? None,
            CaseBy.Difficulty => Yardstick.DifficultyOf(complaint).ToString(),
            CaseBy.Channel => complaint.Network,
            CaseBy.Team => complaint.Queue,
            CaseBy.Agent => complaint.Agent?.ToString() ?? None,
            CaseBy.Brand => complaint.Brand?.ToString() ?? None,
            _ => complaint.Kind.ToString(),
        };
}
