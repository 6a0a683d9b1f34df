using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Activities;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Walk;
using Muhatap.Store.Writer;
using Muhatap.Web.Pages.Customers;

namespace Muhatap.Tests.Relate;

// Who is near a customer, and what the records can't know.
public abstract partial class RelateSuite
{
    [Fact]
    public async Task The_circle_counts_exactly_the_posts_that_show_it_and_leaves_out_ourselves()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:ayse")],
            },
            Row("crm", "C-2", "Can Demir") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:can")],
            }
        );
        await DeliverAsync(
            walk,
            [
                Said("1", "can", "Bugün hava ne güzel", followers: 1200),
                Said("2", "bizim", "Merhaba, yeni sezon geldi"),
                Said("3", "ayse", "@can yarın buluşalım mı?") with
                {
                    ParentExternalId = "1",
                },
                Said("4", "ayse", "Dün de @Can. ile kahve içtik"),
                Said("5", "ayse", "@canan bambaşka biri, @bizim de bir marka"),
                Said("6", "can", "@ayse olur, görüşürüz"),
                Said("7", "can", "@aysegul sana da selam"),
            ],
            [Did("f1", ActivityKind.Follow) with { Account = "can", Target = "ayse" }]
        );
        await OursAsync("bizim");

        var circle = await CircleAsync("ayse");
        circle.Members.Select(member => member.Name).ShouldBe(["can", "canan"], "our own account is nobody's circle");
        var can = circle.Members[0];
        (await ExternalAsync(can.Mentioned)).ShouldBe(["3", "4"], "another name that begins alike is another");
        (await ExternalAsync(can.Answered)).ShouldBe(["3"]);
        (await ExternalAsync(can.MentionedBy)).ShouldBe(["6"]);
        can.FollowsAt.ShouldNotBeNull();
        can.FollowedAt.ShouldBeNull();
        can.Account!.Followers.ShouldBe(1200);
        await using var db = Database.Read();
        can.Account.CustomerId.ShouldBe((await db.Customers.SingleAsync(row => row.Name == "Can Demir", Cancellation)).Id);
        circle.Members[1].Account.ShouldBeNull("somebody can be named whom we hold no account of");
        foreach (var tie in new[] { CommunityTie.Mentioned, CommunityTie.Answered, CommunityTie.MentionedBy })
            circle.PostsOf(tie, "x:kimse", null).ShouldBeEmpty();
        circle.PostsOf(CommunityTie.MentionedBy, can.Key, null).ShouldBe(can.MentionedBy);
    }

    [Fact]
    public async Task The_circles_mood_is_of_ninety_days_and_counts_no_private_message()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer") with { Identifiers = [new(IdentifierKind.Handle, "x:ayse")] });
        await DeliverAsync(walk, [Said("eski", "can", "Rezalet bir hizmet, hiç memnun değilim")], []);
        Clock.Move(TimeSpan.FromDays(91));
        await DeliverAsync(
            walk,
            [
                Said("1", "ayse", "@can bak ne oldu"),
                Said("2", "can", "Rezalet, kargom yine gelmedi, çok kötü"),
                Said("3", "can", "Harika bir gün, çok mutluyum, teşekkürler"),
                Said("gizli", "can", "Rezalet, kimseye söylemeyin") with
                {
                    Kind = PostKind.Message,
                },
            ],
            []
        );

        var circle = await CircleAsync("ayse");
        (await ExternalAsync([.. circle.TheirMood.Select(post => post.Id)])).ShouldBe(["2", "3"]);
        (await ExternalAsync([.. circle.OwnMood.Select(post => post.Id)])).ShouldBe(["1"]);
        (await ExternalAsync(circle.PostsOf(CommunityTie.Said, null, Sentiment.Negative))).ShouldBe(["2"]);
        (await ExternalAsync(circle.PostsOf(CommunityTie.Said, "x:can", Sentiment.Positive))).ShouldBe(["3"]);
    }

    [Fact]
    public async Task What_most_like_them_bought_is_named_from_thirty_on_and_only_while_they_have_not_bought_it()
    {
        var walk = await WalkAsync();
        await TakeAsync([.. Enumerable.Range(0, 31).Select(i => Row("crm", $"C-{i}", $"Deneme {(char)('A' + i % 26)}{i} Örnekoğlu"))]);
        // Thirty besides C-0 bought what C-0 bought; sixteen of them a lamp, fifteen a chair.
        await DeliverAsync(
            walk,
            [],
            [
                .. Enumerable.Range(0, 30).Select(i => Bought(i, "halı")),
                .. Enumerable.Range(1, 16).Select(i => Bought(i, "lamba")),
                .. Enumerable.Range(1, 15).Select(i => Bought(i, "iskemle")),
            ]
        );
        (await LimitsAsync("C-0")).Missing.ShouldBeEmpty("twenty-nine are too few to speak of");

        await DeliverAsync(walk, [], [Bought(30, "halı")]);
        var limits = await LimitsAsync("C-0");
        limits.Missing.ShouldBe([new MissingCategory("lamba", 16, 30)], "half is not most");
        limits.Bought.ShouldBe(1);
        limits.Contact!.Act.ShouldBe(ActivityKind.Purchase);

        await DeliverAsync(walk, [], [Bought(0, "lamba")]);
        (await LimitsAsync("C-0")).Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wish_to_buy_is_open_from_thirty_days_on_until_something_is_bought()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-0", "Ayşe Yılmazer") with { Identifiers = [new(IdentifierKind.Handle, "x:ayse")] });
        (await LimitsAsync("C-0")).Contact.ShouldBeNull();
        await DeliverAsync(walk, [Said("1", "ayse", "Yeni bir halı almak istiyorum")], []);
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var reading = await scope.Db.Readings.SingleAsync(cancellation);
                (reading.Intent, reading.IntentProbability) = (Intent.Purchase, 0.9);
                await scope.Db.SaveChangesAsync(cancellation);
                return 0;
            },
            Cancellation
        );
        Clock.Move(TimeSpan.FromDays(29));
        (await LimitsAsync("C-0")).Wish.ShouldBeNull("it may well be on the way");
        Clock.Move(TimeSpan.FromDays(2));
        (await ExternalAsync([(await LimitsAsync("C-0")).Wish!.Post])).ShouldBe(["1"]);
        await DeliverAsync(walk, [], [Bought(0, "halı")]);
        (await LimitsAsync("C-0")).Wish.ShouldBeNull();
    }

    private IncomingPost Said(string id, string author, string text, long? followers = null) =>
        new()
        {
            Network = "x",
            ExternalId = id,
            Author = author,
            AuthorFollowers = followers,
            Text = text,
            CreatedAt = Clock.GetUtcNow(),
        };

    private IncomingActivity Did(string id, ActivityKind kind) =>
        new()
        {
            Network = "x",
            ExternalId = id,
            Kind = kind,
            At = Clock.GetUtcNow(),
        };

    private IncomingActivity Bought(int customer, string what) =>
        Did($"{customer}-{what}", ActivityKind.Purchase) with
        {
            CustomerNumber = $"C-{customer}",
            Target = what,
        };

    private async Task DeliverAsync(IPostWalk walk, IReadOnlyList<IncomingPost> posts, IReadOnlyList<IncomingActivity> activities)
    {
        Clock.Move(TimeSpan.FromMinutes(1));
        var now = Clock.GetUtcNow();
        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), now))],
                Activities = activities,
                IsAddressed = true,
                ReceivedAt = now,
            },
            Cancellation
        );
    }

    private Task<int> OursAsync(string handle) =>
        Database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) =>
                scope
                    .Db.Accounts.Where(row => row.HandleKey == handle)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOurs, true), cancellation),
            Cancellation
        );

    private async Task<Community> CircleAsync(string handle)
    {
        await using var db = Database.Read();
        var own = await db.Accounts.Where(row => row.HandleKey == handle).ToListAsync(Cancellation);
        return await Community.ReadAsync(db, own, Clock.GetUtcNow(), Cancellation);
    }

    private async Task<RecordLimits> LimitsAsync(string number)
    {
        await using var db = Database.Read();
        var customer = await db.Customers.SingleAsync(row => row.Number == number, Cancellation);
        CustomerId? own = customer.Id;
        var accounts = await db.Accounts.Where(row => row.CustomerId == own).Select(row => row.Id).ToListAsync(Cancellation);
        return await RecordLimits.ReadAsync(db, customer, accounts, Clock.GetUtcNow(), Cancellation);
    }

    private async Task<List<string>> ExternalAsync(IReadOnlyList<PostId> posts)
    {
        var ids = posts.ToList();
        await using var db = Database.Read();
        return await db
            .Posts.Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.ExternalId)
            .Select(row => row.ExternalId)
            .ToListAsync(Cancellation);
    }
}
