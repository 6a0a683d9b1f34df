using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Benchmarks;

/// <summary>All rows a walk wrote, cut as the walk cut them, for EF Core to write again elsewhere.</summary>
internal sealed class RowBatches(IReadOnlyList<IReadOnlyList<object>> batches, int posts)
{
    /// <summary>How many of the walk's batches EF saves at once: as the walk does, and more, which may suit it better.</summary>
    public static IReadOnlyList<int> BatchesASave { get; } = [1, 4];

    public int Posts => posts;

    public double RowsPerPost => (double)batches.Sum(batch => batch.Count) / posts;

    public static async Task<RowBatches> ReadAsync(Database database, int postsABatch)
    {
        await using var db = database.Read();
        var all = await db.Posts.OrderBy(post => post.Id).ToListAsync().ConfigureAwait(false);
        var matches = (await db.TopicMatches.ToListAsync().ConfigureAwait(false)).ToLookup(row => row.PostId);
        var readings = await db.Readings.ToDictionaryAsync(row => row.PostId).ConfigureAwait(false);
        var entries = (await db.ConversationEntries.ToListAsync().ConfigureAwait(false)).ToLookup(row => row.PostId);
        var conversations = await db.Conversations.ToDictionaryAsync(row => row.Id).ConfigureAwait(false);
        var accounts = await db.Accounts.ToDictionaryAsync(row => row.Id).ConfigureAwait(false);
        var edges = (await db.Edges.ToListAsync().ConfigureAwait(false)).ToLookup(row => row.FromAccountId);
        var pulses = await db.PulseDeltas.OrderByDescending(row => row.Id).ToListAsync().ConfigureAwait(false);
        var terms = await db.TermDeltas.OrderByDescending(row => row.Id).ToListAsync().ConfigureAwait(false);
        var batches = new List<IReadOnlyList<object>>();
        var seenAccounts = new HashSet<AccountId>();
        var seenConversations = new HashSet<ConversationId>();
        var pulsesAPost = (double)pulses.Count / all.Count;
        var termsAPost = (double)terms.Count / all.Count;
        double pulseAt = 0,
            termAt = 0;
        foreach (var chunk in all.Chunk(postsABatch))
        {
            var rows = new List<object>();
            foreach (var post in chunk)
            {
                rows.Add(post);
                rows.Add(readings[post.Id]);
                rows.AddRange(matches[post.Id]);
                // An account, its edges and a conversation are written once, by the first of their posts, though the walk goes on
                // to change them.
                if (seenAccounts.Add(post.AccountId))
                {
                    rows.Add(accounts[post.AccountId]);
                    rows.AddRange(edges[post.AccountId]);
                }
                foreach (var entry in entries[post.Id])
                {
                    rows.Add(entry);
                    if (seenConversations.Add(entry.ConversationId))
                        rows.Add(conversations[entry.ConversationId]);
                }
            }
            // Deltas belong to batches, not to posts: each batch gets its share.
            for (var until = pulseAt + (pulsesAPost * chunk.Length); pulseAt < until && pulseAt < pulses.Count; pulseAt++)
                rows.Add(pulses[(int)pulseAt]);
            for (var until = termAt + (termsAPost * chunk.Length); termAt < until && termAt < terms.Count; termAt++)
                rows.Add(terms[(int)termAt]);
            batches.Add(rows);
        }
        return new RowBatches(batches, all.Count);
    }

    /// <summary>EF at its best: one context a save, no change detection, one transaction a save.</summary>
    public async Task SaveWithEfAsync(Database empty, int batchesASave)
    {
        foreach (var save in batches.Chunk(batchesASave))
        {
            await empty
                .WriteAsync(
                    WritePriority.Batch,
                    (scope, _) =>
                    {
                        var db = scope.Db;
                        db.ChangeTracker.AutoDetectChangesEnabled = false;
                        foreach (var batch in save)
                            db.AddRange(batch);
                        return Task.CompletedTask;
                    },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
    }
}
