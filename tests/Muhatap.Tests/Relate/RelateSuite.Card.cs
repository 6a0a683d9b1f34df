using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Muhatap.Act.Promises;
using Muhatap.Act.Reply;
using Muhatap.Core.Activities;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Posts;
using Muhatap.Core.Promises;
using Muhatap.Relate.Erasure;
using Muhatap.Relate.Merging;
using Muhatap.Store.Mapping;
using Muhatap.Web.Pages.Customers;
using Muhatap.Web.Pages.Promises;

namespace Muhatap.Tests.Relate;

// What was promised to a customer, who they are on each network, what they are worth and what speaks for losing them.
public abstract partial class RelateSuite
{
    [Fact]
    public async Task A_promise_is_owed_from_the_moment_the_answer_is_sent_and_overdue_when_its_day_is_over()
    {
        var walk = await WalkAsync();
        var (customer, message) = await AnsweredAsync(walk, "Merhaba, yarın sizi arayacağız.");
        (await PromisesAsync(customer)).ShouldBeEmpty("an answer that was only written promises nothing");

        await MarkSentByHand.RunAsync(Database, new UserId(1), message, url: null, Cancellation);

        var line = (await PromisesAsync(customer)).ShouldHaveSingleItem();
        (line.Words, line.Promise.Kind, line.Customer).ShouldBe(("Merhaba, yarın sizi arayacağız.", PromiseKind.Call, customer));
        (await OverdueAsync()).ShouldBe(0);
        Clock.Move(TimeSpan.FromDays(2));
        (await OverdueAsync()).ShouldBe(1);

        await DecidePromise.MoveAsync(Database, new UserId(1), line.Promise.Id, Clock.GetUtcNow().AddDays(1), Cancellation);
        (await OverdueAsync()).ShouldBe(0, "one of us agreed on another day");
        Clock.Move(TimeSpan.FromDays(2));
        await DecidePromise.RunAsync(Database, new UserId(1), line.Promise.Id, PromiseState.Kept, Cancellation);
        (await OverdueAsync()).ShouldBe(0);
        (await PromisesAsync(customer)).Single().Promise.DecidedBy.ShouldBe(new UserId(1));
        await DecidePromise.RunAsync(Database, new UserId(1), line.Promise.Id, PromiseState.Open, Cancellation);
        (await OverdueAsync()).ShouldBe(1, "a decision can be taken back");
    }

    [Fact]
    public async Task A_promise_to_write_again_is_kept_by_the_next_answer_and_a_promise_to_call_is_not()
    {
        var walk = await WalkAsync();
        var (customer, first) = await AnsweredAsync(walk, "Yarın size yazılı döneceğiz. Cuma günü sizi arayacağız.");
        await MarkSentByHand.RunAsync(Database, new UserId(1), first, url: null, Cancellation);
        (await PromisesAsync(customer)).Count(line => line.Promise.State == PromiseState.Open).ShouldBe(2);
        Clock.Move(TimeSpan.FromHours(20));

        var second = await AnswerAsync("Merhaba, baktık: paketiniz şubede.");
        await MarkSentByHand.RunAsync(Database, new UserId(1), second, url: null, Cancellation);

        var lines = await PromisesAsync(customer);
        lines.Single(line => line.Promise.Kind == PromiseKind.Reply).Promise.State.ShouldBe(PromiseState.Kept);
        lines.Single(line => line.Promise.Kind == PromiseKind.Call).Promise.State.ShouldBe(PromiseState.Open);
    }

