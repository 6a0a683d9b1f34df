using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Retention;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Retention;

/// <summary>Keeps everything of a customer from being deleted while a lawsuit or an inquiry lasts, and ends that.</summary>
public static class HoldCustomer
{
    /// <param name="until">Null until somebody lifts it; else in the future.</param>
    /// <exception cref="Refusal"><c>hold.reason</c>, <c>hold.until</c>, <c>customer.unknown</c>.</exception>
    public static Task<LegalHoldId> PlaceAsync(
        Database database,
        UserId by,
        CustomerId customer,
        string? reason,
        DateTimeOffset? until,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var why = reason?.Trim() ?? "";
                if (why.Length is 0 or > LegalHold.LongestReason)
                    throw new Refusal("hold.reason", $"Say why, in at most {LegalHold.LongestReason} characters.", "reason");
                if (until <= scope.Now)
                    throw new Refusal("hold.until", "A hold ends in the future.", "until");
                if (!await scope.Db.Customers.AnyAsync(row => row.Id == customer, cancellation).ConfigureAwait(false))
                    throw new Refusal("customer.unknown", "There is no such customer.");
                var hold = new LegalHold
                {
                    Id = scope.Mint.Next<LegalHoldId>(),
                    CustomerId = customer,
                    Reason = why,
                    Until = until,
                    ByUserId = by,
                    At = scope.Now,
                };
                scope.Db.LegalHolds.Add(hold);
                scope.Audit(by, "customer.held", $"customer/{customer}");
                return hold.Id;
            },
            cancellationToken
        );

    /// <returns>Whose it was.</returns>
    /// <exception cref="Refusal"><c>hold.unknown</c>.</exception>
    public static Task<CustomerId> LiftAsync(Database database, UserId by, LegalHoldId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var hold =
                    await scope.Db.LegalHolds.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("hold.unknown", "There is no such hold.");
                if (hold.LiftedAt is null)
                {
                    (hold.LiftedAt, hold.LiftedBy) = (scope.Now, by);
                    scope.Audit(by, "customer.hold_lifted", $"customer/{hold.CustomerId}");
                }
                return hold.CustomerId;
            },
            cancellationToken
        );
}
