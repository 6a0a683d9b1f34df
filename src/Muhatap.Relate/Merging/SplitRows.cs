using Muhatap.Core.Ids;

namespace Muhatap.Relate.Merging;

/// <summary>What goes along when a source record becomes a customer of its own.</summary>
public sealed record SplitRows(
    IReadOnlyCollection<AccountId> Accounts,
    IReadOnlyCollection<ActivityId> Activities,
    IReadOnlyCollection<ConsentId> Consents
);
