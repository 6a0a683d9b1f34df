using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Collect;

/// <summary>Writes down how a source fares, for the settings page.</summary>
internal static class SourceHealth
{
    public static Task WellAsync(Database database, SourceId source, CancellationToken cancellationToken) =>
        SaveAsync(database, source, error: null, cancellationToken);

    public static Task IllAsync(Database database, SourceId source, string error, CancellationToken cancellationToken) =>
        SaveAsync(database, source, error, cancellationToken);

    private static Task SaveAsync(Database database, SourceId source, string? error, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var now = scope.Dialect.Value("now", scope.Now.ToUnixTimeMilliseconds());
                var id = scope.Dialect.Value("id", source.Value);
                if (error is null)
                {
                    await scope
                        .ExecuteAsync(
                            "update source set last_ok_at = @now, last_error = null, last_error_at = null where id = @id",
                            [now, id],
                            cancellation
                        )
                        .ConfigureAwait(false);
                }
                else
                {
                    await scope
                        .ExecuteAsync(
                            "update source set last_error = @error, last_error_at = @now where id = @id",
                            [scope.Dialect.Value("error", error), now, id],
                            cancellation
                        )
                        .ConfigureAwait(false);
                }
                scope.Changed(ChangeKind.Source, source.Value);
            },
            cancellationToken
        );
}
