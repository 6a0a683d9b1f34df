using Microsoft.EntityFrameworkCore;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Web.Pages;

public sealed class ListenHeaderTests
{
    [Theory]
    [InlineData(Role.Analyst, new[] { "/listen/following", "/listen/surveys", "/listen/guide", "/listen/lists/new" }, 2)]
    [InlineData(Role.ReadOnly, new[] { "/listen/following", "/listen/surveys" }, 1)]
    public async Task The_header_keeps_what_is_used_daily_and_the_rest_is_in_one_menu(Role role, string[] menu, int beside)
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(role);

        var page = await Face.GetAsync(browser, "/listen");

        page.QuerySelectorAll(".page > header > a").Length.ShouldBe(beside);
        page.QuerySelectorAll(".page > header > details.menu").Length.ShouldBe(1);
        page.QuerySelectorAll(".page > header > details.menu > .menu-list > a").Select(link => link.GetAttribute("href")).ShouldBe(menu);
    }

    [Fact]
    public async Task While_a_new_topic_is_matched_back_its_feed_asks_again_and_says_so_instead_of_nothing()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var topic = await face.TopicAsync("Karanfil", TopicPurpose.Brand, "karanfil*");

        var feed = (await Face.GetAsync(browser, $"/listen?topic={topic}")).QuerySelector("#feed")!;
        feed.QuerySelector("[hx-trigger^='every'][hx-target='#feed']").ShouldNotBeNull();
        feed.QuerySelector(".empty").ShouldBeNull();

        await face.Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) => (await scope.Db.Topics.SingleAsync(row => row.Id == topic, cancellation)).MatchBackFrom = null,
            TestContext.Current.CancellationToken
        );
        feed = (await Face.GetAsync(browser, $"/listen?topic={topic}")).QuerySelector("#feed")!;
        feed.QuerySelector("[hx-trigger^='every']").ShouldBeNull();
        feed.QuerySelector(".empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_report_of_a_topic_that_is_gone_shows_no_other_topics_figures()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        await face.TopicAsync("Karanfil", TopicPurpose.Brand, "karanfil*");

        (await Face.GetAsync(browser, "/listen/report")).QuerySelector("#report").ShouldNotBeNull();
        (await Face.GetAsync(browser, "/listen/report?topic=1")).QuerySelector("#report").ShouldBeNull();
    }
}
