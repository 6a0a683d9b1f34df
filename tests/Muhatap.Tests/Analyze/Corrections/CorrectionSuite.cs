using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Analyze.Corrections;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Core.Triage;
using Muhatap.Core.Walk;
using Muhatap.Listen.Report;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Analyze.Corrections;

/// <summary>From a correction to everything that follows from it, on each database.</summary>
public abstract class CorrectionSuite : IAsyncLifetime
{
    private const string Said = "Karanfil yine döktürmüş, üçüncü kez aynı yanlış paket geldi";
    private static readonly UserId Agent = new(7);
    private readonly StandingTopics topics = new();
    private readonly CurrentTriageTable triage = new();
    private readonly PostReader reader = new();
    private Teacher teacher = null!;
    private IPostWalk walk = null!;
    private TopicId brand;

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        teacher = new Teacher(reader);
        await WalkSetup.PrepareAsync(Database, topics, triage, Cancellation);
        walk = WalkSetup.Build(Database, topics, reader, triage);
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
        teacher?.Dispose();
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_correction_is_kept_with_who_when_before_and_after()
    {
        var post = await SayAsync("1", "ayse", Said);
        var before = await ReadingAsync(post);
        var wanted = Other(before.Sentiment);

        await CorrectAsync(post, ReadingAspect.Sentiment, wanted);

        var after = await ReadingAsync(post);
        after.ValueOf(ReadingAspect.Sentiment).ShouldBe(wanted);
        after.IsCorrected.ShouldBeTrue();
        await using var db = Database.Read();
        var kept = await db.ReadingCorrections.SingleAsync(Cancellation);
        (kept.PostId, kept.UserId, kept.At, kept.After).ShouldBe((post, Agent, Clock.GetUtcNow(), wanted));
        kept.Before.ShouldStartWith(before.ValueOf(ReadingAspect.Sentiment) + " ");
    }

    [Fact]
    public async Task The_rollups_follow_in_the_same_transaction_folded_or_not()
    {
        var post = await SayAsync("1", "ayse", Said);
        await FoldRollups.RunAsync(Database, Cancellation);
        foreach (var wanted in new[] { "positive", "negative", "neutral", "positive" })
        {
            await CorrectAsync(post, ReadingAspect.Sentiment, wanted);
            var mood = await MoodAsync();
            (mood.Negative, mood.Neutral, mood.Positive).ShouldBe(
                (wanted == "negative" ? 1 : 0, wanted == "neutral" ? 1 : 0, wanted == "positive" ? 1 : 0)
            );
            await FoldRollups.RunAsync(Database, Cancellation);
        }
        (await MoodAsync()).Posts.ShouldBe(1);
    }

    [Fact]
    public async Task A_topic_that_asks_for_the_mood_takes_the_post_in_and_lets_it_go()
    {
        var pleased = await SaveTopic.RunAsync(
            Database,
            topics,
            null,
            null,
            "Memnun",
            TopicPurpose.Campaign,
            "karanfil* sentiment:positive",
            "green",
            true,
            Cancellation
        );
        var post = await SayAsync("1", "ayse", Said);
        await CorrectAsync(post, ReadingAspect.Sentiment, "negative");
        (await TopicsOfAsync(post)).ShouldBe([brand]);

        await CorrectAsync(post, ReadingAspect.Sentiment, "positive");
        (await TopicsOfAsync(post)).ShouldBe([brand, pleased], ignoreOrder: true);

        await CorrectAsync(post, ReadingAspect.Sentiment, "neutral");
        (await TopicsOfAsync(post)).ShouldBe([brand]);
    }

    [Fact]
    public async Task The_next_reading_of_its_kind_changes_at_once()
    {
        var post = await SayAsync("1", "ayse", Said);
        var wanted = Other((await ReadingAsync(post)).Sentiment);

        await CorrectAsync(post, ReadingAspect.Sentiment, wanted);

        var next = await SayAsync("2", "can", "Karanfil yine döktürmüş, ikinci kez aynı yanlış paket geldi");
        (await ReadingAsync(next)).ValueOf(ReadingAspect.Sentiment).ShouldBe(wanted);
    }

    [Fact]
    public async Task Taken_back_everything_is_as_before_and_teaches_no_more()
    {
        var post = await SayAsync("1", "ayse", Said);
        var before = await ReadingAsync(post);
        await CorrectAsync(post, ReadingAspect.Sentiment, "positive");
        await CorrectAsync(post, ReadingAspect.Sentiment, "negative");
        await CorrectAsync(post, ReadingAspect.Intent, "idea");

        await CorrectReading.UndoAsync(Database, teacher, Agent, post, ReadingAspect.Sentiment, Cancellation);
        await CorrectReading.UndoAsync(Database, teacher, Agent, post, ReadingAspect.Intent, Cancellation);

        var after = await ReadingAsync(post);
        (after.Sentiment, after.Negative, after.Neutral, after.Intent, after.IntentProbability, after.IsCorrected).ShouldBe(
            (before.Sentiment, before.Negative, before.Neutral, before.Intent, before.IntentProbability, false)
        );
        reader.Read(Said).SentimentScores.ShouldBe(reader.ReadUntaught(Said).SentimentScores);
        await using var db = Database.Read();
        (await db.ReadingCorrections.CountAsync(row => row.UndoneBy == Agent, Cancellation)).ShouldBe(
            await db.ReadingCorrections.CountAsync(Cancellation),
            "what was taken back is still on record"
        );
    }

