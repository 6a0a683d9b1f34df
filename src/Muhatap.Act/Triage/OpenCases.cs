using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>The conversations a batch's posts may belong to.</summary>
internal sealed class OpenCases
{
    private readonly Dictionary<long, List<Conversation>> byPerson = [];
    private readonly Dictionary<(string Network, string ExternalId), Conversation> byAnswer = [];

    public static long PersonOf(WalkingPost post) => post.CustomerId?.Value ?? post.Account!.Id.Value;

    public static async Task<OpenCases> LoadAsync(WriteScope scope, WalkingPost[] posts, CancellationToken cancellationToken)
    {
        var cases = new OpenCases();
        var persons = posts.Select(PersonOf).Distinct().ToArray();
        if (await AnyAsync(scope, persons, cancellationToken).ConfigureAwait(false))
        {
            var open = await scope
                .Db.Conversations.Where(row => persons.Contains(row.PersonId) && row.Status != ConversationStatus.Closed)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var conversation in open.OrderBy(row => row.LastPostAt))
                cases.Add(conversation);
        }
        await cases.LoadAnsweredAsync(scope, posts, cancellationToken).ConfigureAwait(false);
        return cases;
    }

    public void Add(Conversation conversation)
    {
        if (!byPerson.TryGetValue(conversation.PersonId, out var list))
            byPerson.Add(conversation.PersonId, list = []);
        list.Add(conversation);
    }

    /// <summary>
    /// The conversation a post belongs to: the one whose answer it replies to (closed or not, it wakes), else the open one of
    /// the same matter, else, where nobody could tell the matter, the person's latest.
    /// </summary>
    public Conversation? Find(WalkingPost post, string? subject)
    {
        var person = PersonOf(post);
        var open = byPerson.GetValueOrDefault(person);
        if (
            post.Incoming.ParentExternalId is { } parent
            && byAnswer.TryGetValue((post.Incoming.Network, parent), out var answered)
            && answered.PersonId == person
        )
        {
            // Another about the same matter may have been opened since the answered one was closed: that is the live one.
            return answered.Status == ConversationStatus.Closed
                ? open?.FindLast(row => row.Matter == answered.Matter) ?? answered
                : answered;
        }
        if (open is null || open.Count == 0)
            return null;
        return subject is null
            ? open[^1]
            : open.FindLast(row => row.Matter == subject) ?? open.FindLast(row => row.Matter == MatterKey.Open);
    }

    private static async ValueTask<bool> AnyAsync(WriteScope scope, long[] persons, CancellationToken cancellationToken)
    {
        // Most posts are of people who have nothing open: asking so costs a tenth of asking for the rows.
        var any = false;
        await scope
            .QueryAsync(
                $"select 1 from conversation where person_id {scope.Dialect.In("persons")} and status <> 2 limit 1",
                [scope.Dialect.List("persons", persons)],
                _ => any = true,
                cancellationToken
            )
            .ConfigureAwait(false);
        return any;
    }

    private async Task LoadAnsweredAsync(WriteScope scope, WalkingPost[] posts, CancellationToken cancellationToken)
    {
        foreach (
            var network in posts
                .Where(post => post.Incoming.ParentExternalId is not null)
                .GroupBy(post => post.Incoming.Network, StringComparer.Ordinal)
        )
        {
            var parents = new Dictionary<string, ConversationId>(StringComparer.Ordinal);
            await scope
                .QueryAsync(
                    $"select external_id, conversation_id from outbound_message where network = @network and external_id {scope.Dialect.In("ids")}",
                    [
                        scope.Dialect.Value("network", network.Key),
                        scope.Dialect.List(
                            "ids",
                            [.. network.Select(post => post.Incoming.ParentExternalId!).Distinct(StringComparer.Ordinal)]
                        ),
                    ],
                    reader => parents[reader.GetString(0)] = new ConversationId(reader.GetInt64(1)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (parents.Count == 0)
                continue;
            var ids = parents.Values.Distinct().ToList();
            var conversations = await scope
                .Db.Conversations.Where(row => ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, cancellationToken)
                .ConfigureAwait(false);
            foreach (var (externalId, id) in parents)
                byAnswer[(network.Key, externalId)] = conversations[id];
        }
    }
}
