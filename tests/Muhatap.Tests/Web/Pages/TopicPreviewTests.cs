using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;

namespace Muhatap.Tests.Web.Pages;

public sealed class TopicPreviewTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_preview_counts_what_the_topic_then_finds_and_marks_become_its_precision()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        await FillAsync(face);

        var preview = await PreviewAsync(browser, "fatura*");
        preview.ShouldContain("Kayıtlı 90 gönderiden 30 tanesi.");
        preview.ShouldNotContain("role=\"alert\"");
        var samples = preview.Split("name=\"mark-").Skip(1).Select(part => part.Split('"')[0]).Distinct(StringComparer.Ordinal).ToList();
        samples.Count.ShouldBe(20);

        var saved = await Face.PostAsync(
            browser,
            "/listen/topics/new",
            "/listen/topics",
            [
                ("name", "Fatura"),
                ("purpose", "Sector"),
                ("colour", "red"),
                ("query", "fatura*"),
                ("active", "true"),
                .. samples.Take(4).Select((sample, i) => ($"mark-{sample}", i == 0 ? "wrong" : "right")),
            ]
        );

        await MatchBack.RunAsync(face.Database, Cancellation);
        var topic = long.Parse(saved.Headers.Location!.OriginalString.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture);
        var precision = (await TopicPrecision.ReadAsync(face.Database, new TopicId(topic), Cancellation)).ShouldHaveSingleItem();
        (precision.Right, precision.Looked, precision.Query).ShouldBe((3, 4, "fatura*"));
        var page = await Face.GetAsync(browser, $"/listen?topic={topic}");
        page.QuerySelector("#pulse")!.TextContent.ShouldContain("30 gönderi");
        page.QuerySelector("#pulse")!.TextContent.ShouldContain("İsabet %75 (4 örnekte)");
    }

    [Fact]
    public async Task A_query_that_brings_everything_says_so_before_it_is_saved()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        await FillAsync(face);

        (await PreviewAsync(browser, "karanfil*")).ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task What_cannot_be_read_has_no_preview_and_a_mend()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);

        (await PreviewAsync(browser, "a b OR c")).ShouldNotContain("plot");
        var check = await Face.PostAsync(browser, "/listen/topics/new", "/listen/check", ("query", "a b OR c"));
        (await check.Content.ReadAsStringAsync(Cancellation)).ShouldContain("data-value=\"(a b) OR c\"");
    }

    private static async Task<string> PreviewAsync(HttpClient browser, string query)
    {
        var answer = await Face.PostAsync(browser, "/listen/topics/new", "/listen/preview", ("query", query));
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task FillAsync(Face face)
    {
        var topics = face.App.Services.GetRequiredService<StandingTopics>();
        await SaveTopic.RunAsync(
            face.Database,
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
        var now = face.Clock.GetUtcNow();
        await face
            .App.Services.GetRequiredService<IPostWalk>()
            .WalkAsync(
                new PostBatch
                {
                    Posts =
                    [
                        .. Enumerable
                            .Range(0, 90)
                            .Select(i => new WalkingPost(
                                new IncomingPost
                                {
                                    Network = "x",
                                    ExternalId = $"{i}",
                                    Author = $"yazar{i % 5}",
                                    Text = i % 3 == 0 ? $"Karanfil faturam yanlış {i}" : $"Karanfil kargom nerede {i}",
                                    CreatedAt = now.AddHours(-i * 5),
                                },
                                face.Database.Mint.Next<PostId>(),
                                now
                            )),
                    ],
                    ReceivedAt = now,
                },
                Cancellation
            );
    }
}
