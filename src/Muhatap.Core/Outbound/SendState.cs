namespace Muhatap.Core.Outbound;

public enum SendState
{
    Sent = 0,

    /// <summary>It did not arrive, surely; try again later.</summary>
    Retry = 1,

    /// <summary>It did not arrive and never will as it is (too long, post deleted, blocked).</summary>
    Refused = 2,

    /// <summary>It may have arrived.</summary>
    Unclear = 3,
}
