using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>What an account's public profile says beside its names, and what the page it links to was seen to hold.</summary>
public sealed class AccountProfile
{
    public required AccountId AccountId { get; init; }

    public string? Bio { get; set; }

    /// <summary>The stated place, as it was written.</summary>
    public string? Location { get; set; }

    /// <summary>The web address in the profile, as it was written.</summary>
    public string? Link { get; set; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When the linked page was last fetched, whatever came of it; null where it never was.</summary>
    public DateTimeOffset? PageAt { get; set; }

    /// <summary>
    /// What the page held that can tie accounts: one a line, <c>me</c> (rel=me), <c>link</c> or <c>contact</c>, a space, and the
    /// address. Null where there is nothing.
    /// </summary>
    public string? PageFound { get; set; }
}
