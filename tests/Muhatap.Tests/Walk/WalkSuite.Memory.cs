using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Act.Triage;
using Muhatap.Analyze.Readings;
using Muhatap.Bus.Local;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Walk;

// What the writer remembers from batch to batch changes nothing but the time it takes.
public abstract partial class WalkSuite
{
    private static readonly string[] Complaints =
    [
        "Karanfil kargom gelmedi, şikâyetçiyim",
        "Karanfil faturam yanlış, düzeltin lütfen",
        "Karanfil neden cevap yok?",
        "Karanfil internetim çekmiyor, rezalet",
        "Karanfil sizi seviyorum",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_writer_that_remembers_writes_what_one_that_forgets_everything_writes(int seed)
    {
        var forgetful = await OpenAsync();
        await using (forgetful)
        {
            var remembered = await LiveAsync(Database, walk, Failing(Database, topics, triage), seed, forgets: false);
            var others = new StandingTopics();
            var table = new CurrentTriageTable();
            await WalkSetup.PrepareAsync(forgetful, others, table, Cancellation);
            var second = WalkSetup.Build(forgetful, others, Reader, table);
            await SaveTopic.RunAsync(
                forgetful,
                others,
                null,
                null,
                "Karanfil",
                TopicPurpose.Brand,
                "karanfil*",
                "blue",
                true,
                Cancellation
            );
            var forgotten = await LiveAsync(forgetful, second, Failing(forgetful, others, table), seed, forgets: true);
            remembered.ShouldBe(forgotten);
        }
    }

    [Fact]
    public async Task A_closed_conversation_that_an_answer_wakes_takes_the_next_post_of_the_matter_too()
    {
        await WalkAsync("1", Post("1", "can", Complaints[0]));
        await using (var db = Database.Read())
        {
            var conversation = (await db.Conversations.SingleAsync(Cancellation)).Id;
            await AnsweredAsync(conversation, "answer-1");
            await CloseConversation.RunAsync(Database, new UserId(1), conversation, Cancellation);
        }
        await WalkAsync("2", Post("2", "can", Complaints[0]) with { ParentExternalId = "answer-1" }, Post("3", "can", Complaints[0]));
        await using var read = Database.Read();
        var woken = await read.Conversations.SingleAsync(Cancellation);
        (woken.Status, woken.PostCount).ShouldBe((ConversationStatus.Open, 3));
    }

    /// <summary>Some weeks of a few people: batches, agents who close, and batches that fail.</summary>
    private async Task<string> LiveAsync(Database database, IPostWalk way, IPostWalk failing, int seed, bool forgets)
    {
        var random = new Random(seed);
        var start = Clock.GetUtcNow();
        for (var round = 0; round < 40; round++)
        {
            if (forgets)
                await database.WriteAsync(WritePriority.Page, (_, _) => Task.CompletedTask, Cancellation);
            var at = start.AddMinutes(round);
            var posts = Enumerable
                .Range(0, random.Next(1, 5))
                .Select(i => new IncomingPost
                {
                    Network = "bluesky",
                    ExternalId = $"{seed}-{round}-{i}",
                    Text = Complaints[random.Next(Complaints.Length)],
                    CreatedAt = at.AddSeconds(random.Next(-200, 200)),
                    Author = $"kisi{random.Next(6)}",
                    AuthorName = $"Kişi {random.Next(3)}",
                    AuthorFollowers = random.Next(2) == 0 ? null : random.Next(5),
                })
                .ToArray();
            var batch = new PostBatch
            {
                Posts = [.. posts.Select(post => new WalkingPost(post, database.Mint.Next<PostId>(), Clock.GetUtcNow()))],
                ReceivedAt = Clock.GetUtcNow(),
            };
            if (random.Next(5) == 0)
            {
                // As the walk, and then something fails: nothing of it may be remembered.
                await Should.ThrowAsync<InvalidDataException>(() => failing.WalkAsync(batch, Cancellation));
                continue;
            }
            await way.WalkAsync(batch, Cancellation);
            if (random.Next(4) != 0)
                continue;
            await using var db = database.Read();
            var open = await db
                .Conversations.Where(row => row.Status != ConversationStatus.Closed)
                .OrderBy(row => row.OpenedAt)
                .ThenBy(row => row.Id)
                .Select(row => row.Id)
                .ToListAsync(Cancellation);
            if (open.Count > 0)
                await CloseConversation.RunAsync(database, new UserId(1), open[random.Next(open.Count)], Cancellation);
        }
        return await TellAsync(database);
    }

    /// <summary>The walk, and behind its last step something fails.</summary>
    private static PostWalk Failing(Database database, StandingTopics topics, CurrentTriageTable triage)
    {
        var rows = new KeepRows(topics);
        return new PostWalk(
            database,
            WalkOrder.Before(topics, Reader),
            [.. WalkOrder.Inside(triage, new KeepReadings(), rows), new FailingStep()]
        );
    }

    private Task AnsweredAsync(ConversationId id, string externalId) =>
        Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var conversation = await scope.Db.Conversations.SingleAsync(row => row.Id == id, cancellation);
                scope.Db.OutboundMessages.Add(
                    new OutboundMessage
                    {
                        Id = scope.Mint.Next<OutboundMessageId>(),
                        Kind = MessageKind.Answer,
                        ConversationId = id,
                        Network = conversation.Network,
                        ToAccountId = conversation.AccountId,
                        ToAccountKey = "can",
                        ToPost = "1",
                        Text = "Bakıyoruz, bugün size yazacağız.",
                        WrittenAt = scope.Now,
                        State = OutboundState.Sent,
                        ExternalId = externalId,
                    }
                );
            },
            Cancellation
        );

    private static async Task<string> TellAsync(Database database)
    {
        await using var db = database.Read();
        var conversations = await (
            from row in db.Conversations
            join account in db.Accounts on row.AccountId equals account.Id
            orderby row.Id
            select $"{account.Key} {row.Matter} {row.Status} {row.PostCount} {row.Severity} {row.Priority} {row.LastPostAt.ToUnixTimeMilliseconds()}"
        ).ToListAsync(Cancellation);
        var accounts = await db
            .Accounts.OrderBy(row => row.Id)
            .Select(row => $"{row.Key} {row.DisplayName} {row.Followers}")
            .ToListAsync(Cancellation);
        return string.Join('\n', [.. conversations, .. accounts]);
    }

    private sealed class FailingStep : IBatchStep
    {
        public ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken) =>
            throw new InvalidDataException("a disk that is full");
    }
}
