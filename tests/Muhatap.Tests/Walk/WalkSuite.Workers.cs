using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Store;

namespace Muhatap.Tests.Walk;

// Several at once.
public abstract partial class WalkSuite
{
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
}
