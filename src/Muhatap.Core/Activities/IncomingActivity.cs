using Muhatap.Core.Posts;

namespace Muhatap.Core.Activities;

/// <summary>One act as a source delivers it: CONTRACT.md's event. Named activity here so that it isn't taken for an event between rooms.</summary>
public sealed record IncomingActivity
{
    public required string Network { get; init; }

    /// <summary>The network's own id; with <see cref="Network"/> the key of idempotency.</summary>
    public required string ExternalId { get; init; }

    public required ActivityKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Handle of the account that acted; this or <see cref="CustomerNumber"/> is given.</summary>
    public string? Account { get; init; }

    /// <summary>The network's own id of the account, where it has one.</summary>
    public string? AccountExternalId { get; init; }

    public string? CustomerNumber { get; init; }

    /// <summary>External id of the post, product, place or account acted upon.</summary>
    public string? Target { get; init; }

    public string? Place { get; init; }

    public Money? Amount { get; init; }

    /// <summary>Whatever else the sender gave, as a JSON object.</summary>
    public string? DataJson { get; init; }

    /// <summary>The same act with every text as databases take it (<see cref="WellFormed"/>).</summary>
    public IncomingActivity AsWellFormed() =>
        this with
        {
            Network = WellFormed.Text(Network),
            ExternalId = WellFormed.Text(ExternalId),
            Account = WellFormed.Text(Account),
            AccountExternalId = WellFormed.Text(AccountExternalId),
            CustomerNumber = WellFormed.Text(CustomerNumber),
            Target = WellFormed.Text(Target),
            Place = WellFormed.Text(Place),
            DataJson = WellFormed.Text(DataJson),
        };
}
