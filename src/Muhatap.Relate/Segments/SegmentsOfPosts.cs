using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Refusals;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Segments;

/// <summary>Which kept segments each of some customers is in now: for triage, which names them beside the customer's own word.</summary>
internal static class SegmentsOfPosts
{
    /// <summary>The segments' words by customer; customers in none are left out. Only segments that a row of the triage table names are asked.</summary>
    public static async ValueTask<Dictionary<long, List<string>>> ReadAsync(
        WriteScope scope,
        long[] customers,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<long, List<string>>();
        if (customers.Length == 0)
            return found;
        var wanted = await scope
            .Db.CustomerSegments.AsNoTracking()
            .Where(row => scope.Db.TriageRules.Any(rule => rule.Segment == row.Code))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var segment in wanted)
        {
            string condition;
            IReadOnlyList<DbParameter> parameters;
            try
            {
                (condition, parameters) = await SegmentCustomers
                    .ConditionAsync(scope.Db, scope.Dialect, scope.Now, segment.Filter, "ids", cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Refusal)
            {
                // A filter kept under an earlier grammar holds nobody until it is mended (its page says how); the posts go on.
                continue;
            }
            await scope
                .QueryAsync(
                    $"select c.id from customer c where c.id {scope.Dialect.In("ids")} and {condition}",
                    [scope.Dialect.List("ids", customers), .. parameters],
                    reader =>
                    {
                        if (!found.TryGetValue(reader.GetInt64(0), out var codes))
                            found[reader.GetInt64(0)] = codes = [];
                        codes.Add(segment.Code);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return found;
    }
}
