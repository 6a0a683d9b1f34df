using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>An outage: the alarm leads to exactly its posts; one of them was read wrongly; what is said of it changes how the next is read.</summary>
public sealed class ReadTests
{
    private const int Crowd = 18;
    private const string Wrong = "Karanfil alkışlıyorum, yine ışıksız internetsiz bir akşam";
    private const string Next = "Karanfil alkışlıyorum sizi, yine ışıksız bir akşam";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_an_alarm_to_its_posts_to_a_correction_that_changes_the_next_reading()
    {
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        await using var product = await Product.ServeAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await browser.NewPageAsync(
            new BrowserNewPageOptions
            {
                Locale = "tr-TR",
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        page.SetDefaultTimeout(120_000);
        await Owner.MakeAsync(page, product);
        await page.GotoAsync($"{product.Url}/listen/topics/new");
        await page.FillAsync("#query", "karanfil*");
        await page.FillAsync("[name=name]", "Karanfil");
        await page.ClickAsync("form[action='/listen/topics'] button.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("topic=", StringComparison.Ordinal));
        var crowd = await ImportAsync(folder);

        // The alarm, noticed by itself; its link opens what it counted and nothing else.
        await page.GotoAsync($"{product.Url}/analyze/spikes");
        var alarm = page.Locator(".alarm-row");
        await alarm.First.WaitForAsync();
        (await alarm.CountAsync()).ShouldBe(1);
        await alarm.Locator("a[href*='at=']").ClickAsync();
        await page.Locator("#feed .post").First.WaitForAsync();
        var shown = await page.Locator("#feed .post .text").AllInnerTextsAsync();
        shown.Count.ShouldBeGreaterThanOrEqualTo(Crowd / 2);
        shown.Except(crowd, StringComparer.Ordinal).ShouldBeEmpty("an alarm opens its own posts only");

        // The whole day of the topic, and the post that was misread: two keys put it right.
        await page.GotoAsync($"{product.Url}/listen?days=1");
        var post = page.Locator("#feed .post", new PageLocatorOptions { HasText = Wrong });
        var before = await MoodAsync(post);
        var (key, after) = before == "Olumsuz" ? ("3", "Olumlu") : ("1", "Olumsuz");
        await post.FocusAsync();
        await page.Keyboard.PressAsync("o");
        await page.Locator("details.reading[open]").WaitForAsync();
        await page.Keyboard.PressAsync(key);
        await post.Locator(".chip.acc").WaitForAsync();
        (await MoodAsync(post)).ShouldBe(after);
        await page.ReloadAsync();
        (await MoodAsync(post)).ShouldBe(after, "it is kept");

        // The next of its kind walks in through the program that learnt.
        await page.GotoAsync($"{product.Url}/inbox/paste");
        await page.FillAsync("[name=link]", "https://x.com/sonraki/status/778899");
        await page.FillAsync("[name=text]", Next);
        await page.ClickAsync("form[action='/inbox/paste'] button.btn-primary");
        await page.WaitForURLAsync(url => !url.Contains("/paste", StringComparison.Ordinal));
        await page.GotoAsync($"{product.Url}/listen?days=1");
        var next = page.Locator("#feed .post", new PageLocatorOptions { HasText = Next });
        (await MoodAsync(next)).ShouldBe(after);
        (await next.Locator(".chip.acc").CountAsync()).ShouldBe(0, "read so, and not corrected");

        // The owner sees what was learnt, and can take it back.
        await page.GotoAsync($"{product.Url}/listen?days=1");
        await post.Locator("details.reading > summary").ClickAsync();
        await post.Locator("button[value='undo:Sentiment']").ClickAsync();
        await post.Locator(".chip.acc").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        (await MoodAsync(post)).ShouldBe(before);
    }

    private static async Task<string> MoodAsync(ILocator post) => await post.Locator(".reading-line .dot").GetAttributeAsync("title") ?? "";

    /// <summary>Ten quiet days, then a crowd within a quarter of an hour. Gives what the crowd said.</summary>
    private static async Task<HashSet<string>> ImportAsync(string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        var lines = new StringBuilder();
        var number = 0;
        for (var hour = 240; hour > 1; hour--)
            Write($"Karanfil şubesi {hour} bugün kaça kadar açık", $"sakin{hour % 30}", now.AddHours(-hour));
        var crowd = new HashSet<string>(StringComparer.Ordinal) { Wrong };
        Write(Wrong, "ironik", now.AddMinutes(-3));
        for (var i = 1; i < Crowd; i++)
        {
            var text = $"Karanfil rezalet, internet yok, kesinti var, {i} dakikadır bekliyoruz";
            crowd.Add(text);
            Write(text, $"kizgin{i}", now.AddMinutes(-16 + (i * 0.75)));
        }
        var file = Path.Combine(folder, "gonderiler.jsonl");
        await File.WriteAllTextAsync(file, lines.ToString(), Cancellation);
        var (exit, _, errors) = await Product.RunAsync("import", "posts", file, "--data", folder);
        exit.ShouldBe(0, errors);
        return crowd;

        void Write(string text, string author, DateTimeOffset at) =>
            lines
                .Append(
                    JsonSerializer.Serialize(
                        new
                        {
                            network = "x",
                            id = $"{++number}",
                            author,
                            text,
                            created_at = at,
                        }
                    )
                )
                .Append('\n');
    }
}
