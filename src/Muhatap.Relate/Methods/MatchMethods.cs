using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>Every way of matching there is, in the order of how much the person had a say in it.</summary>
public static class MatchMethods
{
    public static IReadOnlyList<MatchMethod> All { get; } =
    [
        new ProvedByCode(),
        new NetworkSignIn(),
        new SocialSignIn(),
        new SaidCustomerNumber(),
        new SaidEmail(),
        new SaidPhone(),
        new FormIntake(),
        new PersonalLink(),
        new Signature(),
        new HandleOnRecord(),
        new ContactInBio(),
        new SiteLinksBack(),
        new LinkInBio(),
        new LikeHandle(),
        new EmailLikeHandle(),
        new HandleFromName(),
        new NameAndPlace(),
        new LikeBio(),
        new SameWords(),
        new MutualMention(),
        new ActiveHours(),
        new SameMoment(),
    ];

    private static readonly Dictionary<LinkMethod, MatchMethod> ByKind = All.ToDictionary(method => method.Kind);

    /// <summary>Null for what is no method of ours: a decision by hand, links made before methods were told apart.</summary>
    public static MatchMethod? Of(LinkMethod kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>The method a waterfall mostly stands on: what spoke for it most, summed over the method's steps.</summary>
    public static LinkMethod LeadingOf(IReadOnlyList<EvidenceItem> evidence)
    {
        var leading = LinkMethod.LikeProfile;
        double most = 0;
        foreach (var method in All)
        {
            var bits = evidence.Where(method.Gave).Sum(step => step.Bits);
            if (bits > most)
                (leading, most) = (method.Kind, bits);
        }
        return leading;
    }
}
