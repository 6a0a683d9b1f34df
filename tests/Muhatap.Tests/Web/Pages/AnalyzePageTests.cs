using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Exports;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Web.Pages.Exports;

namespace Muhatap.Tests.Web.Pages;

/// <summary>The forms of the analysis pages, and what they and their files show afterwards.</summary>
public sealed class AnalyzePageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rate_is_shown_once_the_customers_of_the_month_are_given_and_goes_with_them()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var brand = await face.TopicAsync("Karanfil", TopicPurpose.Brand, "karanfil*");
        await ComplainAsync(face, 36);
        (await FiguresAsync()).Count(figure => figure == "Oran yok").ShouldBe(2);

        var now = face.Clock.GetUtcNow();
        foreach (var month in new[] { now.AddMonths(-1), now })
            (await GiveAsync(month, "12.000")).Headers.Location!.OriginalString.ShouldEndWith("?saved");
        (await FiguresAsync()).ShouldContain("3", "36 complaints of twelve thousand customers");
        (await FiguresAsync()).Count(figure => figure == "Oran yok").ShouldBe(1, "contacts were not given");

        (await GiveAsync(now, "çok")).Headers.Location!.OriginalString.ShouldContain("volume.amount");
        foreach (var month in new[] { now.AddMonths(-1), now })
            await GiveAsync(month, "0");
        (await FiguresAsync()).Count(figure => figure == "Oran yok").ShouldBe(2);

        async Task<List<string>> FiguresAsync() =>
            [
                .. (await Face.GetAsync(browser, "/analyze/complaints"))
                    .QuerySelectorAll(".figure")
                    .Select(figure => figure.TextContent.Trim()),
            ];

        Task<HttpResponseMessage> GiveAsync(DateTimeOffset month, string customers) =>
            Face.PostAsync(
                browser,
                "/settings/volumes",
                "/settings/volumes",
                ("brand", brand.ToString()),
                ("month", month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)),
                ("customers", customers)
            );
    }

    [Fact]
    public async Task A_competitors_account_is_named_and_denied_and_an_unknown_one_is_refused()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var rival = await face.TopicAsync("Rakipler", TopicPurpose.Competitor, "ovanet*");
        await face.SayAsync([Face.Said("1", "ovadestek", "Ovanet kampanyası başladı", face.Clock.GetUtcNow())]);
        (await ListedAsync()).ShouldBeEmpty("its handle is not the company's name");

        (await NameAsync("@OvaDestek", "yes")).Headers.Location!.OriginalString.ShouldEndWith("?saved");
        (await ListedAsync()).ShouldHaveSingleItem().ShouldContain("@ovadestek");
        (await NameAsync("@hiçyok", "yes")).Headers.Location!.OriginalString.ShouldContain("rival.unseen");
        await NameAsync("ovadestek", "no");
        (await ListedAsync()).ShouldBeEmpty();

        Task<HttpResponseMessage> NameAsync(string handle, string theirs) =>
            Face.PostAsync(
                browser,
                "/analyze/complaints/accounts",
                "/analyze/complaints/accounts",
                ("company", $"{rival}/ovanet"),
                ("network", "x"),
                ("handle", handle),
                ("theirs", theirs)
            );

        async Task<List<string>> ListedAsync() =>
            [
                .. (await Face.GetAsync(browser, "/analyze/complaints/accounts"))
                    .QuerySelectorAll("ul.lines > li")
                    .Select(line => line.TextContent),
            ];
    }

    [Fact]
    public async Task Each_teams_number_opens_that_many_complaints_and_the_file_says_the_same()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        await face.TopicAsync("Karanfil", TopicPurpose.Brand, "karanfil*");
        await ComplainAsync(face, 12);
        await using (var db = face.Database.Read())
            (await db.Conversations.CountAsync(Cancellation)).ShouldBe(12);
        await face.Database.WriteAsync(
            Muhatap.Store.Writer.WritePriority.Page,
            async (scope, cancellation) =>
            {
                foreach (var (i, conversation) in (await scope.Db.Conversations.ToListAsync(cancellation)).Index())
                    conversation.Queue = i < 5 ? "sayaç" : "sevkiyat";
            },
            Cancellation
        );

        var page = await Face.GetAsync(browser, "/analyze/complaints?by=Team");
        var teams = page.QuerySelectorAll("table.stacked a[href*='key=']")
            .Where(link => int.TryParse(link.TextContent, out _))
            .Select(link =>
                (Link: link.GetAttribute("href")!, Count: int.Parse(link.TextContent, System.Globalization.CultureInfo.InvariantCulture))
            )
            .ToList();
        teams.Select(team => team.Count).ShouldBe([7, 5]);
        foreach (var (link, count) in teams)
            (await Face.GetAsync(browser, link)).QuerySelectorAll("li.complaint").Length.ShouldBe(count);

        var path = await ExportAsync(face, browser, "complaint-cases", "by=Team&key=sevkiyat", ExportFormat.Csv);
        var lines = (await browser.GetStringAsync(path, Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + 7);
        lines.Count(line => line.Contains("sevkiyat", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Fact]
    public async Task A_campaign_that_is_none_leaves_the_page_and_its_file_and_can_come_back()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        await face.TopicAsync("Rakipler", TopicPurpose.Competitor, "ovanet*");
        var now = face.Clock.GetUtcNow();
        await face.SayAsync([
            Face.Said("0", "ovanet", "Ovanet'ten günaydın", now.AddDays(-29)),
            .. Enumerable
                .Range(0, 8)
                .Select(i => Face.Said($"k{i}", "ovanet", $"Ovanet haberi {i} #ÇayBizden", now.AddDays(-6).AddHours(9 * i))),
        ]);
        (await NamesAsync()).ShouldBe(["#ÇayBizden"]);
        (await FileAsync()).ShouldContain("#ÇayBizden");

        await Face.PostAsync(
            browser,
            "/analyze/campaigns",
            "/analyze/campaigns/deny",
            ("company", "ovanet"),
            ("name", "#ÇayBizden"),
            ("days", "30")
        );
        var page = await Face.GetAsync(browser, "/analyze/campaigns");
        page.QuerySelectorAll("svg.course").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("Kampanya saymadıklarınız");
        (await FileAsync()).ShouldNotContain("#ÇayBizden");

        var restore = page.QuerySelector("form[action='/analyze/campaigns/restore']")!;
        await Face.PostAsync(
            browser,
            "/analyze/campaigns",
            "/analyze/campaigns/restore",
            ("company", restore.QuerySelector("[name=company]")!.GetAttribute("value")!),
            ("name", restore.QuerySelector("[name=name]")!.GetAttribute("value")!)
        );
        (await NamesAsync()).ShouldBe(["#ÇayBizden"]);

        async Task<List<string>> NamesAsync() =>
            [
                .. (await Face.GetAsync(browser, "/analyze/campaigns"))
                    .QuerySelectorAll("section:has(svg.course) h2")
                    .Select(title => title.TextContent),
            ];

        async Task<string> FileAsync() =>
            await browser.GetStringAsync(await ExportAsync(face, browser, "campaigns", "days=30", ExportFormat.Csv), Cancellation);
    }

    private static Task ComplainAsync(Face face, int many) =>
        face.SayAsync([
            .. Enumerable
                .Range(0, many)
                .Select(i =>
                    Face.Said($"ş{i}", $"kişi{i}", "Karanfil siparişim hâlâ gelmedi, rezalet!", face.Clock.GetUtcNow().AddHours(-i - 1))
                ),
        ]);

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
}
