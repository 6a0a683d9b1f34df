namespace Muhatap.Linkage.Accounts;

/// <summary>A profile on a network; only the id and the handle are needed.</summary>
public sealed record SocialAccount(
    string Id,
    string Network,
    string Handle,
    string? DisplayName = null,
    string? Bio = null,
    string? Location = null,
    string? Link = null,
    long? Followers = null
);
