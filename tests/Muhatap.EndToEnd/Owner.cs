using Microsoft.Playwright;

namespace Muhatap.EndToEnd;

/// <summary>The first start: the link that makes the owner.</summary>
internal static class Owner
{
    public static async Task MakeAsync(IPage page, Product product)
    {
        await page.GotoAsync(product.FirstStart);
        await page.FillAsync("[name=name]", "Selin Sahip");
        await page.FillAsync("[name=email]", "sahip@ornek.example");
        await page.FillAsync("[name=password]", "dört kelimelik bir cümle");
        await page.ClickAsync("button.btn-primary");
        // Not for the page's load event, which may have come between the click and the waiting: for what the owner sees.
        await page.WaitForURLAsync(
            url => new Uri(url).AbsolutePath == "/",
            new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit }
        );
        await page.Locator("a[href='/inbox']").First.WaitForAsync();
    }
}
