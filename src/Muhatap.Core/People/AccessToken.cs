using Muhatap.Core.Ids;

namespace Muhatap.Core.People;

/// <summary>What a program signs in with. Only its hash is kept; the token itself is shown once.</summary>
public sealed class AccessToken
{
    public required AccessTokenId Id { get; init; }

    public required UserId UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What the token may do; never more than its user.</summary>
    public required Role Role { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; init; }
}