    [Fact]
    public async Task A_post_nobody_was_to_answer_comes_before_somebody_once_it_is_a_complaint()
    {
        var post = await SayAsync("1", "ayse", "Karanfil bugün yeni mağaza açıyor");
        await CorrectAsync(post, ReadingAspect.Intent, "information");
        await CorrectAsync(post, ReadingAspect.Sentiment, "neutral");
        await using (var db = Database.Read())
            (await db.Conversations.CountAsync(Cancellation)).ShouldBe(0, "the text must be one nobody needs to answer");

        await CorrectAsync(post, ReadingAspect.Intent, "complaint");

        await using var later = Database.Read();
        var conversation = await later.Conversations.SingleAsync(Cancellation);
        conversation.LastPostId.ShouldBe(post);
        conversation.DueAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_conversation_becomes_less_pressing_when_a_person_says_so()
    {
        var post = await SayAsync("1", "ayse", "Karanfil rezaletsiniz, paramı hemen iade edin!");
        await CorrectAsync(post, ReadingAspect.Urgency, "now");
        var pressing = await ConversationAsync();
        pressing.Severity.ShouldBe(Severity.Critical);

        await CorrectAsync(post, ReadingAspect.Sentiment, "positive");
        await CorrectAsync(post, ReadingAspect.Intent, "praise");
        await CorrectAsync(post, ReadingAspect.Urgency, "whenever");

        var calm = await ConversationAsync();
        calm.Severity.ShouldBe(Severity.Low);
        calm.Priority.ShouldBeGreaterThan(pressing.Priority);
        calm.DueAt!.Value.ShouldBeGreaterThan(pressing.DueAt!.Value);
    }

    [Fact]
    public async Task What_is_no_value_and_what_is_gone_are_refused()
    {
        var post = await SayAsync("1", "ayse", Said);
        (await Should.ThrowAsync<Refusal>(() => CorrectAsync(post, ReadingAspect.Sentiment, "angry"))).Code.ShouldBe("correction.value");
        (await Should.ThrowAsync<Refusal>(() => CorrectAsync(post, ReadingAspect.Subject, "moon"))).Code.ShouldBe("correction.value");
        (await Should.ThrowAsync<Refusal>(() => CorrectAsync(new PostId(1), ReadingAspect.Intent, "idea"))).Code.ShouldBe(
            "correction.gone"
        );
    }

    [Fact]
    public async Task Deleted_by_its_author_a_post_takes_its_corrections_with_it()
    {
        var post = await SayAsync("1", "ayse", Said);
        await CorrectAsync(post, ReadingAspect.Intent, "idea");
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
        (await db.ReadingCorrections.CountAsync(Cancellation)).ShouldBe(0);
        (await MoodAsync()).Posts.ShouldBe(0);
    }

    [Fact]
    public async Task An_own_taxonomy_reads_the_next_post_and_an_empty_one_is_the_starter_again()
    {
        await SaveSubjects.RunAsync(Database, teacher, Agent, [("Kurulum", "montaj kurulum"), ("", "x")], Cancellation);
        var post = await SayAsync("1", "ayse", "Karanfil montaj ekibi gelmedi, kargo da yok");
        (await ReadingAsync(post)).Subject.ShouldBe("kurulum");

        await SaveSubjects.RunAsync(Database, teacher, Agent, [], Cancellation);
        teacher.Subjects.Codes.ShouldContain("delivery");
        (await Should.ThrowAsync<Refusal>(() => SaveSubjects.RunAsync(Database, teacher, Agent, [("a", "x")], Cancellation))).Code.ShouldBe(
            "subjects.cue"
        );
    }

    private static string Other(Sentiment sentiment) => sentiment == Sentiment.Positive ? "negative" : "positive";

    private Task CorrectAsync(PostId post, ReadingAspect aspect, string value) =>
        CorrectReading.RunAsync(Database, teacher, Agent, post, aspect, value, Cancellation);

    private async Task<PostReading> ReadingAsync(PostId post)
    {
        await using var db = Database.Read();
        return await db.Readings.SingleAsync(row => row.PostId == post, Cancellation);
    }

    private async Task<Core.Conversations.Conversation> ConversationAsync()
    {
        await using var db = Database.Read();
        return await db.Conversations.SingleAsync(Cancellation);
    }

    private async Task<List<TopicId>> TopicsOfAsync(PostId post)
    {
        await using var db = Database.Read();
        return await db.TopicMatches.Where(match => match.PostId == post).Select(match => match.TopicId).ToListAsync(Cancellation);
    }

    private async Task<Mood> MoodAsync()
    {
        var today = LocalDay.Of(Clock.GetUtcNow());
        return (await TopicPulse.ReadAsync(Database, [brand], today - 1, today, Cancellation)).All;
    }

    private async Task<PostId> SayAsync(string id, string author, string text)
    {
        var post = new WalkingPost(
            new IncomingPost
            {
                Network = "bluesky",
                ExternalId = id,
                Author = author,
                Text = text,
                CreatedAt = Clock.GetUtcNow(),
            },
            Database.Mint.Next<PostId>(),
            Clock.GetUtcNow()
        );
        await walk.WalkAsync(new PostBatch { Posts = [post], ReceivedAt = Clock.GetUtcNow() }, Cancellation);
        return post.Id;
    }
}
