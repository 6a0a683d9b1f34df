using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Act.Promises;
using Muhatap.Act.Reply;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Promises;
using Muhatap.Core.Refusals;
using Muhatap.Store;

namespace Muhatap.Web.Demo;

/// <summary>
/// The team during the past month: answers what waits, mostly in time, and closes what is done. Through the product's own
/// slices, so that what the demo shows is what the product did.
/// </summary>
internal sealed class DemoAgents(Database database, DemoClock clock, ISenders senders, Outbox outbox, IReadOnlyList<UserId> agents)
{
    private static readonly string[] Answers =
    [
        "Merhaba, mesajınızı aldık. Kaydınıza baktık; sorunu bugün çözüp size buradan yazacağız.",
        "Merhaba, yaşadığınız için üzgünüz. İlgili ekibe ilettik, akşama kadar dönüş yapacağız.",
        "Selam, bilgi için teşekkürler. Kontrol ettik: işlem tamamlandı. Yine olursa buradan yazmanız yeterli.",
        "Merhaba, haklısınız. Tutar iade edildi, bankanıza göre 1-3 gün içinde görünür.",
        "Merhaba, sorunuzun yanıtı: evet, uygulamadan yapabilirsiniz. Takıldığınız yerde buradayız.",
        "Merhaba, şubeyle konuştuk. Yarın öğlene kadar size ulaşacaklar; ulaşmazlarsa buraya yazın, biz peşindeyiz.",
    ];

    private readonly PriorityQueue<(ConversationId Id, bool Closes), DateTimeOffset> plan = new();
    private readonly HashSet<ConversationId> planned = [];
    private DateTimeOffset looked;

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
            if (at < played)
                at = played;
            clock.Stand(at);
            try
            {
                if (next.Closes)
                    await CloseAsync(next.Id, cancellationToken).ConfigureAwait(false);
                else
                    await AnswerAsync(next.Id, at, end, cancellationToken).ConfigureAwait(false);
            }
            catch (Refusal)
            {
                // The person asked not to be contacted, or took the post back: the team leaves it.
            }
        }
    }

    private async Task PlanAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var waiting = await db
            .Conversations.Where(row => row.Status == ConversationStatus.Open && row.DueAt != null)
            .Select(row => new
            {
                row.Id,
                row.OpenedAt,
                row.DueAt,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var row in waiting.Where(row => planned.Add(row.Id)))
        {
            var chance = ChanceOf(row.Id);
            var at = row.OpenedAt + ((row.DueAt!.Value - row.OpenedAt) * (0.15 + (1.05 * chance)));
            // The last hours are left to whoever opens the demo, but for what was quick.
            if (at > end - TimeSpan.FromHours(5) && chance > 0.25)
                continue;
            plan.Enqueue((row.Id, false), at);
        }
    }

    private async Task AnswerAsync(ConversationId id, DateTimeOffset at, DateTimeOffset end, CancellationToken cancellationToken)
    {
        Conversation? conversation;
        string? draft;
        await using (var db = database.Read())
        {
            conversation = await db.Conversations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
            draft = await db
                .Playbooks.Where(row => conversation != null && row.Id == conversation.PlaybookId)
                .Select(row => row.Draft)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        if (conversation is not { Status: ConversationStatus.Open, DueAt: not null })
            return;
        var chance = ChanceOf(id);
        var agent = agents[(int)(chance * agents.Count)];
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
                text is null || chance < 0.5 ? Answers[(int)(chance * 100) % Answers.Length] : text,
                afterPost: null,
                cancellationToken
            )
            .ConfigureAwait(false);
        await MarkSentByHand.RunAsync(database, agent, message, url: null, cancellationToken).ConfigureAwait(false);
        var closes = at + TimeSpan.FromHours(3 + (30 * chance));
        if (closes < end)
            plan.Enqueue((id, true), closes);
        planned.Remove(id);
    }

    private async Task CloseAsync(ConversationId id, CancellationToken cancellationToken)
    {
        await using (var db = database.Read())
        {
            // The person wrote again since: it is not done.
            if (await db.Conversations.AnyAsync(row => row.Id == id && row.DueAt != null, cancellationToken).ConfigureAwait(false))
                return;
        }
        var agent = agents[(int)(ChanceOf(id) * agents.Count)];
        await CloseConversation.RunAsync(database, agent, id, cancellationToken).ConfigureAwait(false);
        // Whoever closes a case has done what was promised, and says so; now and then nobody does.
        if (ChanceOf(id) * 1000 % 1 < 0.97)
            await KeepPromisesAsync(agent, id, cancellationToken).ConfigureAwait(false);
    }

    private async Task KeepPromisesAsync(UserId agent, ConversationId id, CancellationToken cancellationToken)
    {
        List<PromiseId> open;
        await using (var db = database.Read())
            open = await (
                from entry in db.ConversationEntries
                where entry.ConversationId == id
                join promise in db.Promises on entry.MessageId equals (OutboundMessageId?)promise.MessageId
                where promise.State == PromiseState.Open
                select promise.Id
            )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        foreach (var promise in open)
            await DecidePromise.RunAsync(database, agent, promise, PromiseState.Kept, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>0 to 1, the same for the same conversation, spread evenly (Fibonacci hashing).</summary>
    private static double ChanceOf(ConversationId id) => (((ulong)id.Value * 11400714819323198485UL) >> 11) / (double)(1UL << 53);
}