    [Fact]
    public async Task A_promise_follows_a_merge_and_goes_with_an_erased_customer()
    {
        var walk = await WalkAsync();
        var (customer, message) = await AnsweredAsync(walk, "Tutar üç gün içinde iade edilecek.");
        await MarkSentByHand.RunAsync(Database, new UserId(1), message, url: null, Cancellation);
        await TakeAsync(Row("shop", "S-9", "Ayşe Yılmazer"));
        await using var db = Database.Read();
        var other = (await db.Customers.SingleAsync(row => row.Id != customer, Cancellation)).Id;

        await MergeCustomers.RunAsync(Database, new UserId(1), other, customer, Cancellation);
        var holder = (await db.Customers.SingleAsync(Cancellation)).Id;
        (await PromisesAsync(holder)).ShouldHaveSingleItem().Customer.ShouldBe(holder);

        await EraseCustomer.RunAsync(Database, new UserId(1), holder, "request", Cancellation);
        (await db.Promises.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Each_network_shows_what_is_said_there_and_nothing_of_a_special_category()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:ayse"), new(IdentifierKind.Handle, "bluesky:ayse")],
            }
        );
        await DeliverAsync(
            walk,
            [
                .. Enumerable.Range(0, 30).Select(i => Said($"x{i}", "ayse", $"Bu akşam lezzetli bir tarif #mutfak {i}")),
                .. Enumerable.Range(0, 5).Select(i => Said($"n{i}", "ayse", $"Namaz vakti, #ramazan geldi {i}")),
                .. Enumerable
                    .Range(0, 30)
                    .Select(i =>
                        Said($"b{i}", "ayse", $"Bu akşam haber bülteni, muhabir arkadaşlarla {i}") with
                        {
                            Network = "bluesky",
                            AuthorBio = "Muhabir, kahve düşkünü, diyabetli",
                        }
                    ),
                Said("gizli", "ayse", "Tarif değil, kargom nerede?") with
                {
                    Kind = PostKind.Message,
                },
            ],
            []
        );

        var selves = await SelvesAsync();

