namespace Muhatap.Demo.Cast;

/// <summary>A profile on a network, with the truth of who stands behind it.</summary>
/// <param name="PersonId">Who writes there; null for companies and machines.</param>
/// <param name="CustomerNumber">The customer who stands behind it, or null: nobody we know. An impostor's account has none.</param>
/// <param name="CompanyId">The company it belongs to, or null.</param>
/// <param name="ClaimsToBe">The customer number whose owner it pretends to be, or null.</param>
public sealed record DemoAccount(
    string Network,
    string Handle,
    string ExternalId,
    string DisplayName,
    string? Bio,
    string? Location,
    long Followers,
    string? PersonId,
    string? CustomerNumber,
    string? CompanyId,
    string? ClaimsToBe
);
