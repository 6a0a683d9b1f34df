using System.Net;
using ExcelDataReader;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Exports;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Web.Pages.Exports;

namespace Muhatap.Tests.Web.Pages;

public sealed class ExportTests
{
    // The reader asks for code pages that .NET doesn't carry by itself.
    static ExportTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_feeds_posts_come_as_a_spreadsheet_row_for_row()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        var topic = await FillAsync(face, 60);

        var path = await ExportAsync(face, browser, "feed", $"topic={topic}&days=30", ExportFormat.Xlsx);

        await using var file = await browser.GetStreamAsync(path, Cancellation);
        using var whole = new MemoryStream();
        await file.CopyToAsync(whole, Cancellation);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(whole);
        reader.Read();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(7));
        await using var db = face.Database.Read();
        var stored = await db
            .Posts.OrderByDescending(post => post.CreatedAt)
            .ThenByDescending(post => post.Id)
            .Select(post => post.Text)
            .ToListAsync(Cancellation);
        texts.ShouldBe(stored);
        texts.Count.ShouldBe(60);
    }

    [Fact]
    public async Task The_report_comes_as_a_workbook_with_its_charts_and_as_text()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        var topic = await FillAsync(face, 40);

        var book = await browser.GetByteArrayAsync(
            await ExportAsync(face, browser, "report", $"topic={topic}", ExportFormat.Xlsx),
            Cancellation
        );
        var text = await browser.GetStringAsync(
            await ExportAsync(face, browser, "report", $"topic={topic}", ExportFormat.CsvSemicolon),
            Cancellation
        );

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(book));
        archive.Entries.Count(entry => entry.FullName.StartsWith("xl/charts/", StringComparison.Ordinal)).ShouldBe(2);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(book));
        reader.Name.ShouldBe("Zaman içinde");
        reader.Read();
        var posts = 0.0;
        while (reader.Read())
            posts += reader.GetDouble(4);
        posts.ShouldBe(40);
        text.ShouldContain("Konuşulma payı");
    }

    [Fact]
    public async Task Customers_and_the_inbox_can_be_taken_away_by_those_who_see_them()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Agent);
        await FillAsync(face, 3);

        foreach (var list in new[] { "customers", "inbox" })
            (await browser.GetStringAsync(await ExportAsync(face, browser, list, "", ExportFormat.Csv), Cancellation)).ShouldNotBeEmpty();
        var unknown = await Face.PostAsync(browser, "/listen", "/exports", ("list", "passwords"), ("format", "Csv"));
        unknown.Headers.Location!.OriginalString.ShouldBe("/denied");
    }

    [Fact]
    public async Task A_file_is_its_askers_alone_and_gone_when_its_time_is_up()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        using var other = await face.SignedInAsync(Role.Owner);
        var topic = await FillAsync(face, 3);
        var path = await ExportAsync(face, browser, "feed", $"topic={topic}", ExportFormat.Csv);

        var stolen = await other.GetAsync(path, Cancellation);
        stolen.Headers.Location!.OriginalString.ShouldContain("export.gone");
        face.Clock.Move(ExportRunner.KeptFor + TimeSpan.FromHours(1));
        var runner = face.App.Services.GetRequiredService<ExportRunner>();
        await runner.ExpireAsync(Cancellation);

        (await browser.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = face.Database.Read();
        (await db.ExportJobs.SingleAsync(Cancellation)).State.ShouldBe(ExportState.Expired);
    }

    [Fact]
    public async Task What_was_stopped_before_it_began_is_not_written()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        var topic = await FillAsync(face, 3);
        await Face.PostAsync(browser, "/listen", "/exports", ("list", "feed"), ("filter", $"topic={topic}"), ("format", "Csv"));
        ExportJob job;
        await using (var db = face.Database.Read())
            job = await db.ExportJobs.SingleAsync(Cancellation);

        await Face.PostAsync(browser, "/exports", $"/exports/{job.Id}/cancel");
        await face.App.Services.GetRequiredService<ExportRunner>().RunWaitingAsync(Cancellation);

        await using var after = face.Database.Read();
        var stopped = await after.ExportJobs.SingleAsync(Cancellation);
        (stopped.State, stopped.File).ShouldBe((ExportState.Cancelled, null));
    }

    /// <summary>Asks as the page does, lets the background do its work, and gives the file's path.</summary>
    private static async Task<string> ExportAsync(Face face, HttpClient browser, string list, string filter, ExportFormat format)
    {
        var asking = Face.PostAsync(browser, "/listen", "/exports", ("list", list), ("filter", filter), ("format", format.ToString()));
        var runner = face.App.Services.GetRequiredService<ExportRunner>();
        while (!asking.IsCompleted)
        {
            await runner.RunWaitingAsync(Cancellation);
            await Task.WhenAny(asking, Task.Delay(20, Cancellation));
        }
        var answer = await asking;
        answer.Headers.Location!.OriginalString.ShouldEndWith("/file");
        return answer.Headers.Location.OriginalString;
    }

    private static async Task<TopicId> FillAsync(Face face, int many)
    {
        var topics = face.App.Services.GetRequiredService<StandingTopics>();
        var topic = await SaveTopic.RunAsync(
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
        var walk = face.App.Services.GetRequiredService<IPostWalk>();
        var now = face.Clock.GetUtcNow();
        await walk.WalkAsync(
            new PostBatch
            {
                Posts =
                [
                    .. Enumerable
                        .Range(0, many)
                        .Select(i => new WalkingPost(
                            new IncomingPost
                            {
                                Network = "x",
                                ExternalId = $"{i}",
                                Author = $"yazar{i % 5}",
                                Text = $"Karanfil {i}. gönderi; \"tırnak\", virgül\nikinci satır",
                                CreatedAt = now.AddHours(-i),
                            },
                            face.Database.Mint.Next<PostId>(),
                            now
                        )),
                ],
                ReceivedAt = now,
            },
            Cancellation
        );
        return topic;
    }
}