        selves
            .Select(self => (self.Account.Network, self.Posts.Count))
            .ShouldBe([("x", 35), ("bluesky", 30)], "a private message is nobody's public self");
        var there = selves[0].Themes.Single(theme => theme.Term == "#mutfak");
        there.Posts.Count.ShouldBe(30);
        there.Lift!.Value.ShouldBeGreaterThan(10);
        selves[0].PostsOf("#mutfak", null).Count.ShouldBe(30);
        selves[1].Themes.Select(theme => theme.Term).ShouldContain("muhabir");
        var words = selves.SelectMany(self => self.Themes).Select(theme => theme.Term).ToList();
        words.ShouldNotContain("akşam", "what is said on both sets neither apart");
        words.ShouldNotContain(term =>
            term.Contains("ramazan", StringComparison.OrdinalIgnoreCase) || term.Contains("amaz", StringComparison.Ordinal)
        );
        (selves[1].Bio, selves[1].IsCut).ShouldBe(("Muhabir, kahve düşkünü", true));
    }

    [Fact]
    public async Task Under_thirty_posts_no_network_is_compared_with_another()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:ayse"), new(IdentifierKind.Handle, "bluesky:ayse")],
            }
        );
        await DeliverAsync(
            walk,
            [
                .. Enumerable.Range(0, 29).Select(i => Said($"x{i}", "ayse", $"Tarif #mutfak {i}")),
                .. Enumerable.Range(0, 40).Select(i => Said($"b{i}", "ayse", $"Haber {i}") with { Network = "bluesky" }),
            ],
            []
        );

        (await SelvesAsync()).SelectMany(self => self.Themes).ShouldAllBe(theme => theme.Lift == null);
    }

    [Fact]
    public async Task Value_is_a_sum_by_currency_and_a_fall_of_mood_is_said_from_thirty_posts_on_each_side()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer") with { Identifiers = [new(IdentifierKind.Handle, "x:ayse")] });
        var now = Clock.GetUtcNow();
        await DeliverAsync(
            walk,
            [],
            [
                Paid("1", 10_000, "TRY", now.AddDays(-10)),
                Paid("2", 5_050, "TRY", now.AddDays(-364)),
                Paid("3", 70_000, "TRY", now.AddDays(-400)),
                Paid("4", 900, "EUR", now.AddDays(-1)),
            ]
        );

        var view = await ValueAsync();
        view.Sums[0].ShouldBe(new PaidSum("TRY", 15_050, 2, 70_000, 85_050, 3));
        view.Sums[1].ShouldBe(new PaidSum("EUR", 900, 1, 0, 900, 1));
        view.Months[^1].Minor.ShouldBeLessThanOrEqualTo(15_050);
        (view.Mood.IsKnown, view.Mood.IsFalling, view.Level).ShouldBe((false, false, RiskLevel.None));
        MoodFall.Of(30, 0, 29, 29).IsFalling.ShouldBeFalse("twenty-nine posts are too few to speak of a mood");
        MoodFall.Of(30, 0, 30, 15).IsFalling.ShouldBeTrue();
        MoodFall.Of(30, 10, 30, 12).IsFalling.ShouldBeFalse("chance does as much");
        MoodFall.Of(30, 15, 30, 0).IsFalling.ShouldBeFalse("it rose");

        await DeliverAsync(walk, [Said("1", "ayse", "Aboneliğimi iptal ediyorum, başka firmaya geçiyorum, sizi mahkemeye vereceğim")], []);
        var after = await ValueAsync();
        after.Legal.ShouldHaveSingleItem().Text.ShouldContain("mahkemeye");
        after.Level.ShouldBe(RiskLevel.High);
    }

    private IncomingActivity Paid(string id, long minor, string currency, DateTimeOffset at) =>
        Did(id, ActivityKind.Purchase) with
        {
            CustomerNumber = "C-1",
            Amount = new Money(minor, currency),
            At = at,
        };

    private async Task<ValueAndRisk> ValueAsync()
    {
        await using var db = Database.Read();
        var customer = await db.Customers.SingleAsync(Cancellation);
        var accounts = await db.Accounts.Select(row => row.Id).ToListAsync(Cancellation);
        return await ValueAndRisk.ReadAsync(db, customer.Id, accounts, Clock.GetUtcNow(), Cancellation);
    }

    private async Task<IReadOnlyList<NetworkSelf>> SelvesAsync()
    {
        await using var db = Database.Read();
        return await NetworkSelves.ReadAsync(
            db,
            await db.Accounts.Where(row => row.CustomerId != null).ToListAsync(Cancellation),
            Clock.GetUtcNow(),
            Cancellation
        );
    }

    private async Task<(CustomerId Customer, OutboundMessageId Message)> AnsweredAsync(Core.Walk.IPostWalk walk, string answer)
    {
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer") with { Identifiers = [new(IdentifierKind.Handle, "x:ayse")] });
        await SayAsync(walk, "x", "1", "ayse", "Kargom hâlâ gelmedi, rezalet");
        var message = await AnswerAsync(answer);
        await using var db = Database.Read();
        return ((await db.Conversations.SingleAsync(Cancellation)).CustomerId!.Value, message);
    }

    private async Task<OutboundMessageId> AnswerAsync(string answer)
    {
        await using var db = Database.Read();
        var conversation = await db.Conversations.SingleAsync(Cancellation);
        using var outbox = new Outbox(Database, new NoSenders(), NullLogger<Outbox>.Instance);
        return await ReplyToConversation.RunAsync(
            Database,
            new NoSenders(),
            outbox,
            new UserId(1),
            conversation.Id,
            answer,
            afterPost: null,
            Cancellation
        );
    }

    private async Task<IReadOnlyList<PromiseLine>> PromisesAsync(CustomerId customer)
    {
        await using var db = Database.Read();
        return await PromiseQuery.OfCustomerAsync(db, customer, Cancellation);
    }

    private async Task<int> OverdueAsync()
    {
        await using var db = Database.Read();
        return await PromiseQuery.Overdue(db, Clock.GetUtcNow()).CountAsync(Cancellation);
    }

    /// <summary>No connection can send: answers are carried by hand.</summary>
    private sealed class NoSenders : ISenders
    {
        public ValueTask<(SourceId Source, IReplySender Sender)?> ForAsync(
            MuhatapDb db,
            string network,
            SourceId? source,
            CancellationToken cancellationToken
        ) => default;

        public ValueTask<IReplySender?> OfAsync(SourceId source, CancellationToken cancellationToken) => default;
    }
}
