using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>The page of links in the profile names this account and another that is known to be the customer's.</summary>
internal sealed class LinkInBio : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.LinkInBio;

    public override LegalBasis Basis => LegalBasis.MadePublic;

    public override bool FetchesPages => true;

    public override bool Gave(EvidenceItem step) => step.What == "link_page";

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer) =>
        // Whoever made the page wrote both: it says much only where the known account's profile leads to the same page.
        Names(account, account) && customer.Accounts.FirstOrDefault(other => Names(account, other)) is { } known
            ? new EvidenceItem("link_page", LeadsTo(known, account) ? "both_lead_there" : "names_known", LeadsTo(known, account) ? 14 : 6)
            : null;

    private static bool Names(AccountSide page, AccountSide account) =>
        page.Found("me", "link").Any(address => ProfileAddress.IsOf(address, account.Network, account.HandleKey));

    private static bool LeadsTo(AccountSide known, AccountSide account) =>
        known.Profile?.Link is { } link && ProfileAddress.Same(link, account.Profile?.Link);
}
