namespace Muhatap.Core.Accounts;

/// <summary>What identifies an account across deliveries.</summary>
public readonly record struct AccountKey(string Network, string Key)
{
    /// <summary>How the key begins of an author whom the source does not name; what follows is the post's own id.</summary>
    public const string Unnamed = "anonymous:";

    /// <summary>The account's key from what a source says: its own id first, else the handle without @ and case.</summary>
    /// <param name="fallback">What stands for the author where the source names none (a feed, an anonymous form).</param>
    public static AccountKey Of(string network, string? externalId, string? handle, string fallback) =>
        new(network, !string.IsNullOrWhiteSpace(externalId) ? externalId : Fold(handle) ?? fallback);

    /// <summary>A handle as it is compared: without @, white space and case. Null where nothing is left.</summary>
    public static string? Fold(string? handle)
    {
        var bare = handle?.Trim().TrimStart('@');
        return string.IsNullOrEmpty(bare) ? null : bare.ToLowerInvariant();
    }
}
