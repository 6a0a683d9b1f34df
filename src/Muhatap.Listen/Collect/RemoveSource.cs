using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Collect;

/// <summary>Takes a connection away. What it brought stays; what waits to leave through it is shown as refused.</summary>
public static class RemoveSource
{
    public static Task RunAsync(Database database, UserId by, SourceId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (await scope.Db.Sources.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false) == 0)
                    return;
                scope.Audit(by, "source.removed", $"source/{id}");
                scope.Changed(ChangeKind.Source, id.Value);
            },
            cancellationToken
        );
}
