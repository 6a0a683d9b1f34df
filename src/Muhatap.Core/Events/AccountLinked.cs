using Muhatap.Core.Ids;

namespace Muhatap.Core.Events;

/// <summary>An account is now known to be a customer, or (null) no longer believed to be one.</summary>
public sealed record AccountLinked(AccountId Account, CustomerId? Customer, UserId? By) : IRoomEvent;
