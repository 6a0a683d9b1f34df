using Microsoft.EntityFrameworkCore;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Listen;

/// <summary>The networks we hold posts of.</summary>
internal static class SourceNetworks
{
    public static async Task<IReadOnlyList<string>> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        // From the rollups: a hundred rows instead of every post.
        var folded = await db.Pulses.Select(row => row.Network).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        var tail = await db.PulseDeltas.Select(row => row.Network).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. folded.Union(tail, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
