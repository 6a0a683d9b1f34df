using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Webhooks;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Walk;
using Muhatap.Core.Webhooks;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>
/// What our own accounts say on a network. An answer one of us gave there, beside this program, stands in its conversation and
/// stops its clock; the echo of an answer this program sent changes nothing.
/// </summary>
internal static class OurAnswers
{
    public static async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        var ours = batch.Posts.Where(post => post is { IsKept: true, Account.IsOurs: true, Incoming.ParentExternalId: not null }).ToArray();
        if (ours.Length == 0)
            return;
        var entries = new List<ConversationEntry>();
        foreach (var network in ours.GroupBy(post => post.Incoming.Network, StringComparer.Ordinal))
        {
            var conversations = await AnsweredAsync(scope, network.Key, network, cancellationToken).ConfigureAwait(false);
            foreach (var post in network.OrderBy(post => post.Incoming.CreatedAt))
            {
                if (!conversations.TryGetValue(post.Incoming.ParentExternalId!, out var conversation))
                    continue;
                if (await IsEchoAsync(scope, conversation.Id, post, cancellationToken).ConfigureAwait(false))
                    continue;
                if (conversation.Status != ConversationStatus.Closed)
                {
                    conversation.Answer(post.Incoming.CreatedAt);
                    await TellWebhooks.AddAsync(scope, WebhookEvent.Answered, [conversation], cancellationToken).ConfigureAwait(false);
                }
                entries.Add(
                    new ConversationEntry
                    {
                        Id = scope.Mint.Next<ConversationEntryId>(),
                        ConversationId = conversation.Id,
                        Kind = EntryKind.Answer,
                        At = post.Incoming.CreatedAt,
                        PostId = post.Id,
                    }
                );
                scope.Changed(ChangeKind.Conversation, conversation.Id.Value);
            }
        }
        await scope.Bulk.InsertAsync(BulkTables.ConversationEntry, entries, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Posts that are answers of ours coming back, also while it is not yet known through which account we spoke: the same
    /// text under the same post as one we are sending or have sent.
    /// </summary>
    public static async ValueTask<HashSet<WalkingPost>> EchoesAsync(
        WalkingPost[] posts,
        WriteScope scope,
        CancellationToken cancellationToken
    )
    {
        var echoes = new HashSet<WalkingPost>();
        foreach (
            var network in posts
                .Where(post => post.Incoming.ParentExternalId is not null)
                .GroupBy(post => post.Incoming.Network, StringComparer.Ordinal)
        )
        {
            var said = new HashSet<(string Parent, string Text)>();
            await scope
                .QueryAsync(
                    $"select to_post, text from outbound_message where network = @network and state in (1, 2) and to_post {scope.Dialect.In("parents")}",
                    [
                        scope.Dialect.Value("network", network.Key),
                        scope.Dialect.List(
                            "parents",
                            [.. network.Select(post => post.Incoming.ParentExternalId!).Distinct(StringComparer.Ordinal)]
                        ),
                    ],
                    reader => said.Add((reader.GetString(0), reader.GetString(1))),
                    cancellationToken
                )
                .ConfigureAwait(false);
            echoes.UnionWith(network.Where(post => said.Contains((post.Incoming.ParentExternalId!, post.Incoming.Text))));
        }
        return echoes;
    }

    /// <summary>The conversations of the posts that are answered, by those posts' external ids.</summary>
    private static async Task<Dictionary<string, Conversation>> AnsweredAsync(
        WriteScope scope,
        string network,
        IEnumerable<WalkingPost> posts,
        CancellationToken cancellationToken
    )
    {
        var ids = new Dictionary<string, ConversationId>(StringComparer.Ordinal);
        await scope
            .QueryAsync(
                $"""
                select p.external_id, e.conversation_id from post p join conversation_entry e on e.post_id = p.id
                where p.network = @network and p.external_id {scope.Dialect.In("parents")}
                """,
                [
                    scope.Dialect.Value("network", network),
                    scope.Dialect.List(
                        "parents",
                        [.. posts.Select(post => post.Incoming.ParentExternalId!).Distinct(StringComparer.Ordinal)]
                    ),
                ],
                reader => ids[reader.GetString(0)] = new ConversationId(reader.GetInt64(1)),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (ids.Count == 0)
            return [];
        var wanted = ids.Values.Distinct().ToList();
        var conversations = await scope
            .Db.Conversations.Where(row => wanted.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        return ids.ToDictionary(row => row.Key, row => conversations[row.Value], StringComparer.Ordinal);
    }

    /// <summary>The network may give our own answer back before what became of its sending is written down; then its text tells.</summary>
    private static Task<bool> IsEchoAsync(
        WriteScope scope,
        ConversationId conversation,
        WalkingPost post,
        CancellationToken cancellationToken
    )
    {
        var (externalId, text) = (post.Incoming.ExternalId, post.Incoming.Text);
        return scope.Db.OutboundMessages.AnyAsync(
            message =>
                message.ConversationId == conversation
                && (message.ExternalId == externalId || (message.State == OutboundState.Sending && message.Text == text)),
            cancellationToken
        );
    }
}
