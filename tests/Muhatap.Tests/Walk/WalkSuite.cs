using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Report;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Import;
using Muhatap.Store;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Walk;

/// <summary>A post's whole way, on each database. One subclass each.</summary>
public abstract partial class WalkSuite : IAsyncLifetime
{
    private static readonly PostReader Reader = new();
    private readonly StandingTopics topics = new();
    private readonly CurrentTriageTable triage = new();
    private IPostWalk walk = null!;
    private SourceId source;

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        await WalkSetup.PrepareAsync(Database, topics, triage, Cancellation);
        walk = WalkSetup.Build(Database, topics, Reader, triage);
        await SaveTopic.RunAsync(Database, topics, null, null, "Karanfil", TopicPurpose.Brand, "karanfil*", "blue", true, Cancellation);
        source = await SaveSource.RunAsync(Database, null, null, "demo", "test", "{}", isAddressed: false, isEnabled: true, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_a_topic_wants_is_kept_with_its_reading_match_cursor_and_conversation()
    {
        var outcome = await WalkAsync(
            "7",
            Post("1", "ayse", "Karanfil kargom 5 gündür gelmedi, rezalet, paramı geri istiyorum"),
            Post("2", "can", "Bugün hava çok güzel")
        );
        outcome.ShouldBe(new WalkOutcome(Kept: 1, Repeated: 0, Passed: 1));

        await using var db = Database.Read();
        var post = await db.Posts.SingleAsync(Cancellation);
        post.ExternalId.ShouldBe("1");
        (await db.Readings.SingleAsync(Cancellation)).PostId.ShouldBe(post.Id);
        (await db.TopicMatches.SingleAsync(Cancellation)).PostId.ShouldBe(post.Id);
        (await db.Accounts.SingleAsync(Cancellation)).Handle.ShouldBe("ayse", "a stranger nobody wants leaves no account");
        var conversation = await db.Conversations.SingleAsync(Cancellation);
        conversation.LastPostId.ShouldBe(post.Id);
        conversation.DueAt.ShouldNotBeNull();
        var stored = await db.Sources.SingleAsync(Cancellation);
        (stored.Cursor, stored.Kept, stored.Passed).ShouldBe(("7", 1, 1));
    }

    [Fact]
    public async Task A_second_delivery_changes_nothing_but_the_counters()
    {
        var first = Post("1", "ayse", "Karanfil neden hâlâ cevap vermiyor?");
        await WalkAsync("1", first);
        var again = await WalkAsync("2", first with { Counters = new PostCounters(9, 2, 1, 100) }, first with { Text = "Karanfil başka" });
        again.ShouldBe(new WalkOutcome(Kept: 0, Repeated: 2, Passed: 0));

        await using var db = Database.Read();
        var post = await db.Posts.SingleAsync(Cancellation);
        (post.Text, post.Likes, post.Views).ShouldBe((first.Text, 9, 100));
        (await db.ConversationEntries.CountAsync(Cancellation)).ShouldBe(1);
        (await PulseAsync()).ShouldBe((1, 12));
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_the_cursor_and_everything_else_where_it_was()
    {
        await WalkAsync("1", Post("1", "ayse", "Karanfil çok kötü"));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            walk.WalkAsync(Batch("2", [Post("2", "can", "Karanfil berbat")]), cancelled.Token)
        );
        await using var db = Database.Read();
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(1);
        (await db.Sources.SingleAsync(Cancellation)).Cursor.ShouldBe("1");
    }

    [Fact]
    public async Task What_its_author_deletes_leaves_no_word_and_no_count()
    {
        await WalkAsync("1", Post("1", "ayse", "Karanfil rezalet bir kargo #karanfil"));
        await FoldRollups.RunAsync(Database, Cancellation);
        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [],
                Deleted = [("bluesky", "1")],
                SourceId = source,
                Cursor = "2",
                ReceivedAt = Clock.GetUtcNow(),
            },
            Cancellation
        );
        await FoldRollups.RunAsync(Database, Cancellation);
        await using var db = Database.Read();
        (await db.Posts.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Readings.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.TopicMatches.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Conversations.SingleAsync(Cancellation)).Title.ShouldBe("");
        (await db.TermPacks.AnyAsync(Cancellation)).ShouldBeFalse();
        (await PulseAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Rollups_and_their_unfolded_tail_together_are_exact_whenever_they_are_folded()
    {
        for (var i = 0; i < 30; i++)
        {
            await WalkAsync($"{i}", Post($"{i}", $"yazar{i % 4}", "Karanfil güzel") with { Counters = new PostCounters(i, 0, 0, 0) });
            if (i % 7 == 0)
                await FoldRollups.RunAsync(Database, Cancellation);
        }
        (await PulseAsync()).ShouldBe((30, Enumerable.Range(0, 30).Sum()));
    }

    [Fact]
    public async Task Null_characters_and_half_characters_lose_no_post_whatever_source_brings_them()
    {
        var broken = Post("1\0", "ay\ud83dse", "Karanfil \0 nerede \ude00 kargom 😀?") with
        {
            Title = "\ud800",
            Url = "https://ornek.invalid/\0",
        };
        await WalkAsync("1", broken);
        (await WalkAsync("2", broken)).Repeated.ShouldBe(1);
        await using var db = Database.Read();
        var post = await db.Posts.SingleAsync(Cancellation);
        (post.ExternalId, post.Text, post.Title).ShouldBe(("1\ufffd", "Karanfil \ufffd nerede \ufffd kargom 😀?", "\ufffd"));
        (await db.Accounts.SingleAsync(Cancellation)).Handle.ShouldBe("ay\ufffdse");
    }

    [Fact]
    public async Task Card_numbers_are_masked_before_anything_is_stored()
    {
        await WalkAsync("1", Post("1", "ayse", "Karanfil kartım 4111 1111 1111 1111 iki kez çekildi"));
        await using var db = Database.Read();
        var post = await db.Posts.SingleAsync(Cancellation);
        post.Text.ShouldNotContain("1111 1111");
        (await db.Readings.SingleAsync(Cancellation)).Detail.ShouldNotBeNull().ShouldNotContain("11111111");
    }

    [Fact]
    public async Task A_new_topic_finds_what_is_stored_and_a_changed_one_lets_go()
    {
        await WalkAsync("1", Post("1", "ayse", "Karanfil kargo"), Post("2", "can", "Karanfil fatura"));
        var id = await SaveTopic.RunAsync(Database, topics, null, null, "Kargo", TopicPurpose.Sector, "kargo", "red", true, Cancellation);
        await MatchBack.RunAsync(Database, Cancellation);
        (await MatchesAsync(id)).ShouldBe(["1"]);
        await SaveTopic.RunAsync(Database, topics, null, id, "Fatura", TopicPurpose.Sector, "fatura", "red", true, Cancellation);
        await MatchBack.RunAsync(Database, Cancellation);
        (await MatchesAsync(id)).ShouldBe(["2"]);
    }

    private async Task<string[]> MatchesAsync(TopicId topic)
    {
        await using var db = Database.Read();
        return await db
            .TopicMatches.Where(match => match.TopicId == topic)
            .Join(db.Posts, match => match.PostId, post => post.Id, (_, post) => post.ExternalId)
            .ToArrayAsync(Cancellation);
    }

    private async Task<CustomerId> AyseAsync()
    {
        var outcome = await UpsertCustomers.RunAsync(
            Database,
            [
                new IncomingCustomer
                {
                    Number = "C-1001",
                    Name = "Ayşe Yılmazer",
                    Segment = "vip",
                    Source = "crm",
                    Identifiers =
                    [
                        new ClaimedIdentifier(IdentifierKind.Email, "ayse@ornek.example"),
                        new ClaimedIdentifier(IdentifierKind.Handle, "bluesky:ayse.test"),
                    ],
                },
            ],
            Cancellation
        );
        outcome.Made.ShouldBe(1);
        await using var db = Database.Read();
        return await db.Customers.Select(customer => customer.Id).SingleAsync(Cancellation);
    }

    private async Task<AccountId> AccountAsync()
    {
        await using var db = Database.Read();
        return await db.Accounts.Select(account => account.Id).SingleAsync(Cancellation);
    }

    private async Task<(long Posts, long Engagement)> PulseAsync()
    {
        await using var db = Database.Read();
        var topic = (await db.Topics.OrderBy(row => row.Id).FirstAsync(Cancellation)).Id;
        var today = LocalDay.Of(Clock.GetUtcNow());
        var mood = (await TopicPulse.ReadAsync(Database, [topic], today - 30, today, Cancellation)).All;
        return (mood.Posts, mood.Engagement);
    }

    private protected Task<WalkOutcome> WalkAsync(string cursor, params IncomingPost[] posts) =>
        walk.WalkAsync(Batch(cursor, posts), Cancellation);

    private PostBatch Batch(string? cursor, IncomingPost[] posts) =>
        new()
        {
            Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), Clock.GetUtcNow()))],
            SourceId = source,
            Cursor = cursor,
            ReceivedAt = Clock.GetUtcNow(),
        };

    private protected IncomingPost Post(string id, string author, string text) =>
        new()
        {
            Network = "bluesky",
            ExternalId = id,
            Author = author,
            Text = text,
            CreatedAt = Clock.GetUtcNow(),
        };
}
