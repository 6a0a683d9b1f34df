using System.Globalization;
using System.Text;
using System.Text.Json;
using ExcelDataReader;
using Microsoft.Playwright;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>An analyst's morning: writes a query, sees what it would have brought, opens the report, follows a peak to its posts, takes them away.</summary>
public sealed class ListenTests
{
    private const int Days = 25;
    private const int PeakDay = 6;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_is_written_previewed_reported_and_the_posts_of_its_peak_are_taken_away()
    {
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        await using var product = await Product.ServeAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await browser.NewPageAsync(
            new BrowserNewPageOptions
            {
                Locale = "tr-TR",
                AcceptDownloads = true,
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        page.SetDefaultTimeout(30_000);
        await Owner.MakeAsync(page, product);
        await WriteTopicAsync(page, product, "Karanfil", "karanfil*", marks: 0);
        var posts = Posts();
        await ImportAsync(product, page, folder, posts);

        // The query: refused with a mend, mended with one click, previewed, some samples marked.
        await page.GotoAsync($"{product.Url}/listen/topics/new");
        await page.FillAsync("#query", "kargo gecik* OR gelmedi");
        await page.Locator("[data-fill]").First.ClickAsync();
        await page.FillAsync("#query", "kargo* (gecik* OR gelmedi)");
        await page.Locator("#query-check .notice", new PageLocatorOptions { HasText = "Yani:" }).WaitForAsync();
        var wanted = posts.Where(post => post.Text.Contains("gecikti", StringComparison.Ordinal)).ToList();
        await page.Locator("#query-preview", new PageLocatorOptions { HasText = $"{posts.Count} gönderiden {wanted.Count} tanesi" })
            .WaitForAsync();
        await WriteTopicAsync(page, product, "Geciken kargo", query: null, marks: 3);
        await page.Locator("#pulse", new PageLocatorOptions { HasText = "İsabet %100 (3 örnekte)" }).WaitForAsync();
        await page.Locator("#pulse", new PageLocatorOptions { HasText = $"{wanted.Count} gönderi" }).WaitForAsync();

        // The report, and its one peak.
        await page.ClickAsync("a[data-key=p]");
        await page.WaitForURLAsync(url => url.Contains("/listen/report", StringComparison.Ordinal));
        (await page.Locator(".count b").First.InnerTextAsync()).ShouldBe(wanted.Count.ToString(CultureInfo.InvariantCulture));
        var peak = page.Locator("a.peak");
        (await peak.CountAsync()).ShouldBe(1);
        (await page.Locator(".peaks").InnerTextAsync()).ShouldContain("grev");
        await peak.ClickAsync();

        // Its posts, and the same posts in a spreadsheet.
        var there = wanted.Where(post => post.Day == PeakDay).ToList();
        await page.Locator("#feed .post").First.WaitForAsync();
        await page.ClickAsync("#feed details:has(button[value=Xlsx]) > summary");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#feed button[value=Xlsx]"));
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        var file = Path.Combine(folder, "indirilen.xlsx");
        await download.SaveAsAsync(file);
        Texts(file).Order(StringComparer.Ordinal).ShouldBe(there.Select(post => post.Text).Order(StringComparer.Ordinal));

        // A number of the report leads to as many posts as it says: the first telling word.
        await page.GoBackAsync();
        var word = page.Locator(".terms").First.Locator("a").First;
        var said = await word.Locator("b").InnerTextAsync();
        await word.ClickAsync();
        await page.ClickAsync("#feed details:has(button[value=Xlsx]) > summary");
        var second = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#feed button[value=Xlsx]"));
        await second.SaveAsAsync(file);
        Texts(file).Count.ToString(CultureInfo.InvariantCulture).ShouldBe(said);
    }

    private static async Task WriteTopicAsync(IPage page, Product product, string name, string? query, int marks)
    {
        if (query is not null)
        {
            await page.GotoAsync($"{product.Url}/listen/topics/new");
            await page.FillAsync("#query", query);
        }
        for (var i = 0; i < marks; i++)
            await page.Locator(".sample .right").Nth(i).ClickAsync();
        await page.FillAsync("[name=name]", name);
        await page.ClickAsync("form[action='/listen/topics'] button.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("topic=", StringComparison.Ordinal));
    }

    private static List<(string Text, DateTimeOffset At, int Day)> Posts()
    {
        var random = new Random(1923);
        var posts = new List<(string, DateTimeOffset, int)>();
        var noon = new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddHours(9);
        for (var day = 1; day <= Days; day++)
        {
            for (var i = day == PeakDay ? 60 : 8 + random.Next(3); i > 0; i--)
            {
                var text = (i % 2, day == PeakDay) switch
                {
                    (0, true) => $"Karanfil kargom gecikti, kuryeler grevdeymiş: grev {day}-{i}",
                    (0, false) => $"Karanfil kargom gecikti {day}-{i}",
                    _ => $"Karanfil mağazası açık mı {day}-{i}",
                };
                posts.Add((text, noon.AddDays(-day).AddMinutes(random.Next(300)), day));
            }
        }
        return posts;
    }

    private static async Task ImportAsync(Product product, IPage page, string folder, List<(string Text, DateTimeOffset At, int Day)> posts)
    {
        var lines = new StringBuilder();
        foreach (var (post, number) in posts.Select((post, number) => (post, number)))
        {
            lines
                .Append(
                    JsonSerializer.Serialize(
                        new
                        {
                            network = "x",
                            id = $"{number}",
                            author = $"yazar{number % 20}",
                            text = post.Text,
                            created_at = post.At,
                        }
                    )
                )
                .Append('\n');
        }
        var file = Path.Combine(folder, "gonderiler.jsonl");
        await File.WriteAllTextAsync(file, lines.ToString(), Cancellation);
        var (exit, _, errors) = await Product.RunAsync("import", "posts", file, "--data", folder);
        exit.ShouldBe(0, errors);
        await page.GotoAsync($"{product.Url}/listen");
        await page.Locator("#feed .post").First.WaitForAsync();
    }

    private static List<string> Texts(string file)
    {
        // The reader asks for code pages that .NET doesn't carry by itself.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        reader.Read();
        var column = Enumerable.Range(0, reader.FieldCount).Single(i => reader.GetString(i) == "Metin");
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(column));
        return texts;
    }
}
