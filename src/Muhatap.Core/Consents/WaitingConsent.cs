using Muhatap.Core.Ids;

namespace Muhatap.Core.Consents;

/// <summary>A word about commercial messages whose address nobody on record has. It belongs to the address, and meets the customer when one comes with it.</summary>
public sealed class WaitingConsent
{
    public required ConsentId Id { get; init; }

    /// <summary>In normal form.</summary>
    public required string Address { get; init; }

    public required string Brand { get; init; }

    public required ConsentChannel Channel { get; init; }

    public required ConsentRecipient Recipient { get; init; }

    public required ConsentStatus Status { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required string Source { get; init; }

    public string? Evidence { get; init; }

    public string? System { get; init; }

    public string? ExternalId { get; init; }

    public UserId? RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
