using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Telling;

namespace Muhatap.Tests.Demo;

public sealed class TruthTests
{
    private static readonly Muhatap.Demo.World World = WorldTests.World;

    [Fact]
    public void Every_post_has_its_own_id_and_they_stand_in_order_within_the_month()
    {
        World.Posts.Select(post => (post.Post.Network, post.Post.ExternalId)).ShouldBeUnique();
        World.Posts.Select(post => post.Post.CreatedAt).ShouldBeInOrder();
        World.Posts[0].Post.CreatedAt.ShouldBeGreaterThanOrEqualTo(World.Now.AddDays(-30));
        World.Posts[^1].Post.CreatedAt.ShouldBeLessThan(World.Now);
        World.Posts.ShouldAllBe(post => post.Post.CreatedAt.Offset == TimeSpan.Zero);
    }

    [Fact]
    public void An_answer_comes_after_what_it_answers()
    {
        Dictionary<(string, string), DateTimeOffset> said = World.Posts.ToDictionary(
            post => (post.Post.Network, post.Post.ExternalId),
            post => post.Post.CreatedAt
        );
        DemoPost[] answers = [.. World.Posts.Where(post => post.Post.ParentExternalId is not null)];

        answers.Length.ShouldBeGreaterThan(800);
        foreach (DemoPost answer in answers)
            said.TryGetValue((answer.Post.Network, answer.Post.ParentExternalId!), out DateTimeOffset at)
                .ShouldBe(answer.Post.CreatedAt >= at && at != default);
    }

    [Fact]
    public void Every_author_is_an_account_and_the_truth_says_the_same_of_both()
    {
        ILookup<(string, string), DemoAccount> accounts = World.Accounts.ToLookup(account => (account.Network, account.Handle));

        foreach (DemoPost post in World.Posts)
        {
            DemoAccount account = accounts[(post.Post.Network, post.Post.Author!)].ShouldHaveSingleItem();
            (account.PersonId, account.CustomerNumber, account.CompanyId).ShouldBe(
                (post.Truth.PersonId, post.Truth.CustomerNumber, post.Truth.CompanyId)
            );
        }
    }

    [Fact]
    public void Truth_is_complete()
    {
        HashSet<string> companies = [.. World.Companies.Select(company => company.Id)];

        foreach (DemoPost post in World.Posts)
        {
            PostTruth truth = post.Truth;
            post.Post.Text.ShouldNotBeNullOrWhiteSpace();
            truth.Brands.ShouldAllBe(brand => companies.Contains(brand));
            truth.Urgency.ShouldBeInRange(0, 1);
            truth.Language.ShouldBeOneOf("tr", "en");
            truth.Subject.ShouldNotBeNullOrEmpty();
            (truth.PersonId is null).ShouldBe(truth.CompanyId is not null || truth.Part is "news" or "spam");
            if (truth.OpensConversation)
                truth.Matter.ShouldNotBeNull();
        }
    }

    [Fact]
    public void Who_wants_something_of_an_own_brand_opens_a_conversation_and_nobody_else_does()
    {
        HashSet<string> own = [.. World.Companies.Where(company => company.Own).Select(company => company.Id)];

        World.Posts.Count(post => post.Truth.OpensConversation).ShouldBeInRange(1_500, 3_000);
        foreach (PostTruth truth in World.Posts.Select(post => post.Truth).Where(truth => truth.OpensConversation))
        {
            truth.Brands.ShouldContain(brand => own.Contains(brand));
            truth.CompanyId.ShouldBeNull();
            truth.Intent.ShouldNotBeOneOf(Intent.Praise, Intent.Other);
        }
    }

    [Fact]
    public void A_public_post_that_opens_a_conversation_names_the_brand_so_that_listening_can_find_it()
    {
        Dictionary<string, Company> companies = World.Companies.ToDictionary(company => company.Id);

        foreach (
            DemoPost post in World.Posts.Where(post =>
                post.Truth.OpensConversation && post.Post.Kind != PostKind.Message && post.Post.ParentExternalId is null
            )
        )
            post.Truth.Brands.ShouldContain(
                brand => Frames.Names(post.Post.Text, companies[brand]) || Frames.Names(post.Post.Title, companies[brand]),
                post.Post.Text
            );
    }

    [Fact]
    public void Chatter_names_nobody_we_listen_for()
    {
        foreach (DemoPost post in World.Posts.Where(post => post.Truth.Part == "chatter" && post.Truth.MadeFrom.Count > 0))
            World.Companies.ShouldNotContain(company => Frames.Names(post.Post.Text, company), post.Post.Text);
    }

    [Fact]
    public void Some_five_percent_are_english_and_every_intent_sentiment_and_network_occurs()
    {
        (World.Posts.Count(post => post.Truth.Language == "en") / (double)World.Posts.Count).ShouldBeInRange(.04, .07);
        Enum.GetValues<Intent>().ShouldAllBe(intent => World.Posts.Count(post => post.Truth.Intent == intent) > 50);
        Enum.GetValues<Sentiment>().ShouldAllBe(sentiment => World.Posts.Count(post => post.Truth.Sentiment == sentiment) > 500);
        foreach (string network in (string[])["bluesky", "x", "instagram", "sikayetvar", "eksi", "form", "mail", "rss"])
            World.Posts.Count(post => post.Post.Network == network).ShouldBeGreaterThan(100, network);
        World.Posts.Count(post => post.Truth.Ironic).ShouldBeGreaterThan(60);
        World.Posts.Count(post => post.Truth.LegalThreat).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void No_gap_of_a_text_is_left_open()
    {
        foreach (DemoPost post in World.Posts)
            (post.Post.Text + post.Post.Title).IndexOfAny(['<', '{', '}', '|', '¶', '¦', '~']).ShouldBe(-1, post.Post.Text);
    }
}
