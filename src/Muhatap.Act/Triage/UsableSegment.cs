using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;

namespace Muhatap.Act.Triage;

/// <summary>The segments of the customers behind some accounts, where the tie may be used to answer: what orders the queue.</summary>
internal static class UsableSegment
{
    public static async Task<Dictionary<AccountId, string>> OfAsync(
        MuhatapDb db,
        IReadOnlyCollection<AccountId> accounts,
        CancellationToken cancellationToken
    )
    {
        var bases = BasisRule.Of(Purpose.Answering);
        return await (
            from link in db.AccountLinks.AsNoTracking()
            join customer in db.Customers.AsNoTracking() on link.CustomerId equals customer.Id
            where accounts.Contains(link.AccountId) && link.State == LinkState.Linked && bases.Contains(link.LegalBasis)
            select new { link.AccountId, customer.Segment }
        )
            .ToDictionaryAsync(row => row.AccountId, row => row.Segment, cancellationToken)
            .ConfigureAwait(false);
    }
}
