using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Relate.Methods;

namespace Muhatap.Tests.Relate.Methods;

public sealed class MatchMethodTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void There_are_twenty_two_each_with_a_basis_and_those_that_watch_fetch_or_ask_are_off()
    {
        MatchMethods.All.Count.ShouldBe(22);
        MatchMethods.All.Select(method => method.Kind).Distinct().Count().ShouldBe(22);
        MatchMethods.All.ShouldAllBe(method => method.Basis != LegalBasis.Unstated);
        MatchMethods
            .All.Where(method => method.Standard == MethodMode.Off)
            .ShouldBe(
                MatchMethods.All.Where(method => method.WatchesBehaviour || method.FetchesPages || method.AsksNetworks),
                ignoreOrder: true
            );
        MatchMethods.All.Where(method => method.Standard == MethodMode.Links).ShouldAllBe(method => method.IsOwnWord);
    }

    [Fact]
    public void A_waterfall_belongs_to_the_method_that_spoke_loudest()
    {
        Leading(Step("prior", "account_of_network", -12), Step("handle", "full_name", 14), Step("city", "same", 3))
            .ShouldBe(LinkMethod.HandleFromName);
        Leading(Step("handle", "surname", 5), Step("display_name", "full_name", 9), Step("city", "same", 2))
            .ShouldBe(LinkMethod.NameAndPlace);
        Leading(Step("handle", "full_name", 9), Step("contact", "email_in_profile", 20)).ShouldBe(LinkMethod.ContactInBio);
        Leading(Step("handle", "on_record", 6)).ShouldBe(LinkMethod.HandleOnRecord);
        Leading(Step("email", "said", 4)).ShouldBe(LinkMethod.SaidEmail);
        Leading(Step("email", "signature", 4)).ShouldBe(LinkMethod.Signature);
        Leading(Step("phone", "form", 4)).ShouldBe(LinkMethod.FormIntake);
        Leading().ShouldBe(LinkMethod.LikeProfile);

        static LinkMethod Leading(params EvidenceItem[] steps) => MatchMethods.LeadingOf(steps);
    }

    [Fact]
    public void A_site_counts_only_where_it_links_back_to_this_very_account_and_holds_the_customers_address()
    {
        var customer = Customer("ayse@yilmazercicek.example");
        var page = "me https://x.com/aysecicek\ncontact ayse@yilmazercicek.example";
        Weigh(new SiteLinksBack(), Account(page: page, link: "https://baska.example"), customer)!.Value.Level.ShouldBe("contact");
        Weigh(new SiteLinksBack(), Account(page: "me https://x.com/aysecicek", link: "www.yilmazercicek.example"), customer)!
            .Value.Level.ShouldBe("domain");
        // An impostor can link to her site; the site does not link back.
        Weigh(new SiteLinksBack(), Account(handle: "aysecicek_", page: page, link: "yilmazercicek.example"), customer).ShouldBeNull();
        Weigh(new SiteLinksBack(), Account(page: "link https://x.com/aysecicek\ncontact ayse@yilmazercicek.example"), customer)
            .ShouldBeNull("a plain link is what a fan page has");
        Weigh(new SiteLinksBack(), Account(page: "me https://x.com/aysecicek", link: "gmail.com"), Customer("ayse@gmail.com"))
            .ShouldBeNull("a mailbox provider's domain is everybody's");
    }

    [Fact]
    public void A_page_of_links_says_much_only_where_the_known_account_leads_to_it_too()
    {
        var page = "link https://instagram.com/ayse.cicek\nlink https://x.com/aysecicek";
        var known = Account("instagram", "ayse.cicek");
        var both = known with { Profile = Profile(known.Id, link: "linkler.example/ayse/") };
        var asked = Account(page: page, link: "https://www.linkler.example/ayse");
        var sure = Weigh(new LinkInBio(), asked, Customer("a@b.example", both))!.Value;
        var claimed = Weigh(new LinkInBio(), asked, Customer("a@b.example", known))!.Value;
        sure.Bits.ShouldBeGreaterThan(claimed.Bits);
        Weigh(new LinkInBio(), asked, Customer("a@b.example", Account("instagram", "baskasi"))).ShouldBeNull();
    }

    [Fact]
    public void The_same_handle_counts_on_another_network_only()
    {
        var equal = Weigh(new LikeHandle(), Account(), Customer("a@b.example", Account("instagram", "AyseCicek")))!.Value;
        var dotted = Weigh(new LikeHandle(), Account(), Customer("a@b.example", Account("instagram", "ayse.cicek")))!.Value;
        equal.Bits.ShouldBeGreaterThan(dotted.Bits);
        Weigh(new LikeHandle(), Account(), Customer("a@b.example", Account("x", "aysecicek2"))).ShouldBeNull();
        Weigh(new LikeHandle(), Account(handle: "can"), Customer("a@b.example", Account("instagram", "can")))
            .ShouldBeNull("short handles are everybody's");
    }

    [Fact]
    public void The_same_words_once_are_a_share_button_and_twice_are_a_person()
    {
        const string text = "Sabah yürüyüşünden sonra bahçede kahve keyfi, herkese günaydın";
        const string other = "Bugün sergide çok güzel işler gördüm, mutlaka uğrayın derim";
        var here = Account() with { Wrote = [Said(text), Said(other, hours: 20), Said(text, minutes: 1)] };
        Weigh(new SameWords(), here, Customer("a@b.example", Account("instagram", "z") with { Wrote = [Said(text, minutes: 3)] }))
            .ShouldBeNull();
        var there = Account("instagram", "z") with { Wrote = [Said(text, minutes: 3), Said(other, hours: 20, minutes: 4)] };
        Weigh(new SameWords(), here, Customer("a@b.example", there))!.Value.Bits.ShouldBe(6);
        var late = Account("instagram", "z") with { Wrote = [Said(text, hours: 2), Said(other, hours: 22)] };
        Weigh(new SameWords(), here, Customer("a@b.example", late)).ShouldBeNull();
    }

    [Fact]
    public void Accounts_that_name_each_other_count_across_networks_and_both_ways()
    {
        var here = Account() with { Mentions = new HashSet<string> { "ayseninbahcesi" } };
        var there = Account("instagram", "ayseninbahcesi") with { Mentions = new HashSet<string> { "aysecicek" } };
        Weigh(new MutualMention(), here, Customer("a@b.example", there)).ShouldNotBeNull();
        Weigh(new MutualMention(), here, Customer("a@b.example", there with { Network = "x" })).ShouldBeNull("friends do that");
        Weigh(new MutualMention(), here, Customer("a@b.example", Account("instagram", "ayseninbahcesi"))).ShouldBeNull();
    }

    [Fact]
    public void Hours_need_thirty_posts_and_say_little_for_and_more_against()
    {
        var evenings = Account() with
        {
            Wrote = [.. Enumerable.Range(0, 40).Select(day => Said("akşam", hours: (day * 24) + 8 + (day % 3)))],
        };
        var alike = Account("instagram", "z") with
        {
            Wrote = [.. Enumerable.Range(0, 40).Select(day => Said("gece", hours: (day * 24) + 8 + (day % 3)))],
        };
        var mornings = Account("instagram", "z") with
        {
            Wrote = [.. Enumerable.Range(0, 40).Select(day => Said("sabah", hours: (day * 24) - 5))],
        };
        Weigh(new ActiveHours(), evenings, Customer("a@b.example", alike))!.Value.Bits.ShouldBe(1.5);
        Weigh(new ActiveHours(), evenings, Customer("a@b.example", mornings))!.Value.Bits.ShouldBe(-2);
        Weigh(new ActiveHours(), evenings, Customer("a@b.example", alike with { Wrote = [.. alike.Wrote.Take(29)] })).ShouldBeNull();
    }

    [Fact]
    public void A_post_at_the_moment_of_an_act_must_name_the_place_or_the_product()
    {
        var customer = Customer("a@b.example") with
        {
            Acts = [Act(ActivityKind.Purchase, "Moda Şubesi"), Act(ActivityKind.Like, "Moda Şubesi")],
        };
        var there = Account() with { Wrote = [Said("Moda şubesi bugün yine kalabalık", minutes: 20)] };
        Weigh(new SameMoment(), there, customer)!.Value.Bits.ShouldBe(3, "a like is no moment");
        Weigh(new SameMoment(), there with { Wrote = [Said("Bugün hava çok güzel", minutes: 20)] }, customer).ShouldBeNull();
        Weigh(new SameMoment(), there with { Wrote = [Said("Moda şubesi bugün yine kalabalık", hours: 3)] }, customer).ShouldBeNull();
    }

    [Fact]
    public void A_bio_like_that_of_a_known_account_counts_by_what_both_say()
    {
        var here = Account() with { Profile = Profile(new AccountId(1), bio: "Seramik ustası, iki kedinin annesi, Ayvalık sokaklarında") };
        var there = Account("instagram", "z");
        there = there with { Profile = Profile(there.Id, bio: "seramik ustası · iki kedinin annesi · AYVALIK") };
        Weigh(new LikeBio(), here, Customer("a@b.example", there))!.Value.Bits.ShouldBeGreaterThan(4);
        there = there with { Profile = Profile(there.Id, bio: "Kahve ve kitap") };
        Weigh(new LikeBio(), here, Customer("a@b.example", there)).ShouldBeNull();
    }

    private static EvidenceItem Step(string what, string level, double bits) => new(what, level, bits);

    private static EvidenceItem? Weigh(MatchMethod method, AccountSide account, CustomerSide customer) => method.Weigh(account, customer);

    private static AccountSide Account(string network = "x", string handle = "aysecicek", string? page = null, string? link = null)
    {
        var id = new AccountId(network == "x" ? 1 : 2);
        return new AccountSide(
            id,
            network,
            handle,
            page is null && link is null ? null : Profile(id, link: link, page: page),
            [],
            new HashSet<string>()
        );
    }

    private static AccountProfile Profile(AccountId id, string? bio = null, string? link = null, string? page = null) =>
        new()
        {
            AccountId = id,
            Bio = bio,
            Link = link,
            PageFound = page,
            SeenAt = Noon,
        };

    private static CustomerSide Customer(string email, params AccountSide[] accounts) => new(new CustomerId(9), [email], [], accounts, []);

    private static Wrote Said(string text, int hours = 0, int minutes = 0) =>
        new(Noon.AddHours(hours).AddMinutes(minutes), FoldedWords.Joined(text), []);

    private static Activity Act(ActivityKind kind, string place) =>
        new()
        {
            Id = new ActivityId(1),
            Network = "shop",
            ExternalId = "1",
            Kind = kind,
            Place = place,
            At = Noon,
        };
}
