using Muhatap.Core.Customers;

namespace Muhatap.Web.Commands.Import;

/// <summary>What became of a batch of rows. The counts and what is refused are together as many as the rows.</summary>
/// <param name="Refused">Places in the batch, from 0, and why.</param>
internal sealed record StoredRows(int New, int Changed, int Repeated, int Passed, IReadOnlyList<(int Index, string Reason)> Refused)
{
    /// <summary>Of customers, on which legal basis each row was taken.</summary>
    public IReadOnlyList<TakenBasis> Bases { get; init; } = [];
}
