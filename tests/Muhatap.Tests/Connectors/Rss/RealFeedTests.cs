using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Rss;
using Muhatap.Core.Sources;
using Muhatap.Tests.Servers;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Connectors.Rss;

/// <summary>The feed reader against a real web server with its own ETags, conditions and compression.</summary>
public sealed class RealFeedTests
{
    [Fact]
    public async Task A_file_behind_nginx_is_read_once_and_again_only_when_it_changes()
    {
        var folder = TempFolder.Create("muhatap-feed");
        try
        {
            var file = Path.Combine(folder.FullName, "haber.rss");
            await File.WriteAllTextAsync(file, Feed("Birinci"), TestContext.Current.CancellationToken);
            await using var server = await RealServer.StartAsync("nginx.sh", folder.FullName);
            var url = server.Info.GetProperty("url").GetString() + "haber.rss";

            var first = (await ReadAsync(url, null)).ShouldHaveSingleItem();
            first.Posts.ShouldHaveSingleItem().Title.ShouldBe("Birinci");
            (await ReadAsync(url, first.Cursor)).ShouldBeEmpty();

            await File.WriteAllTextAsync(file, Feed("Birinci", "İkinci"), TestContext.Current.CancellationToken);
            (await ReadAsync(url, first.Cursor)).ShouldHaveSingleItem().Posts.ShouldHaveSingleItem().Title.ShouldBe("İkinci");
            (await Should.ThrowAsync<SourceException>(() => ReadAsync(url + ".yok", null))).Message.ShouldContain("404");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Feed(params string[] titles) =>
        $"<rss><channel>{string.Concat(titles.Select(t => $"<item><title>{t}</title><guid isPermaLink=\"false\">{t}</guid></item>"))}</channel></rss>";

    private static async Task<List<Delivery>> ReadAsync(string url, string? cursor)
    {
        await using var services = Outgoing.Services();
        var reader = new FeedReader(new FeedOptions { Url = url }, services.GetRequiredService<IHttpClientFactory>(), TimeProvider.System);
        var deliveries = new List<Delivery>();
        await foreach (var delivery in reader.ReadAsync(cursor, TestContext.Current.CancellationToken))
            deliveries.Add(delivery);
        return deliveries;
    }
}
