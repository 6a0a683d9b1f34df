using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>A first topic, by keyboard alone: questions answered, one gone back to, the query looked at, the topic there with its posts.</summary>
public sealed class GuideTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_topic_is_made_with_the_keyboard_alone()
    {
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        await using var product = await Product.ServeAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await browser.NewPageAsync(
            new BrowserNewPageOptions
            {
                Locale = "tr-TR",
                ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            }
        );
        page.SetDefaultTimeout(60_000);
        await Owner.MakeAsync(page, product);
        // Something must be stored to propose noise from: everything with the word.
        await page.GotoAsync($"{product.Url}/listen/topics/new");
        await page.FillAsync("#query", "karanfil*");
        await page.FillAsync("[name=name]", "Hepsi");
        await page.ClickAsync("form[action='/listen/topics'] button.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("topic=", StringComparison.Ordinal));
        await ImportAsync(folder);

        await page.GotoAsync($"{product.Url}/listen");
        await page.Locator("#feed .post").First.WaitForAsync();
        await page.Keyboard.PressAsync("G");
        await OnStepAsync(page, 1);
        // The focus stands on the first answer: what it is for.
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await OnStepAsync(page, 2);
        await page.Keyboard.TypeAsync("Karanfil");
        await page.Locator(".heard li").First.WaitForAsync();
        await TabToAsync(page, "[name=title]");
        await page.Keyboard.TypeAsync("Karanfil mağazası");
        await page.Keyboard.PressAsync("Enter");
        await OnStepAsync(page, 3);
        await TabToAsync(page, "[name=noise-mark][value='word:saksida']");
        await page.Keyboard.PressAsync("Space");
        // Back to the names and on again: what was ticked is still ticked.
        await TabToAsync(page, ".guide-steps button[value='2']", backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await OnStepAsync(page, 2);
        (await page.InputValueAsync("[name=title]")).ShouldBe("Karanfil mağazası");
        await TabToAsync(page, ".guide-go .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await OnStepAsync(page, 3);
        (await page.IsCheckedAsync("[name=noise-mark][value='word:saksida']")).ShouldBeTrue();
        await TabToAsync(page, ".guide-go .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await OnStepAsync(page, 4);
        await page.Keyboard.TypeAsync("boykot");
        await TabToAsync(page, ".guide-go .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await OnStepAsync(page, 5);
        await TabToAsync(page, ".guide-go .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await OnStepAsync(page, 6);
        await page.Locator("#query-preview", new PageLocatorOptions { HasText = "60 gönderiden 40 tanesi" }).WaitForAsync();
        await TabToAsync(page, ".sample input");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, ".guide-go .btn-primary");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.Contains("/listen?topic=", StringComparison.Ordinal));
        (await page.Locator("#pulse h2").InnerTextAsync()).ShouldBe("Karanfil mağazası");
        await page.Locator("#pulse", new PageLocatorOptions { HasText = "İsabet %100 (1 örnekte)" }).WaitForAsync();
        await page.Locator("#pulse", new PageLocatorOptions { HasText = "40 gönderi" }).WaitForAsync();
    }

    private static Task OnStepAsync(IPage page, int step) =>
        page.Locator($"#guide input[name=step][value='{step.ToString(CultureInfo.InvariantCulture)}']")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    private static async Task TabToAsync(IPage page, string selector, bool backwards = false)
    {
        for (var i = 0; i < 80; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return;
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }
        throw new InvalidOperationException($"The keyboard does not reach {selector}.");
    }

    private static async Task ImportAsync(string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        var lines = Enumerable
            .Range(0, 60)
            .Select(i =>
                JsonSerializer.Serialize(
                    new
                    {
                        network = "x",
                        id = $"{i}",
                        author = $"yazar{i}",
                        text = i % 3 == 0
                            ? $"Saksıda karanfiller mayıs ayında çiçek açar {i}"
                            : $"Karanfil kargom gelmedi, {i} gündür bekliyorum, rezalet!",
                        created_at = now.AddHours(-i),
                    }
                )
            );
        var file = Path.Combine(folder, "gonderiler.jsonl");
        await File.WriteAllLinesAsync(file, lines, Cancellation);
        var (exit, _, errors) = await Product.RunAsync("import", "posts", file, "--data", folder);
        exit.ShouldBe(0, errors);
    }
}
