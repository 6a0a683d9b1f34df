using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Relate.Golden;

/// <summary>One attribute of one customer that other rules would choose differently.</summary>
public sealed record SurvivorshipChange(CustomerId Customer, string Name, AttributeKind Kind, string? Before, string? After);

/// <summary>What other rules would change, before they are saved: looked at among the customers of whom several systems speak.</summary>
public static class PreviewSurvivorship
{
    /// <summary>Customers looked at: the newest of those with several records.</summary>
    public const int Sample = 1000;

    private const int Shown = 30;

    /// <summary>How many of those looked at would change, how many were looked at, and the first changes.</summary>
    public static async Task<(int Customers, int LookedAt, IReadOnlyList<SurvivorshipChange> Changes)> RunAsync(
        Database database,
        SurvivorshipRules rules,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var now = await SurvivorshipRules.LoadAsync(db, cancellationToken).ConfigureAwait(false);
        var ids = await db
            .SourceRecords.GroupBy(row => row.CustomerId)
            .Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Key)
            .Select(group => group.Key)
            .Take(Sample)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var files = await SourcesOf.ReadAsync(db, ids, cancellationToken).ConfigureAwait(false);
        var names = await db
            .Customers.Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken)
            .ConfigureAwait(false);
        var changes = new List<SurvivorshipChange>();
        var customers = new HashSet<CustomerId>();
        foreach (var (id, statements) in files)
        {
            foreach (var kind in AttributeKinds.Single)
            {
                var before = GoldenRecord.Choose(kind, statements, now, GoldenRecord.PurposeOf(kind))?.Value;
                var after = GoldenRecord.Choose(kind, statements, rules, GoldenRecord.PurposeOf(kind))?.Value;
                if (string.Equals(before, after, StringComparison.Ordinal))
                    continue;
                customers.Add(id);
                if (changes.Count < Shown)
                    changes.Add(new SurvivorshipChange(id, names[id], kind, before, after));
            }
        }
        return (customers.Count, ids.Count, changes);
    }
}
