using Microsoft.AspNetCore.DataProtection;

namespace Muhatap.Web.Connections;

/// <summary>A connection's options hold passwords: at rest they are protected as a whole with the installation's keys.</summary>
internal sealed class ConnectionSecrets(IDataProtectionProvider protection)
{
    private const string Mark = "protected:";
    private readonly IDataProtector protector = protection.CreateProtector("connection options");

    public string Protect(string optionsJson) => Mark + protector.Protect(optionsJson);

    /// <summary>The plain options. What was never protected (the demo's) is given back as it is.</summary>
    public string Reveal(string stored) =>
        stored.StartsWith(Mark, StringComparison.Ordinal) ? protector.Unprotect(stored[Mark.Length..]) : stored;
}
