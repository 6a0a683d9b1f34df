using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Fetching;
using Muhatap.Core.Exports;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Tests.Connectors;
using Muhatap.Web.Pages.Exports;

namespace Muhatap.Tests.Web.Pictures;

public sealed class PictureZipTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_picture_lies_in_the_file_once_and_the_manifest_names_every_address()
    {
        await using var server = await LocalServer.StartAsync(context =>
            context.Request.Path.Value!.Contains("gone", StringComparison.Ordinal)
                ? Gone(context)
                : context.Response.Body.WriteAsync(TestPicture.Png(context.Request.Path.Value.Length, 1)).AsTask()
        );
        await using var face = await Face.StartAsync();
        face.App.Services.GetRequiredService<FetchingOptions>().AllowPrivateAddresses = true;
        using var browser = await face.SignedInAsync(Role.Analyst);
        // Two addresses of one content, one of another, one that is gone.
        var topic = await FillAsync(
            face,
            [server.Url + "/a1", server.Url + "/a2", server.Url + "/bbb", server.Url + "/gone", server.Url + "/a1"]
        );

        var asked = await Face.PostAsync(
            browser,
            "/listen",
            "/exports",
            ("list", "images"),
            ("filter", $"topic={topic}&days=30"),
            ("format", ExportFormat.Zip.ToString())
        );
        await face.App.Services.GetRequiredService<ExportRunner>().RunWaitingAsync(Cancellation);

        await using var db = face.Database.Read();
        var job = db.ExportJobs.Single();
        job.State.ShouldBe(ExportState.Ready, job.Error);
        job.Rows.ShouldBe(4);
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var zip = new ZipArchive(await browser.GetStreamAsync($"/exports/{job.Id}/file", Cancellation));
        zip.Entries.Count(entry => entry.Name.EndsWith(".png", StringComparison.Ordinal)).ShouldBe(2);
        using var reader = new StreamReader(zip.GetEntry("manifest.csv")!.Open());
        var lines = (await reader.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(5);
        lines[1].ShouldContain("/a1");
        var one = lines.Single(line => line.Contains("/a1", StringComparison.Ordinal)).Split(',')[0];
        lines.Single(line => line.Contains("/a2", StringComparison.Ordinal)).Split(',')[0].ShouldBe(one);
        lines.Single(line => line.Contains("/gone", StringComparison.Ordinal)).ShouldContain("the server answered 404");
    }

    [Fact]
    public async Task No_other_list_comes_as_a_ZIP()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);

        var answer = await Face.PostAsync(browser, "/listen", "/exports", ("list", "feed"), ("filter", ""), ("format", "Zip"));

        answer.Headers.Location!.OriginalString.ShouldContain("refused=export.format");
    }

    [Fact]
    public async Task The_report_shows_no_picture_until_somebody_asks()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        var topic = await FillAsync(face, ["https://resim.example/1.jpg", "https://resim.example/1.jpg"]);

        (await browser.GetStringAsync($"/listen/report?topic={topic}", Cancellation)).ShouldNotContain("<img src=\"/listen/pictures");
        var shown = await browser.GetStringAsync($"/listen/report?topic={topic}&pictures=shown", Cancellation);
        shown.ShouldContain("<img src=\"/listen/pictures/");
        shown.ShouldNotContain("src=\"https://resim.example");
        (await browser.GetStringAsync($"/listen/report/file?topic={topic}", Cancellation)).ShouldNotContain("<img src=\"/listen/pictures");
    }

    private static Task Gone(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private static async Task<TopicId> FillAsync(Face face, string[] pictures)
    {
        var services = face.App.Services;
        var topic = await SaveTopic.RunAsync(
            face.Database,
            services.GetRequiredService<StandingTopics>(),
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
        await services
            .GetRequiredService<IPostWalk>()
            .WalkAsync(
                new PostBatch
                {
                    Posts =
                    [
                        .. pictures.Select(
                            (picture, i) =>
                                new WalkingPost(
                                    new IncomingPost
                                    {
                                        Network = "mastodon",
                                        ExternalId = $"p{i}",
                                        Author = $"kisi{i}",
                                        Text = $"Karanfil vitrini {i}",
                                        CreatedAt = now.AddMinutes(-i),
                                        Media = [picture],
                                    },
                                    face.Database.Mint.Next<PostId>(),
                                    now
                                )
                        ),
                    ],
                    ReceivedAt = now,
                },
                Cancellation
            );
        return topic;
    }
}
