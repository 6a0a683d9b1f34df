using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Analyze.Spikes;
using Muhatap.Core.Alarms;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Analyze.Spikes;

/// <summary>The live watch over stored posts, on each database. One subclass each.</summary>
public abstract class WatchSpikesSuite : IAsyncLifetime
{
    private static readonly PostReader Reader = new();
    private readonly StandingTopics topics = new();
    private readonly CurrentTriageTable triage = new();
    private IPostWalk walk = null!;
    private SourceId source;
    private int number;

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
        await MatchBack.RunAsync(Database, Cancellation);
        source = await SaveSource.RunAsync(Database, null, null, "demo", "test", "{}", isAddressed: false, isEnabled: true, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_outbreak_becomes_one_alarm_that_grows_and_ends_and_a_new_start_finds_it_again()
    {
        var now = Clock.GetUtcNow();
        await SayAsync(Enumerable.Range(0, 240).Select(hour => (now.AddHours(hour - 241), "Karanfil mağazasına uğradım")));
        var spikes = new WatchSpikes(Database);
        await spikes.RunAsync(Cancellation);
        (await AlarmsAsync()).ShouldBeEmpty();

        Clock.Move(TimeSpan.FromMinutes(10));
        await SayAsync(Enumerable.Range(0, 10).Select(i => (now.AddMinutes(i), "Karanfil internet kesildi rezalet")));
        await spikes.RunAsync(Cancellation);
        var began = (await AlarmsAsync()).ShouldHaveSingleItem();
        began.IsOver.ShouldBeFalse();
        began.At.ShouldBeInRange(now, now.AddMinutes(10));

        Clock.Move(TimeSpan.FromMinutes(20));
        await SayAsync(Enumerable.Range(0, 60).Select(i => (now.AddMinutes(10).AddSeconds(20 * i), "Karanfil internet kesildi rezalet")));
        await spikes.RunAsync(Cancellation);
        var grown = (await AlarmsAsync()).ShouldHaveSingleItem();
        grown.Id.ShouldBe(began.Id);
        grown.Severity.ShouldBeGreaterThan(began.Severity);
        grown.Words.ShouldContain("kesildi");

        var restarted = new WatchSpikes(Database);
        await restarted.RunAsync(Cancellation);
        (await AlarmsAsync()).ShouldHaveSingleItem().Id.ShouldBe(began.Id);

        Clock.Move(TimeSpan.FromHours(2));
        await restarted.RunAsync(Cancellation);
        Clock.Move(TimeSpan.FromHours(3));
        await restarted.RunAsync(Cancellation);
        (await AlarmsAsync()).ShouldHaveSingleItem().IsOver.ShouldBeTrue();
    }

    [Fact]
    public async Task An_import_of_the_past_works_the_past_out_again()
    {
        var now = Clock.GetUtcNow();
        var spikes = new WatchSpikes(Database);
        await SayAsync([(now.AddMinutes(-1), "Karanfil mağazasına uğradım")]);
        await spikes.RunAsync(Cancellation);

        var outbreak = Enumerable.Range(0, 40).Select(i => (now.AddDays(-3).AddMinutes(i), "Karanfil internet kesildi rezalet"));
        await SayAsync(Enumerable.Range(0, 240).Select(hour => (now.AddHours(hour - 241), "Karanfil mağazasına uğradım")).Concat(outbreak));
        await spikes.RunAsync(Cancellation);
        var alarm = (await AlarmsAsync()).ShouldHaveSingleItem();
        (alarm.At - now.AddDays(-3)).ShouldBeLessThan(TimeSpan.FromMinutes(15));
        alarm.IsOver.ShouldBeTrue();
    }

    private async Task<List<Alarm>> AlarmsAsync()
    {
        await using var db = Database.Read();
        return await db.Alarms.OrderBy(alarm => alarm.At).ToListAsync(Cancellation);
    }

    private async Task SayAsync(IEnumerable<(DateTimeOffset At, string Text)> said)
    {
        var posts = said.Select(post => new IncomingPost
        {
            Network = "x",
            ExternalId = (++number).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Text = post.Text,
            CreatedAt = post.At,
            Author = "kisi" + number,
            AuthorExternalId = "kisi" + number,
        });
        var batch = new PostBatch
        {
            Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), Clock.GetUtcNow()))],
            SourceId = source,
            Cursor = null,
            ReceivedAt = Clock.GetUtcNow(),
        };
        await walk.WalkAsync(batch, Cancellation);
        Clock.Move(TimeSpan.FromMilliseconds(5));
    }
}
