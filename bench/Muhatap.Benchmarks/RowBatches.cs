using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Benchmarks;

/// <summary>The rows a walk wrote for its last posts, cut as the walk cut them, for EF Core to write again elsewhere.</summary>
internal sealed class RowBatches(IReadOnlyList<IReadOnlyList<object>> batches, int posts)
{
    private static readonly int[] PostsASave = [1, 5];

    public double RowsPerPost => (double)batches.Sum(batch => batch.Count) / posts;

    public static async Task<RowBatches> ReadAsync(Database database, int posts, int postsABatch)
    {
        await using var db = database.Read();
        var last = await db.Posts.OrderByDescending(post => post.Id).Take(posts).ToListAsync().ConfigureAwait(false);
        last.Reverse();
        var matches = (await db.TopicMatches.ToListAsync().ConfigureAwait(false)).ToLookup(row => row.PostId);
        var readings = await db.Readings.ToDictionaryAsync(row => row.PostId).ConfigureAwait(false);
        var entries = (await db.ConversationEntries.ToListAsync().ConfigureAwait(false)).ToLookup(row => row.PostId);
        var conversations = await db.Conversations.ToDictionaryAsync(row => row.Id).ConfigureAwait(false);
        var accounts = await db.Accounts.ToDictionaryAsync(row => row.Id).ConfigureAwait(false);
        var edges = (await db.Edges.ToListAsync().ConfigureAwait(false)).ToLookup(row => row.FromAccountId);
        var terms = await db.TermPackDeltas.OrderByDescending(row => row.Id).ToListAsync().ConfigureAwait(false);
        var all = await db.Posts.CountAsync().ConfigureAwait(false);
        var batches = new List<IReadOnlyList<object>>();
        var seenAccounts = new HashSet<AccountId>();
        var seenConversations = new HashSet<ConversationId>();
        var termsAPost = (double)terms.Count / all;
        double termAt = 0;
        foreach (var chunk in last.Chunk(postsABatch))
        {
            var rows = new List<object>();
            foreach (var post in chunk)
            {
                rows.Add(post);
                rows.Add(readings[post.Id]);
                rows.AddRange(matches[post.Id]);
                // An account and a conversation are written once, by the first of their posts.
                if (seenAccounts.Add(post.AccountId))
                {
                    if (accounts[post.AccountId].FirstSeenAt >= post.ReceivedAt.AddSeconds(-1))
                        rows.Add(accounts[post.AccountId]);
                    rows.AddRange(edges[post.AccountId].Where(edge => edge.LastAt == post.CreatedAt));
                }
                foreach (var entry in entries[post.Id])
                {
                    rows.Add(entry);
                    if (seenConversations.Add(entry.ConversationId))
                        rows.Add(conversations[entry.ConversationId]);
                }
            }
            // Deltas belong to batches, not to posts: each batch gets its share.
            for (var until = termAt + (termsAPost * chunk.Length); termAt < until && termAt < terms.Count; termAt++)
                rows.Add(terms[(int)termAt]);
            batches.Add(rows);
        }
        return new RowBatches(batches, last.Count);
    }

    /// <summary>
    /// Posts a second with EF at its best: one context a save, no change detection, one transaction a save, and of saves as
    /// large as the walk's batches and five times as large, the faster.
    /// </summary>
    public async Task<double> SaveWithEfAsync(Database empty)
    {
        var half = batches.Count / PostsASave.Length;
        var best = 0.0;
        for (var way = 0; way < PostsASave.Length; way++)
        {
            var mine = batches.Skip(way * half).Take(half).ToArray();
            var watch = Stopwatch.StartNew();
            foreach (var save in mine.Chunk(PostsASave[way]))
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
            best = Math.Max(best, posts / (double)PostsASave.Length / watch.Elapsed.TotalSeconds);
        }
        return best;
    }
}
