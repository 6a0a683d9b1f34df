using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Listen.Feed;

/// <summary>Reposts stand as one card, each post in exactly one of them, over all pages and with every filter.</summary>
public abstract class CardsSuite : IAsyncLifetime
{
    private static readonly PostReader Reader = new();

    private static readonly string[] Said =
    [
        "Karanfil Kargo üç gündür paketimi getirmedi, telefona çıkan kimse yok",
        "Karanfil Kargo bu hafta bütün şubelerinde yüzde yirmi indirim yapıyormuş",
        "Karanfil Kargo çok hızlı geldi, paketleme çok güzeldi, herkese öneririm",
    ];

    private readonly StandingTopics topics = new();
    private readonly CurrentTriageTable triage = new();
    private IPostWalk walk = null!;
    private TopicId brand;

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FeedRequest Request =>
        new()
        {
            Topics = [brand],
            From = Clock.GetUtcNow().AddDays(-30),
            To = Clock.GetUtcNow().AddDays(1),
        };

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        await WalkSetup.PrepareAsync(Database, topics, triage, Cancellation);
        walk = WalkSetup.Build(Database, topics, Reader, triage);
        brand = await SaveTopic.RunAsync(
            Database,
            topics,
            null,
            null,
            "Karanfil",
            TopicPurpose.Brand,
            "karanfil*",
            "blue",
            true,
            Cancellation
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Every_post_stands_in_exactly_one_card_whatever_the_page_size(int size)
    {
        await FillAsync();

        var cards = await AllAsync(Request, size);

        cards.Select(card => card.Row.Post.Id).ShouldBeUnique();
        cards.Sum(card => card.Others + 1).ShouldBe(60);
        var copied = cards.Where(card => card.Others > 0).ToList();
        copied.Count.ShouldBe(3);
        foreach (var card in copied)
        {
            var members = await MembersAsync(Request with { Alike = card.Alike });
            members.Count.ShouldBe(card.Others + 1);
            members[0].Post.Id.ShouldBe(card.Row.Post.Id, "the newest stands for them");
        }
    }

    [Fact]
    public async Task A_card_counts_only_what_the_filter_lets_through()
    {
        await FillAsync();

        var cards = await AllAsync(Request with { Network = "mastodon" }, 7);

        cards.ShouldAllBe(card => card.Row.Post.Network == "mastodon");
        cards.Sum(card => card.Others + 1).ShouldBe(30);
        foreach (var mood in Enum.GetValues<Sentiment>())
        {
            var request = Request with { Sentiment = mood, Topics = [] };
            (await AllAsync(request, 4)).Sum(card => card.Others + 1).ShouldBe((await MembersAsync(request)).Count);
        }
    }

    [Fact]
    public async Task By_engagement_the_loudest_copy_stands_for_the_others()
    {
        await FillAsync();

        var (cards, _) = await ReadCards.PageAsync(Database, Request with { Order = FeedOrder.Engagement }, 10, Cancellation);

        var first = cards[0];
        first.Row.Post.Likes.ShouldBe(59);
        foreach (var card in cards.Where(card => card.Others > 0))
        {
            var members = await MembersAsync(Request with { Alike = card.Alike });
            members.Max(row => row.Post.Counters.Engagement).ShouldBe(card.Row.Post.Counters.Engagement);
        }
    }

    [Fact]
    public async Task Where_words_narrow_the_feed_nothing_is_lost_either()
    {
        await FillAsync();

        var cards = await AllAsync(Request with { Term = (TermKind.Word, "paketimi") }, 7);

        cards.ShouldAllBe(card => card.Row.Post.Text.Contains("paketimi", StringComparison.Ordinal));
        cards.Sum(card => card.Others + 1).ShouldBe(15);
    }

    [Theory]
    [InlineData("indirim* VEYA (paketleme güzel*)", 30)]
    [InlineData("-karanfil", 0)]
    [InlineData("paketim~ likes>20", 9)]
    [InlineData("source:bluesky \"üç gündür\"", 0)]
    [InlineData("source:mastodon \"üç gündür\"", 15)]
    public async Task A_query_narrows_the_feed_over_all_pages(string words, int expected)
    {
        await FillAsync();
        var request = Request with { Query = QueryParser.Parse(words, QueryUse.Filter).Query.ShouldNotBeNull() };

        (await AllAsync(request, 7)).Sum(card => card.Others + 1).ShouldBe(expected);
        (await MembersAsync(request)).Count.ShouldBe(expected);
    }

    [Fact]
    public async Task A_query_may_ask_who_the_customer_is_now()
    {
        await FillAsync();
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var customer = new Customer
                {
                    Id = Database.Mint.Next<CustomerId>(),
                    Kind = CustomerKind.Person,
                    Name = "Selin Akyol",
                    Number = "M-17",
                    Segment = "altın",
                    Source = "crm",
                    CreatedAt = Clock.GetUtcNow(),
                    UpdatedAt = Clock.GetUtcNow(),
                };
                scope.Db.Customers.Add(customer);
                await scope.Db.SaveChangesAsync(cancellation);
                var account = await scope.Db.Accounts.SingleAsync(row => row.Handle == "kisi8", cancellation);
                account.CustomerId = customer.Id;
            },
            Cancellation
        );

