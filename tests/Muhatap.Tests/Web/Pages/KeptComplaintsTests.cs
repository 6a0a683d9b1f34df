using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Act.Inbox;
using Muhatap.Act.Reply;
using Muhatap.Analyze.Complaints;
using Muhatap.Analyze.Corrections;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;

namespace Muhatap.Tests.Web.Pages;

/// <summary>What is kept in memory of complaints is after every change what a reading of everything finds.</summary>
public sealed class KeptComplaintsTests
{
    private static readonly DateTimeOffset Since = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_each_kind_of_change_what_is_kept_is_what_stands_in_the_database_and_only_what_changed_was_read()
    {
        await using var face = await Face.StartAsync();
        var by = await face.AddPersonAsync("nil@ornek.example", Role.Agent);
        var brand = await BrandAsync(face);
        using var kept = new KeptComplaints(face.Database);
        for (var i = 0; i < 8; i++)
            await SayAsync(face, Said($"ş{i}", $"kişi{i}", "Karanfil siparişim hâlâ gelmedi, rezalet!"));
        (await kept.ReadAsync([brand], Since, Cancellation)).Count.ShouldBe(8);
        var cases = await kept.ReadAsync([brand], Since, Cancellation);
        var senders = face.App.Services.GetRequiredService<ISenders>();
        var outbox = face.App.Services.GetRequiredService<Outbox>();

        await ChangesAsync("nothing", 0, () => Task.CompletedTask);
        await ChangesAsync("a new complaint", 1, () => SayAsync(face, Said("yeni", "yeni", "Karanfil kargom kayıp, rezalet!")));
        await ChangesAsync(
            "an answer",
            1,
            () =>
                ReplyToConversation.RunAsync(
                    face.Database,
                    senders,
                    outbox,
                    by,
                    cases[0].Id,
                    "Merhaba, hemen bakıyoruz.",
                    null,
                    Cancellation
                )
        );
        await ChangesAsync(
            "their own closing word",
            1,
            () =>
                SayAsync(
                    face,
                    Said("son0", "kişi0", "Karanfil siparişim geldi, sorun çözüldü, teşekkürler") with
                    {
                        ParentExternalId = "ş0",
                    }
                )
        );
        (await kept.ReadAsync([brand], Since, Cancellation)).ShouldContain(complaint => complaint.SolvedBy == SolvedWord.ClosingAnswer);
        await ChangesAsync("a case closed", 1, () => CloseConversation.RunAsync(face.Database, by, cases[1].Id, Cancellation));
        await ChangesAsync(
            "a correction",
            1,
            () =>
                CorrectReading.RunAsync(
                    face.Database,
                    face.App.Services.GetRequiredService<Teacher>(),
                    by,
                    cases[2].PostId,
                    ReadingAspect.Intent,
                    "praise",
                    Cancellation
                )
        );
        await ChangesAsync(
            "the correction taken back",
            1,
            () =>
                CorrectReading.UndoAsync(
                    face.Database,
                    face.App.Services.GetRequiredService<Teacher>(),
                    by,
                    cases[2].PostId,
                    ReadingAspect.Intent,
                    Cancellation
                )
        );
        // What was undone at the very moment of the last look is read once more.
        await ChangesAsync("a post taken back", 2, () => SayAsync(face, deleted: "ş3"));
        await ChangesAsync(
            "another answer",
            1,
            () =>
                ReplyToConversation.RunAsync(
                    face.Database,
                    senders,
                    outbox,
                    by,
                    cases[4].Id,
                    "Merhaba, hemen bakıyoruz.",
                    null,
                    Cancellation
                )
        );
        await ChangesAsync("closed by us", 1, () => CloseConversation.RunAsync(face.Database, by, cases[4].Id, Cancellation));
        await ChangesAsync(
            "content, said elsewhere and later",
            1,
            () => SayAsync(face, Said("sonra", "kişi4", "Karanfil siparişim geldi, sorun çözüldü, teşekkürler"))
        );
        (await kept.ReadAsync([brand], Since, Cancellation)).ShouldContain(complaint => complaint.SolvedBy == SolvedWord.LaterPost);

        async Task ChangesAsync(string what, int most, Func<Task> change)
        {
            face.Clock.Move(TimeSpan.FromSeconds(5));
            await change();
            var now = await kept.ReadAsync([brand], Since, Cancellation);
            var read = kept.LastRead;
            now.ShouldBe(await ReadComplaints.RunAsync(face.Database, [brand], Since, Cancellation), what);
            read.ShouldBeLessThanOrEqualTo(most, what);
        }
    }

