using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>
/// The web site in the profile links back to the account with rel=me (so both are one's), and holds the customer's e-mail or phone,
/// or stands under the domain of their e-mail (so they are the customer's).
/// </summary>
internal sealed class SiteLinksBack : MatchMethod
{
    /// <summary>Mailboxes under these are everybody's.</summary>
    private static readonly string[] PublicMail =
    [
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "outlook.com",
        "live.com",
        "yahoo.com",
        "icloud.com",
        "yandex.com",
        "yandex.com.tr",
        "mynet.com",
        "proton.me",
        "protonmail.com",
    ];

    public override LinkMethod Kind => LinkMethod.SiteLinksBack;

    public override LegalBasis Basis => LegalBasis.MadePublic;

    public override bool FetchesPages => true;

    public override bool Gave(EvidenceItem step) => step.What == "site";

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer)
    {
        if (!account.Found("me").Any(address => ProfileAddress.IsOf(address, account.Network, account.HandleKey)))
            return null;
        var contacts = account.Found("contact").ToHashSet(StringComparer.Ordinal);
        if (customer.Emails.Concat(customer.Phones).Any(contacts.Contains))
            return new EvidenceItem("site", "contact", 14);
        return ProfileAddress.Host(account.Profile?.Link) is { } host && customer.Emails.Any(email => IsUnder(email, host))
            ? new EvidenceItem("site", "domain", 9)
            : null;
    }

    private static bool IsUnder(string email, string host)
    {
        var domain = email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return !PublicMail.Contains(domain, StringComparer.Ordinal)
            && (host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal));
    }
}
