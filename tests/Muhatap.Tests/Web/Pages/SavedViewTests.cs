using AngleSharp.Html.Dom;
using Muhatap.Core.People;

namespace Muhatap.Tests.Web.Pages;

public sealed class SavedViewTests
{
    [Fact]
    public async Task A_view_opens_what_was_kept_and_others_see_it_only_where_it_is_shared()
    {
        await using var face = await Face.StartAsync();
        using var mine = await face.SignedInAsync(Role.Analyst);
        using var other = await face.SignedInAsync(Role.Agent);

        await SaveAsync(mine, "Kızgınlar", "feeling=Negative&days=7&before=1-2&nonsense=1", shared: false);
        await SaveAsync(mine, "Ekibin", "network=x&days=30", shared: true);

        var page = await Face.GetAsync(mine, "/listen");
        Views(page).ShouldBe(["/listen?network=x&days=30", "/listen?feeling=Negative&days=7"], ignoreOrder: true);
        Views(await Face.GetAsync(other, "/listen")).ShouldBe(["/listen?network=x&days=30"]);
    }

    [Fact]
    public async Task The_same_name_changes_the_view_and_nobody_removes_anothers()
    {
        await using var face = await Face.StartAsync();
        using var mine = await face.SignedInAsync(Role.Analyst);
        using var other = await face.SignedInAsync(Role.Agent);
        await SaveAsync(mine, "Ekibin", "network=x", shared: true);
        await SaveAsync(mine, " Ekibin ", "network=bluesky", shared: true);
        await using var db = face.Database.Read();
        var view = db.SavedViews.Single();
        view.Filter.ShouldBe("network=bluesky&days=30");

        await Face.PostAsync(other, "/listen", $"/listen/views/{view.Id}/remove");
        db.SavedViews.Count().ShouldBe(1);
        await Face.PostAsync(mine, "/listen", $"/listen/views/{view.Id}/remove");

        db.SavedViews.Count().ShouldBe(0);
    }

    private static async Task SaveAsync(HttpClient browser, string name, string filter, bool shared)
    {
        var answer = await Face.PostAsync(
            browser,
            "/listen/topics/new",
            "/listen/views",
            ("name", name),
            ("filter", filter),
            ("shared", shared ? "true" : "")
        );
        answer.Headers.Location!.OriginalString.ShouldStartWith("/listen?");
    }

    private static IEnumerable<string> Views(IHtmlDocument page) =>
        page.QuerySelectorAll(".view-row a.topic").Select(link => link.GetAttribute("href")!);
}
