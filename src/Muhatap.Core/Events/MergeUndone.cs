using Muhatap.Core.Ids;

namespace Muhatap.Core.Events;

/// <summary>A merge was a mistake: <paramref name="Out"/> is a customer again, with these accounts.</summary>
/// <param name="Stays">Who had taken them in, as they are called now.</param>
public sealed record MergeUndone(MergeId Merge, CustomerId Stays, CustomerId Out, IReadOnlyList<AccountId> Accounts, UserId? By)
    : IRoomEvent;
