using Muhatap.Core.Topics;
using Muhatap.Listen.Report;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Listen;

/// <summary>The networks posts came from within the year, busiest first: from the rollups, never by looking at posts.</summary>
internal static class SourceNetworks
{
    public static async Task<IReadOnlyList<string>> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(database.Clock.GetUtcNow());
        var pulse = await TopicPulse
            .ReadAsync(database, [TermPack.Everything], today - 365, today, cancellationToken)
            .ConfigureAwait(false);
        return [.. pulse.Networks.Select(network => network.Network)];
    }
}
