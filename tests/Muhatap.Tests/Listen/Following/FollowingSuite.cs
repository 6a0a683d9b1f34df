using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Following;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Listen.Following;

/// <summary>Following, on each database. One subclass each.</summary>
public abstract class FollowingSuite : IAsyncLifetime
{
    private static readonly PostReader Reader = new();
    private static readonly UserId Me = new(7);
    private readonly StandingTopics standing = new();
    private readonly CurrentTriageTable triage = new();
    private IPostWalk walk = null!;

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        await WalkSetup.PrepareAsync(Database, standing, triage, Cancellation);
        walk = WalkSetup.Build(Database, standing, Reader, triage);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_followed_is_kept_though_no_word_wants_it_and_counted_by_mood_and_wish()
    {
        await FollowAsync("@ayse", "#BahçeGünü", "https://haber.example/gundem");
        await FollowAsync(isCommunity: true, "@bahceciler");

        await WalkAsync(
            Post("1", "ayse", "bugün hava güzel"),
            Post("2", "veli", "bugün hava güzel"),
            Post("3", "veli", "yarın #bahçegünü var"),
            Post("4", "veli", "@bahceciler kargom neden hâlâ gelmedi, ne zaman gelir?"),
            Post("5", "bahceciler", "hoş geldiniz"),
            Post("6", "ayse", "günaydın", network: "bluesky")
        );

        await using var db = Database.Read();
        (await db.Posts.Select(post => post.ExternalId).ToListAsync(Cancellation)).ShouldBe(["1", "3", "4", "5"], ignoreOrder: true);
        var followed = await FollowedAsync();
        followed
            .Select(one => (one.Row.Name, one.Posts))
            .ShouldBe([("@ayse", 1), ("@bahceciler", 2), ("#BahçeGünü", 1), ("haber.example", 0)], ignoreOrder: true);
        var community = followed.Single(one => one.Row.Name == "@bahceciler");
        FollowAddress.KindOf(community.Row).ShouldBe(FollowKind.Community);
        community.LastAt.ShouldBe(Clock.GetUtcNow());
        var reading = await db.Readings.SingleAsync(row => row.PostId == db.Posts.Single(post => post.ExternalId == "4").Id, Cancellation);
        community.Expected.Where(one => one.Intent == reading.Intent).Sum(one => one.Posts).ShouldBe(1);
    }

