using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Muhatap.Connectors.Bluesky.SignIn;

namespace Muhatap.Web.Connections;

/// <summary>Seals what a sign-in keeps until its person comes back, and the address they are about to be sent to.</summary>
internal sealed class SignInSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector pending = protection.CreateProtector("pending sign-in");
    private readonly IDataProtector departure = protection.CreateProtector("departure of a sign-in");

    public string Seal(PendingSignIn signIn) => pending.Protect(signIn.Write());

    /// <summary>Null where it was not sealed by us.</summary>
    public PendingSignIn? Open(string text) => Reveal(pending, text) is { } json ? PendingSignIn.Read(json) : null;

    /// <summary>An address for a query of our own page: nobody can have our page send people elsewhere.</summary>
    public string Departure(Uri address) => departure.Protect(address.AbsoluteUri);

    public Uri? DepartureOf(string? text) => text is not null && Reveal(departure, text) is { } address ? new Uri(address) : null;

    private static string? Reveal(IDataProtector protector, string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
