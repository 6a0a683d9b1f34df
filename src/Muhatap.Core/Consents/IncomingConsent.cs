namespace Muhatap.Core.Consents;

/// <summary>One word of a recipient about commercial messages as a system delivers it, with İYS's fields.</summary>
/// <param name="System">Who delivers it: <c>iys</c>, or the sender's own word.</param>
/// <param name="ExternalId">The sender's id of it; null: its content is its key.</param>
/// <param name="Recipient">İYS: recipient; an e-mail or a phone as written.</param>
/// <param name="Brand">İYS: brandCode.</param>
/// <param name="GivenAt">İYS: consentDate.</param>
/// <param name="Source">İYS: source; <c>HS_WEB</c> ….</param>
public sealed record IncomingConsent(
    string System,
    string? ExternalId,
    string Recipient,
    ConsentRecipient RecipientType,
    ConsentChannel Channel,
    ConsentStatus Status,
    DateTimeOffset GivenAt,
    string Source,
    string Brand,
    string? Evidence
);