    [Fact]
    public async Task Stored_posts_are_found_muted_ones_leave_and_come_back()
    {
        await SaveTopic.RunAsync(Database, standing, null, null, "Kargo", TopicPurpose.Sector, "kargo*", "blue", true, Cancellation);
        await WalkAsync(Post("1", "ayse", "kargom geldi"), Post("2", "veli", "kargom geldi"));
        (await FollowAsync("https://x.com/Ayse")).ShouldBe(1);
        (await FollowAsync("@ayse")).ShouldBe(0, "the same, however it is typed");
        await MatchListsBack.RunAsync(Database, standing, Cancellation);
        (await FollowedAsync()).Single().Posts.ShouldBe(1);
        var row = (await FollowedAsync()).Single().Row.Id;

        await Follow.MuteAsync(Database, standing, Me, row, isMuted: true, Cancellation);
        await FollowAsync("@ayse");
        await WalkAsync(Post("3", "ayse", "bugün hava güzel"));
        await MatchListsBack.RunAsync(Database, standing, Cancellation);

        (await FollowedAsync()).Single().Posts.ShouldBe(0);
        var again = new StandingTopics();
        await again.LoadAsync(Database, Cancellation);
        again.CouldMatch(Post("4", "ayse", "selam")).ShouldBeFalse("after a restart a muted one still hears nothing");

        await Follow.MuteAsync(Database, standing, Me, row, isMuted: false, Cancellation);
        await WalkAsync(Post("5", "ayse", "iyi geceler"));
        await MatchListsBack.RunAsync(Database, standing, Cancellation);
        (await FollowedAsync()).Single().Posts.ShouldBe(2, "the stored one and the new one; what came while it was muted was never kept");

        await Follow.RemoveAsync(Database, standing, Me, row, Cancellation);
        await MatchListsBack.RunAsync(Database, standing, Cancellation);
        (await FollowedAsync()).ShouldBeEmpty();
        standing.CouldMatch(Post("6", "ayse", "selam")).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_customers_gather_more_than_others_is_proposed_with_its_evidence_until_it_is_followed_or_dismissed()
    {
        await SaveTopic.RunAsync(Database, standing, null, null, "Hepsi", TopicPurpose.Sector, "selam*", "blue", true, Cancellation);
        // Five customers and twenty strangers: all name @herkes, the customers and one stranger @bahceciler, two customers @ikili.
        await WalkAsync([
            .. Enumerable.Range(0, 25).Select(i => Post($"h{i}", $"kisi{i}", "selam @herkes")),
            .. Enumerable.Range(0, 6).Select(i => Post($"b{i}", $"kisi{i}", "selam @bahceciler")),
            Post("b9", "kisi0", "selam tekrar @bahceciler"),
            Post("q1", "kisi1", "selam @bahceciler dükkân saat kaçta açılıyor?"),
            Post("q2", "kisi20", "selam @bahceciler dükkân saat kaçta kapanıyor?"),
            Post("q3", "kisi1", "selam @herkes dükkân saat kaçta açılıyor?"),
            .. Enumerable.Range(0, 2).Select(i => Post($"i{i}", $"kisi{i}", "selam @ikili")),
        ]);
        await MakeCustomersAsync(5);

        var proposed = (await ProposeFollow.RunAsync(Database, [], 10, Cancellation)).ShouldHaveSingleItem();

        (proposed.Key, proposed.Customers, proposed.AllCustomers, proposed.Mentions, proposed.Others, proposed.AllOthers).ShouldBe(
            ("bahceciler", 5, 5, 7, 2, 20)
        );
        proposed.Lift.ShouldBe(1 / (3.0 / 21), 1e-9);
        var (expected, isWhole) = await ExpectedThere.ReadAsync(
            Database,
            [proposed],
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.MaxValue,
            Cancellation
        );
        isWhole.ShouldBeTrue();
        expected
            .ShouldHaveSingleItem()
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                one => one.Intent.ShouldBe(Muhatap.Core.Readings.Intent.Question),
                one => one.Posts.ShouldBe(2, "only what names it, whoever asks")
            );
        (await ProposeFollow.RunAsync(Database, ["x/+bahceciler"], 10, Cancellation)).ShouldBeEmpty("followed already");
        await Follow.DismissAsync(Database, Me, "x", "bahceciler", Cancellation);
        await Follow.DismissAsync(Database, Me, "x", "bahceciler", Cancellation);
        (await ProposeFollow.RunAsync(Database, [], 10, Cancellation)).ShouldBeEmpty("dismissed once, not proposed again");
    }

    private Task<int> FollowAsync(params string[] lines) => FollowAsync(isCommunity: false, lines);

    private Task<int> FollowAsync(bool isCommunity, params string[] lines) =>
        Follow.RunAsync(Database, standing, Me, [.. lines.Select(line => FollowAddress.Read(line, "x", isCommunity)!)], Cancellation);

    private async Task<IReadOnlyList<Followed>> FollowedAsync()
    {
        var list = (await Follow.ListAsync(Database, Cancellation))!;
        var (rows, _) = await ReadRows.PageAsync(Database, list.Id, null, null, 50, Cancellation);
        var now = Clock.GetUtcNow();
        return await Followed.ReadAsync(Database, list.Id, rows, now.AddDays(-30), now.AddDays(1), Cancellation);
    }

    private async Task MakeCustomersAsync(int count)
    {
        var made = new List<Customer>();
        await Database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                for (var i = 0; i < count; i++)
                {
                    made.Add(
                        new Customer
                        {
                            Id = scope.Mint.Next<CustomerId>(),
                            Kind = CustomerKind.Person,
                            Name = $"kisi{i}",
                            Segment = "standard",
                            Source = "test",
                            CreatedAt = scope.Now,
                            UpdatedAt = scope.Now,
                        }
                    );
                }
                scope.Db.Customers.AddRange(made);
                return Task.CompletedTask;
            },
            Cancellation
        );
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                foreach (var customer in made)
                    (await scope.Db.Accounts.SingleAsync(account => account.HandleKey == customer.Name, cancellation)).CustomerId =
                        customer.Id;
            },
            Cancellation
        );
    }

    private Task WalkAsync(params WalkingPost[] posts) =>
        walk.WalkAsync(new PostBatch { Posts = [.. posts], ReceivedAt = Clock.GetUtcNow() }, Cancellation);

    private WalkingPost Post(string id, string author, string text, string network = "x") =>
        new(
            new IncomingPost
            {
                Network = network,
                ExternalId = id,
                Author = author,
                Text = text,
                CreatedAt = Clock.GetUtcNow(),
            },
            Database.Mint.Next<PostId>(),
            Clock.GetUtcNow()
        );
}
