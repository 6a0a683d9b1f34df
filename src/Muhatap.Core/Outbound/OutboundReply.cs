namespace Muhatap.Core.Outbound;

/// <summary>One answer on its way to a network.</summary>
public sealed record OutboundReply
{
    /// <summary>Our own key, the same at every try. Letters, digits; time-ordered.</summary>
    public required string Key { get; init; }

    /// <summary>When the answer was written; a retry carries the same instant, so that it makes the same record.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    public required string Text { get; init; }

    /// <summary>External id of the post that is answered.</summary>
    public required string ToPost { get; init; }

    /// <summary>The network's own id of whom we answer.</summary>
    public required string ToAccount { get; init; }
}
