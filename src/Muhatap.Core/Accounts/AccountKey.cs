using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>What identifies an account across deliveries.</summary>
public readonly record struct AccountKey(string Network, string Key)
{
    private const string AnonymousPrefix = "anonymous:";
    private const string InvitedPrefix = "invited:";

    /// <summary>The account's key from what a source says: its own id first, else the handle without @ and case.</summary>
    /// <param name="fallback">What stands for the author where the source names none (a feed, an anonymous form).</param>
    public static AccountKey Of(string network, string? externalId, string? handle, string fallback) =>
        new(network, !string.IsNullOrWhiteSpace(externalId) ? externalId : Fold(handle) ?? fallback);

    /// <summary>Stands for an author a source does not name: one account a post, as nothing says that two are the same person.</summary>
    public static string Unnamed(string postExternalId) => AnonymousPrefix + postExternalId;

    /// <summary>Stands for whoever answers by a link that was made for one customer.</summary>
    public static string Invited(CustomerId customer) => $"{InvitedPrefix}{customer}";

    /// <summary>Whether we made the key ourselves, because the source gave none.</summary>
    public static bool IsMade(string key) =>
        key.StartsWith(AnonymousPrefix, StringComparison.Ordinal) || key.StartsWith(InvitedPrefix, StringComparison.Ordinal);

    /// <summary>A handle as it is compared: without @, white space and case. Null where nothing is left.</summary>
    public static string? Fold(string? handle)
    {
        var bare = handle?.Trim().TrimStart('@');
        return string.IsNullOrEmpty(bare) ? null : bare.ToLowerInvariant();
    }
}
