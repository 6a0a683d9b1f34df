using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Muhatap.Tests.Servers;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>A customer ties their account by signing in on their own server: a real PDS with its own sign-in page, the program in its own process, a real browser.</summary>
public sealed partial class AccountLinkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ayse_signs_in_on_her_server_is_tied_and_sees_her_case()
    {
        var bluesky = await BlueskyServer.SharedAsync();
        var ayse = await bluesky.CreateAccountAsync("ayse");
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        var file = Path.Combine(folder, "musteriler.csv");
        await File.WriteAllTextAsync(file, "musteri_no,ad_soyad,eposta\nC-1001,Ayşe Yılmazer,ayse@ornek.example\n", Cancellation);
        var (exit, _, errors) = await Product.RunAsync("import", "customers", file, "--data", folder, "--source", "crm");
        exit.ShouldBe(0, errors);

        await using var product = await Product.ServeAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var owner = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "tr-TR" });
        owner.SetDefaultTimeout(90_000);
        await Owner.MakeAsync(owner, product);
        await SetUpAsync(owner, product, bluesky);

        // She has written to us before, and nobody knew who she was.
        await bluesky.PostAsync(ayse, "Karanfil kargom beş gündür gelmedi, ne zaman gelecek?");
        await owner.GotoAsync($"{product.Url}/inbox");
        await owner.Locator(".case", new PageLocatorOptions { HasText = "kargom beş gündür" }).First.WaitForAsync();

        // A browser of her own, in which nobody is signed in with us.
        await using var hers = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "tr-TR" });
        var page = await hers.NewPageAsync();
        page.SetDefaultTimeout(90_000);

        // She says no first: nothing is noted, and she may try again.
        await LeaveAsync(page, product, $"@{ayse.Handle}");
        await SignInAsync(page, ayse);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Deny access" }).ClickAsync();
        await page.GetByText("Onay vermediniz").WaitForAsync();
        await owner.GotoAsync($"{product.Url}/customers?q=C-1001");
        await owner.Locator("tbody a").First.ClickAsync();
        (await owner.Locator("main").InnerTextAsync()).ShouldNotContain(ayse.Handle);

        // And then yes.
        await LeaveAsync(page, product, ayse.Handle);
        (await page.Locator("body").InnerTextAsync()).ShouldNotContain(
            "ornek.example",
            Case.Insensitive,
            "her server learns nothing of what she told us"
        );
        await SignInAsync(page, ayse);
        var asked = await page.Locator("body").InnerTextAsync();
        asked.ShouldContain("uniquely identify you");
        var back = page.WaitForRequestAsync(Callback());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Authorize" }).ClickAsync();
        var callback = (await back).Url;
        await page.Locator(".claim-case").First.WaitForAsync();
        var shown = await page.Locator("main").InnerTextAsync();
        shown.ShouldContain("Teşekkürler, hesabınızı tanıdık.");
        shown.ShouldContain("erişimimiz yok");
        shown.ShouldContain("Üzerinde çalışıyoruz");

        // The way back works once.
        await page.GotoAsync(callback);
        await page.GetByText("daha önce kullanıldı").WaitForAsync();

        // On her card: the account, tied by this method, with its evidence.
        await owner.ReloadAsync();
        // The evidence is folded away under the account.
        var card = (await owner.Locator("main").TextContentAsync())!;
        card.ShouldContain(ayse.Handle);
        card.ShouldContain("Bu hesapla Bluesky’de giriş yaptı");
        await owner.GotoAsync($"{product.Url}/settings/methods");
        (await owner.Locator("#NetworkSignIn td").Nth(2).InnerTextAsync()).Trim().ShouldBe("1");
    }

    [Fact]
    public async Task A_handle_nobody_has_is_said_so_and_who_chooses_an_account_there_is_tied_to_no_record_that_does_not_exist()
    {
        var bluesky = await BlueskyServer.SharedAsync();
        var mert = await bluesky.CreateAccountAsync("mert");
        var folder = TempFolder.Create("muhatap-e2e-").FullName;
        await using var product = await Product.ServeAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "tr-TR" });
        page.SetDefaultTimeout(90_000);
        await Owner.MakeAsync(page, product);
        await SetUpAsync(page, product, bluesky);

        await LeaveAsync(page, product, "kimse-yok.test", leaves: false);
        await page.GetByText("Bu adla bir Bluesky hesabı bulamadık").WaitForAsync();

        // Without a name he chooses there; here the number is nobody's.
        await LeaveAsync(page, product, handle: "");
        await page.Locator("button", new PageLocatorOptions { HasText = "Sign in" }).First.ClickAsync();
        await page.Locator("input[autocomplete=username]").FillAsync(mert.Handle);
        await SignInAsync(page, mert);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Authorize" }).ClickAsync();
        await page.GetByText("eşleşen bir kayıt bulamadık").WaitForAsync();
        page.Url.ShouldContain("problem=customer");
    }

    private static async Task SetUpAsync(IPage page, Product product, BlueskyServer bluesky)
    {
        await page.GotoAsync($"{product.Url}/listen/topics/new");
        await page.FillAsync("#query", "karanfil*");
        await page.FillAsync("[name=name]", "Karanfil");
        await page.ClickAsync("form[action='/listen/topics'] button.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("topic=", StringComparison.Ordinal));
        await page.GotoAsync($"{product.Url}/settings/connections/new/bluesky");
        await page.Locator("details summary").First.ClickAsync();
        await page.FillAsync("[name=field-service]", bluesky.PdsUrl);
        await page.FillAsync("[name=field-firehose]", bluesky.Firehose);
        await page.FillAsync("[name=field-directory]", bluesky.PlcUrl);
        await page.ClickAsync("form[action='/settings/connections'] button.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("saved", StringComparison.Ordinal));
        await page.GotoAsync($"{product.Url}/settings/methods");
        await page.ClickAsync("#NetworkSignIn button[value=Links]");
        await page.WaitForURLAsync(url => url.Contains("saved", StringComparison.Ordinal));
    }

    /// <summary>From the public page to the server's own.</summary>
    private static async Task LeaveAsync(IPage page, Product product, string handle, bool leaves = true)
    {
        await page.GotoAsync($"{product.Url}/account-link?way=bluesky");
        await page.FillAsync("[name=number]", "c-1001");
        await page.FillAsync("[name=address]", "ayse@ornek.example");
        await page.FillAsync("[name=handle]", handle);
        await page.CheckAsync("[name=consent]");
        await page.ClickAsync("form[action='/account-link/sign-in'] button");
        if (!leaves)
            return;
        await page.ClickAsync("#leave");
        await page.WaitForURLAsync(url => url.Contains("/oauth/authorize", StringComparison.Ordinal));
    }

    private static async Task SignInAsync(IPage page, BlueskyServer.Person person)
    {
        await page.Locator("input[autocomplete=current-password]").FillAsync(person.Password);
        await page.Locator("button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Authorize" }).WaitForAsync();
    }

    [GeneratedRegex("/oauth/callback")]
    private static partial Regex Callback();
}
