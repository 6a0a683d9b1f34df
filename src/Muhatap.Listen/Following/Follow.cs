using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Following;

/// <summary>
/// Follows accounts, communities, sites and hashtags. What is followed is one topic list, a query a row: so everything they write is kept
/// though no word topic wants it, stored posts are looked through, and matches, reports and exports carry the row, like any list's.
/// </summary>
public static class Follow
{
    private const string Name = "Takip edilenler";

    /// <summary>The list of what is followed; null while nothing was ever followed.</summary>
    public static async Task<Topic?> ListAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Topics.SingleOrDefaultAsync(topic => topic.IsFollowing, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>How many were not followed before.</returns>
    public static Task<int> RunAsync(
        Database database,
        StandingTopics standing,
        UserId by,
        IReadOnlyList<FollowAddress> wanted,
        CancellationToken cancellationToken
    )
    {
        var rows = wanted
            .DistinctBy(one => one.Key)
            .Select(one => RowCheck.Of(new ListRow(0, one.Key, one.Name, [], one.Query), CommonWords.Unmeasured))
            .Where(check => check.Problem is null)
            .ToList();
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (rows.Count == 0)
                    return 0;
                var list = await scope.Db.Topics.SingleOrDefaultAsync(topic => topic.IsFollowing, cancellation).ConfigureAwait(false);
                if (list is null)
                {
                    list = new Topic
                    {
                        Id = scope.Mint.Next<TopicId>(),
                        Name = Name,
                        Purpose = TopicPurpose.Person,
                        IsList = true,
                        IsFollowing = true,
                        Query = "",
                        Colour = "purple",
                        CreatedAt = scope.Now,
                    };
                    scope.Db.Topics.Add(list);
                    scope.AfterCommit(() => standing.SetList(list));
                }
                var written = await WriteRows.RunAsync(scope, standing, list, rows, written: null, cancellation).ConfigureAwait(false);
                foreach (var row in rows)
                    scope.Audit(by, "follow.added", $"topic/{list.Id}", row.Row.Key);
                return written.Added;
            },
            cancellationToken
        );
    }

    /// <summary>A muted row hears nothing and its posts are no longer counted; unmuted, the stored ones are found again.</summary>
    /// <exception cref="Refusal"><c>follow.unknown</c>.</exception>
    public static Task MuteAsync(
        Database database,
        StandingTopics standing,
        UserId by,
        TopicRowId row,
        bool isMuted,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var (list, held) = await HeldAsync(scope, row, cancellation).ConfigureAwait(false);
                if (held.IsMuted == isMuted)
                    return;
                held.IsMuted = isMuted;
                list.MatchBackFrom = scope.Mint.Next<PostId>();
                scope.Audit(by, isMuted ? "follow.muted" : "follow.unmuted", $"topic/{list.Id}", held.Key);
                scope.Changed(Core.Events.ChangeKind.Topic, list.Id.Value);
                var query = QueryParser.Parse(RowQuery.Of(held)).Query;
                scope.AfterCommit(() =>
                {
                    if (isMuted || query is null)
                        standing.RemoveRow(row);
                    else if (list.IsActive)
                        standing.SetRow(held, query);
                });
            },
            cancellationToken
        );

    /// <exception cref="Refusal"><c>follow.unknown</c>.</exception>
    public static Task RemoveAsync(
        Database database,
        StandingTopics standing,
        UserId by,
        TopicRowId row,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var (list, held) = await HeldAsync(scope, row, cancellation).ConfigureAwait(false);
                await WriteRows.RemoveAsync(scope, standing, list, [row], cancellation).ConfigureAwait(false);
                scope.Audit(by, "follow.removed", $"topic/{list.Id}", held.Key);
            },
            cancellationToken
        );

    /// <summary>Remembers that a proposal isn't wanted.</summary>
    public static Task DismissAsync(Database database, UserId by, string network, string key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (
                    await scope
                        .Db.DismissedFollows.AnyAsync(row => row.Network == network && row.Key == key, cancellation)
                        .ConfigureAwait(false)
                )
                    return;
                scope.Db.DismissedFollows.Add(
                    new DismissedFollow
                    {
                        Network = network,
                        Key = key,
                        UserId = by,
                        At = scope.Now,
                    }
                );
            },
            cancellationToken
        );

    private static async Task<(Topic List, TopicRow Row)> HeldAsync(WriteScope scope, TopicRowId row, CancellationToken cancellationToken)
    {
        var held = await (
            from one in scope.Db.TopicRows
            join list in scope.Db.Topics on one.TopicId equals list.Id
            where one.Id == row && list.IsFollowing
            select new { list, one }
        )
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return held is null ? throw new Refusal("follow.unknown", "This is not followed any more.") : (held.list, held.one);
    }
}
