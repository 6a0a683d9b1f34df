using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Benchmarks;

/// <summary>
/// All rows a walk wrote, cut as the walk cut them, for EF Core to write again elsewhere: new ones, and conversations a later batch
/// changed. Accounts and edges a later batch changed are left out, in EF's favour.
/// </summary>
internal sealed class RowBatches(IReadOnlyList<RowBatches.Batch> batches, int posts)
{
    /// <summary>How many of the walk's batches EF saves at once: as the walk does, and more, which may suit it better.</summary>
    public static IReadOnlyList<int> BatchesASave { get; } = [1, 4];

    public int Posts => posts;

    public double RowsPerPost => (double)batches.Sum(batch => batch.Added.Count + batch.Changed.Count) / posts;

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
        var terms = await db.TermPackDeltas.OrderByDescending(row => row.Id).ToListAsync().ConfigureAwait(false);
        var batches = new List<Batch>();
        var seenAccounts = new HashSet<AccountId>();
        var openedIn = new Dictionary<ConversationId, int>();
        var termsAPost = (double)terms.Count / all.Count;
        double termAt = 0;
        foreach (var chunk in all.Chunk(postsABatch))
        {
            var rows = new List<object>();
            var changed = new HashSet<Conversation>();
            foreach (var post in chunk)
            {
                rows.Add(post);
                rows.Add(readings[post.Id]);
                rows.AddRange(matches[post.Id]);
                if (seenAccounts.Add(post.AccountId))
                {
                    rows.Add(accounts[post.AccountId]);
                    rows.AddRange(edges[post.AccountId]);
                }
                foreach (var entry in entries[post.Id])
                {
                    rows.Add(entry);
                    if (openedIn.TryAdd(entry.ConversationId, batches.Count))
                        rows.Add(conversations[entry.ConversationId]);
                    else if (openedIn[entry.ConversationId] < batches.Count)
                        changed.Add(conversations[entry.ConversationId]);
                }
            }
            // Deltas belong to batches, not to posts: each batch gets its share.
            for (var until = termAt + (termsAPost * chunk.Length); termAt < until && termAt < terms.Count; termAt++)
                rows.Add(terms[(int)termAt]);
            batches.Add(new Batch(rows, changed));
        }
        return new RowBatches(batches, all.Count);
    }

    /// <summary>EF at its best: one context a save, no change detection, one transaction a save, of a changed row only what changed.</summary>
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
                        {
                            db.AddRange(batch.Added);
                            foreach (var conversation in batch.Changed)
                                Change(db, conversation);
                        }
                        return Task.CompletedTask;
                    },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>As the walk does with a further post. A row the same save adds or has changed already is not written twice.</summary>
    private static void Change(MuhatapDb db, Conversation conversation)
    {
        var entry = db.Entry(conversation);
        if (entry.State != EntityState.Detached)
            return;
        entry.State = EntityState.Unchanged;
        entry.Property(row => row.Network).IsModified = true;
        entry.Property(row => row.Severity).IsModified = true;
        entry.Property(row => row.LastPostAt).IsModified = true;
        entry.Property(row => row.LastPostId).IsModified = true;
        entry.Property(row => row.PostCount).IsModified = true;
    }

    internal sealed record Batch(IReadOnlyCollection<object> Added, IReadOnlyCollection<Conversation> Changed);
}
