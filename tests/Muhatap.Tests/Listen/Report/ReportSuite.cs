using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Report;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Listen.Report;

/// <summary>The report's figures are those of the posts, however much of them is folded and summed; and each leads to its posts.</summary>
public abstract class ReportSuite : IAsyncLifetime
{
    private const int Days = 40;
    private static readonly PostReader Reader = new();
    private static readonly string[] Towns = ["İzmir'de", "Çankayada", "Şanlıurfa’da ya da ankarada", "orada"];
    private readonly StandingTopics topics = new();
    private readonly CurrentTriageTable triage = new();
    private IPostWalk walk = null!;
    private TopicId brand;
    private TopicId rival;

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private long Today => LocalDay.Of(Clock.GetUtcNow());

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        await WalkSetup.PrepareAsync(Database, topics, triage, Cancellation);
        walk = WalkSetup.Build(Database, topics, Reader, triage);
        brand = await SaveAsync("Karanfil", TopicPurpose.Brand, "karanfil*");
        rival = await SaveAsync("Menteşe", TopicPurpose.Competitor, "menteşe*");
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(0)] // nothing is folded
    [InlineData(1)] // half of it
    [InlineData(2)] // all of it
    [InlineData(3)] // and summed up over days
    public async Task Every_figure_is_that_of_the_posts(int folding)
    {
        await FillAsync(folding);
        AccountId quiet;
        await using (var before = Database.Read())
            quiet = (await PostsOfAsync(before, brand)).GroupBy(row => row.Post.AccountId).MinBy(account => account.Count())!.Key;
        await Database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) =>
                scope
                    .Db.Accounts.Where(row => row.Id == quiet)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOurs, true), cancellation),
            Cancellation
        );

        var report = await ReadReport.RunAsync(Database, new ReportRequest([brand], Today - Days + 1, Today, [rival]), Cancellation);

        await using var db = Database.Read();
        var posts = await PostsOfAsync(db, brand);
        var ours = report.Ours.ShouldHaveSingleItem();
        ours.Posts.ShouldBe(posts.Count(row => row.Post.AccountId == quiet));
        ours.Engagement.ShouldBe(posts.Where(row => row.Post.AccountId == quiet).Sum(row => row.Post.Counters.Engagement));
        report.Leaders.ShouldNotContain(leader => leader.Account.Id == quiet);
        report.Now.Posts.ShouldBe(posts.Count);
        report.Now.Engagement.ShouldBe(posts.Sum(row => row.Post.Counters.Engagement));
        report.Now.Negative.ShouldBe(posts.Count(row => row.Reading.Sentiment == Sentiment.Negative));
        report.Accounts.ShouldBe(posts.Select(row => row.Post.AccountId).Distinct().Count());
        foreach (var moment in report.Moments)
            moment.Mood.Posts.ShouldBe(posts.Count(row => LocalDay.Of(row.Post.CreatedAt) == moment.Day), $"day {moment.Day}");
        foreach (var (network, mood) in report.Networks)
            mood.Posts.ShouldBe(posts.Count(row => row.Post.Network == network));
        report.Networks.Sum(row => row.Mood.Posts).ShouldBe(posts.Count);
        report.Hours.Sum(hour => hour.Posts).ShouldBe(posts.Count);
        report.Voices.Single(voice => voice.Topic == rival).Mood.Posts.ShouldBe((await PostsOfAsync(db, rival)).Count);
        report
            .Provinces.Select(term => (term.Key, term.Posts))
            .ShouldBe(
                new[] { ("Ankara", "ankarada|Çankayada"), ("İzmir", "İzmir"), ("Şanlıurfa", "Şanlıurfa") }
                    .Select(town =>
                        (
                            town.Item1,
                            (long)
                                posts.Count(row =>
                                    Array.Exists(
                                        town.Item2.Split('|'),
                                        name => row.Post.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
                                    )
                                )
                        )
                    )
                    .OrderByDescending(town => town.Item2)
            );
        report.Hashtags.ShouldContain(term => term.Key == "kargomnerede" && term.Shown == "KargomNerede");
        report.Words.ShouldNotContain(term => term.Key.StartsWith("karanfil", StringComparison.Ordinal), "what is asked for tells nothing");
        var peak = report.Peaks.ShouldHaveSingleItem();
        peak.Day.ShouldBe(Today - 10);
        peak.Words.Select(word => word.Shown).ShouldContain("grev");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Every_number_opens_exactly_its_posts(int folding)
    {
        await FillAsync(folding);
        var request = new ReportRequest([brand], Today - Days + 1, Today, []);
        var report = await ReadReport.RunAsync(Database, request, Cancellation);

        var terms = report
            .Words.Concat(report.Hashtags)
            .Concat(report.Emoji)
            .Concat(report.Sites)
            .Concat(report.Images)
            .Concat(report.Languages)
            .Concat(report.Subjects)
            .Concat(report.Provinces)
            .ToList();
        terms.Select(term => term.Kind).Distinct().Count().ShouldBe(8, "a kind is missing from the report");
        foreach (var term in terms)
            (await CountAsync(request, feed => feed with { Term = (term.Kind, term.Key) })).ShouldBe(term.Posts, $"{term.Kind} {term.Key}");
        foreach (var leader in report.Leaders.Take(5))
            (await CountAsync(request, feed => feed with { Term = (TermKind.Account, leader.Account.Id.ToString()) })).ShouldBe(
                leader.Posts
            );
        foreach (var (network, mood) in report.Networks)
            (await CountAsync(request, feed => feed with { Network = network })).ShouldBe(mood.Posts);
        for (var hour = 0; hour < 168; hour += 7)
            (await CountAsync(request, feed => feed with { Weekday = hour / 24, Hour = hour % 24 })).ShouldBe(report.Hours[hour].Posts);
        (await CountAsync(request, feed => feed with { Sentiment = Sentiment.Negative })).ShouldBe(report.Now.Negative);
    }

    [Fact]
    public async Task A_report_under_a_query_is_that_of_a_topic_with_the_query_in_it()
    {
        const string Asked = "kargom OR mağazası";
        var narrow = await SaveAsync("Dar", TopicPurpose.Brand, $"karanfil* ({Asked})");
        await FillAsync(folding: 1);
        var rolled = new ReportRequest([narrow], Today - (Days / 2), Today, []);
        var request = new ReportRequest([brand], Today - (Days / 2), Today, [rival])
        {
            Query = QueryParser.Parse(Asked, QueryUse.Filter).Query,
        };
        var shares = new Shares();

        var wanted = await ReadReport.RunAsync(Database, rolled, Cancellation);
        var report = await ReadReport.RunAsync(Database, request, Cancellation, shares);

        report.Now.ShouldBe(wanted.Now);
        report.Before.ShouldBe(wanted.Before);
        report.Before.Posts.ShouldBePositive();
        report.Moments.ShouldBe(wanted.Moments);
        report.Hours.ShouldBe(wanted.Hours);
        report.Networks.ShouldBe(wanted.Networks);
        report.Accounts.ShouldBe(wanted.Accounts);
        report.Leaders.Select(Led).ShouldBe(wanted.Leaders.Select(Led));
        foreach (var (name, one, other) in Lists(report).Zip(Lists(wanted), (one, other) => (one.Name, one.Terms, other.Terms)))
        {
            one.ShouldNotBeEmpty(name);
            one.Select(Figures).ShouldBe(other.Select(Figures), ignoreOrder: true, name);
        }
        report.Peaks.ShouldHaveSingleItem().Words.Select(word => word.Key).ShouldContain("grev");
        report.Peaks[0].Words.Select(Figures).ShouldBe(wanted.Peaks[0].Words.Select(Figures), ignoreOrder: true);
        report.Voices.Single(voice => voice.Topic == brand).Mood.ShouldBe(wanted.Now);
        report.Voices.Single(voice => voice.Topic == rival).Mood.Posts.ShouldBeInRange(1, wanted.Now.Posts - 1);
        // And each number opens its posts, the query with it.
        foreach (var term in report.Provinces.Concat(report.Hashtags).Concat(report.Images))
            (await CountAsync(request, feed => feed with { Term = (term.Kind, term.Key), Query = request.Query })).ShouldBe(term.Posts);
        shares.Told.ShouldNotBeEmpty();
        shares.Told.ShouldBeInOrder(SortDirection.Ascending);
        shares.Told.ShouldAllBe(share => share >= 0 && share <= 1);

        static (TermKind, string, long, long, double?) Figures(ReportTerm term) =>
            (term.Kind, term.Key, term.Posts, term.Engagement, term.Lift);

        static (AccountId, long, long, double) Led(ReportLeader leader) =>
            (leader.Account.Id, leader.Posts, leader.Engagement, leader.Score);

        static (string Name, IReadOnlyList<ReportTerm> Terms)[] Lists(ListeningReport report) =>
            [
                ("words", report.Words),
                ("hashtags", report.Hashtags),
                ("emoji", report.Emoji),
                ("images", report.Images),
                ("languages", report.Languages),
                ("provinces", report.Provinces),
                ("subjects", report.Subjects),
            ];
    }

    [Fact]
    public async Task Likes_that_come_later_and_posts_that_go_move_every_figure()
    {
        await FillAsync(folding: 3);
        var request = new ReportRequest([brand], Today - Days + 1, Today, []);
        await using var db = Database.Read();
        var first = (await PostsOfAsync(db, brand)).First(row => row.Post.Text.Contains("grev", StringComparison.Ordinal));

        await WalkAsync([Incoming(first.Post) with { Counters = new PostCounters(1000, 0, 0, 0) }]);
        var loud = await ReadReport.RunAsync(Database, request, Cancellation);
        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [],
                Deleted = [(first.Post.Network, first.Post.ExternalId)],
                ReceivedAt = Clock.GetUtcNow(),
            },
            Cancellation
        );
        await FoldRollups.RunAsync(Database, Cancellation);
        var gone = await ReadReport.RunAsync(Database, request, Cancellation);

        loud.Words.Single(word => word.Key == "grev").Engagement.ShouldBeGreaterThan(1000 - 1);
        loud.Now.Engagement.ShouldBe(gone.Now.Engagement + 1000);
        loud.Words.Single(word => word.Key == "grev").Posts.ShouldBe(gone.Words.Single(word => word.Key == "grev").Posts + 1);
    }

    [Fact]
    public async Task What_an_earlier_version_stored_is_counted_again_without_counting_twice()
    {
        await FillAsync(folding: 3);
        var request = new ReportRequest([brand], Today - Days + 1, Today, [rival]);
        var before = await ReadReport.RunAsync(Database, request, Cancellation);
        // As the schema's second step leaves it: nothing is counted, and all posts are still to be looked at.
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                await scope.Db.TermPacks.ExecuteDeleteAsync(cancellation);
                await scope.Db.TermPackDeltas.ExecuteDeleteAsync(cancellation);
                scope.Db.TermRebuilds.Add(new TermRebuild { Below = scope.Mint.Next<PostId>() });
            },
            Cancellation
        );
        // Meanwhile one of them goes, and a new one comes.
        await using var db = Database.Read();
        var first = (await PostsOfAsync(db, brand))[0].Post;
        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [],
                Deleted = [(first.Network, first.ExternalId)],
                ReceivedAt = Clock.GetUtcNow(),
            },
            Cancellation
        );
        await WalkAsync([Post("yeni", "x", "ayse", "Karanfil grev bitti mi", Clock.GetUtcNow())]);
        (await ReadReport.RunAsync(Database, request, Cancellation)).Counting.ShouldNotBeNull();

        await CountStored.RunAsync(Database, Cancellation);
        await FoldRollups.RunAsync(Database, Cancellation);

        var after = await ReadReport.RunAsync(Database, request, Cancellation);
        after.Counting.ShouldBeNull();
        after.Now.Posts.ShouldBe(before.Now.Posts);
        after.Voices[1].Mood.ShouldBe(before.Voices[1].Mood);
    }

    [Fact]
    public async Task Provinces_of_stored_posts_are_counted_once_while_every_other_figure_stands()
    {
        await FillAsync(folding: 3);
        var request = new ReportRequest([brand], Today - Days + 1, Today, [rival]);
        var before = await ReadReport.RunAsync(Database, request, Cancellation);
        // As the schema's twentieth step finds it: everything counted but the provinces.
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                await scope.Db.TermPacks.Where(pack => pack.Kind == TermKind.Province).ExecuteDeleteAsync(cancellation);
                scope.Db.TermRebuilds.Add(new TermRebuild { Below = scope.Mint.Next<PostId>(), Kind = TermKind.Province });
            },
            Cancellation
        );
        // Meanwhile one of those that name a province goes, and another comes.
        await using var db = Database.Read();
        var gone = (await PostsOfAsync(db, brand)).First(row => row.Post.Text.Contains("İzmir'de", StringComparison.Ordinal)).Post;
        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [],
                Deleted = [(gone.Network, gone.ExternalId)],
                ReceivedAt = Clock.GetUtcNow(),
            },
            Cancellation
        );
        await WalkAsync([Post("yeni", "x", "ayse", "Karanfil mağazası Sinop'ta bugün açık mı acaba", Clock.GetUtcNow())]);
        var meanwhile = await ReadReport.RunAsync(Database, request, Cancellation);
        meanwhile.Counting.ShouldNotBeNull().Kind.ShouldBe(TermKind.Province);
        meanwhile.Now.Posts.ShouldBe(before.Now.Posts);
        meanwhile.Provinces.ShouldHaveSingleItem().Key.ShouldBe("Sinop");

        await CountStored.RunAsync(Database, Cancellation);
        await FoldRollups.RunAsync(Database, Cancellation);
        await CountStored.RunAsync(Database, Cancellation);

        var after = await ReadReport.RunAsync(Database, request, Cancellation);
        after.Counting.ShouldBeNull();
        after.Now.Posts.ShouldBe(before.Now.Posts);
        after.Accounts.ShouldBe(meanwhile.Accounts);
        after.Words.ShouldBe(meanwhile.Words, ignoreOrder: true);
        Count(after, "Ankara").ShouldBe(Count(before, "Ankara"));
        Count(after, "Şanlıurfa").ShouldBe(Count(before, "Şanlıurfa"));
        Count(after, "İzmir").ShouldBe(Count(before, "İzmir") - 1);
        Count(after, "Sinop").ShouldBe(1);

        static long Count(ListeningReport report, string province) => report.Provinces.Single(term => term.Key == province).Posts;
    }

    private async Task<long> CountAsync(ReportRequest request, Func<FeedRequest, FeedRequest> narrow)
    {
        var feed = narrow(
            new FeedRequest
            {
                Topics = request.Topics,
                From = LocalDay.Start(request.From),
                To = LocalDay.Start(request.To + 1),
            }
        );
        var many = 0L;
        await foreach (var row in ReadFeed.AllAsync(Database, feed, Cancellation))
            many++;
        return many;
    }

    private async Task FillAsync(int folding)
    {
        var random = new Random(7);
        for (var day = Days - 1; day >= 0; day--)
        {
            var posts = new List<IncomingPost>();
            var many = day == 10 ? 90 : 12 + random.Next(4);
            for (var i = 0; i < many; i++)
            {
                var at = LocalDay.Start(Today - day).AddMinutes(random.Next(day == 0 ? 500 : 1440));
                var name = random.Next(3) == 0 ? "Menteşe" : "Karanfil";
                var text = random.Next(5) switch
                {
                    0 => $"{name} kargom nerede, çok kötü 😡 #KargomNerede",
                    1 => $"{name} uygulaması harika olmuş 😀 teşekkürler",
                    2 => $"{name} faturam yanlış gelmiş https://haber.example/{i} şikâyet edeceğim",
                    3 => $"{name} my order is late, where is it",
                    _ => $"{name} mağazası {Towns[(day + i) % Towns.Length]} bugün açık mı acaba",
                };
                if (day == 10 && name == "Karanfil")
                    text += " grev varmış";
                var post = Post($"{day}-{i}", i % 2 == 0 ? "x" : "bluesky", $"yazar{random.Next(30)}", text, at) with
                {
                    Counters = new PostCounters(random.Next(20), random.Next(3), random.Next(4), 0),
                    Media = i % 4 == 0 ? [$"https://img.example/{i % 3}.jpg"] : [],
                };
                posts.Add(post);
            }
            await WalkAsync(posts);
            if (folding == 1 && day == Days / 2)
                await FoldRollups.RunAsync(Database, Cancellation);
        }
        if (folding < 2)
            return;
        await FoldRollups.RunAsync(Database, Cancellation);
        if (folding == 3)
            await SumPacks.RunAsync(Database, worth: 1, Cancellation);
    }

    private async Task<List<(Post Post, PostReading Reading)>> PostsOfAsync(MuhatapDb db, TopicId topic)
    {
        var rows = await db
            .TopicMatches.Where(match => match.TopicId == topic)
            .Join(db.Posts, match => match.PostId, post => post.Id, (_, post) => post)
            .Join(db.Readings, post => post.Id, reading => reading.PostId, (post, reading) => new { post, reading })
            .ToListAsync(Cancellation);
        return rows.ConvertAll(row => (row.post, row.reading));
    }

    private Task<TopicId> SaveAsync(string name, TopicPurpose purpose, string query) =>
        SaveTopic.RunAsync(Database, topics, null, null, name, purpose, query, "blue", true, Cancellation);

    private Task WalkAsync(IReadOnlyList<IncomingPost> posts) =>
        walk.WalkAsync(
            new PostBatch
            {
                Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), Clock.GetUtcNow()))],
                ReceivedAt = Clock.GetUtcNow(),
            },
            Cancellation
        );

    /// <summary>Keeps what it is told at once and in order, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class Shares : IProgress<double>
    {
        public List<double> Told { get; } = [];

        public void Report(double value) => Told.Add(value);
    }

    private static IncomingPost Incoming(Post post) =>
        new()
        {
            Network = post.Network,
            ExternalId = post.ExternalId,
            Text = post.Text,
            CreatedAt = post.CreatedAt,
        };

    private static IncomingPost Post(string id, string network, string author, string text, DateTimeOffset at) =>
        new()
        {
            Network = network,
            ExternalId = id.ToString(CultureInfo.InvariantCulture),
            Author = author,
            Text = text,
            CreatedAt = at,
        };
}
