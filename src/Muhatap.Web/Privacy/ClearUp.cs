using Muhatap.Listen.Rollups;
using Muhatap.Relate.Erasure;
using Muhatap.Store;

namespace Muhatap.Web.Privacy;

/// <summary>What follows an erasure once it is committed: rollups folded, so that no word of theirs waits in a delta or counts nothing in a pack; the file compacted.</summary>
internal static class ClearUp
{
    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        if (!await CompactAfterErasure.IsDueAsync(database, cancellationToken).ConfigureAwait(false))
            return;
        await FoldRollups.RunAsync(database, cancellationToken).ConfigureAwait(false);
        await CompactAfterErasure.RunAsync(database, cancellationToken).ConfigureAwait(false);
    }
}
