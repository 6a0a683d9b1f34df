using System.Text;
using Microsoft.Playwright;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>Two systems' customers are brought in on the page, a doubtful pair is decided, joined, parted; who asks to be deleted is found nowhere.</summary>
public sealed class RelateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_systems_become_one_card_a_pair_is_decided_undone_and_a_customer_is_deleted_without_a_trace()
    {
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        await using var product = await Product.ServeAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "tr-TR" });
        page.SetDefaultTimeout(90_000);
        await MakeOwnerAsync(page, product);

        await ImportAsync(
            page,
            product,
            folder,
            "crm",
            "musteri_no,ad_soyad,eposta,telefon,sehir,x\n"
                + "C-1,Gülizar Tanrıverdioğlu,gulizar@ornek.example,0532 111 99 88,Bolu,gulizartan\n"
                + "C-2,Deniz Karayelli,,,Bursa,\n"
                + "C-3,Mehmet Kaya,mehmet@ornek.example,,Ankara,\n"
        );
        // The shop calls its columns otherwise, and one row can't be taken.
        await ImportAsync(
            page,
            product,
            folder,
            "magaza",
            "Kart;Adı;E-Mail;İl\nM-77;GULIZAR TANRIVERDIOGLU;gulizar@ornek.example;Bolu\nM-78;Deniz Karayelli;;Bursa\nM-79;Zehra Öztürk;bozuk adres;Adana\n",
            ("Kart", "number"),
            ("Adı", "name")
        );
        await page.Locator(".reasons", new PageLocatorOptions { HasText = "E-Mail: e-posta adresi değil" }).WaitForAsync();
        var rejected = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='/rejected']"));
        (await File.ReadAllTextAsync((await rejected.PathAsync())!, Cancellation)).ShouldContain("Zehra Öztürk");

        // Gülizar is one by rule, with the reason on her card; Deniz is asked.
        await page.GotoAsync($"{product.Url}/customers/review");
        await WaitForAsync(page, ".decide");
        (await page.Locator(".table.pair").InnerTextAsync()).ShouldContain("Deniz Karayelli");
        (await page.Locator(".evidence").InnerTextAsync()).ShouldContain("Soyad");
        await page.Keyboard.PressAsync("1");
        await page.WaitForURLAsync(url => url.Contains("done=", StringComparison.Ordinal));
        (await FindAsync(page, product, "Deniz Kar")).ShouldBe(1);
        // And back again from her card.
        await page.Locator("tbody a").First.ClickAsync();
        await page.Locator("form[action^='/merges/'] button").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("saved", StringComparison.Ordinal));
        (await FindAsync(page, product, "karayelli")).ShouldBe(2);

        (await FindAsync(page, product, "tanrıver")).ShouldBe(1);
        await page.Locator("tbody a").First.ClickAsync();
        var card = await page.Locator("main").InnerTextAsync();
        card.ShouldContain("magaza");
        card.ShouldContain("crm");
        (await TracesAsync(folder)).ShouldNotBeEmpty("or the test could not fail");

        await page.Locator("a[href$='/data']").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='/data.json']"));
        var held = await File.ReadAllTextAsync((await file.PathAsync())!, Cancellation);
        held.ShouldContain("gulizar@ornek.example");
        held.ShouldContain("M-77");
        await page.CheckAsync("[name=sure]");
        await page.Locator("form[action$='/erase'] button").ClickAsync();
        await page.Locator(".receipt").WaitForAsync();
        await page.GetByText("Veritabanı dosyası da temizlendi").WaitForAsync();

        (await FindAsync(page, product, "tanrıver")).ShouldBe(0);
        (await TracesAsync(folder)).ShouldBeEmpty();
        (await FindAsync(page, product, "mehmet@ornek.example")).ShouldBe(1, "nobody else is touched");
    }

    private static async Task ImportAsync(
        IPage page,
        Product product,
        string folder,
        string source,
        string content,
        params (string Column, string Field)[] map
    )
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "files")).FullName, $"{source}.csv");
        await File.WriteAllTextAsync(file, content, Cancellation);
        await page.GotoAsync($"{product.Url}/import?kind=customers");
        await page.SetInputFilesAsync("[name=file]", file);
        await page.FillAsync("[name=source]", source);
        await page.ClickAsync("form[action='/import'] button");
        await page.Locator(".table.mapping").WaitForAsync();
        File.Delete(file);
        if (map.Length > 0)
        {
            foreach (var (column, field) in map)
                await page.SelectOptionAsync($"select[aria-label='{column}']", field);
            await page.ClickAsync("form[action$='/map'] button");
            await page.Locator(".table.mapping").WaitForAsync();
        }
        await page.ClickAsync("button[value=run]");
        await page.Locator("#progress a[href='/customers']").WaitForAsync();
    }

    /// <summary>How many customers the search shows.</summary>
    private static async Task<int> FindAsync(IPage page, Product product, string text)
    {
        await page.GotoAsync($"{product.Url}/customers?q={Uri.EscapeDataString(text)}");
        return await page.Locator("tbody tr").CountAsync();
    }

    private static async Task WaitForAsync(IPage page, string selector)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            if (await page.Locator(selector).CountAsync() > 0)
                return;
            await Task.Delay(1000, Cancellation);
            await page.ReloadAsync();
        }
        throw new InvalidOperationException($"{selector} does not come.");
    }

    /// <summary>What of her stands in any byte of the data folder.</summary>
    private static async Task<IReadOnlyList<string>> TracesAsync(string folder)
    {
        string[] words = ["Gülizar", "GULIZAR", "gulizar", "Tanrıverdioğlu", "tanriverdioglu", "5321119988"];
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancellation);
            found.AddRange(words.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0));
        }
        return found;
    }

    private static async Task MakeOwnerAsync(IPage page, Product product)
    {
        await page.GotoAsync(product.FirstStart);
        await page.FillAsync("[name=name]", "Selin Sahip");
        await page.FillAsync("[name=email]", "sahip@ornek.example");
        await page.FillAsync("[name=password]", "dört kelimelik bir cümle");
        await page.ClickAsync("button.btn-primary");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }
}
