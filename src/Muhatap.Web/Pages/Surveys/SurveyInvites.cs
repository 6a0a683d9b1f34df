using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Muhatap.Core.Ids;

namespace Muhatap.Web.Pages.Surveys;

/// <summary>
/// Links made for one customer. Survey, customer and day stand in the link itself, sealed with the installation's keys: nobody can read
/// them from it, change them or make one, and nothing is stored until somebody answers.
/// </summary>
internal sealed class SurveyInvites(IDataProtectionProvider protection, TimeProvider clock)
{
    public const int DaysValid = 90;
    private readonly IDataProtector protector = protection.CreateProtector("survey invitation");

    public string Make(SourceId survey, CustomerId customer) =>
        protector.Protect(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{survey.Value}.{customer.Value}.{clock.GetUtcNow().ToUnixTimeSeconds()}.{Guid.NewGuid():N}"
            )
        );

    /// <summary>Null where it was not made by us, is for another survey, or is older than <see cref="DaysValid"/>.</summary>
    public SurveyInvite? Read(SourceId survey, string? sealedInvite)
    {
        if (string.IsNullOrEmpty(sealedInvite))
            return null;
        string plain;
        try
        {
            plain = protector.Unprotect(sealedInvite);
        }
        catch (CryptographicException)
        {
            return null;
        }
        var parts = plain.Split('.');
        var made = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture));
        return long.Parse(parts[0], CultureInfo.InvariantCulture) == survey.Value && clock.GetUtcNow() < made.AddDays(DaysValid)
            ? new SurveyInvite(new CustomerId(long.Parse(parts[1], CultureInfo.InvariantCulture)), Guid.ParseExact(parts[3], "N"))
            : null;
    }
}

/// <param name="Key">The link's own: one link is one answer.</param>
internal sealed record SurveyInvite(CustomerId Customer, Guid Key);
