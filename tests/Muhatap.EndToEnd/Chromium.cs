using Microsoft.Playwright;

namespace Muhatap.EndToEnd;

/// <summary>Debian's Chromium. Where it is missing the test is skipped, saying so; with CI=true it fails.</summary>
internal static class Chromium
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static async Task<IBrowser> StartAsync(IPlaywright playwright)
    {
        if (!File.Exists(Path))
        {
            const string reason = "Chromium is not installed: apt-get install chromium";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(reason);
            Assert.Skip(reason);
        }
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Flags });
    }
}
