using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Act.Promises;
using Muhatap.Act.Reply;
using Muhatap.Analyze.Complaints;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Promises;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Demo;

/// <summary>
/// The team during the past month: answers what waits, mostly in time, and closes what is done. Through the product's own
/// slices, so that what the demo shows is what the product did.
/// </summary>
internal sealed class DemoAgents(
    Database database,
    DemoClock clock,
    ISenders senders,
    Outbox outbox,
    DemoThanks thanks,
    IReadOnlyList<UserId> agents
)
{
    private static readonly string[] Farewells =
    [
        "Ne güzel, haber verdiğiniz için teşekkürler. İyi günler dileriz.",
        "Rica ederiz, sevindik. Yine bir şey olursa buradayız.",
        "Biz teşekkür ederiz. Kaydınızı kapatıyoruz, iyi günler.",
    ];

    /// <summary>What is left to whoever opens the demo.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromHours(5);

    /// <summary>How long after it was answered a case rests before it is closed, at least; those that take longest take so long more.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(30);

    private readonly PriorityQueue<Work, DateTimeOffset> plan = new();
    private readonly HashSet<(ConversationId, Act)> planned = [];
    private readonly HashSet<long> thanked = [];
    private DateTimeOffset looked;

    private enum Act
    {
        Answer,
        Close,
        Keep,
        Thank,
    }

    /// <summary>Does what is due until <paramref name="now"/>, each at its own time but never before <paramref name="played"/>: what is said until then they have read.</summary>
    public async Task WorkAsync(DateTimeOffset played, DateTimeOffset now, DateTimeOffset end, CancellationToken cancellationToken)
    {
        if (now - looked >= TimeSpan.FromHours(1))
        {
            looked = now;
            await PlanAsync(end, cancellationToken).ConfigureAwait(false);
        }
        while (plan.TryPeek(out var next, out var at) && at <= now)
        {
            plan.Dequeue();
            planned.Remove((next.Id, next.Act));
            if (at < played)
                at = played;
            clock.Stand(at);
            try
            {
                await (
                    next.Act switch
                    {
                        Act.Answer => AnswerAsync(next.Id, end, cancellationToken),
                        Act.Close => CloseAsync(next.Id, cancellationToken),
                        Act.Thank => thanks.SayAsync(next.Id, Spread((ulong)next.Id.Value * 31), at, cancellationToken),
                        _ => DecidePromise.RunAsync(database, AgentOf(next.Id), next.Promise, PromiseState.Kept, cancellationToken),
                    }
                ).ConfigureAwait(false);
            }
            catch (Refusal)
            {
                // The person asked not to be contacted, or took the post back: there is nothing to say, and the case is closed.
                if (next.Act == Act.Answer)
                    await CloseConversation.RunAsync(database, AgentOf(next.Id), next.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task PlanAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var open = await db
            .Conversations.Where(row => row.Status == ConversationStatus.Open)
            .Select(row => new
            {
                row.Id,
                row.LastPostAt,
                row.FirstAnsweredAt,
                row.DueAt,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var row in open)
        {
            var chance = ChanceOf(row.Id);
            if (row.DueAt is not { } due)
            {
                // Answered, perhaps in public: it rests, and is closed.
                var last = row.FirstAnsweredAt > row.LastPostAt ? row.FirstAnsweredAt.Value : row.LastPostAt;
                Plan(row.Id, Act.Close, last + Rest + (LongestRest * chance), end);
                continue;
            }
            // Nearly all within their time, a few after it.
            var at = row.LastPostAt + ((due - row.LastPostAt) * (chance < 0.96 ? 0.1 + (0.85 * chance) : 1.3));
            if (due > end - Left && chance > 0.5)
                continue;
            Plan(row.Id, Act.Answer, at, end);
        }
    }

    private void Plan(ConversationId id, Act act, DateTimeOffset at, DateTimeOffset end)
    {
        if (at < end && planned.Add((id, act)))
            plan.Enqueue(new Work(id, act, default), at);
    }

    private async Task AnswerAsync(ConversationId id, DateTimeOffset end, CancellationToken cancellationToken)
    {
        Conversation? conversation;
        string? draft;
        (string Text, PostReading Reading)? said;
        await using (var db = database.Read())
        {
            conversation = await db.Conversations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
            draft = await db
                .Playbooks.Where(row => conversation != null && row.Id == conversation.PlaybookId)
                .Select(row => row.Draft)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            said = await LastAsync(db, conversation, cancellationToken).ConfigureAwait(false);
        }
        if (conversation is not { Status: ConversationStatus.Open, DueAt: not null } || said is not var (words, reading))
            return;
        var isContent = ClosingWords.Of(words, reading.Intent, reading.Sentiment) != ClosingWord.None;
        var chance = ChanceOf(id);
        var agent = AgentOf(id);
        var text = draft
            ?.Replace("{name}", "", StringComparison.Ordinal)
            .Replace("{brand}", "", StringComparison.Ordinal)
            .Replace(" ,", ",", StringComparison.Ordinal);
        var message = await ReplyToConversation
            .RunAsync(
                database,
                senders,
                outbox,
                agent,
                id,
                isContent ? Farewells[(int)(chance * 100) % Farewells.Length]
                    : text is null || chance < 0.5 ? DemoAnswers.To(reading, chance)
                    : text,
                afterPost: null,
                cancellationToken
            )
            .ConfigureAwait(false);
        await MarkSentByHand.RunAsync(database, agent, message, url: null, cancellationToken).ConfigureAwait(false);
        var done = await PlanPromisesAsync(id, message, end, cancellationToken).ConfigureAwait(false);
        if (!isContent)
            PlanThanks(id, done, end);
    }

    private static async Task<(string Text, PostReading Reading)?> LastAsync(
        MuhatapDb db,
        Conversation? conversation,
        CancellationToken cancellationToken
    )
    {
        if (conversation is null)
            return null;
        var last = conversation.LastPostId;
        var found = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where post.Id == last
            select new { post.Text, reading }
        )
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return found is null ? null : (found.Text, found.reading);
    }

    /// <summary>Some say that it is solved; not so many in one hour that it would look like a wave.</summary>
    private void PlanThanks(ConversationId id, DateTimeOffset done, DateTimeOffset end)
    {
        var chance = Spread((ulong)id.Value * 7);
        var at = done + TimeSpan.FromMinutes(20 + (chance * 800));
        if (chance < 0.5 && at < end - Left && thanked.Add(at.ToUnixTimeSeconds() / 3600) && planned.Add((id, Act.Thank)))
            plan.Enqueue(new Work(id, Act.Thank, default), at);
    }

    /// <summary>What was promised is done in time, and somebody says so; of the latest days a few are forgotten, and stand there as overdue.</summary>
    /// <returns>When all of it is done.</returns>
    private async Task<DateTimeOffset> PlanPromisesAsync(
        ConversationId id,
        OutboundMessageId message,
        DateTimeOffset end,
        CancellationToken cancellationToken
    )
    {
        var done = clock.GetUtcNow();
        await using var db = database.Read();
        foreach (
            var promise in await db.Promises.Where(row => row.MessageId == message).ToListAsync(cancellationToken).ConfigureAwait(false)
        )
        {
            var due = promise.DueAt ?? promise.MadeAt + LongestRest;
            var chance = Spread((ulong)promise.Id.Value);
            if (chance > 0.95 && due > end - TimeSpan.FromDays(3) && due < end)
                continue;
            // Now and then a day late.
            var at = chance > 0.95 ? due.AddDays(1) : promise.MadeAt + ((due - promise.MadeAt) * (0.2 + (0.75 * chance)));
            if (at < end)
                plan.Enqueue(new Work(id, Act.Keep, promise.Id), at);
            done = at > done ? at : done;
        }
        return done;
    }

    private async Task CloseAsync(ConversationId id, CancellationToken cancellationToken)
    {
        await using (var db = database.Read())
        {
            // The person wrote again since: it is not done.
            if (await db.Conversations.AnyAsync(row => row.Id == id && row.DueAt != null, cancellationToken).ConfigureAwait(false))
                return;
        }
        await CloseConversation.RunAsync(database, AgentOf(id), id, cancellationToken).ConfigureAwait(false);
    }

    private UserId AgentOf(ConversationId id) => agents[(int)(ChanceOf(id) * agents.Count)];

    /// <summary>0 to 1, the same for the same conversation, spread evenly.</summary>
    private static double ChanceOf(ConversationId id) => Spread((ulong)id.Value);

    /// <summary>Fibonacci hashing.</summary>
    private static double Spread(ulong number) => ((number * 11400714819323198485UL) >> 11) / (double)(1UL << 53);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Work(ConversationId Id, Act Act, PromiseId Promise);
}