        foreach (var words in new[] { "segment:altın", "customer:M-17" })
        {
            var found = await MembersAsync(Request with { Query = QueryParser.Parse(words, QueryUse.Filter).Query });
            found.ShouldHaveSingleItem().Post.ExternalId.ShouldBe("p8");
        }
        var others = await MembersAsync(Request with { Query = QueryParser.Parse("-segment:altın", QueryUse.Filter).Query });
        others.Count.ShouldBe(59);
    }

    [Fact]
    public async Task By_urgency_and_by_followers_the_greatest_stands_first()
    {
        await FillAsync();

        var urgent = await MembersAsync(Request with { Order = FeedOrder.Urgency });
        urgent.Count.ShouldBe(60);
        urgent.Select(row => row.Reading.Urgency).ShouldBe(urgent.Select(row => row.Reading.Urgency).OrderDescending());
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) => (await scope.Db.Accounts.SingleAsync(row => row.Handle == "kisi33", cancellation)).Followers = 9,
            Cancellation
        );
        (await MembersAsync(Request with { Order = FeedOrder.Followers }))[0].Post.ExternalId.ShouldBe("p33");
    }

    private async Task<List<FeedCard>> AllAsync(FeedRequest request, int size)
    {
        var all = new List<FeedCard>();
        for (; ; )
        {
            var (cards, next) = await ReadCards.PageAsync(Database, request, size, Cancellation);
            all.AddRange(cards);
            if (next is null)
                return all;
            request = request with { Before = next };
        }
    }

    private async Task<List<FeedRow>> MembersAsync(FeedRequest request)
    {
        var rows = new List<FeedRow>();
        await foreach (var row in ReadFeed.AllAsync(Database, request, Cancellation))
            rows.Add(row);
        return rows;
    }

    /// <summary>Sixty posts in turn: three texts, fifteen copies each, and fifteen that nobody copied.</summary>
    private async Task FillAsync()
    {
        var posts = new List<IncomingPost>();
        for (var i = 0; i < 60; i++)
        {
            var text =
                i % 4 < 3
                    ? (i % 8 < 4 ? $"RT @biri{i}: {Said[i % 4]}" : $"{Said[i % 4]} 😡 https://ornek.example/{i}")
                    : $"Karanfil Kargo hakkında {i} numaralı kendi sözümü söylüyorum";
            posts.Add(
                new IncomingPost
                {
                    Network = i % 2 == 0 ? "mastodon" : "bluesky",
                    ExternalId = $"p{i}",
                    Author = $"kisi{i}",
                    Text = text,
                    CreatedAt = Clock.GetUtcNow().AddHours(-i),
                    Counters = new PostCounters(i, 0, 0, 0),
                }
            );
        }
        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), Clock.GetUtcNow()))],
                ReceivedAt = Clock.GetUtcNow(),
            },
            Cancellation
        );
    }
}
