using Muhatap.Core.People;

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
}
