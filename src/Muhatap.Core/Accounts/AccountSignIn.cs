using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>Somebody was sent to their account's network to sign in there, and has not come back yet.</summary>
public sealed class AccountSignIn
{
    /// <summary>SHA-256 of the secret that comes back with the answer, hexadecimal.</summary>
    public required string State { get; init; }

    /// <summary>SHA-256 of the secret their browser holds, hexadecimal: an answer that another browser brings is nobody's.</summary>
    public required string Browser { get; init; }

    /// <summary>What must be known when they come back, sealed; empty until they were sent off.</summary>
    public required string Sealed { get; set; }

    /// <summary>The customer whose number and address were both given; null where they belong to nobody, which the visitor isn't told.</summary>
    public CustomerId? CustomerId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who comes back later starts again.</summary>
    public required DateTimeOffset Until { get; init; }
}
