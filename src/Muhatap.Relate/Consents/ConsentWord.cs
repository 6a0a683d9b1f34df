using Muhatap.Core.Consents;
using Muhatap.Core.Posts;

namespace Muhatap.Relate.Consents;

/// <summary>What one row of the ledger says, without who delivered it and what proves it.</summary>
/// <param name="Address">In normal form; null where it holds for all of a customer's.</param>
/// <param name="GivenAt">Milliseconds since 1970 UTC, as the ledger keeps it: a sender's finer clock doesn't make another word of the same.</param>
internal sealed record ConsentWord(
    string? Address,
    string Brand,
    ConsentChannel Channel,
    ConsentRecipient Recipient,
    ConsentStatus Status,
    long GivenAt
)
{
    /// <summary>What an address of a channel is on a record.</summary>
    public static IdentifierKind AddressKindOf(ConsentChannel channel) =>
        channel == ConsentChannel.Email ? IdentifierKind.Email : IdentifierKind.Phone;

    public static ConsentWord Of(Consent row) =>
        new(row.Address, row.Brand, row.Channel, row.Recipient, row.Status, row.GivenAt.ToUnixTimeMilliseconds());

    public static ConsentWord Of(WaitingConsent row) =>
        new(row.Address, row.Brand, row.Channel, row.Recipient, row.Status, row.GivenAt.ToUnixTimeMilliseconds());

    /// <summary>By what the same word is told again; whom İYS takes the recipient for is no part of it.</summary>
    public (string?, string, ConsentChannel, ConsentStatus, long) Key => (Address, Brand, Channel, Status, GivenAt);
}
