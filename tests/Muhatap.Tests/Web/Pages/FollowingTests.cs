using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.People;
using Muhatap.Web.Pages.Exports;

namespace Muhatap.Tests.Web.Pages;

public sealed class FollowingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_lines_are_followed_at_once_and_what_cannot_be_read_comes_back()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);

        var answer = await Face.PostAsync(
            browser,
            "/listen/following",
            "/listen/following/add",
            ("lines", "@ayse\r\nhttps://bsky.app/profile/veli.example\r\niki kelime\r\n#bahçe\r\n@Ayse"),
            ("network", "x")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Face.GetAsync(browser, answer.Headers.Location!.OriginalString.Split('#')[0]);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("3");
        page.QuerySelector("[name=lines]")!.TextContent.ShouldBe("iki kelime");
        page.QuerySelectorAll(".followed strong")
            .Select(name => name.TextContent)
            .ShouldBe(["@ayse", "@veli.example", "#bahçe"], ignoreOrder: true);
        await using var db = face.Database.Read();
        var row = await db.TopicRows.SingleAsync(one => one.Key == "x/@ayse", Cancellation);
        await Face.PostAsync(browser, "/listen/following", $"/listen/following/{row.Id}/mute", ("muted", "true"));
        (await Face.GetAsync(browser, "/listen/following?q=x/@ayse")).QuerySelector(".followed .chip.warn").ShouldNotBeNull();
        await Face.PostAsync(browser, "/listen/following", $"/listen/following/{row.Id}/remove");
        (await db.TopicRows.CountAsync(Cancellation)).ShouldBe(2);
        (
            await Face.PostAsync(browser, "/listen/following", $"/listen/following/{row.Id}/remove")
        ).Headers.Location!.OriginalString.ShouldContain("refused=follow.unknown");
        var asking = Face.PostAsync(browser, "/listen/following", "/exports", ("list", "following"), ("filter", ""), ("format", "Csv"));
        while (!asking.IsCompleted)
        {
            await face.App.Services.GetRequiredService<ExportRunner>().RunWaitingAsync(Cancellation);
            await Task.WhenAny(asking, Task.Delay(20, Cancellation));
        }
        var file = await browser.GetStringAsync((await asking).Headers.Location, Cancellation);
        file.ShouldContain("veli.example");
        file.ShouldNotContain("ayse");
    }

    [Fact]
    public async Task Who_may_only_look_follows_nobody()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.ReadOnly);

        var page = await Face.GetAsync(browser, "/listen/following");

        page.QuerySelector("#add").ShouldBeNull();
        var answer = await Face.PostAsync(browser, "/profile", "/listen/following/add", ("lines", "@ayse"), ("network", "x"));
        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        await using var db = face.Database.Read();
        (await db.TopicRows.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
