using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Customers;

/// <summary>Writes down how far a customer lets us come near, and on which channel. The contact gate obeys from the next message on.</summary>
public static class SaveWish
{
    public static Task RunAsync(
        Database database,
        UserId by,
        CustomerId customerId,
        ContactWish wish,
        string? preferredChannel,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var customer =
                    await scope.Db.Customers.SingleOrDefaultAsync(row => row.Id == customerId, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("customer.unknown", "There is no such customer.");
                customer.ContactWish = wish;
                customer.PreferredChannel = preferredChannel;
                customer.UpdatedAt = scope.Now;
                scope.Audit(by, "customer.wish", $"customer/{customerId}", wish.ToString());
                scope.Changed(ChangeKind.Customer, customerId.Value);
            },
            cancellationToken
        );
}
