using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;
using Muhatap.Web.Pages.Listen.Report;

namespace Muhatap.Tests.Web.Pages;

public sealed class ReportFileTests
{
    [Fact]
    public async Task The_file_stands_alone_and_carries_the_clients_name_and_colour()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.ReadOnly);
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
            TestContext.Current.CancellationToken
        );

        var answer = await browser.GetAsync(
            "/listen/report/file?name=Ay%C3%A7elik%20%3Cb%3E&colour=%23b8382f",
            TestContext.Current.CancellationToken
        );
        var document = await Face.GetAsync(browser, "/listen/report/file?name=Ay%C3%A7elik%20%3Cb%3E&colour=%23b8382f");

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        document.QuerySelector("h1")!.TextContent.ShouldBe("Ayçelik <b> · Dinleme raporu");
        document.QuerySelector("style")!.TextContent.ShouldContain("--mu-accent: #b8382f");
        document.QuerySelectorAll("script, link, img, iframe").ShouldBeEmpty();
        document.QuerySelectorAll("[href], [src], [hx-get]").ShouldBeEmpty();
    }

    [Fact]
    public void A_colour_nobody_could_read_is_darkened_until_they_can()
    {
        ReportStyle.Readable((184, 56, 47)).ShouldBe((184, 56, 47));
        var (red, green, blue) = ReportStyle.Readable((255, 230, 0));
        (red + green + blue).ShouldBeLessThan(300);
    }
}
