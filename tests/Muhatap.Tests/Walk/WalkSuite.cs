using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Act.Triage;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Report;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Import;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Walk;

/// <summary>A post's whole way, on each database. One subclass each.</summary>
public abstract class WalkSuite : IAsyncLifetime
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
    public async Task A_second_complaint_of_a_known_customer_never_asks_who_they_are()
    {
        var customer = await AyseAsync();
        await WalkAsync("1", Post("1", "ayse.test", "Karanfil kargom gelmedi, şikâyetçiyim"));
        Clock.Move(TimeSpan.FromDays(3));
        await WalkAsync("2", Post("2", "ayse.test", "Karanfil bu sefer faturam yanlış, düzeltin lütfen"));

        await using var db = Database.Read();
        (await db.Conversations.ToListAsync(Cancellation)).ShouldAllBe(row => row.CustomerId == customer && row.PersonId == customer.Value);
        var link = await db.AccountLinks.SingleAsync(Cancellation);
        (link.CustomerId, link.Method).ShouldBe((customer, Core.Accounts.LinkMethod.HandleOnRecord));
    }

    [Fact]
    public async Task Somebody_elses_number_said_in_public_ties_nobody()
    {
        await AyseAsync();
        await WalkAsync("1", Post("1", "sahte", "Karanfil müşteri numaram C-1001, ayse@ornek.example, hemen arayın"));
        await using var db = Database.Read();
        (await db.AccountLinks.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_said_in_a_form_ties_the_sender_and_what_we_undo_is_not_tied_again()
    {
        var customer = await AyseAsync();
        var message = Post("1", "kisi", "Karanfil siparişim nerede?") with
        {
            Network = "form",
            Kind = PostKind.Message,
            Claims = [new ClaimedIdentifier(IdentifierKind.Email, "Ayse@Ornek.example")],
        };
        await WalkAsync("1", message);
        await using (var db = Database.Read())
            (await db.Accounts.SingleAsync(Cancellation)).CustomerId.ShouldBe(customer);

        var account = await AccountAsync();
        await UnlinkAccount.RunAsync(Database, new UserId(1), account, Cancellation);
        await WalkAsync("2", message with { ExternalId = "2" });
        await using (var db = Database.Read())
            (await db.Accounts.SingleAsync(Cancellation)).CustomerId.ShouldBeNull("one of us said they are different");
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
    public async Task A_conversation_read_by_hand_is_the_one_EF_reads_to_the_last_column()
    {
        await AyseAsync();
        await WalkAsync(
            "1",
            Post("1", "ayse.test", "Karanfil kargom gelmedi, şikâyetçiyim"),
            Post("2", "can", "Karanfil neden cevap yok?")
        );
        await using (var db = Database.Read())
        {
            foreach (var conversation in await db.Conversations.ToListAsync(Cancellation))
            {
                await SnoozeConversation.RunAsync(Database, new UserId(1), conversation.Id, Clock.GetUtcNow().AddDays(1), Cancellation);
            }
        }
        var byHand = await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var ids = await scope.Db.Conversations.Select(row => row.Id).ToListAsync(cancellation);
                return await ConversationRows.ByIdAsync(scope, [.. ids.Select(id => id.Value)], cancellation);
            },
            Cancellation
        );
        await using var read = Database.Read();
        var byEf = await read.Conversations.ToListAsync(Cancellation);
        byHand.Count.ShouldBe(2);
        byHand.OrderBy(row => row.Id.Value).ToArray().ShouldBeEquivalentTo(byEf.OrderBy(row => row.Id.Value).ToArray());
    }

    [Fact]
    public async Task A_person_who_writes_again_and_again_keeps_one_conversation_and_one_edge_that_counts()
    {
        for (var i = 0; i < 3; i++)
            await WalkAsync(
                $"{i}",
                Post($"{i}a", "can", "Karanfil cevap verin @karanfil"),
                Post($"{i}b", "can", "Karanfil hâlâ bekliyorum @karanfil")
            );
        await using var db = Database.Read();
        var conversation = await db.Conversations.SingleAsync(Cancellation);
        (conversation.PostCount, await db.ConversationEntries.CountAsync(Cancellation)).ShouldBe((6, 6));
        var last = await db.Posts.OrderByDescending(post => post.Id).FirstAsync(Cancellation);
        conversation.LastPostId.ShouldBe(last.Id);
        (await db.Edges.SingleAsync(Cancellation)).Count.ShouldBe(6);
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
    public async Task Busy_workers_that_keep_meeting_the_same_people_all_get_through()
    {
        const int workers = 4;
        const int rounds = 6;
        const int people = 30;
        await Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(worker =>
                    Task.Run(
                        async () =>
                        {
                            for (var round = 0; round < rounds; round++)
                            {
                                // Every round brings people nobody has met, to all workers at once.
                                var posts = Enumerable
                                    .Range(0, people)
                                    .Select(i =>
                                        Post($"{worker}-{round}-{i}", $"kisi{round}x{i}", "Karanfil neden cevap vermiyor? @karanfil")
                                    );
                                await walk.WalkAsync(Batch($"{round}", [.. posts]), Cancellation);
                            }
                        },
                        Cancellation
                    )
                )
        );
        await using var db = Database.Read();
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(workers * rounds * people);
        (await db.Accounts.CountAsync(Cancellation)).ShouldBe(rounds * people);
        (await db.Conversations.CountAsync(Cancellation)).ShouldBe(rounds * people);
        (await db.Edges.SumAsync(edge => edge.Count, Cancellation)).ShouldBe(workers * rounds * people);
    }

    [Fact]
    public async Task Two_workers_that_meet_open_one_conversation()
    {
        await AyseAsync();
        var batches = Enumerable
            .Range(0, 8)
            .Select(i => Batch(null, [Post($"{i}", "ayse.test", "Karanfil kargom gelmedi, şikâyetçiyim")]))
            .ToArray();
        await Task.WhenAll(batches.Select(batch => Task.Run(() => walk.WalkAsync(batch, Cancellation), Cancellation)));
        await using var db = Database.Read();
        var open = await db.Conversations.SingleAsync(Cancellation);
        open.PostCount.ShouldBe(8);
        (await db.ConversationEntries.CountAsync(row => row.Kind == EntryKind.Post, Cancellation)).ShouldBe(8);
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

    private Task<WalkOutcome> WalkAsync(string cursor, params IncomingPost[] posts) => walk.WalkAsync(Batch(cursor, posts), Cancellation);

    private PostBatch Batch(string? cursor, IncomingPost[] posts) =>
        new()
        {
            Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), Clock.GetUtcNow()))],
            SourceId = source,
            Cursor = cursor,
            ReceivedAt = Clock.GetUtcNow(),
        };

    private IncomingPost Post(string id, string author, string text) =>
        new()
        {
            Network = "bluesky",
            ExternalId = id,
            Author = author,
            Text = text,
            CreatedAt = Clock.GetUtcNow(),
        };
}
