using Muhatap.Core.Ids;

namespace Muhatap.Core.Outbound;

/// <summary>One message on its way to a person. It is written in the transaction that decides it and sent after that one commits.</summary>
public sealed class OutboundMessage
{
    public required OutboundMessageId Id { get; init; }

    public required MessageKind Kind { get; init; }

    public required ConversationId ConversationId { get; init; }

    public required string Network { get; init; }

    /// <summary>The connection it leaves through; null where it is carried by hand.</summary>
    public SourceId? SourceId { get; init; }

    public required AccountId ToAccountId { get; init; }

    /// <summary>The network's own id of whom it goes to.</summary>
    public required string ToAccountKey { get; init; }

    /// <summary>External id of the post it answers.</summary>
    public required string ToPost { get; init; }

    public required string Text { get; init; }

    /// <summary>For which brand a commercial message speaks (İYS keeps consents brand by brand); null for others.</summary>
    public string? Brand { get; init; }

    public UserId? WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required OutboundState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? NextTryAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? ExternalId { get; set; }

    public string? Url { get; set; }

    /// <summary>What went wrong last, for people.</summary>
    public string? Error { get; set; }

    /// <summary>Our own key for it, the same at every try.</summary>
    public string Key => Id.ToString();

    public OutboundReply ToReply() =>
        new()
        {
            Key = Key,
            WrittenAt = WrittenAt,
            Text = Text,
            ToPost = ToPost,
            ToAccount = ToAccountKey,
        };

    public void StartSending()
    {
        State = OutboundState.Sending;
        Attempts++;
    }

    /// <summary>Writes down what became of one try.</summary>
    /// <param name="backOff">How long to wait where the network did not say.</param>
    public void Settle(SendOutcome outcome, DateTimeOffset now, TimeSpan backOff)
    {
        Error = outcome.Error;
        switch (outcome.State)
        {
            case SendState.Sent:
                State = OutboundState.Sent;
                SentAt = now;
                ExternalId = outcome.ExternalId;
                Url = outcome.Url;
                NextTryAt = null;
                break;
            case SendState.Retry:
                State = OutboundState.Pending;
                NextTryAt = outcome.RetryAt ?? now + backOff;
                break;
            case SendState.Refused:
                State = OutboundState.Refused;
                NextTryAt = null;
                break;
            default:
                State = OutboundState.Unsure;
                NextTryAt = null;
                break;
        }
    }

    /// <summary>A process died between giving it to the network and writing down what became of it.</summary>
    public void RecoverAfterCrash(DedupeMode dedupe, DateTimeOffset now)
    {
        if (State != OutboundState.Sending)
            return;
        // Where the network can tell a repeat, sending again is harmless; elsewhere only a person can look.
        State = dedupe == DedupeMode.None ? OutboundState.Unsure : OutboundState.Pending;
        NextTryAt = dedupe == DedupeMode.None ? null : now;
    }

    public void MarkSentByHand(DateTimeOffset now, string? url)
    {
        State = OutboundState.Sent;
        SentAt = now;
        Url = url;
        Error = null;
    }
}
