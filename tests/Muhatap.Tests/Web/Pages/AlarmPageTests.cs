using Muhatap.Core.Alarms;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Web.Pages;

/// <summary>What happened once is told once, however many topics noticed it, and says what it is about.</summary>
public sealed class AlarmPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Topics_that_saw_the_same_posts_stand_in_one_alarm_and_another_topics_posts_in_one_of_their_own()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var brand = await face.TopicAsync("Karanfil", TopicPurpose.Brand, "karanfil*");
        var narrow = await face.TopicAsync("Karanfil kesintisi", TopicPurpose.Brand, "karanfil* AND kesinti*");
        var other = await face.TopicAsync("Ovanet", TopicPurpose.Brand, "ovanet*");
        var began = face.Clock.GetUtcNow().AddHours(-2);
        await face.SayAsync([
            .. Enumerable.Range(0, 8).Select(i => Said($"k{i}", "Karanfil kesintisi başladı", began.AddMinutes(i))),
            .. Enumerable.Range(8, 3).Select(i => Said($"k{i}", "Karanfil faturam yanlış", began.AddMinutes(i))),
            .. Enumerable.Range(0, 8).Select(i => Said($"o{i}", "Ovanet mağazasında kuyruk", began.AddMinutes(i))),
        ]);
        await RaiseAsync(face, (brand, began.AddMinutes(6)), (narrow, began.AddMinutes(9)), (other, began.AddMinutes(7)));

        var rows = (await Face.GetAsync(browser, "/analyze/spikes")).QuerySelectorAll(".alarm-row");
        rows.Select(row => row.QuerySelector("h3")!.TextContent).ShouldBe(["Ovanet", "Karanfil"], "newest first");
        rows[0].TextContent.ShouldNotContain("Aynı olayı");
        rows[1].QuerySelectorAll($"a[href='/analyze/spikes?topic={narrow}']").Length.ShouldBe(1);

        var about = rows[1].QuerySelectorAll("a.chip.num").ToList();
        about.Select(chip => chip.TextContent).ShouldBe(["Kesinti 8", "Fatura 3"]);
        foreach (var (link, posts) in about.Zip([8, 3]))
            (await Face.GetAsync(browser, link.GetAttribute("href")!)).QuerySelectorAll("article.post").Length.ShouldBe(posts);
        (await Face.GetAsync(browser, "/")).QuerySelectorAll("a.alarm-card").Length.ShouldBe(2, "today tells it once as well");
    }

    [Fact]
    public async Task A_report_is_held_against_the_days_before_only_where_somebody_listened_then()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var topic = await face.TopicAsync("Karanfil", TopicPurpose.Brand, "karanfil*");
        var now = face.Clock.GetUtcNow();
        await face.SayAsync([.. Enumerable.Range(0, 12).Select(i => Said($"a{i}", "Karanfil nasıl?", now.AddDays(-1)))]);
        await face.SayAsync([.. Enumerable.Range(0, 10).Select(i => Said($"b{i}", "Karanfil nasıl?", now.AddDays(-9)))]);
        (await FirstCardAsync()).ShouldContain("önceki dönem dinlenmedi");

        await face.SayAsync([Said("c", "Karanfil açıldı", now.AddDays(-40))]);
        var compared = await FirstCardAsync();
        compared.ShouldNotContain("dinlenmedi");
        compared.ShouldContain("önceki 7 günde 10");

        async Task<string> FirstCardAsync()
        {
            // What is counted is settled by the next look at the latest.
            var page = await Face.GetAsync(browser, $"/listen/report?topic={topic}&days=7");
            return page.QuerySelector("#report a.card.count")!.TextContent;
        }
    }

    private static Task RaiseAsync(Face face, params (TopicId Topic, DateTimeOffset At)[] alarms) =>
        face.Database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                foreach (var (topic, at) in alarms)
                {
                    scope.Db.Alarms.Add(
                        new Alarm
                        {
                            Id = scope.Mint.Next<AlarmId>(),
                            TopicId = topic,
                            At = at,
                            BeganAt = face.Clock.GetUtcNow().AddHours(-2),
                            EndedAt = face.Clock.GetUtcNow().AddHours(-1),
                            About = "all",
                            Observed = 8,
                            Expected = 0.2,
                            Probability = 0.99,
                            Severity = 0.5,
                            PerHour = 8,
                            Words = "",
                            ToldAt = at,
                        }
                    );
                }
                return Task.CompletedTask;
            },
            Cancellation
        );

    private static IncomingPost Said(string id, string text, DateTimeOffset at) => Face.Said(id, "kişi" + id, text, at);
}
