using Muhatap.Analyze.Campaigns;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Demo;
using Muhatap.Tests.Demo;

namespace Muhatap.Tests.Analyze.Campaigns;

public sealed class CampaignFinderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 9, 0, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData(DemoWorld.DefaultSeed)]
    [InlineData(42)]
    [InlineData(7)]
    public void Both_campaigns_of_the_demo_are_found_and_no_other(int seed)
    {
        var world = seed == DemoWorld.DefaultSeed ? WorldTests.World : DemoWorld.Create(Now, seed);
        var names = world.Companies.ToDictionary(company => company.Id);
        var posts = world
            .Posts.Select((said, i) => (said, i))
            .Where(pair => pair.said.Truth.CompanyId is not null && pair.said.Post.Kind == PostKind.Post)
            .Select(pair => new OwnPost(
                new PostId(pair.i),
                new AccountId(world.Accounts.ToList().FindIndex(account => account.ExternalId == pair.said.Post.AuthorExternalId)),
                names[pair.said.Truth.CompanyId!].Name,
                names[pair.said.Truth.CompanyId!].Own,
                pair.said.Post.CreatedAt,
                pair.said.Post.Text,
                pair.said.Post.Counters.Likes
            ))
            .ToList();

        var found = CampaignFinder.Of(posts, Now);

        found
            .Select(campaign => (campaign.Company, campaign.Name))
            .ShouldBe([("Rüzgarfon", "#EvdeRüzgarVar"), ("Sepetköy", "ilk sepetin kargosu bizden")]);
        foreach (var (campaign, part) in found.Zip(["drive.home", "drive.basket"]))
            campaign.Posts.Count.ShouldBe(posts.Count(post => post.Text.Contains(part == "drive.home" ? "#EvdeRüzgarVar" : "ilk-sepet")));
        found[0].Lift.ShouldNotBeNull();
        found[1].Lift.ShouldBeNull("thirteen posts tell nothing yet");
    }

    [Fact]
    public void A_slogan_under_every_post_is_no_campaign_and_a_burst_of_it_is()
    {
        var always = Enumerable
            .Range(0, 60)
            .Select(day => Post(day, Now.AddDays(day - 60), $"Bugünün haberi {day} #HepYanınızda"))
            .ToList();

        CampaignFinder.Of(always, Now).ShouldBeEmpty();

        var burst = always.Select((post, i) => post with { Text = i is >= 20 and < 26 ? $"Haber {i} #Bahar" : $"Haber {i}" }).ToList();
        var campaign = CampaignFinder.Of(burst, Now).ShouldHaveSingleItem();
        campaign.Name.ShouldBe("#Bahar");
        campaign.Posts.Select(post => post.Id.Value).ShouldBe([20, 21, 22, 23, 24, 25]);
        campaign.Usual.Count.ShouldBe(54);
    }

    [Fact]
    public void Two_companies_with_one_tag_are_not_one_campaign_and_few_posts_are_none()
    {
        var four = Enumerable.Range(0, 4).Select(i => Post(i, Now.AddDays(i - 10), $"Haber {i} #Bahar")).ToList();
        var other = four.Select(post => post with { Company = "Ovanet" });
        var old = Post(99, Now.AddDays(-60), "Merhaba");

        CampaignFinder.Of([old, .. four, .. other.Select(post => post with { Company = "Ovanet" })], Now).ShouldBeEmpty();
        CampaignFinder.Of([], Now).ShouldBeEmpty();
    }

    [Fact]
    public void Posting_from_the_larger_account_is_not_success()
    {
        // The large account gets a hundred times the small one's; the campaign runs mostly there, and is twice the usual on both.
        var random = new Random(5);
        List<OwnPost> Posts(int small, int large, double times) =>
            [
                .. Enumerable
                    .Range(0, small + large)
                    .Select(i =>
                        Post(i, Now, "x") with
                        {
                            Account = new AccountId(i < small ? 1 : 2),
                            Engagement = (long)((i < small ? 100 : 10_000) * times * Math.Exp(random.NextDouble() - .5)),
                        }
                    ),
            ];
        var campaign = new Campaign("Rüzgarfon", false, "#x", [], Posts(5, 45, 2), Posts(45, 15, 1));

        var lift = campaign.Lift.ShouldNotBeNull();

        (lift.Low < 2 && 2 < lift.High).ShouldBeTrue($"{lift}");
        lift.High.ShouldBeLessThan(3);
        (campaign with { Usual = [.. campaign.Usual.Take(29)] }).Lift.ShouldBeNull();
    }

    private static OwnPost Post(int id, DateTimeOffset at, string text) =>
        new(new PostId(id), new AccountId(1), "Rüzgarfon", false, at, text, 10);
}
