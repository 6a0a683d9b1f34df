using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Golden;

/// <summary>Changes the rules of survivorship and the order of trust. The golden records follow through <see cref="RefreshGolden"/>.</summary>
public static class SaveSurvivorship
{
    public static Task RunAsync(Database database, UserId by, SurvivorshipRules rules, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var db = scope.Db;
                await db.SurvivorshipRules.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await db.SourceTrusts.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                db.SurvivorshipRules.AddRange(
                    AttributeKinds.Single.Select(kind => new SurvivorshipRule { Attribute = kind, Rule = rules.Of(kind) })
                );
                db.SourceTrusts.AddRange(rules.Trusted.Select((source, rank) => new SourceTrust { Source = source, Rank = rank }));
                scope.Audit(by, "survivorship.changed", "survivorship", string.Join(", ", rules.Trusted));
            },
            cancellationToken
        );
}
