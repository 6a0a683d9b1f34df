namespace Muhatap.Core.Outbound;

/// <summary>The numbers are stored; never renumber.</summary>
public enum OutboundState
{
    /// <summary>Waits for the outbox.</summary>
    Pending = 0,

    /// <summary>Given to the network; what became of it is not yet written down.</summary>
    Sending = 1,
    Sent = 2,

    /// <summary>The network will never take it as it is.</summary>
    Refused = 3,

    /// <summary>It may have arrived and nobody but a person can tell; never repeated by itself.</summary>
    Unsure = 4,

    /// <summary>To be copied and sent by one of us, on a network without a connector.</summary>
    ByHand = 5,
    Cancelled = 6,
}
