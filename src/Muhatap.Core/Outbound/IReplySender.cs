namespace Muhatap.Core.Outbound;

/// <summary>Sends answers on one network with one set of credentials.</summary>
public interface IReplySender
{
    DedupeMode Dedupe { get; }

    /// <summary>The longest text one answer may have, counted as the network counts (<see cref="CountLength"/>).</summary>
    int MaxLength { get; }

    int CountLength(string text);

    Task<SendOutcome> SendAsync(OutboundReply reply, CancellationToken cancellationToken);

    /// <summary>With <see cref="DedupeMode.Lookup"/>: is the message there? Null where it could not be told.</summary>
    Task<SendOutcome?> LookUpAsync(OutboundReply reply, CancellationToken cancellationToken);
}
