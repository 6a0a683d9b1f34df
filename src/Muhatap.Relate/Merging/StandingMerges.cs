using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Merging;

/// <summary>Who a customer is now that was taken into another.</summary>
public static class StandingMerges
{
    /// <summary>The same id where it was taken into nobody.</summary>
    public static async Task<CustomerId> HolderOfAsync(MuhatapDb db, CustomerId customer, CancellationToken cancellationToken)
    {
        var seen = new HashSet<CustomerId>();
        while (seen.Add(customer))
        {
            var merge = await db
                .CustomerMerges.AsNoTracking()
                .Where(row => row.FromId == customer && row.UndoneAt == null)
                .OrderByDescending(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            if (merge is null)
                return customer;
            customer = merge.IntoId;
        }
        return customer;
    }
}
