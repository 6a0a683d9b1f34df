using System.Text.RegularExpressions;
using Muhatap.Core.Activities;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Telling;

namespace Muhatap.Tests.Demo;

public sealed partial class PeopleTests
{
    private static readonly Muhatap.Demo.World World = WorldTests.World;

    [Fact]
    public void Some_forty_people_have_names_and_several_hundred_stand_behind_them()
    {
        World.People.Count(person => person.Named).ShouldBeInRange(38, 48);
        World.People.Count(person => !person.Named).ShouldBeGreaterThan(400);
        World.People.Select(person => person.Id).ShouldBeUnique();
        World
            .People.Where(person => person.Named)
            .Average(person => World.Accounts.Count(account => account.PersonId == person.Id))
            .ShouldBeGreaterThan(2);
    }

    [Fact]
    public void The_group_owns_three_brands_and_each_has_two_or_three_competitors()
    {
        World.Companies.Where(company => company.Own).Select(company => company.Sector).ShouldBe(["telecom", "bank", "shop"]);
        foreach (string sector in (string[])["telecom", "bank", "shop"])
            World.Companies.Count(company => company.Sector == sector && !company.Own).ShouldBeInRange(2, 3);
    }

    [Fact]
    public void Ayse_complains_twice_weeks_apart_about_two_matters()
    {
        DemoPost[] complaints = [.. By("ayse").Where(post => post.Truth is { Intent: Intent.Complaint, OpensConversation: true })];

        complaints.Length.ShouldBe(2);
        (complaints[1].Post.CreatedAt - complaints[0].Post.CreatedAt).TotalDays.ShouldBeGreaterThan(14);
        complaints[0].Truth.Matter.ShouldNotBe(complaints[1].Truth.Matter);
        complaints.ShouldAllBe(post => post.Truth.CustomerNumber == "C-1001" && post.Post.Network == "bluesky");
        Record("C-1001").Identifiers.ShouldContain(new ClaimedIdentifier(IdentifierKind.Handle, "bluesky:" + complaints[0].Post.Author));
    }

    [Fact]
    public void The_impostor_calls_himself_Ayse_and_is_linked_to_nobody()
    {
        DemoAccount impostor = World.Accounts.Single(account => account.ClaimsToBe is not null);
        DemoCustomer ayse = Record(impostor.ClaimsToBe!);

        impostor.CustomerNumber.ShouldBeNull();
        impostor.PersonId.ShouldNotBe(ayse.PersonId);
        impostor.DisplayName.ShouldBe(ayse.FullName);
        By(impostor.PersonId!).ShouldContain(post => post.Post.Text.Contains(ayse.FullName, StringComparison.Ordinal));
        By(impostor.PersonId!).ShouldAllBe(post => post.Truth.CustomerNumber == null);
    }

    [Fact]
    public void Two_namesakes_are_two_customers_in_two_cities()
    {
        DemoCustomer[] namesakes = [.. World.Customers.Where(customer => customer.FullName == "Mehmet Demirkırlı")];

        namesakes.Length.ShouldBe(2);
        namesakes[0].City.ShouldNotBe(namesakes[1].City);
        namesakes[0].Identifiers.Intersect(namesakes[1].Identifiers).ShouldBeEmpty();
        namesakes.ShouldAllBe(customer => By(customer.PersonId).Any());
    }

    [Fact]
    public void The_serial_complainer_complains_most_and_the_advocate_stands_up_for_the_shop()
    {
        World
            .Posts.Where(post => post.Truth is { Intent: Intent.Complaint, Part: "customer", PersonId: not null })
            .CountBy(post => post.Truth.PersonId!)
            .MaxBy(pair => pair.Value)
            .Key.ShouldBe("hayrettin");
        By("nurcan").Count(post => post.Truth.Intent == Intent.Praise && post.Truth.Brands.Contains("zembilo")).ShouldBeGreaterThan(12);
        By("nurcan")
            .Count(post => post.Post.ParentExternalId is not null && post.Truth.Sentiment == Sentiment.Positive)
            .ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Friends_answer_one_another()
    {
        Dictionary<(string, string), string?> authors = World.Posts.ToDictionary(
            post => (post.Post.Network, post.Post.ExternalId),
            post => post.Truth.PersonId
        );
        HashSet<string> group = [.. World.People.Where(person => person.Role == "friend").Select(person => person.Id)];

        group.Count.ShouldBe(5);
        foreach (string friend in group)
            By(friend)
                .Count(post =>
                    post.Post.ParentExternalId is { } parent
                    && authors[(post.Post.Network, parent)] is { } other
                    && other != friend
                    && group.Contains(other)
                )
                .ShouldBeGreaterThan(2, friend);
    }

    [Fact]
    public void Customer_records_hold_identifiers_that_reach_nobody_and_that_nobody_shares()
    {
        ClaimedIdentifier[] identifiers = [.. World.Customers.SelectMany(customer => customer.Identifiers)];

        identifiers.ShouldBeUnique();
        identifiers
            .Where(identifier => identifier.Kind == IdentifierKind.Phone)
            .ShouldAllBe(phone => phone.Value.StartsWith("+90599", StringComparison.Ordinal) && phone.Value.Length == 13);
        identifiers
            .Where(identifier => identifier.Kind == IdentifierKind.Email)
            .ShouldAllBe(email => email.Value.EndsWith(".example", StringComparison.Ordinal));
        World
            .Customers.Select(customer => customer.Segment)
            .Distinct()
            .ShouldBe(["vip", "standard", "new", "business", "prospect"], ignoreOrder: true);
        World.Customers.Count(customer => customer.Purchases.Count > 0).ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Most_accounts_belong_to_nobody_we_know()
    {
        DemoAccount[] people = [.. World.Accounts.Where(account => account.PersonId is not null)];

        people.Count(account => account.CustomerNumber is null).ShouldBeGreaterThan(people.Length / 2);
        World.Accounts.Select(account => (account.Network, account.Handle)).ShouldBeUnique();
    }

    [Fact]
    public void Addresses_lead_nowhere()
    {
        foreach (DemoPost post in World.Posts)
        {
            foreach (Match host in Hosts().Matches(post.Post.Url + " " + post.Post.Text))
                host.Value.ShouldEndWith(".example");
        }
    }

    [Fact]
    public void Activities_have_an_actor_an_own_id_and_their_order()
    {
        World.Activities.Count.ShouldBeGreaterThan(500);
        World.Activities.Select(act => (act.Network, act.ExternalId)).ShouldBeUnique();
        World.Activities.Select(act => act.At).ShouldBeInOrder();
        World.Activities.ShouldAllBe(act => act.Account != null || act.CustomerNumber != null);
        World.Activities.Select(act => act.Kind).Distinct().Count().ShouldBe(Enum.GetValues<ActivityKind>().Length);
    }

    private static IEnumerable<DemoPost> By(string person) => World.Posts.Where(post => post.Truth.PersonId == person);

    private static DemoCustomer Record(string number) => World.Customers.Single(customer => customer.Number == number);

    [GeneratedRegex(@"(?<=https?://)[^/\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Hosts();
}
