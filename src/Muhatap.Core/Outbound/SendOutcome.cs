namespace Muhatap.Core.Outbound;

/// <summary>What became of one try to send.</summary>
/// <param name="ExternalId">The network's id of what was sent, where <see cref="State"/> is <see cref="SendState.Sent"/>.</param>
/// <param name="FromAccount">The network's own id of the account it went out through.</param>
/// <param name="Error">For people: what happened and what to do.</param>
/// <param name="RetryAt">When the network asked to be left alone until.</param>
public sealed record SendOutcome(
    SendState State,
    string? ExternalId = null,
    string? Url = null,
    string? Error = null,
    DateTimeOffset? RetryAt = null,
    string? FromAccount = null
);
