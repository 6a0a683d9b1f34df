using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Retention;
using Muhatap.Relate.Erasure;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Retention;

/// <summary>Writes down how far a run of a retention rule is. What is begun is never begun twice: one that was cut off goes on.</summary>
public static class RetentionRuns
{
    /// <summary>The run that was cut off, or a new one.</summary>
    public static Task<RetentionRun> BeginAsync(
        Database database,
        RetentionKind kind,
        DateTimeOffset before,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var open = await scope
                    .Db.RetentionRuns.AsNoTracking()
                    .FirstOrDefaultAsync(row => row.Kind == kind && row.FinishedAt == null, cancellation)
                    .ConfigureAwait(false);
                if (open is not null)
                    return open;
                var run = new RetentionRun
                {
                    Id = scope.Mint.Next<RetentionRunId>(),
                    Kind = kind,
                    Before = before,
                    StartedAt = scope.Now,
                    Removed = 0,
                };
                scope.Db.RetentionRuns.Add(run);
                return run;
            },
            cancellationToken
        );

    public static Task AdvanceAsync(Database database, RetentionRunId id, long removed, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
                await scope
                    .Db.RetentionRuns.Where(row => row.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Removed, row => row.Removed + removed), cancellation)
                    .ConfigureAwait(false),
            cancellationToken
        );

    /// <summary>The run is over. Where something went, the database's files are cleared of it next.</summary>
    public static Task EndAsync(Database database, RetentionRunId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var run = await scope.Db.RetentionRuns.SingleAsync(row => row.Id == id, cancellation).ConfigureAwait(false);
                run.FinishedAt = scope.Now;
                if (run.Removed == 0)
                    return;
                scope.Audit(user: null, "retention.removed", $"retention/{run.Kind}", $"{run.Removed}");
                await CompactAfterErasure.AskAsync(scope, cancellation).ConfigureAwait(false);
            },
            cancellationToken
        );
}
