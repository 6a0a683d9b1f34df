using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Muhatap.Tests.Servers;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>One real post walks from a real network to an answered customer: a real PDS, the program in its own process, a real browser.</summary>
public sealed class WalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ayse_complains_on_bluesky_is_known_is_answered_and_need_not_say_who_she_is_again()
    {
        var bluesky = await BlueskyServer.SharedAsync();
        var ayse = await bluesky.CreateAccountAsync("ayse");
        var brand = await bluesky.CreateAccountAsync("karanfil");
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        await ImportCustomersAsync(folder, ayse.Handle);

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
        page.SetDefaultTimeout(30_000);

        await Owner.MakeAsync(page, product);
        await MakeTopicAsync(page, product);
        await ConnectAsync(page, product, bluesky, brand);

        await EditTriageAsync(page, product);

        // The complaint, and how long until it stands in the inbox.
        await page.GotoAsync($"{product.Url}/inbox");
        var watch = Stopwatch.StartNew();
        await PostAsync(bluesky, ayse, "Karanfil kargom beş gündür gelmedi, rezalet! Paramı geri istiyorum.");
        var row = page.Locator(".case", new PageLocatorOptions { HasText = "Ayşe Yılmazer" });
        await row.First.WaitForAsync();
        TestContext.Current.SendDiagnosticMessage($"From the post to the inbox: {watch.ElapsedMilliseconds} ms");

        // Who she is stands beside it, with what she is to us.
        await row.First.ClickAsync();
        await page.Locator(".person", new PageLocatorOptions { HasText = "C-1001" }).WaitForAsync();
        (await page.Locator(".thread .top").InnerTextAsync()).ShouldContain("Ayşe Yılmazer");

        // The answer, and that it is a reply record on the network.
        await page.FillAsync("#answer-text", "Merhaba Ayşe Hanım, kargonuzu bugün bulup size yazacağız.");
        await page.PressAsync("#answer-text", "Control+Enter");
        var answer = await AnswerAsync(bluesky, brand.Did);
        answer["text"]!.GetValue<string>().ShouldStartWith("Merhaba Ayşe Hanım");
        answer["reply"]!["parent"]!["uri"]!.GetValue<string>().ShouldContain(ayse.Did);
        await page.Locator(".say.ours", new PageLocatorOptions { HasText = "Gönderildi" }).First.WaitForAsync();

        // The second complaint opens with everything known about the first.
        await PostAsync(bluesky, ayse, "Karanfil faturam da yanlış gelmiş, 89 TL fazla kesilmiş. Düzeltin lütfen.");
        await page.GotoAsync($"{product.Url}/inbox");
        var second = page.Locator(".case", new PageLocatorOptions { HasText = "faturam" });
        await second.First.WaitForAsync();
        await second.First.ClickAsync();
        var card = page.Locator(".person");
        await card.GetByText("C-1001").First.WaitForAsync();
        (await card.InnerTextAsync()).ShouldContain("kargom beş gündür");

        // One answer of ours, however often the network gives it back.
        (await bluesky.PostsAsync(brand.Did)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_by_the_web_form_and_posts_from_a_file_walk_the_same_way()
    {
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        await ImportCustomersAsync(folder, "ayse.test");
        await using var product = await Product.ServeAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "tr-TR" });
        page.SetDefaultTimeout(30_000);
        await Owner.MakeAsync(page, product);

        await page.GotoAsync($"{product.Url}/settings/form");
        await page.FillAsync("form[action='/settings/form'] [name=name]", "Bize yazın");
        await page.ClickAsync("form[action='/settings/form'] button");
        var form = await page.Locator("a[href^='/form/']").GetAttributeAsync("href");
        await page.GotoAsync(product.Url + form);
        await page.FillAsync("[name=text]", "Siparişim eksik geldi, ne yapmalıyım?");
        await page.FillAsync("[name=email]", "AYSE@ornek.example");
        await page.ClickAsync("button.btn-primary");
        await page.GetByText("Aldık").WaitForAsync();
        await page.GotoAsync($"{product.Url}/inbox");
        await page.Locator(".case", new PageLocatorOptions { HasText = "Ayşe Yılmazer" }).First.WaitForAsync();

        var file = Path.Combine(folder, "sikayetler.csv");
        await File.WriteAllTextAsync(
            file,
            "Yazar;Metin;Tarih;Bağlantı\nmehmetk;\"Karanfil iademi üç haftadır yapmıyor, hakem heyetine gidiyorum\";20.11.2026 14:05;https://www.sikayetvar.com/karanfil/iade\n",
            Cancellation
        );
        var (exit, output, errors) = await Product.RunAsync("import", "posts", file, "--data", folder, "--network", "sikayetvar");
        exit.ShouldBe(0, errors);
        JsonNode.Parse(output)!["new"]!.GetValue<int>().ShouldBe(1);
        await page.GotoAsync($"{product.Url}/inbox");
        var imported = page.Locator(".case", new PageLocatorOptions { HasText = "iademi üç haftadır" });
        await imported.First.WaitForAsync();
        await imported.First.ClickAsync();
        await page.FillAsync("#answer-text", "Merhaba, iadenizi bugün yapıyoruz.");
        await page.ClickAsync(".answer .btn-primary");
        // No connection to that network: the answer is carried by hand, and the clock runs until it is.
        await page.Locator(".say.ours button[value=sent]").ClickAsync();
        await page.Locator(".say.ours", new PageLocatorOptions { HasText = "Gönderildi" }).WaitForAsync();
    }

    private static async Task ImportCustomersAsync(string folder, string handle)
    {
        var file = Path.Combine(folder, "musteriler.csv");
        await File.WriteAllTextAsync(
            file,
            $"musteri_no,ad_soyad,eposta,segment,sehir,bluesky\nC-1001,Ayşe Yılmazer,ayse@ornek.example,vip,İzmir,{handle}\n",
            Cancellation
        );
        var (exit, _, errors) = await Product.RunAsync("import", "customers", file, "--data", folder);
        exit.ShouldBe(0, errors);
    }

    private static async Task MakeTopicAsync(IPage page, Product product)
    {
        await page.GotoAsync($"{product.Url}/listen/topics/new");
        await page.FillAsync("[name=name]", "Karanfil");
        await page.FillAsync("[name=query]", "karanfil*");
        await page.ClickAsync("form[action='/listen/topics'] button.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("topic=", StringComparison.Ordinal));
    }

    private static async Task ConnectAsync(IPage page, Product product, BlueskyServer bluesky, BlueskyServer.Person brand)
    {
        await page.GotoAsync($"{product.Url}/settings/connections/new/bluesky");
        await page.FillAsync("[name=field-identifier]", brand.Handle);
        await page.FillAsync("[name=field-appPassword]", brand.Password);
        await page.Locator("details summary").First.ClickAsync();
        await page.FillAsync("[name=field-service]", bluesky.PdsUrl);
        await page.FillAsync("[name=field-firehose]", bluesky.Firehose);
        await page.FillAsync("[name=field-directory]", bluesky.PlcUrl);
        await page.ClickAsync("form[action='/settings/connections'] button.btn-primary");
        await page.Locator(".notice").First.WaitForAsync();
        page.Url.ShouldContain("saved");
    }

    /// <summary>The owner moves delivery complaints of special customers to a queue of their own.</summary>
    private static async Task EditTriageAsync(IPage page, Product product)
    {
        await page.GotoAsync($"{product.Url}/settings/triage");
        await page.Locator("[name=queue]").First.FillAsync("oncelikli");
        await page.Locator("button[name=act][value=save]").Last.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("saved", StringComparison.Ordinal));
        (await page.Locator("[name=queue]").First.InputValueAsync()).ShouldBe("oncelikli");
    }

    private static Task PostAsync(BlueskyServer bluesky, BlueskyServer.Person person, string text) =>
        bluesky.WriteAsync(
            person,
            "app.bsky.feed.post",
            new JsonObject
            {
                ["text"] = text,
                ["createdAt"] = TimeProvider.System.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["langs"] = new JsonArray("tr"),
            }
        );

    private static async Task<JsonNode> AnswerAsync(BlueskyServer bluesky, string did)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            var posts = await bluesky.PostsAsync(did);
            if (posts.Count > 0)
                return JsonNode.Parse(posts[0].GetProperty("value").GetRawText())!;
            await Task.Delay(250, Cancellation);
        }
        throw new InvalidOperationException("No answer stands on the network.");
    }
}
