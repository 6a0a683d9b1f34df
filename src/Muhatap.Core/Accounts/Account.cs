using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>A profile on a network. Its key is the network's own id of it, or its folded handle where the network shows no id.</summary>
public sealed class Account
{
    /// <summary>As many of a number's signs are shown of an author without a name.</summary>
    private const int ShortNumber = 6;

    public required AccountId Id { get; init; }

    public required string Network { get; init; }

    public required string Key { get; init; }

    public string? Handle { get; private set; }

    /// <summary>The handle as it is compared and found by: <see cref="AccountKey.Fold"/>.</summary>
    public string? HandleKey { get; private set; }

    public string? DisplayName { get; set; }

    public long? Followers { get; set; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>The customer the account's standing link names, kept here because every post asks for it.</summary>
    public CustomerId? CustomerId { get; set; }

    /// <summary>True for an account through which we ourselves speak: what it says is ours and never a complaint.</summary>
    public bool IsOurs { get; set; }

    /// <summary>The network shows the account under this handle now.</summary>
    public void ShowAs(string? handle)
    {
        Handle = handle;
        HandleKey = AccountKey.Fold(handle);
    }

    /// <summary>The handle as networks write it, with @; an address stays an address. Null where there is none.</summary>
    public string? ShownHandle => Handle is null || Handle.Contains('@', StringComparison.Ordinal) ? Handle : $"@{Handle}";

    /// <summary>Nobody said whose it is: an answer, a form or a feed without an author. Its key is ours and means nothing to anybody.</summary>
    public bool IsUnnamed => DisplayName is null && Handle is null && AccountKey.IsMade(Key);

    /// <summary>What a person reads: the display name, else the handle, else the network's id; of an author nobody names a short number.</summary>
    public string ShownName => Shown(DisplayName ?? Handle ?? Key);

    /// <summary>A name as a person reads it, where it may be the key of an author whom the source does not name: a form or a survey that nobody signed.</summary>
    public static string Shown(string name) =>
        AccountKey.IsMade(name) ? $"#{name[Math.Max(name.IndexOf(':', StringComparison.Ordinal) + 1, name.Length - ShortNumber)..]}" : name;
}
