using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Outbound;
using Muhatap.Core.Posts;
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
        var known = account.CustomerId is { } id
            ? await scope.Db.Customers.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false)
            : null;
        var decision = ContactGate.Decide(
            message.Kind,
            known?.ContactWish ?? ContactWish.Open,
            !string.IsNullOrWhiteSpace(message.Brand),
            message.Kind == MessageKind.Commercial
                && await HasConsentAsync(scope, account, known, message, cancellationToken).ConfigureAwait(false),
            await HasBasisAsync(scope, account, message, cancellationToken).ConfigureAwait(false)
        );
        if (!decision.IsAllowed)
            throw new Refusal(decision.Code!, decision.Reason!);
        scope.Db.OutboundMessages.Add(message);
        scope.Changed(ChangeKind.Message, message.Id.Value);
    }

    /// <summary>
    /// An answer goes back to the account that spoke, whoever that is. Anything else is sent because of whom we take them for: that
    /// tie, and the address where a record gave it, must carry the purpose.
    /// </summary>
    private static async Task<bool> HasBasisAsync(
        WriteScope scope,
        Account account,
        OutboundMessage message,
        CancellationToken cancellationToken
    )
    {
        if (message.Kind == MessageKind.Answer || account.CustomerId is not { } customer)
            return true;
        var bases = BasisRule.Of(ContactGate.PurposeOf(message.Kind));
        var isTied = await scope
            .Db.AccountLinks.AnyAsync(
                row => row.AccountId == account.Id && row.State == LinkState.Linked && bases.Contains(row.LegalBasis),
                cancellationToken
            )
            .ConfigureAwait(false);
        var addresses = await scope
            .Db.CustomerIdentifiers.Where(row =>
                row.CustomerId == customer
                && (row.Kind == IdentifierKind.Email || row.Kind == IdentifierKind.Phone)
                && row.Value == account.Key
            )
            .Select(row => row.LegalBasis)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return isTied && (addresses.Count == 0 || addresses.Exists(bases.Contains));
    }

    /// <summary>By the ledger of consents, for the brand, the channel and the address. Of somebody we don't know there is none.</summary>
    private static async Task<bool> HasConsentAsync(
        WriteScope scope,
        Account account,
        Customer? known,
        OutboundMessage message,
        CancellationToken cancellationToken
    )
    {
        if (known is null || message.Brand?.Trim() is not { Length: > 0 } brand)
            return false;
        var consents = await scope
            .Db.Consents.AsNoTracking()
            .Where(row => row.CustomerId == known.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var channel = ConsentLedger.ChannelOf(message.Network);
        return ConsentLedger.Allows(
            consents,
            brand,
            channel,
            AddressOf(account, channel, message.Network),
            known.Kind == CustomerKind.Company
        );
    }

    /// <summary>Where the network's own id of somebody is their e-mail or phone; null elsewhere.</summary>
    private static string? AddressOf(Account account, ConsentChannel channel, string network) =>
        network is "mail" or "email" or "phone"
            ? IdentifierForm.Of(channel == ConsentChannel.Email ? IdentifierKind.Email : IdentifierKind.Phone, account.Key)
            : null;
}
