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
            .ShouldBe(["prior", "display_name", "handle", "population", "city", "imitation"], ignoreOrder: true);
        match.Evidence.Sum(step => step.Weight).ShouldBe(match.Weight, 1e-9);
    }

    [Fact]
    public void Where_people_are_imitated_an_account_in_a_name_proves_less()
    {
        var (people, own) = Invented(120);
        var imitations = own.SelectMany(handle => new[] { handle + "_", handle + "1", "the" + handle }).ToArray();

        var quiet = Strongest(people, own);
        var imitated = Strongest(people, [.. own, .. imitations[..^3]]);

        // The last person has one fitting account in both files; only what happened to the others differs.
        quiet.ShouldBeGreaterThan(0.95);
        imitated.ShouldBeLessThan(quiet - 0.1);
    }

    [Fact]
    public void Probabilities_mean_what_they_say_though_most_accounts_are_nobodys()
    {
        var (all, handles) = Invented(600);
        // Every third person is in the file, and of those only half have an account there: the others' accounts belong to strangers.
        var people = all.Where((_, i) => i % 3 == 0).ToArray();
        var accounts = handles.Where((_, i) => i % 2 == 0).Select((handle, i) => new SocialAccount($"a{i}", "x", handle)).ToArray();

        var matches = AccountLinker.Link(people, accounts, 0.1);

        matches.Count.ShouldBeGreaterThan(60);
        var right = matches.Count(match =>
            string.Equals(handles[Array.IndexOf(all, people[match.Person])], accounts[match.Account].Handle, StringComparison.Ordinal)
        );
        matches.Sum(match => match.Probability).ShouldBe(right, matches.Count * 0.1);
    }

    private static double Strongest(Person[] people, string[] handles) =>
        AccountLinker
            .Link(people, [.. handles.Select((handle, i) => new SocialAccount($"a{i}", "x", handle))], 0.01)
            .Where(match => match.Person == people.Length - 1)
            .Max(match => match.Probability);

    /// <summary>People with rare invented surnames, and each one's own handle.</summary>
    private static (Person[] People, string[] Handles) Invented(int count)
    {
        string[] given = ["Nehir", "Kerem", "Defne", "Çağan", "Sıla", "Ferit", "Hilmi", "Yağız", "Tuna", "İpek"];
        string[] first = ["Ak", "Kara", "Boz", "Gök", "Sazlı", "Taş", "Kum", "Demir", "Orta", "Sel", "Uzun", "Yeni"];
        string[] last = ["ören", "bostan", "pınarlı", "gedik", "çalı", "söğüt", "harman", "köprü", "değirmen", "yamaç"];
        var people = new Person[count];
        var handles = new string[count];
        for (var i = 0; i < count; i++)
        {
            var surname = first[i % first.Length] + last[i / first.Length % last.Length];
            people[i] = new Person($"k{i}", $"{given[(i + i / 120) % given.Length]} {surname}");
            var letters = string.Concat(
                people[i].FullName.Split(' ').Select(word => string.Concat(word.Select(Muhatap.Text.Folding.TextFold.Of)))
            );
            handles[i] = i % 4 == 0 ? letters + (i % 90 + 10) : letters;
        }
        return (people, handles);
    }

    private static List<(string PersonId, string Handle)> Link(params string[] handles)
    {
        var accounts = handles.Select((handle, i) => new SocialAccount($"a{i}", "x", handle)).ToArray();
        return [.. AccountLinker.Link(People, accounts, 0.5).Select(match => (People[match.Person].Id, handles[match.Account]))];
    }
}
