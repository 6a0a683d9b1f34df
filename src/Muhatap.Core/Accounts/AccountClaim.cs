using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>Somebody says that an account and a customer are theirs, and is to prove the account by sending a code from it.</summary>
public sealed class AccountClaim
{
    /// <summary>SHA-256 of the ticket in the visitor's address, hexadecimal: what we keep opens nothing.</summary>
    public required string Ticket { get; init; }

    /// <summary>SHA-256 of the code that is to come from the account, hexadecimal.</summary>
    public required string Code { get; init; }

    /// <summary>The customer whose number and address were both given; null where they belong to nobody, which the visitor isn't told.</summary>
    public CustomerId? CustomerId { get; set; }

    public required string Network { get; init; }

    /// <summary>Folded (<see cref="AccountKey.Fold"/>).</summary>
    public required string HandleKey { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>After this the code proves nothing, and the page shows nothing.</summary>
    public required DateTimeOffset Until { get; init; }

    public DateTimeOffset? ProvedAt { get; set; }
}
