using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>"This account is this customer", or is not, with what it stands on. Never deleted by a later decision: undone.</summary>
public sealed class AccountLink
{
    public required AccountLinkId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required CustomerId CustomerId { get; init; }

    public required LinkState State { get; set; }

    /// <summary>0 to 1.</summary>
    public required double Probability { get; init; }

    public required LinkMethod Method { get; init; }

    /// <summary>The waterfall, in steps and without personal data; put into words when a page is drawn. Empty where one of us decided.</summary>
    public required string Evidence { get; init; }

    public required LegalBasis LegalBasis { get; init; }

    /// <summary>Null where a rule decided.</summary>
    public UserId? DecidedBy { get; init; }

    public required DateTimeOffset At { get; init; }
}
