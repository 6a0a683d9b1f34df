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
        // A quarter of the country is in the file and every other person has an account, so that most accounts are strangers', namesakes among them.
        var (all, handles) = Drawn(1600);
        var people = all[..400];
        var accounts = handles.Where((_, i) => i % 2 == 0).Select((handle, i) => new SocialAccount($"a{i}", "x", handle)).ToArray();

        var matches = AccountLinker.Link(people, accounts, 0.1);

        var right = matches.Count(match =>
            string.Equals(handles[Array.IndexOf(all, people[match.Person])], accounts[match.Account].Handle, StringComparison.Ordinal)
        );
        right.ShouldBeGreaterThan(100);
        right.ShouldBeLessThan(matches.Count);
        // Rather cautious than bold: here every handle shows the whole name, which in life it does not.
        var said = matches.Sum(match => match.Probability);
        said.ShouldBeLessThan(right + matches.Count * 0.08);
        said.ShouldBeGreaterThan(right - matches.Count * 0.22);
    }

    private static double Strongest(Person[] people, string[] handles) =>
        AccountLinker
            .Link(people, [.. handles.Select((handle, i) => new SocialAccount($"a{i}", "x", handle))], 0.01)
            .Where(match => match.Person == people.Length - 1)
            .Max(match => match.Probability);

    private static readonly string[] Given = ["Nehir", "Kerem", "Defne", "Çağan", "Sıla", "Ferit", "Hilmi", "Yağız", "Tuna", "İpek"];
    private static readonly string[] First = ["Ak", "Kara", "Boz", "Gök", "Sazlı", "Taş", "Kum", "Demir", "Orta", "Sel", "Uzun", "Yeni"];
    private static readonly string[] Last = ["ören", "bostan", "pınarlı", "gedik", "çalı", "söğüt", "harman", "köprü", "değirmen", "yamaç"];

    /// <summary>People with rare invented surnames, each another one, and each one's own handle.</summary>
    private static (Person[] People, string[] Handles) Invented(int count) =>
        Named(
            Enumerable
                .Range(0, count)
                .Select(i => $"{Given[i % Given.Length]} {First[i % First.Length]}{Last[i / First.Length % Last.Length]}")
        );

    /// <summary>People whose names are drawn: a few surnames are common and many rare, and namesakes occur.</summary>
    private static (Person[] People, string[] Handles) Drawn(int count)
    {
        var random = new Random(11);
        string[] endings = ["", "oğlu", "er", "gil", "lıoğlu"];
        string Surname()
        {
            var number = (int)(Math.Pow(random.NextDouble(), 1.7) * First.Length * Last.Length * endings.Length);
            return First[number % First.Length] + Last[number / First.Length % Last.Length] + endings[number / First.Length / Last.Length];
        }
        return Named(Enumerable.Range(0, count).Select(_ => $"{Given[random.Next(Given.Length)]} {Surname()}"));
    }

    private static (Person[] People, string[] Handles) Named(IEnumerable<string> names)
    {
        var people = names.Select((name, i) => new Person($"k{i}", name)).ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var handles = new string[people.Length];
        for (var i = 0; i < people.Length; i++)
        {
            var letters = string.Concat(people[i].FullName.Where(char.IsLetter).Select(Muhatap.Text.Folding.TextFold.Of));
            handles[i] = taken.Add(letters) ? letters : letters + (i % 90 + 10);
        }
        return (people, handles);
    }

    private static List<(string PersonId, string Handle)> Link(params string[] handles)
    {
        var accounts = handles.Select((handle, i) => new SocialAccount($"a{i}", "x", handle)).ToArray();
        return [.. AccountLinker.Link(People, accounts, 0.5).Select(match => (People[match.Person].Id, handles[match.Account]))];
    }
}
