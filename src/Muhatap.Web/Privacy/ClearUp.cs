using Muhatap.Listen.Keep;
using Muhatap.Listen.Rollups;
using Muhatap.Relate.Erasure;
using Muhatap.Store;

namespace Muhatap.Web.Privacy;

/// <summary>What follows an erasure once it is committed: rollups folded and swept, the file compacted.</summary>
internal static class ClearUp
{
    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        if (!await CompactAfterErasure.IsDueAsync(database, cancellationToken).ConfigureAwait(false))
            return;
        await FoldRollups.RunAsync(database, cancellationToken).ConfigureAwait(false);
        await ForgetPosts.SweepAsync(database, cancellationToken).ConfigureAwait(false);
        await CompactAfterErasure.RunAsync(database, cancellationToken).ConfigureAwait(false);
    }
}
