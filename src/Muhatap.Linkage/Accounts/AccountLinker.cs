namespace Muhatap.Linkage.Accounts;

/// <summary>Finds the accounts of people in one go: <see cref="AccountLinkage"/> says how.</summary>
public static class AccountLinker
{
    /// <summary>The matches at or over the threshold, by person and account.</summary>
    public static List<AccountMatch> Link(IReadOnlyList<Person> people, IReadOnlyList<SocialAccount> accounts, double threshold)
    {
        var linkage = new AccountLinkage();
        linkage.Add(people, accounts);
        return linkage.Matches(threshold);
    }
}
