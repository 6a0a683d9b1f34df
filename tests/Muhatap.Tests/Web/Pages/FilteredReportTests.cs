using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;

namespace Muhatap.Tests.Web.Pages;

/// <summary>The report's own search box.</summary>
public sealed class FilteredReportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_counts_only_what_is_searched_for_and_leads_on_with_the_search()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var topic = await FillAsync(face, browser);

        var whole = await ReportAsync(browser, topic, "");
        var narrow = await ReportAsync(browser, topic, "kargo*");

        Posts(whole).ShouldBe("12");
        Posts(narrow).ShouldBe("5");
        narrow.QuerySelector("#report > .notice")!.TextContent.ShouldContain("Yalnızca aramanıza uyan");
        whole.QuerySelector("#report > .notice").ShouldBeNull();
        var places = narrow
            .QuerySelectorAll("#places ul.bars a")
            .ToDictionary(
                place => place.QuerySelector(".term")!.TextContent,
                place => (Posts: place.QuerySelector("b")!.TextContent, Link: place.GetAttribute("href")!)
            );
        places.Keys.ShouldBe(["İzmir", "Sinop"]);
        places["İzmir"].Posts.ShouldBe("4");
        foreach (var (_, place) in places)
        {
            var feed = await PageAsync(browser, place.Link + "&copies=each");
            feed.QuerySelectorAll("article.post")
                .Length.ToString("D", System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(place.Posts);
        }
        narrow.QuerySelectorAll("#places svg.tiles a[href]").Length.ShouldBe(2);
        narrow
            .QuerySelectorAll("#report a[href^='/listen?']")
            .ShouldAllBe(link => link.GetAttribute("href")!.Contains("q=kargo", StringComparison.Ordinal));
        narrow.QuerySelector(".file-form input[name=q]")!.GetAttribute("value").ShouldBe("kargo*");
    }

    [Fact]
    public async Task A_search_that_can_not_be_read_shows_what_is_wrong_and_no_figures()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var topic = await FillAsync(face, browser);

        var page = await ReportAsync(browser, topic, "(kargo");

        page.QuerySelector("#within-check .bad").ShouldNotBeNull();
        page.QuerySelector("#report .count").ShouldBeNull();
        (await browser.GetAsync($"/api/report?topic={topic}&q=(kargo", Cancellation)).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task Files_and_programs_get_the_same_narrowed_report()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var topic = await FillAsync(face, browser);

        var file = await PageAsync(browser, $"/listen/report/file?topic={topic}&q=kargo*");
        var said = await browser.GetFromJsonAsync<JsonElement>($"/api/report?topic={topic}&q=kargo*", Cancellation);

        Posts(file).ShouldBe("5");
        file.QuerySelector("code.query")!.TextContent.ShouldBe("kargo*");
        said.GetProperty("now").GetProperty("posts").GetInt64().ShouldBe(5);
        said.GetProperty("provinces")
            .EnumerateArray()
            .Select(place => (place.GetProperty("key").GetString(), place.GetProperty("posts").GetInt64()))
            .ShouldBe([("İzmir", 4), ("Sinop", 1)]);
    }

    private static string Posts(IHtmlDocument page) => page.QuerySelector(".count b")!.TextContent;

    private static Task<IHtmlDocument> ReportAsync(HttpClient browser, TopicId topic, string words) =>
        PageAsync(browser, $"/listen/report?topic={topic}&q={Uri.EscapeDataString(words)}");

    /// <summary>As the page does: asks again until the posts are looked through.</summary>
    private static async Task<IHtmlDocument> PageAsync(HttpClient browser, string address)
    {
        while (true)
        {
            var page = await new HtmlParser().ParseDocumentAsync(
                await browser.GetStreamAsync(new Uri(address, UriKind.Relative), Cancellation)
            );
            if (page.QuerySelector("#report .looking") is null)
                return page;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Cancellation);
        }
    }

    private static async Task<TopicId> FillAsync(Face face, HttpClient program)
    {
        var topic = await SaveTopic.RunAsync(
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
        var posts = Enumerable
            .Range(0, 12)
            .Select(i => new
            {
                id = $"p{i}",
                text = i switch
                {
                    < 4 => $"Karanfil kargom İzmir'de {i} gündür bekliyor",
                    4 => "Karanfil kargosu Sinop'a gelmedi",
                    _ => $"Karanfil Ankara'da {i}. mağazasını açtı",
                },
                author = $"kisi{i}",
            });
        (await program.PostAsJsonAsync("/api/posts", posts, Cancellation)).EnsureSuccessStatusCode();
        return topic;
    }
}
