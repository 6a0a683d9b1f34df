using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Retention;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Retention;

/// <summary>The owner says how long each kind of data is kept, or that nothing of it goes by itself.</summary>
public static class SaveRetention
{
    /// <param name="days">By kind; null switches the rule off.</param>
    /// <exception cref="Refusal"><c>retention.days</c>.</exception>
    public static Task RunAsync(
        Database database,
        UserId by,
        IReadOnlyDictionary<RetentionKind, int?> days,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var standing = await scope.Db.RetentionRules.ToDictionaryAsync(row => row.Kind, cancellation).ConfigureAwait(false);
                foreach (var (kind, wanted) in days)
                {
                    var held = standing.GetValueOrDefault(kind);
                    if (held?.Days == wanted)
                        continue;
                    if (wanted is { } period && (period < RetentionRule.LeastOf(kind) || period > RetentionRule.MostDays))
                        throw new Refusal(
                            "retention.days",
                            $"{kind} is kept {RetentionRule.LeastOf(kind)} to {RetentionRule.MostDays} days.",
                            $"days-{kind}"
                        );
                    if (wanted is null)
                        scope.Db.RetentionRules.Remove(held!);
                    else if (held is null)
                        scope.Db.RetentionRules.Add(
                            new RetentionRule
                            {
                                Kind = kind,
                                Days = wanted.Value,
                                SetBy = by,
                                SetAt = scope.Now,
                            }
                        );
                    else
                        (held.Days, held.SetBy, held.SetAt) = (wanted.Value, by, scope.Now);
                    scope.Audit(by, "retention.set", $"retention/{kind}", wanted?.ToString(CultureInfo.InvariantCulture) ?? "off");
                }
            },
            cancellationToken
        );
}
