using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Outbound;
using Muhatap.Core.Refusals;
using Muhatap.Store.Writer;

namespace Muhatap.Act.ContactPolicy;

/// <summary>
/// The one send path: whatever is to leave for a person is written to the outbox here and nowhere else (a test holds that no
/// other code adds an <see cref="OutboundMessage"/>).
/// </summary>
internal static class SendThroughGate
{
    /// <exception cref="Refusal">The gate is shut for this message.</exception>
    public static async Task RunAsync(WriteScope scope, OutboundMessage message, CancellationToken cancellationToken)
    {
        var account = await scope
            .Db.Accounts.AsNoTracking()
            .SingleAsync(row => row.Id == message.ToAccountId, cancellationToken)
            .ConfigureAwait(false);
        var wish = ContactWish.Open;
        if (account.CustomerId is { } customerId)
        {
            wish = await scope
                .Db.Customers.Where(row => row.Id == customerId)
                .Select(row => row.ContactWish)
                .SingleAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        // Consents are not kept yet; without a record of one there is none.
        var decision = ContactGate.Decide(message.Kind, wish, hasConsent: false);
        if (!decision.IsAllowed)
            throw new Refusal(decision.Code!, decision.Reason!);
        scope.Db.OutboundMessages.Add(message);
        scope.Changed(ChangeKind.Message, message.Id.Value);
    }
}