    [Fact]
    public async Task While_nothing_changed_the_same_list_and_the_same_figures_are_given_and_other_brands_are_read_anew()
    {
        await using var face = await Face.StartAsync();
        var brand = await BrandAsync(face);
        await SayAsync(face, Said("1", "kişi", "Karanfil siparişim hâlâ gelmedi, rezalet!"));
        using var kept = new KeptComplaints(face.Database);
        var now = face.Clock.GetUtcNow();
        var first = await kept.ReadAsync([brand], Since, Cancellation);
        var figures = (await kept.FiguresAsync([brand], Since, now.AddDays(-30), now, null, Cancellation)).Figures;

        (await kept.ReadAsync([brand], Since, Cancellation)).ShouldBeSameAs(first);
        (await kept.FiguresAsync([brand], Since, now.AddDays(-30), now.AddSeconds(30), null, Cancellation)).Figures.ShouldBeSameAs(figures);
        (await kept.FiguresAsync([brand], Since, now.AddDays(-30), now.AddSeconds(90), null, Cancellation)).Figures.ShouldNotBeSameAs(
            figures
        );
        (await kept.FiguresAsync([brand], Since, now.AddDays(-7), now.AddSeconds(30), null, Cancellation)).Figures.ShouldNotBeSameAs(
            figures
        );
        (await kept.ReadAsync([], Since, Cancellation)).ShouldNotBeSameAs(first);
        (await kept.ReadAsync([brand], now.AddDays(1), Cancellation)).ShouldBeEmpty();

        await SayAsync(face, Said("2", "öteki", "Karanfil kargom kayıp, rezalet!"));
        (await kept.FiguresAsync([brand], Since, now.AddDays(-30), now.AddSeconds(30), null, Cancellation)).Figures.ShouldNotBeSameAs(
            figures
        );
    }

    [Fact]
    public async Task What_leaves_no_trace_is_seen_by_the_next_reading_of_everything()
    {
        await using var face = await Face.StartAsync();
        var brand = await BrandAsync(face);
        await SayAsync(face, Said("1", "kişi", "Karanfil siparişim hâlâ gelmedi, rezalet!"));
        using var kept = new KeptComplaints(face.Database);
        var first = await kept.ReadAsync([brand], Since, Cancellation);

        face.Clock.Move(TimeSpan.FromMinutes(3));
        await kept.RefreshAsync(Cancellation);
        var fresh = await kept.ReadAsync([brand], Since, Cancellation);
        fresh.ShouldNotBeSameAs(first);
        fresh.ShouldBe(first);
        face.Clock.Move(TimeSpan.FromMinutes(6));
        (await kept.ReadAsync([brand], Since, Cancellation)).ShouldNotBeSameAs(fresh);
    }

    private static Task<TopicId> BrandAsync(Face face) =>
        SaveTopic.RunAsync(
            face.Database,
            face.App.Services.GetRequiredService<StandingTopics>(),
            null,
            null,
            "Karanfil",
            TopicPurpose.Brand,
            "karanfil*",
            "blue",
            true,
            Cancellation
        );

    private static IncomingPost Said(string id, string author, string text) =>
        new()
        {
            Network = "x",
            ExternalId = id,
            Author = author,
            Text = text,
            CreatedAt = default,
        };

    private static async Task SayAsync(Face face, IncomingPost? post = null, string? deleted = null)
    {
        var now = face.Clock.GetUtcNow();
        await face
            .App.Services.GetRequiredService<IPostWalk>()
            .WalkAsync(
                new PostBatch
                {
                    Posts = post is null ? [] : [new WalkingPost(post with { CreatedAt = now }, face.Database.Mint.Next<PostId>(), now)],
                    Deleted = deleted is null ? [] : [("x", deleted)],
                    ReceivedAt = now,
                },
                Cancellation
            );
    }
}
