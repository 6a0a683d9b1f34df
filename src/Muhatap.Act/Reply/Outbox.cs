using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muhatap.Act.Promises;
using Muhatap.Act.Webhooks;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Reply;

/// <summary>
/// Sends what was decided, after its transaction has committed. A message is marked as being sent in a transaction of its own
/// before the network hears of it: a process that dies in between leaves a mark, and <see cref="RecoverAsync"/> reads it.
/// </summary>
public sealed partial class Outbox(Database database, ISenders senders, ILogger<Outbox> log) : IDisposable
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim waiting = new(1);

    /// <summary>Something was written to the outbox.</summary>
    public void Wake()
    {
        if (waiting.CurrentCount == 0)
            waiting.Release();
    }

    /// <summary>Sends until cancelled: at once what is written now, later what a network asked to be sent later.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await waiting.WaitAsync(TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(false);
            try
            {
                await RecoverAsync(everything: false, cancellationToken).ConfigureAwait(false);
                while (await SendDueAsync(cancellationToken).ConfigureAwait(false) == AtOnce) { }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database is away for a moment; what is due stays due.
                LogFailure(error);
            }
        }
    }

    /// <summary>Decides about messages whose process died while sending them.</summary>
    /// <param name="everything">True at the start of the only process: nobody else can be sending. False: only what was marked too long ago.</param>
    public Task RecoverAsync(bool everything, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var expired = scope.Now;
                var stuck = await scope
                    .Db.OutboundMessages.Where(row => row.State == OutboundState.Sending && (everything || row.NextTryAt <= expired))
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                foreach (var message in stuck)
                {
                    var sender = message.SourceId is { } source ? await senders.OfAsync(source, cancellation).ConfigureAwait(false) : null;
                    message.RecoverAfterCrash(sender?.Dedupe ?? DedupeMode.None, scope.Now);
                    Tell(scope, message);
                }
            },
            cancellationToken
        );

    /// <summary>Sends what is due now. Returns how many were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await ClaimAsync(cancellationToken).ConfigureAwait(false);
        foreach (var message in due)
        {
            var outcome = await TryAsync(message, cancellationToken).ConfigureAwait(false);
            await SettleAsync(message.Id, outcome).ConfigureAwait(false);
        }
        return due.Count;
    }

    private Task<List<OutboundMessage>> ClaimAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var now = scope.Now;
                var waitingOnes = scope.Dialect.IsPostgres
                    ? scope.Db.OutboundMessages.FromSql(
                        $"select * from outbound_message where state = 0 and next_try_at <= {now.ToUnixTimeMilliseconds()} order by id limit {AtOnce} for update skip locked"
                    )
                    : scope
                        .Db.OutboundMessages.Where(row => row.State == OutboundState.Pending && row.NextTryAt <= now)
                        .OrderBy(row => row.Id)
                        .Take(AtOnce);
                var due = await waitingOnes.ToListAsync(cancellation).ConfigureAwait(false);
                foreach (var message in due)
                {
                    message.StartSending();
                    message.NextTryAt = now + Lease;
                }
                return due;
            },
            cancellationToken
        );

    private async Task<SendOutcome> TryAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var sender = message.SourceId is { } source ? await senders.OfAsync(source, cancellationToken).ConfigureAwait(false) : null;
        if (sender is null)
            return new SendOutcome(SendState.Refused, Error: "The connection it was to leave through is gone or switched off.");
        var reply = message.ToReply();
        try
        {
            if (message.Attempts > 1 && sender.Dedupe == DedupeMode.Lookup)
            {
                if (await sender.LookUpAsync(reply, cancellationToken).ConfigureAwait(false) is { State: SendState.Sent } found)
                    return found;
            }
            var outcome = await sender.SendAsync(reply, cancellationToken).ConfigureAwait(false);
            // Where the network can tell a repeat, an unclear send is simply sent again; only elsewhere a person must look.
            return outcome.State == SendState.Unclear && sender.Dedupe != DedupeMode.None
                ? outcome with
                {
                    State = SendState.Retry,
                }
                : outcome;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogSendFailure(error, message.Id.Value);
            // Nobody knows whether the network took it: where it can tell a repeat we try again, elsewhere a person looks.
            return new SendOutcome(sender.Dedupe == DedupeMode.None ? SendState.Unclear : SendState.Retry, Error: error.Message);
        }
    }

    /// <summary>Written down even while the program stops: the network has it already.</summary>
    private Task SettleAsync(OutboundMessageId id, SendOutcome outcome) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var message = await scope.Db.OutboundMessages.SingleAsync(row => row.Id == id, cancellation).ConfigureAwait(false);
                message.Settle(outcome, scope.Now, BackOff(message.Attempts));
                if (message.State == OutboundState.Sent)
                    await AnsweredAsync(scope, message, cancellation).ConfigureAwait(false);
                if (outcome.FromAccount is { } ours)
                    await scope.RaiseAsync(new SpokeAs(message.Network, ours), cancellation).ConfigureAwait(false);
                Tell(scope, message);
            },
            CancellationToken.None
        );

    internal static async Task AnsweredAsync(WriteScope scope, OutboundMessage message, CancellationToken cancellationToken)
    {
        await KeepPromises.TakeAsync(scope, message, cancellationToken).ConfigureAwait(false);
        var conversation = await scope
            .Db.Conversations.SingleAsync(row => row.Id == message.ConversationId, cancellationToken)
            .ConfigureAwait(false);
        var newerPost = await scope
            .Db.ConversationEntries.AnyAsync(
                entry => entry.ConversationId == message.ConversationId && entry.Kind == EntryKind.Post && entry.At > message.WrittenAt,
                cancellationToken
            )
            .ConfigureAwait(false);
        // The person wrote again after the answer was written: that post still waits.
        if (newerPost)
            conversation.AnswerEarlier(message.SentAt!.Value);
        else
            conversation.Answer(message.SentAt!.Value);
        await TellWebhooks.AddAsync(scope, WebhookEvent.Answered, [conversation], cancellationToken).ConfigureAwait(false);
    }

    internal static void Tell(WriteScope scope, OutboundMessage message)
    {
        scope.Changed(ChangeKind.Message, message.Id.Value);
        scope.Changed(ChangeKind.Conversation, message.ConversationId.Value);
    }

    private static TimeSpan BackOff(int attempts)
    {
        var seconds = 5 * Math.Pow(3, Math.Min(attempts, 8) - 1);
        return seconds > Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);
    }

    public void Dispose() => waiting.Dispose();

    [LoggerMessage(LogLevel.Error, "The outbox could not be worked on; it goes on")]
    private partial void LogFailure(Exception error);

    [LoggerMessage(LogLevel.Warning, "Message {Message} could not be sent")]
    private partial void LogSendFailure(Exception error, long message);
}
