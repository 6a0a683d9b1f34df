using Muhatap.Core.Ids;

namespace Muhatap.Core.Consents;

/// <summary>
/// One word of a customer about commercial messages (law 6563), with the fields İYS asks for. Never changed: a later word is
/// another row, and the latest by <see cref="GivenAt"/> counts.
/// </summary>
public sealed class Consent
{
    public required ConsentId Id { get; init; }

    public required CustomerId CustomerId { get; set; }

    /// <summary>The brand it was given to; folded by nobody, compared as written.</summary>
    public required string Brand { get; init; }

    public required ConsentChannel Channel { get; init; }

    public required ConsentRecipient Recipient { get; init; }

    /// <summary>The e-mail or phone it was given for (İYS: alici), in normal form; null where it holds for all of the customer's.</summary>
    public string? Address { get; init; }

    public required ConsentStatus Status { get; init; }

    /// <summary>When the customer said so (İYS: izinTarihi).</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Where (İYS: kaynak): <c>HS_WEB</c>, <c>HS_FIZIKSEL_ORTAM</c>, <c>HS_CAGRI_MERKEZI</c> ….</summary>
    public required string Source { get; init; }

    /// <summary>What proves it: a form's number, a recording's, a link.</summary>
    public string? Evidence { get; init; }

    /// <summary>The system that delivered it; null where one of us wrote it.</summary>
    public string? System { get; init; }

    /// <summary>The system's own id of it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Null where a system delivered it.</summary>
    public UserId? RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
