using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Listen.Lists;

/// <summary>A topic that is a list, on each database. One subclass each.</summary>
public abstract class TopicListSuite : IAsyncLifetime
{
    private static readonly PostReader Reader = new();
    private readonly StandingTopics standing = new();
    private readonly CurrentTriageTable triage = new();
    private readonly List<(ListRow Row, RowProblem Problem)> refused = [];
    private IPostWalk walk = null!;
    private TopicId list;

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        await WalkSetup.PrepareAsync(Database, standing, triage, Cancellation);
        walk = WalkSetup.Build(Database, standing, Reader, triage);
        list = await SaveList.RunAsync(Database, standing, null, null, "Markalar", TopicPurpose.Company, "blue", true, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_post_is_wanted_by_the_rows_it_names_and_by_the_list_once()
    {
        await TakeAsync(Row(2, "A", "Çınarlı Çay", "Cinarli"), Row(3, "B", "Kuzey Kargo"), Row(4, "C", "Tuz Gölü Un"));

        await WalkAsync(
            Post("1", "Çınarlı Çay'ı Kuzey Kargo getirdi, çok güzel"),
            Post("2", "cinarli fena değil"),
            Post("3", "hava güzel")
        );

        (await RowsOfAsync("1")).ShouldBe(["A", "B"]);
        (await RowsOfAsync("2")).ShouldBe(["A"]);
        await using var db = Database.Read();
        (await db.TopicMatches.CountAsync(match => match.TopicId == list, Cancellation)).ShouldBe(
            2,
            "once a post, however many rows want it"
        );
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(2);
        var leading = await LeadingRow.ReadAsync(
            Database,
            list,
            Clock.GetUtcNow().AddDays(-1),
            Clock.GetUtcNow().AddDays(1),
            10,
            Cancellation
        );
        leading.Select(row => (row.Row.Key, row.Posts)).ShouldBe([("A", 2L), ("B", 1L)]);
        (await FeedAsync("B")).ShouldBe(["1"]);
        (await FeedAsync("A")).ShouldBe(["1", "2"], ignoreOrder: true);
    }

    [Fact]
    public async Task Leading_rows_of_an_alarm_count_what_the_alarm_counted()
    {
        await TakeAsync(Row(2, "A", "Çınarlı Çay", "Cinarli"));
        await WalkAsync(
            Post("1", "cinarli berbat, paketim üç gündür gelmedi, rezalet"),
            Post("2", "cinarli harika, çok teşekkürler"),
            Post("3", "hava güzel")
        );
        var against = 0;
        await using (var db = Database.Read())
        {
            foreach (var read in await db.Readings.ToListAsync(Cancellation))
                against += read.Sentiment == Sentiment.Negative || read.Intent is Intent.Complaint or Intent.Churn ? 1 : 0;
        }

        var all = await LeadingAsync(isAgainst: false, subject: null);
        var bad = await LeadingAsync(isAgainst: true, subject: null);
        var none = await LeadingAsync(isAgainst: true, subject: "no_such_subject");

        all.Sum(row => row.Posts).ShouldBe(2);
        against.ShouldBe(1);
        bad.ShouldHaveSingleItem().Posts.ShouldBe(1);
        none.ShouldBeEmpty();

        Task<IReadOnlyList<LeadingRow>> LeadingAsync(bool isAgainst, string? subject) =>
            LeadingRow.ReadAsync(
                Database,
                list,
                Clock.GetUtcNow().AddDays(-1),
                Clock.GetUtcNow().AddDays(1),
                10,
                Cancellation,
                isAgainst,
                subject
            );
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_changed_one_keeps_the_rows_it_knows()
    {
        (await TakeAsync(Row(2, "A", "Çınarlı Çay"), Row(3, "B", "Kuzey Kargo"))).ShouldBe(new RowsTally(Added: 2));
        var before = await IdsAsync();
        await MatchBackAsync();

        (await TakeAsync(Row(2, "A", "Çınarlı Çay"), Row(3, "B", "Kuzey Kargo"))).ShouldBe(new RowsTally(Same: 2));
        (await IsBackAsync()).ShouldBeFalse("nothing new is listened for");

        (await TakeAsync(Row(2, "B", "Kuzey Kurye"), Row(3, "C", "Tuz Gölü Un"))).ShouldBe(new RowsTally(Added: 1, Changed: 1, Removed: 1));
        var after = await IdsAsync();
        after.Keys.ShouldBe(["B", "C"], ignoreOrder: true);
        after["B"].ShouldBe(before["B"]);
        await WalkAsync(Post("1", "Çınarlı Çay"), Post("2", "Kuzey Kargo"), Post("3", "Kuzey Kurye"));
        (await RowsOfAsync("3")).ShouldBe(["B"]);
        await using var db = Database.Read();
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(1, "what was taken out or renamed is not heard any more");
    }

    [Fact]
    public async Task Trying_a_file_says_what_would_happen_and_writes_nothing()
    {
        await TakeAsync(Row(2, "A", "Çınarlı Çay"), Row(3, "B", "Kuzey Kargo"));

        var tally = await TakeAsync(isDry: true, Row(2, "A", "Çınarlı Çayı"), Row(3, "C", "Tuz Gölü Un"));

        tally.ShouldBe(new RowsTally(Added: 1, Changed: 1, Removed: 1));
        (await IdsAsync()).Keys.ShouldBe(["A", "B"], ignoreOrder: true);
        await WalkAsync(Post("1", "Tuz Gölü Un"));
        await using var db = Database.Read();
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_row_that_could_not_be_told_apart_is_refused_with_its_line_and_a_mend_that_works()
    {
        var tally = await TakeAsync(
            Row(2, "A", "Elma"),
            Row(3, "B", "Elma Teknoloji", "elmâ"),
            Row(4, "C", "ve de", "Çok Bilen"),
            Row(5, "D", "7"),
            Row(6, "A", "Armut"),
            Row(7, "", "Ayva"),
            Row(8, "E", "  "),
            new ListRow(9, "F", "Üzüm", [], "dil:tr"),
            new ListRow(10, "G", "Elma", [], "elma AND telefon")
        );

        tally.Refused.ShouldBe(7);
        refused
            .Select(row => (row.Row.Line, row.Problem.Kind))
            .ShouldBe([
                (3L, RowProblemKind.Ambiguous),
                (4L, RowProblemKind.TooCommon),
                (5L, RowProblemKind.TooShort),
                (6L, RowProblemKind.SameKey),
                (7L, RowProblemKind.NoKey),
                (8L, RowProblemKind.NoName),
                (9L, RowProblemKind.Query),
            ]);
        refused[0].Problem.Other.ShouldBe("A");
        (await IdsAsync()).Keys.ShouldBe(["A", "G"], ignoreOrder: true);
        var mended = refused[0].Row with { Query = refused[0].Problem.Mend };
        (await SaveRow.RunAsync(Database, standing, null, list, mended, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_row_that_the_list_knows_stays_as_it_was_and_no_file_empties_a_list()
    {
        await TakeAsync(Row(2, "A", "Çınarlı Çay"), Row(3, "B", "Kuzey Kargo"));

        await TakeAsync(Row(2, "A", "çok"), Row(3, "B", "Kuzey Kargo"));
        (await IdsAsync()).Keys.ShouldBe(["A", "B"], ignoreOrder: true);

        var refusal = await Should.ThrowAsync<Refusal>(() => TakeAsync(Row(2, "Z", "çok")));
        refusal.Code.ShouldBe("list.empty");
        (await IdsAsync()).Keys.ShouldBe(["A", "B"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_changed_row_is_held_against_what_is_stored_and_the_counts_follow()
    {
        await SaveTopic.RunAsync(Database, standing, null, null, "Hepsi", TopicPurpose.Sector, "kargo*", "blue", true, Cancellation);
        await TakeAsync(Row(2, "A", "Kuzey Kargo"));
        await WalkAsync(Post("1", "Kuzey Kargo geldi"), Post("2", "Güney Kargo gelmedi"));
        (await RowsOfAsync("2")).ShouldBeEmpty();

        (await SaveRow.RunAsync(Database, standing, null, list, Row(0, "A", "Güney Kargo"), Cancellation)).ShouldBeNull();
        await MatchBackAsync();

        (await RowsOfAsync("1")).ShouldBeEmpty();
        (await RowsOfAsync("2")).ShouldBe(["A"]);
        await using var db = Database.Read();
        (await db.TopicMatches.CountAsync(match => match.TopicId == list, Cancellation)).ShouldBe(1);
        var pulse = await Muhatap.Listen.Report.TopicPulse.ReadAsync(
            Database,
            [list],
            LocalDay.Of(Clock.GetUtcNow()),
            LocalDay.Of(Clock.GetUtcNow()),
            Cancellation
        );
        pulse.Moments(byHour: false).Sum(day => day.Mood.Negative + day.Mood.Neutral + day.Mood.Positive).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_that_sleeps_hears_nothing_and_hears_again_when_it_is_woken_or_the_program_starts()
    {
        await TakeAsync(Row(2, "A", "Kuzey Kargo"));
        await SaveList.RunAsync(Database, standing, null, list, "Markalar", TopicPurpose.Company, "blue", isActive: false, Cancellation);
        (await walk.WalkAsync(Batch([Post("1", "Kuzey Kargo")]), Cancellation)).Passed.ShouldBe(1);

        await SaveList.RunAsync(Database, standing, null, list, "Markalar", TopicPurpose.Company, "blue", isActive: true, Cancellation);
        (await walk.WalkAsync(Batch([Post("2", "Kuzey Kargo")]), Cancellation)).Kept.ShouldBe(1);

        var started = new StandingTopics();
        (await started.LoadAsync(Database, Cancellation)).ShouldBeEmpty();
        started.CouldMatch(Batch([Post("3", "Kuzey Kargo")]).Posts[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_are_found_by_key_and_by_the_beginning_of_any_name_and_turn_pages()
    {
        await TakeAsync([.. Enumerable.Range(0, 120).Select(i => Row(i + 2, $"K-{i:000}", $"Firma sıra{i}", $"Takma{i}"))]);

        var (first, hasMore) = await ReadRows.PageAsync(Database, list, null, null, 50, Cancellation);
        (first.Count, hasMore, first[0].Key).ShouldBe((50, true, "K-000"));
        var (last, ends) = await ReadRows.PageAsync(Database, list, null, "K-099", 50, Cancellation);
        (last.Count, ends).ShouldBe((20, false));
        (await ReadRows.PageAsync(Database, list, "TAKMA7", null, 50, Cancellation)).Rows.Count.ShouldBe(11);
        (await ReadRows.PageAsync(Database, list, "K-11", null, 50, Cancellation)).Rows.Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_removed_list_leaves_nothing()
    {
        await TakeAsync(Row(2, "A", "Kuzey Kargo"));
        await WalkAsync(Post("1", "Kuzey Kargo"));

        await RemoveTopic.RunAsync(Database, standing, new UserId(1), list, Cancellation);

        await using var db = Database.Read();
        (await db.TopicRows.CountAsync(Cancellation)).ShouldBe(0);
        (await db.TopicRowNames.CountAsync(Cancellation)).ShouldBe(0);
        (await db.TopicRowMatches.CountAsync(Cancellation)).ShouldBe(0);
        (await walk.WalkAsync(Batch([Post("2", "Kuzey Kargo")]), Cancellation)).Passed.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_taken_back_by_its_author_leaves_its_row_too()
    {
        await TakeAsync(Row(2, "A", "Kuzey Kargo"));
        await WalkAsync(Post("1", "Kuzey Kargo"));

        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [],
                Deleted = [("bluesky", "1")],
                ReceivedAt = Clock.GetUtcNow(),
            },
            Cancellation
        );

        await using var db = Database.Read();
        (await db.TopicRowMatches.CountAsync(Cancellation)).ShouldBe(0);
    }

    private static ListRow Row(long line, string key, string name, params string[] aliases) => new(line, key, name, aliases, Query: null);

    private Task<RowsTally> TakeAsync(params ListRow[] rows) => TakeAsync(isDry: false, rows);

    private Task<RowsTally> TakeAsync(bool isDry, params ListRow[] rows)
    {
        refused.Clear();
        return TakeRows.RunAsync(
            Database,
            standing,
            null,
            list,
            rows.Select(row => (row, (RowProblem?)null)).ToAsyncEnumerable(),
            isDry,
            (row, problem) =>
            {
                refused.Add((row, problem));
                return Task.CompletedTask;
            },
            _ => { },
            Cancellation
        );
    }

    private async Task MatchBackAsync()
    {
        await MatchListsBack.RunAsync(Database, standing, Cancellation);
        (await IsBackAsync()).ShouldBeFalse();
    }

    private async Task<bool> IsBackAsync()
    {
        await using var db = Database.Read();
        return (await db.Topics.SingleAsync(topic => topic.Id == list, Cancellation)).MatchBackFrom is not null;
    }

    private async Task<Dictionary<string, TopicRowId>> IdsAsync()
    {
        await using var db = Database.Read();
        return await db.TopicRows.ToDictionaryAsync(row => row.Key, row => row.Id, StringComparer.Ordinal, Cancellation);
    }

    private async Task<string[]> RowsOfAsync(string post)
    {
        await using var db = Database.Read();
        var id = await db.Posts.Where(row => row.ExternalId == post).Select(row => row.Id).SingleAsync(Cancellation);
        return [.. (await ReadRows.OfPostsAsync(Database, [id], Cancellation))[id].Select(row => row.Key)];
    }

    private async Task<string[]> FeedAsync(string key)
    {
        var request = new FeedRequest
        {
            Topics = [list],
            Row = (await IdsAsync())[key],
            From = Clock.GetUtcNow().AddDays(-1),
            To = Clock.GetUtcNow().AddDays(1),
        };
        return [.. (await ReadFeed.PageAsync(Database, request, 10, Cancellation)).Rows.Select(row => row.Post.ExternalId)];
    }

    private Task WalkAsync(params IncomingPost[] posts) => walk.WalkAsync(Batch(posts), Cancellation);

    private PostBatch Batch(IncomingPost[] posts) =>
        new()
        {
            Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), Clock.GetUtcNow()))],
            ReceivedAt = Clock.GetUtcNow(),
        };

    private IncomingPost Post(string id, string text) =>
        new()
        {
            Network = "bluesky",
            ExternalId = id,
            Author = "kisi" + id,
            Text = text,
            CreatedAt = Clock.GetUtcNow(),
        };
}
