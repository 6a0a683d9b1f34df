using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>The conversations a batch's posts may belong to. They are read and written by hand: EF costs more a row than the whole of triage.</summary>
internal sealed class OpenCases
{
    /// <summary>Some 20 MB of people; beyond it all are forgotten, and those who still write come back.</summary>
    private const int MostRemembered = 50_000;

    private readonly Dictionary<ConversationId, Held> stored = [];
    private readonly Dictionary<(string Network, string ExternalId), Conversation> byAnswer = [];

    /// <summary>All that is open with each person, the latest last; a person with nothing open has an empty list.</summary>
    private readonly Dictionary<long, List<Conversation>> byPerson;

    private OpenCases(WriteScope scope) => byPerson = scope.Memory.Of<Dictionary<long, List<Conversation>>>();

    public static long PersonOf(WalkingPost post) => post.CustomerId?.Value ?? post.Account!.Id.Value;

    public static string? SubjectOf(WalkingPost post) => post.Reading!.Subjects is [var surest, ..] ? surest : null;

    public static async Task<OpenCases> LoadAsync(WriteScope scope, WalkingPost[] posts, CancellationToken cancellationToken)
    {
        // An earlier step of the transaction may have moved some through EF.
        await scope.FlushAsync(cancellationToken).ConfigureAwait(false);
        var cases = new OpenCases(scope);
        var persons = posts.Select(PersonOf).ToHashSet();
        await cases.LookUpAsync(scope, persons, cancellationToken).ConfigureAwait(false);
        foreach (var person in persons)
        {
            foreach (var conversation in cases.byPerson[person])
                cases.Hold(conversation);
        }
        await cases.LoadAnsweredAsync(scope, posts, cancellationToken).ConfigureAwait(false);
        return cases;
    }

    /// <summary>Opened, or opened again.</summary>
    public void Add(Conversation conversation) => byPerson[conversation.PersonId].Add(conversation);

    /// <summary>
    /// The conversation a post belongs to: the one whose answer it replies to (closed or not, it wakes), else the open one of
    /// the same matter, else, where nobody could tell the matter, the person's latest.
    /// </summary>
    public Conversation? Find(WalkingPost post, string? subject)
    {
        var person = PersonOf(post);
        var open = byPerson[person];
        if (
            post.Incoming.ParentExternalId is { } parent
            && byAnswer.TryGetValue((post.Incoming.Network, parent), out var answered)
            && answered.PersonId == person
        )
        {
            // Another about the same matter may have been opened since the answered one was closed: that is the live one.
            return answered.Status == ConversationStatus.Closed
                ? open.FindLast(row => row.Matter == answered.Matter) ?? answered
                : answered;
        }
        if (open.Count == 0)
            return null;
        return subject is null
            ? open[^1]
            : open.FindLast(row => row.Matter == subject) ?? open.FindLast(row => row.Matter == MatterKey.Open);
    }

    /// <summary>Writes the new ones, and the stored ones that changed. Another worker that was quicker makes the whole batch be tried again.</summary>
    public async ValueTask SaveAsync(WriteScope scope, IReadOnlyCollection<Conversation> opened, CancellationToken cancellationToken)
    {
        await scope.Bulk.InsertAsync(BulkTables.Conversation, opened, cancellationToken).ConfigureAwait(false);
        var changed = stored
            .Values.Where(held => held.Row.Version != held.Version)
            .ToLookup(held => held.Key == KeyOf(held.Row), held => (held.Row, held.Version));
        (Conversation, long)[] touched = [.. changed[true]];
        (Conversation, long)[] moved = [.. changed[false]];
        if (
            await scope.Bulk.RunAsync(ConversationRows.Touch, touched, cancellationToken).ConfigureAwait(false) != touched.Length
            || await scope.Bulk.RunAsync(ConversationRows.Change, moved, cancellationToken).ConfigureAwait(false) != moved.Length
        )
            throw new DbUpdateConcurrencyException("A conversation changed while a post was put into it.");
    }

    private async Task LookUpAsync(WriteScope scope, HashSet<long> persons, CancellationToken cancellationToken)
    {
        if (byPerson.Count > MostRemembered)
            byPerson.Clear();
        var unknown = persons.Where(person => byPerson.TryAdd(person, [])).ToArray();
        string[] keys = [.. unknown.Select(person => person.ToString(CultureInfo.InvariantCulture))];
        foreach (
            var conversation in await scope.Bulk.FindAsync(ConversationRows.OpenOf, null, keys, cancellationToken).ConfigureAwait(false)
        )
            Add(conversation);
        foreach (var person in persons)
        {
            // Each is in its person's list for good, but which is the latest changes.
            if (byPerson[person] is { Count: > 1 } open)
                open.Sort(static (one, other) => (one.LastPostAt, one.Id.Value).CompareTo((other.LastPostAt, other.Id.Value)));
        }
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
            var ids = parents.Values.Select(id => id.Value).Distinct().ToArray();
            var conversations = (await ConversationRows.ByIdAsync(scope, ids, cancellationToken).ConfigureAwait(false)).ToDictionary(row =>
                row.Id
            );
            foreach (var (externalId, id) in parents)
                byAnswer[(network.Key, externalId)] = Hold(conversations[id]);
        }
    }

    /// <summary>One object a conversation, whichever question brought it.</summary>
    private Conversation Hold(Conversation conversation)
    {
        if (stored.TryGetValue(conversation.Id, out var held))
            return held.Row;
        stored.Add(conversation.Id, new Held(conversation, conversation.Version, KeyOf(conversation)));
        return conversation;
    }

    /// <summary>What indexes are on; queue, playbook, closing and snoozing only change together with it.</summary>
    private static (ConversationStatus Status, int Priority, DateTimeOffset? DueAt) KeyOf(Conversation row) =>
        (row.Status, row.Priority, row.DueAt);

    /// <summary>A stored conversation, and what of it stood in the database.</summary>
    private readonly record struct Held(
        Conversation Row,
        long Version,
        (ConversationStatus Status, int Priority, DateTimeOffset? DueAt) Key
    );
}
