using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Triage;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>Replaces the triage table as a whole; what is already open keeps the deadline it was promised.</summary>
public static class SaveTriageTable
{
    public static async Task RunAsync(
        Database database,
        CurrentTriageTable current,
        UserId by,
        IReadOnlyList<TriageRule> rules,
        CancellationToken cancellationToken
    )
    {
        Check(rules);
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    await scope.Db.TriageRules.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                    for (var i = 0; i < rules.Count; i++)
                        rules[i].Position = i;
                    scope.Db.TriageRules.AddRange(rules);
                    scope.Audit(by, "triage.saved", "triage");
                    scope.AfterCommit(() => current.Replace(new TriageTable(rules)));
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static void Check(IReadOnlyList<TriageRule> rules)
    {
        if (rules.Count == 0 || !rules[^1].IsLast)
            throw new Refusal("triage.last", "The last row must fit everything.");
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (string.IsNullOrWhiteSpace(rule.Queue))
                throw new Refusal("triage.queue", $"Row {i + 1} names no queue.", $"rules[{i}].queue");
            if (rule.Priority is < 1 or > 4)
                throw new Refusal("triage.priority", $"Row {i + 1}: a priority is 1 to 4.", $"rules[{i}].priority");
            if (rule.FirstAnswerMinutes is < 1 or > 60 * 24 * 30)
                throw new Refusal("triage.minutes", $"Row {i + 1}: a deadline is 1 minute to 30 days.", $"rules[{i}].first_answer_minutes");
            if (rule.IsLast && i < rules.Count - 1)
                throw new Refusal(
                    "triage.shadow",
                    $"Row {i + 1} fits everything, so the rows below it would never be used.",
                    $"rules[{i}]"
                );
        }
    }
}
