using Muhatap.Linkage.Accounts;

namespace Muhatap.Tests.Linkage.Accounts;

public sealed class AccountLinkerTests
{
    private static readonly Person[] People =
    [
        new("p1", "Nehir Aksungur"),
        new("p2", "Kerem Tuna Belirgen"),
        new("p3", "Şule Çamdibi"),
        new("p4", "Dr. Ferit Özbostan"),
        new("p5", "Mehmet Yılmaz"),
        new("p6", "NEHİR AKSUNGUR"),
        new("p7", "Yağız Üçpınar"),
        new("p8", "Hilmi Sazlıdere", City: "Sivas"),
    ];

    [Fact]
    public void Handles_made_of_names_are_found_and_strangers_stay_alone()
    {
        var found = Link(
            "nehiraksungur",
            "tunabelirgen34",
            "sulecamdibi_",
            "drferitozbostan",
            "YUcpinar",
            "karlidag",
            "bluesky99",
            "gezginkedi",
            "ozan_q"
        );

        found.ShouldContain(("p1", "nehiraksungur"));
        found.ShouldContain(("p2", "tunabelirgen34"));
        found.ShouldContain(("p3", "sulecamdibi_"));
        found.ShouldContain(("p4", "drferitozbostan"));
        found.ShouldContain(("p7", "YUcpinar"));
        found.ShouldNotContain(pair =>
            pair.Handle == "karlidag" || pair.Handle == "bluesky99" || pair.Handle == "gezginkedi" || pair.Handle == "ozan_q"
        );
    }

    [Fact]
    public void A_person_listed_twice_gets_the_account_twice() =>
        Link("nehiraksungur", "gezginkedi").ShouldBe([("p1", "nehiraksungur"), ("p6", "nehiraksungur")]);

    [Fact]
    public void Another_given_name_with_the_same_surname_is_another_person() => Link("ayseaksungur", "mehmetcamdibi").ShouldBeEmpty();

    [Fact]
    public void Two_accounts_that_fit_alike_leave_the_matter_open() =>
        Link("sulecamdibi", "sule_camdibi").ShouldBeEmpty("neither can be more likely than not");

    [Fact]
    public void A_common_name_among_many_accounts_proves_nothing()
    {
        var others = Enumerable.Range(0, 3000).Select(i => $"mehmet{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}ova{i}").ToArray();

        Link([.. others, "mehmetyilmaz"]).ShouldNotContain(pair => pair.PersonId == "p5");
    }

    [Fact]
    public void A_display_name_and_a_city_speak_where_the_handle_does_not()
    {
        SocialAccount[] accounts =
        [
            new("a1", "x", "gezginkedi", DisplayName: "Hilmi Sazlıdere", Location: "Sivas"),
            new("a2", "x", "karlidag", DisplayName: "Ece Poyraz"),
        ];

        var match = AccountLinker.Link(People, accounts, 0.5).ShouldHaveSingleItem();

        People[match.Person].Id.ShouldBe("p8");
        match
            .Evidence.Select(step => step.Comparison)
            .ShouldBe(["prior", "display_name", "handle", "population", "city"], ignoreOrder: true);
        match.Evidence.Sum(step => step.Weight).ShouldBe(match.Weight, 1e-9);
    }

    private static List<(string PersonId, string Handle)> Link(params string[] handles)
    {
        var accounts = handles.Select((handle, i) => new SocialAccount($"a{i}", "x", handle)).ToArray();
        return [.. AccountLinker.Link(People, accounts, 0.5).Select(match => (People[match.Person].Id, handles[match.Account]))];
    }
}
