using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Act.Webhooks;
using Muhatap.Core.Accounts;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Core.Triage;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>
/// One of us takes posts that triage left alone into the inbox. Each joins its author's open conversation about the matter or opens
/// one, with the priority and deadline the triage table gives; our own posts, and what stands in a conversation already, stay where
/// they are.
/// </summary>
public static class OpenForPosts
{
    public const int Most = 200;

    /// <returns>The conversations the posts stand in now, and how many of them were opened.</returns>
    /// <exception cref="Refusal"><c>posts.none</c>, <c>posts.many</c>, <c>post.gone</c> where none of them is held any more.</exception>
    public static Task<(IReadOnlyList<ConversationId> Conversations, int Opened)> RunAsync(
        Database database,
        CurrentTriageTable table,
        UserId by,
        IReadOnlyCollection<PostId> posts,
        CancellationToken cancellationToken
    )
    {
        if (posts.Count == 0)
            throw new Refusal("posts.none", "Choose at least one post.", "post");
        if (posts.Count > Most)
            throw new Refusal("posts.many", "Choose at most 200 posts.", "post");
        return database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) => OpenAsync(scope, table.Value, by, posts, cancellation),
            cancellationToken
        );
    }

    private static async Task<(IReadOnlyList<ConversationId>, int)> OpenAsync(
        WriteScope scope,
        TriageTable table,
        UserId by,
        IReadOnlyCollection<PostId> posts,
        CancellationToken cancellationToken
    )
    {
        var said = await SaidAsync(scope, posts, cancellationToken).ConfigureAwait(false);
        var ids = said.ConvertAll(row => (PostId?)row.Post.Id);
        var standing = await scope
            .Db.ConversationEntries.Where(entry => entry.Kind == EntryKind.Post && ids.Contains(entry.PostId))
            .ToDictionaryAsync(entry => entry.PostId!.Value, entry => entry.ConversationId, cancellationToken)
            .ConfigureAwait(false);
        var persons = said.Select(PersonOf).Distinct().ToList();
        var open = await scope
            .Db.Conversations.Where(row => persons.Contains(row.PersonId) && row.OpenKey != null)
            .OrderBy(row => row.LastPostAt)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var (touched, opened) = (new List<ConversationId>(), new List<Conversation>());
        foreach (var row in said)
        {
            if (standing.TryGetValue(row.Post.Id, out var where))
            {
                touched.Add(where);
                continue;
            }
            var (person, matter) = (PersonOf(row), row.Reading.Subject ?? MatterKey.Open);
            var decision = table.Decide(SeverityOf.Post(row.Reading, row.Post.Rating), row.Segment, row.Reading.Subject);
            var held =
                open.FindLast(one => one.PersonId == person && one.Matter == matter)
                ?? open.FindLast(one => one.PersonId == person && (row.Reading.Subject is null || one.Matter == MatterKey.Open));
            if (held is null)
            {
                held = Conversation.Open(
                    scope.Mint.Next<ConversationId>(),
                    person,
                    row.Account.Id,
                    row.Account.CustomerId,
                    row.Post.Network,
                    matter,
                    row.Post.Id,
                    row.Post.Title ?? row.Post.Text,
                    row.Post.CreatedAt,
                    decision,
                    scope.Now
                );
                scope.Db.Conversations.Add(held);
                open.Add(held);
                opened.Add(held);
                Tell(scope, held.Id, EntryKind.Opened, scope.Now, by, post: null);
            }
            else
                held.Receive(row.Post.Id, row.Post.Network, row.Post.CreatedAt, decision, scope.Now);
            Tell(scope, held.Id, EntryKind.Post, row.Post.CreatedAt, by: null, row.Post.Id);
            touched.Add(held.Id);
            scope.Changed(ChangeKind.Conversation, held.Id.Value);
        }
        await TellWebhooks.AddAsync(scope, WebhookEvent.Opened, opened, cancellationToken).ConfigureAwait(false);
        return ([.. touched.Distinct()], opened.Count);
    }

    private static async Task<List<Said>> SaidAsync(
        WriteScope scope,
        IReadOnlyCollection<PostId> posts,
        CancellationToken cancellationToken
    )
    {
        var ids = posts.ToList();
        var rows = await (
            from post in scope.Db.Posts.AsNoTracking()
            join reading in scope.Db.Readings.AsNoTracking() on post.Id equals reading.PostId
            join account in scope.Db.Accounts.AsNoTracking() on post.AccountId equals account.Id
            where ids.Contains(post.Id) && !account.IsOurs
            orderby post.CreatedAt, post.Id
            select new
            {
                post,
                reading,
                account,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var segments = await UsableSegment
            .OfAsync(scope.Db, [.. rows.Select(row => row.account.Id).Distinct()], cancellationToken)
            .ConfigureAwait(false);
        return rows.Count == 0
            ? throw new Refusal("post.gone", "None of these posts is held any more, or all are our own.", "post")
            : rows.ConvertAll(row => new Said(row.post, row.reading, row.account, segments.GetValueOrDefault(row.account.Id)));
    }

    private static void Tell(WriteScope scope, ConversationId conversation, EntryKind kind, DateTimeOffset at, UserId? by, PostId? post) =>
        scope.Db.ConversationEntries.Add(
            new ConversationEntry
            {
                Id = scope.Mint.Next<ConversationEntryId>(),
                ConversationId = conversation,
                Kind = kind,
                At = at,
                UserId = by,
                PostId = post,
            }
        );

    private static long PersonOf(Said said) => said.Account.CustomerId?.Value ?? said.Account.Id.Value;

    private sealed record Said(Post Post, PostReading Reading, Account Account, string? Segment);
}
