using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Rss;
using Muhatap.Core.Posts;
using Muhatap.Core.Sources;

namespace Muhatap.Tests.Connectors.Rss;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
          <channel>
            <title>Kuzey Haber</title><link>/</link><language>tr-TR</language>
            <item>
              <title>Kargolar &amp;#39;yolda&amp;#39; kaldı</title><link>/haber/2</link><guid isPermaLink="false">haber-2</guid>
              <pubDate>Sun, 01 Mar 2026 10:00:00 +0300</pubDate><dc:creator>Derya Uslu</dc:creator><slash:comments>7</slash:comments>
              <description>Kısa özet</description>
              <content:encoded><![CDATA[<p>İlk paragraf, <a href="../rapor">rapor</a>.</p><script>alert(1)</script><p>İkinci<br>satır &amp; son.</p><img src="/g/1.jpg">]]></content:encoded>
              <media:content url="https://resim.example/2.jpg"/>
            </item>
            <item>
              <title>Daha eski</title><link>https://haber.example/haber/1</link><guid>https://haber.example/haber/1</guid>
              <pubDate>Sat, 28 Feb 2026 10:00:00 +0300</pubDate><author>yazar@haber.example (Ozan Ak)</author><description>Eski metin</description>
            </item>
          </channel>
        </rss>
        """;

    [Fact]
    public async Task An_rss_item_becomes_an_article_with_plain_text_absolute_links_and_the_oldest_first()
    {
        await using var server = await Serve(Rss, "application/rss+xml");
        var posts = (await ReadAsync(server.Url + "/feed/rss")).SelectMany(d => d.Posts).ToList();

        posts.Select(p => p.Title).ShouldBe(["Daha eski", "Kargolar 'yolda' kaldı"]);
        var post = posts[1];
        post.Network.ShouldBe("rss");
        post.Kind.ShouldBe(PostKind.Article);
        post.ExternalId.ShouldBe(server.Url + "/feed/rss#haber-2");
        post.Url.ShouldBe(server.Url + "/haber/2");
        post.Text.ShouldBe("İlk paragraf, rapor.\n\nİkinci\nsatır & son.");
        post.CreatedAt.ShouldBe(DateTimeOffset.Parse("2026-03-01T07:00:00Z", CultureInfo.InvariantCulture));
        post.Author.ShouldBe("Derya Uslu");
        post.AuthorExternalId.ShouldBe("127.0.0.1/Derya Uslu");
        post.ClaimedLanguage.ShouldBe("tr-tr");
        post.Counters.Replies.ShouldBe(7);
        post.Links.ShouldBe([server.Url + "/rapor"]);
        post.Media.ShouldBe(["https://resim.example/2.jpg", server.Url + "/g/1.jpg"]);
        posts[0].ExternalId.ShouldBe("https://haber.example/haber/1");
        posts[0].Author.ShouldBe("Ozan Ak");
    }

    [Fact]
    public async Task Atom_gives_the_same_with_its_three_kinds_of_text()
    {
        const string atom = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr" xml:base="https://atom.example/blog/">
              <title>Atom</title>
              <entry><id>tag:atom.example,2026:3</id><title type="html">&lt;b&gt;Üç&lt;/b&gt;</title><updated>2026-03-01T09:00:00Z</updated>
                <link rel="self" href="x"/><link href="yazi/3"/><link rel="enclosure" href="ses/3.mp3"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bir <b>kalın</b> söz<p>ve satır</p></div></content></entry>
              <entry><id>tag:atom.example,2026:2</id><title>a &lt; b &amp; c</title><published>2026-02-28T09:00:00Z</published>
                <author><name>Ece</name><email>ece@atom.example</email></author><content>1 &lt; 2
            düz metin</content></entry>
              <entry><id>tag:atom.example,2026:1</id><title>Özetli</title><updated>2026-02-27T09:00:00Z</updated><summary type="html">&lt;i&gt;özet&lt;/i&gt;</summary></entry>
            </feed>
            """;
        await using var server = await Serve(atom, "application/atom+xml");
        var posts = (await ReadAsync(server.Url)).SelectMany(d => d.Posts).ToList();

        posts.Select(p => p.Text).ShouldBe(["özet", "1 < 2\ndüz metin", "Bir kalın söz\n\nve satır"]);
        posts.Select(p => p.Title).ShouldBe(["Özetli", "a < b & c", "Üç"]);
        posts[2].Url.ShouldBe("https://atom.example/blog/yazi/3");
        posts[2].Media.ShouldBe(["https://atom.example/blog/ses/3.mp3"]);
        posts[1].Author.ShouldBe("Ece");
        posts.ShouldAllBe(p => p.ClaimedLanguage == "tr");
    }

    [Fact]
    public async Task Rss_1_and_json_feed_are_read_too()
    {
        const string rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://rdf.example"><title>R</title><items><rdf:Seq><rdf:li resource="https://rdf.example/1"/></rdf:Seq></items></channel>
              <item rdf:about="https://rdf.example/1"><title>Bir</title><link>https://rdf.example/1</link><description>metin</description><dc:date>2026-02-01T10:00:00+03:00</dc:date></item>
            </rdf:RDF>
            """;
        await using var first = await Serve(rdf, "application/rdf+xml");
        var one = (await ReadAsync(first.Url)).Single().Posts.ShouldHaveSingleItem();
        one.ExternalId.ShouldBe("https://rdf.example/1");
        one.CreatedAt.Hour.ShouldBe(7);

        const string json = """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","language":"tr","items":[
              {"id":12,"url":"https://json.example/12","title":"On iki","content_html":"<p>gövde</p>","date_published":"2026-02-02T10:00:00Z","authors":[{"name":"Naz"}],"image":"https://json.example/12.png"},
              "çöp",
              {"id":"11","content_text":"yarım emoji \ud83d, tam \ud83d\ude00, \\ud83d","date_published":"2026-02-01T10:00:00Z"}]}
            """;
        await using var second = await Serve(json, "application/feed+json");
        var posts = (await ReadAsync(second.Url)).Single().Posts;
        posts.Select(p => p.Text).ShouldBe(["yarım emoji \uFFFD, tam 😀, \\ud83d", "gövde"]);
        posts[1].ExternalId.ShouldEndWith("#12");
        posts[1].Author.ShouldBe("Naz");
        posts[1].Media.ShouldBe(["https://json.example/12.png"]);
    }

    [Fact]
    public async Task A_second_look_asks_only_for_news_and_brings_only_news()
    {
        var conditions = new List<string>();
        var items = 2;
        await using var server = await LocalServer.StartAsync(context =>
        {
            conditions.Add($"{context.Request.Headers.IfNoneMatch}|{context.Request.Headers.IfModifiedSince}");
            var tag = $"\"v{items}\"";
            context.Response.Headers.ETag = tag;
            context.Response.Headers.LastModified = "Sun, 01 Mar 2026 09:00:00 GMT";
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(Feed(items));
        });

        var first = (await ReadAsync(server.Url)).ShouldHaveSingleItem();
        first.Posts.Count.ShouldBe(2);
        (await ReadAsync(server.Url, first.Cursor)).ShouldBeEmpty();
        items = 3;
        var third = (await ReadAsync(server.Url, first.Cursor)).ShouldHaveSingleItem();
        third.Posts.ShouldHaveSingleItem().Title.ShouldBe("Haber 3");
        conditions.ShouldBe(["|", "\"v2\"|Sun, 01 Mar 2026 09:00:00 GMT", "\"v2\"|Sun, 01 Mar 2026 09:00:00 GMT"]);
    }

    [Fact]
    public async Task A_long_feed_comes_in_parts_each_with_a_cursor_to_go_on_from()
    {
        await using var server = await Serve(Feed(650), "application/rss+xml");
        var deliveries = await ReadAsync(server.Url);
        deliveries.Select(d => d.Posts.Count).ShouldBe([200, 200, 200, 50]);
        // As after a crash between the second and the third.
        var rest = (await ReadAsync(server.Url, deliveries[1].Cursor)).SelectMany(d => d.Posts).Select(p => p.Title);
        rest.ShouldBe(Enumerable.Range(401, 250).Select(i => $"Haber {i}"));
        deliveries[^1].Cursor!.Length.ShouldBeLessThan(10_000);
    }

    [Theory]
    [InlineData("windows-1254", "text/xml; charset=windows-1254", true)]
    [InlineData("iso-8859-9", "text/xml", true)] // only the XML declaration says so
    [InlineData("windows-1254", "text/xml", false)] // nobody says so
    [InlineData("windows-1254", "text/xml; charset=utf-8", false)] // the server says what is not so
    [InlineData("utf-8", "text/xml; charset=iso-8859-1", true)] // likewise
    [InlineData("utf-16", "text/xml", true)]
    [InlineData("utf-16BE", "text/xml; charset=nonsense", true)]
    public async Task Turkish_letters_survive_whatever_encoding_is_used_or_claimed(string encoding, string contentType, bool declared)
    {
        var found = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var xml =
            $"{(declared ? $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>" : "")}<rss><channel><item><title>Işık söndü, ğüşiöç ĞÜŞİÖÇ</title></item></channel></rss>";
        var bytes = found.GetPreamble().Concat(found.GetBytes(xml)).ToArray();
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.ContentType = contentType;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        (await ReadAsync(server.Url)).Single().Posts.Single().Title.ShouldBe("Işık söndü, ğüşiöç ĞÜŞİÖÇ");
    }

    [Fact]
    public async Task Common_mistakes_in_the_xml_are_mended()
    {
        const string broken = """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss.dtd">
            <rss><channel><item><title>A & B&nbsp;C &uuml;</title><dc:creator>Can</dc:creator><link>http://x.example/?a=1&b=2</link>
            <description><![CDATA[x & y &amp; z]]></description></item></channel></rss>
            """;
        await using var server = await Serve(broken.Replace("A &", "\u0001A &", StringComparison.Ordinal), "text/xml");
        var post = (await ReadAsync(server.Url)).Single().Posts.Single();
        post.Title.ShouldBe("A & B C ü");
        post.Author.ShouldBe("Can");
        post.Url.ShouldBe("http://x.example/?a=1&b=2");
        post.Text.ShouldBe("x & y & z");
    }

    [Fact]
    public async Task What_comes_before_a_fault_is_kept_and_the_fault_is_named()
    {
        await using var server = await Serve(
            Feed(3).Replace("<title>Haber 2", "<title>Haber 2</tilte>", StringComparison.Ordinal),
            "text/xml"
        );
        var delivery = (await ReadAsync(server.Url)).ShouldHaveSingleItem();
        delivery.Posts.ShouldHaveSingleItem().Title.ShouldBe("Haber 3");
        delivery.Problems.ShouldHaveSingleItem().ShouldStartWith("line ");
    }

    [Fact]
    public async Task Entities_of_its_own_are_refused()
    {
        const string bomb = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>&b;&c;</title></item></channel></rss>
            """;
        await using var server = await Serve(bomb, "text/xml");
        (await Should.ThrowAsync<SourceException>(() => ReadAsync(server.Url))).Message.ShouldContain("declares entities");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_feed_that_never_ends_is_cut_and_what_came_is_kept(bool json)
    {
        await using var server = await LocalServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(json ? "{\"items\":[" : "<rss><channel>");
            for (var i = 0; !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.WriteAsync(
                    json ? $"{{\"id\":\"{i}\",\"title\":\"t\"}}," : $"<item><guid>{i}</guid><title>t</title></item>"
                );
        });
        var deliveries = await ReadAsync(server.Url, options: o => o with { MaxBytes = 64 * 1024 });
        deliveries.Sum(d => d.Posts.Count).ShouldBeGreaterThan(1000);
        deliveries[^1].Problems[0].ShouldContain("still going on after 64 KB");
    }

    [Fact]
    public async Task A_feed_that_falls_silent_is_cut_by_time_and_what_came_is_kept()
    {
        await using var server = await LocalServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("<rss><channel><item><title>ilk</title></item><item><title>yar");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var delivery = (
            await ReadAsync(server.Url, options: o => o with { MaxTime = TimeSpan.FromMilliseconds(300) })
        ).ShouldHaveSingleItem();
        delivery.Posts.ShouldHaveSingleItem().Title.ShouldBe("ilk");
        delivery.Problems[0].ShouldContain("still going on after");
        delivery.Cursor!.ShouldNotContain("v1");
    }

    [Fact]
    public async Task A_gzip_bomb_is_cut_by_its_size_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(
                "<rss><channel><item><title>ilk</title></item><item><title>"u8.ToArray(),
                TestContext.Current.CancellationToken
            );
            for (var i = 0; i < 50; i++)
                await gzip.WriteAsync(new byte[1024 * 1024], TestContext.Current.CancellationToken);
        }

        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync(packed.ToArray()).AsTask();
        });
        var delivery = (await ReadAsync(server.Url, options: o => o with { MaxBytes = 1024 * 1024 })).ShouldHaveSingleItem();
        delivery.Posts.ShouldHaveSingleItem().Title.ShouldBe("ilk");
        delivery.Problems[0].ShouldContain("1024 KB");
    }

    [Fact]
    public async Task Items_without_id_date_or_text_still_arrive_once()
    {
        const string bare =
            "<rss><channel><item><title>Tek</title></item><item><description>Yalnız gövde</description></item><item/></channel></rss>";
        await using var server = await Serve(bare, "text/xml");
        var delivery = (await ReadAsync(server.Url)).Single();
        delivery.Posts.Count.ShouldBe(2);
        delivery.Posts.ShouldAllBe(p => p.CreatedAt == StillClock.Now && p.Text != "");
        delivery.Posts.Select(p => p.ExternalId).Distinct().Count().ShouldBe(2);
        (await ReadAsync(server.Url, delivery.Cursor)).SelectMany(d => d.Posts).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mon, 01 Jan 1601 00:00:00 GMT")]
    [InlineData("Fri, 01 Jan 2999 00:00:00 GMT")]
    [InlineData("yesterday")]
    public async Task An_impossible_date_becomes_the_time_of_reading(string date)
    {
        await using var server = await Serve(
            $"<rss><channel><item><title>T</title><pubDate>{date}</pubDate></item></channel></rss>",
            "text/xml"
        );
        (await ReadAsync(server.Url)).Single().Posts.Single().CreatedAt.ShouldBe(StillClock.Now);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is()
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        });
        var error = await Should.ThrowAsync<SourceException>(() => ReadAsync(server.Url));
        error.RetryAt.ShouldBe(StillClock.Now.AddSeconds(120));
        error.Final.ShouldBeFalse();
    }

    [Theory]
    [InlineData(410, true)]
    [InlineData(401, true)]
    [InlineData(404, false)]
    [InlineData(500, false)]
    public async Task An_answer_that_is_no_feed_says_what_to_do(int status, bool final)
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        (await Should.ThrowAsync<SourceException>(() => ReadAsync(server.Url))).Final.ShouldBe(final);
    }

    [Theory]
    [InlineData("<!doctype html><html><body>Merhaba</body></html>", "web page")]
    [InlineData("düz yazı", "not a feed")]
    [InlineData("", "not a feed")]
    [InlineData("<opml><body/></opml>", "not a feed")]
    public async Task Another_kind_of_document_is_told_apart(string text, string expected)
    {
        await using var server = await Serve(text, "text/html");
        (await Should.ThrowAsync<SourceException>(() => ReadAsync(server.Url))).Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("feed.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://feed.example")]
    public async Task An_address_that_is_not_of_the_web_is_refused(string url) =>
        (await Should.ThrowAsync<SourceException>(() => ReadAsync(url))).Final.ShouldBeTrue();

    private static string Feed(int items)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\"?>\n<rss><channel>\n");
        for (var i = items; i >= 1; i--)
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<item><title>Haber {i}</title><guid isPermaLink=\"false\">{i}</guid><pubDate>{DateTime.UnixEpoch.AddYears(50).AddHours(i):R}</pubDate></item>\n"
            );
        return xml.Append("</channel></rss>").ToString();
    }

    private static Task<LocalServer> Serve(string text, string type) =>
        LocalServer.StartAsync(context =>
        {
            context.Response.ContentType = type;
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
        });

    private static async Task<List<Delivery>> ReadAsync(string url, string? cursor = null, Func<FeedOptions, FeedOptions>? options = null)
    {
        await using var services = Outgoing.Services();
        var feed = new FeedOptions { Url = url };
        var reader = new FeedReader(options?.Invoke(feed) ?? feed, services.GetRequiredService<IHttpClientFactory>(), new StillClock());
        var deliveries = new List<Delivery>();
        await foreach (var delivery in reader.ReadAsync(cursor, TestContext.Current.CancellationToken))
            deliveries.Add(delivery);
        return deliveries;
    }
}
