using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Claims;

/// <summary>Who a visitor says they are.</summary>
internal static class ClaimedCustomer
{
    /// <summary>The one customer whose record holds both the number and the address (e-mail or phone); null where there is none, or several.</summary>
    public static async Task<CustomerId?> FindAsync(MuhatapDb db, string number, string address, CancellationToken cancellationToken)
    {
        var (kind, given) = IdentifierForm.Of(IdentifierKind.Email, address) is { } email
            ? (IdentifierKind.Email, email)
            : (IdentifierKind.Phone, IdentifierForm.Of(IdentifierKind.Phone, address));
        if (IdentifierForm.Of(IdentifierKind.CustomerNumber, number) is not { } known || given is null)
            return null;
        var found = await db
            .CustomerIdentifiers.Where(row => row.Kind == IdentifierKind.CustomerNumber && row.Value == known)
            .Where(row =>
                db.CustomerIdentifiers.Any(other => other.CustomerId == row.CustomerId && other.Kind == kind && other.Value == given)
            )
            .Select(row => row.CustomerId)
            .Distinct()
            .Take(2)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return found is [var one] ? one : null;
    }
}
