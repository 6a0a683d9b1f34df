namespace Muhatap.Core.Triage;

/// <summary>The prepared table: severity × segment × subject → queue, priority, deadline, playbook.</summary>
public sealed class TriageTable
{
    private readonly TriageRule[] rules;

    /// <param name="rules">In any order; <see cref="TriageRule.Position"/> counts. The last must fit everything.</param>
    public TriageTable(IEnumerable<TriageRule> rules)
    {
        this.rules = [.. rules.OrderBy(rule => rule.Position)];
        if (this.rules.Length == 0 || !this.rules[^1].IsLast)
            throw new ArgumentException("The last row of the triage table must fit everything.", nameof(rules));
    }

    /// <param name="kept">The kept segments the customer is in, beside their own word.</param>
    public TriageDecision Decide(Severity severity, string? segment, string? subject, IReadOnlyList<string>? kept = null)
    {
        foreach (var rule in rules)
        {
            if (rule.Fits(severity, segment, subject, kept))
                return new(severity, rule.Queue, rule.Priority, TimeSpan.FromMinutes(rule.FirstAnswerMinutes), rule.PlaybookId);
        }
        throw new System.Diagnostics.UnreachableException("The last row fits everything.");
    }
}
