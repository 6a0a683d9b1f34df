using Muhatap.Analyze.Rivals;
using Muhatap.Listen.Topics;
using Muhatap.Store;

namespace Muhatap.Web.Rivals;

/// <summary>Tells the gate who speaks for us and for competitors; again every now and then, because topics and accounts change.</summary>
internal static class KnowTalk
{
    public static async Task RunAsync(Database database, StandingTopics topics, CancellationToken cancellationToken)
    {
        var names = await RivalNames.ReadAsync(database, cancellationToken).ConfigureAwait(false);
        var said = (await RivalAccounts.FindAsync(database, names, cancellationToken).ConfigureAwait(false)).Where(rival => rival.IsSaid);
        topics.Talk.KnowTheirs(said.Select(rival => (rival.Account.Network, rival.Account.Key)), names.Select(name => name.Folded));
        await topics.Talk.LoadAsync(database, cancellationToken).ConfigureAwait(false);
    }
}
