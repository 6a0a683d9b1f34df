using Muhatap.Core.Customers;
using Muhatap.Core.Ids;

namespace Muhatap.Relate.Import;

/// <summary>What became of a batch of customer rows.</summary>
/// <param name="Made">Rows that made a customer.</param>
/// <param name="Changed">Rows that said something new of a known one.</param>
/// <param name="Same">Rows that said nothing new, or only what is older than what is held.</param>
/// <param name="Refused">Index of each row that could not be taken, with the reason.</param>
/// <param name="Customers">By row, whose record it is; null where refused.</param>
/// <param name="Bases">By row, on which legal basis it was taken; null where refused.</param>
public sealed record UpsertOutcome(
    int Made,
    int Changed,
    int Same,
    IReadOnlyList<(int Index, string Reason)> Refused,
    IReadOnlyList<CustomerId?> Customers,
    IReadOnlyList<TakenBasis?> Bases
);
