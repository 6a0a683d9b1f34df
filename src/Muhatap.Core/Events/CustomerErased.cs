using Muhatap.Core.Ids;

namespace Muhatap.Core.Events;

/// <summary>
/// A customer asked to be forgotten (KVKK, art. 7 and 11): every room deletes what it holds of them, in rollups and search too.
/// Raised before the customer and the accounts are gone.
/// </summary>
/// <param name="Handles">Folded handles and keys of the accounts, by network.</param>
/// <param name="Words">What must not be found anywhere afterwards: the names, identifiers and handles as written.</param>
public sealed record CustomerErased(
    CustomerId Customer,
    IReadOnlyList<AccountId> Accounts,
    IReadOnlyList<(string Network, string Handle)> Handles,
    IReadOnlyList<string> Words
) : IRoomEvent;
