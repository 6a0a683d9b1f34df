using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Relate.Consents;
using Muhatap.Relate.Import;
using Muhatap.Store;

namespace Muhatap.Web.Commands.Import;

/// <summary>Stores batches of a file's rows the way everything is stored: posts and events walk, customers are upserted.</summary>
/// <param name="isAddressed">Posts are kept whatever the topics say, and may need an answer.</param>
internal sealed class StoreRows(Database database, IPostWalk walk, bool isAddressed)
{
    public async Task<StoredRows> PostsAsync(IReadOnlyList<IncomingPost> posts)
    {
        var now = database.Clock.GetUtcNow();
        var outcome = await walk.WalkAsync(
                new PostBatch
                {
                    Posts = [.. posts.Select(post => new WalkingPost(post, database.Mint.Next<PostId>(), now))],
                    IsAddressed = isAddressed,
                    ReceivedAt = now,
                },
                CancellationToken.None
            )
            .ConfigureAwait(false);
        return new StoredRows(outcome.Kept, Changed: 0, outcome.Repeated, outcome.Passed, Refused: []);
    }

    /// <summary>An event whose customer nobody knows is not stored: it is put aside, and taken once the customer is there.</summary>
    public async Task<StoredRows> EventsAsync(IReadOnlyList<IncomingActivity> events)
    {
        var before = await HeldAsync(events).ConfigureAwait(false);
        await walk.WalkAsync(
                new PostBatch
                {
                    Posts = [],
                    Activities = events,
                    IsAddressed = true,
                    ReceivedAt = database.Clock.GetUtcNow(),
                },
                CancellationToken.None
            )
            .ConfigureAwait(false);
        var after = await HeldAsync(events).ConfigureAwait(false);
        var refused = new List<(int, string)>();
        var (added, repeated) = (0, 0);
        for (var i = 0; i < events.Count; i++)
        {
            var key = (events[i].Network, events[i].ExternalId);
            if (!after.Contains(key))
                refused.Add((i, "its customer is not known; import the customer, then this row again"));
            else if (before.Add(key))
                added++;
            else
                repeated++;
        }
        return new StoredRows(added, Changed: 0, repeated, Passed: 0, refused);
    }

    public async Task<StoredRows> CustomersAsync(IReadOnlyList<IncomingCustomer> customers)
    {
        var outcome = await UpsertCustomers.RunAsync(database, customers, CancellationToken.None).ConfigureAwait(false);
        return new StoredRows(outcome.Made, outcome.Changed, outcome.Same, Passed: 0, outcome.Refused)
        {
            Bases = [.. outcome.Bases.OfType<TakenBasis>()],
        };
    }

    /// <summary>Those whose address nobody has are new as well: they wait for whoever comes with it.</summary>
    public async Task<StoredRows> ConsentsAsync(IReadOnlyList<IncomingConsent> consents)
    {
        var outcome = await TakeConsents.RunAsync(database, by: null, consents, CancellationToken.None).ConfigureAwait(false);
        return new StoredRows(outcome.Written + outcome.Waiting, Changed: 0, outcome.Same, Passed: 0, outcome.Refused);
    }

    private async Task<HashSet<(string Network, string ExternalId)>> HeldAsync(IReadOnlyList<IncomingActivity> events)
    {
        var held = new HashSet<(string, string)>();
        await using var db = database.Read();
        foreach (var network in events.GroupBy(one => one.Network, StringComparer.Ordinal))
        {
            var ids = network.Select(one => one.ExternalId).ToList();
            var found = await db
                .Activities.Where(row => row.Network == network.Key && ids.Contains(row.ExternalId))
                .Select(row => row.ExternalId)
                .ToListAsync()
                .ConfigureAwait(false);
            held.UnionWith(found.Select(id => (network.Key, id)));
        }
        return held;
    }
}
