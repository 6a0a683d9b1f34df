using FsCheck;
using FsCheck.Fluent;
using Muhatap.Connectors.ByHand;

namespace Muhatap.Tests.Connectors.ByHand;

public sealed class PostLinkTests
{
    [Theory]
    [InlineData("https://x.com/ayse_k/status/1234567890?s=20&t=abc", "x", "1234567890", "ayse_k", "https://x.com/ayse_k/status/1234567890")]
    [InlineData(
        "twitter.com/ayse_k/status/1234567890/photo/1",
        "x",
        "1234567890",
        "ayse_k",
        "https://twitter.com/ayse_k/status/1234567890/photo/1"
    )]
    [InlineData(
        "https://mobile.twitter.com/i/web/status/1234567890",
        "x",
        "1234567890",
        null,
        "https://mobile.twitter.com/i/web/status/1234567890"
    )]
    [InlineData(
        " https://www.instagram.com/p/CxYz_-12/?igsh=MTc4 ",
        "instagram",
        "CxYz_-12",
        null,
        "https://www.instagram.com/p/CxYz_-12/"
    )]
    [InlineData(
        "https://instagram.com/kuzeykargo/reel/CxYz/c/17890/",
        "instagram",
        "CxYz/17890",
        "kuzeykargo",
        "https://instagram.com/kuzeykargo/reel/CxYz/c/17890/"
    )]
    [InlineData(
        "https://www.instagram.com/stories/kuzeykargo/3141592/",
        "instagram",
        "3141592",
        "kuzeykargo",
        "https://www.instagram.com/stories/kuzeykargo/3141592/"
    )]
    [InlineData(
        "https://www.facebook.com/kuzey.kargo/posts/pfbid02AbC?locale=tr_TR",
        "facebook",
        "pfbid02AbC",
        "kuzey.kargo",
        "https://www.facebook.com/kuzey.kargo/posts/pfbid02AbC"
    )]
    [InlineData(
        "https://m.facebook.com/kuzey/posts/kargom-gelmedi/998877/?comment_id=55",
        "facebook",
        "998877/55",
        "kuzey",
        "https://m.facebook.com/kuzey/posts/kargom-gelmedi/998877/?comment_id=55"
    )]
    [InlineData(
        "https://www.facebook.com/permalink.php?story_fbid=123&id=456",
        "facebook",
        "123",
        "456",
        "https://www.facebook.com/permalink.php?story_fbid=123&id=456"
    )]
    [InlineData(
        "https://www.facebook.com/groups/komsular/permalink/777/",
        "facebook",
        "777",
        "komsular",
        "https://www.facebook.com/groups/komsular/permalink/777/"
    )]
    [InlineData("https://www.facebook.com/watch/?v=4242&ref=sharing", "facebook", "4242", null, "https://www.facebook.com/watch/?v=4242")]
    [InlineData(
        "https://www.sikayetvar.com/kuzey-kargo/kargom-uc-gundur-gelmedi",
        "sikayetvar",
        "kuzey-kargo/kargom-uc-gundur-gelmedi",
        null,
        "https://www.sikayetvar.com/kuzey-kargo/kargom-uc-gundur-gelmedi"
    )]
    [InlineData("https://eksisozluk.com/entry/150000001", "eksi", "150000001", null, "https://eksisozluk.com/entry/150000001")]
    [InlineData(
        "https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&lc=UgxAbC.9d&t=5",
        "youtube",
        "dQw4w9WgXcQ/UgxAbC.9d",
        null,
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxAbC.9d"
    )]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?si=x", "youtube", "dQw4w9WgXcQ", null, "https://youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://youtube.com/shorts/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ", null, "https://youtube.com/shorts/dQw4w9WgXcQ")]
    [InlineData("https://maps.app.goo.gl/AbCdEf123?g_st=ic", "google", "AbCdEf123", null, "https://maps.app.goo.gl/AbCdEf123")]
    [InlineData(
        "https://www.google.com/maps/contrib/11223344/reviews/abc",
        "google",
        "abc",
        "11223344",
        "https://www.google.com/maps/contrib/11223344/reviews/abc"
    )]
    [InlineData(
        "https://www.google.com.tr/maps/reviews/data=!4m8!14m7!1m6!2m5!1sChZDSUhN!2m1!1s0x0",
        "google",
        "ChZDSUhN",
        null,
        "https://www.google.com.tr/maps/reviews/data=!4m8!14m7!1m6!2m5!1sChZDSUhN!2m1!1s0x0"
    )]
    [InlineData(
        "https://www.tiktok.com/@ayse.k/video/7300000000000000001?is_from_webapp=1",
        "tiktok",
        "7300000000000000001",
        "ayse.k",
        "https://www.tiktok.com/@ayse.k/video/7300000000000000001"
    )]
    [InlineData("https://vm.tiktok.com/ZMabc123/", "tiktok", "ZMabc123", null, "https://vm.tiktok.com/ZMabc123/")]
    [InlineData(
        "https://tr.linkedin.com/posts/ayse-korkmaz_kargo-sikayet-activity-7000000000000000001-AbCd",
        "linkedin",
        "7000000000000000001",
        "ayse-korkmaz",
        "https://tr.linkedin.com/posts/ayse-korkmaz_kargo-sikayet-activity-7000000000000000001-AbCd"
    )]
    [InlineData(
        "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7001/",
        "linkedin",
        "7001",
        null,
        "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7001/"
    )]
    [InlineData("https://www.threads.net/@ayse.k/post/C1aB", "threads", "C1aB", "ayse.k", "https://www.threads.net/@ayse.k/post/C1aB")]
    [InlineData(
        "https://www.reddit.com/r/Turkey/comments/1abcd/kargo/k9xyz/",
        "reddit",
        "1abcd/k9xyz",
        null,
        "https://www.reddit.com/r/Turkey/comments/1abcd/kargo/k9xyz/"
    )]
    public void A_pasted_address_tells_network_post_and_author(string text, string network, string id, string? author, string url)
    {
        PostLink.TryParse(text, out var link).ShouldBeTrue();
        link.ShouldBe(new PostLink(network, id, author, url));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("merhaba")]
    [InlineData("https://x.com/ayse_k")]
    [InlineData("https://notx.com/ayse_k/status/1")]
    [InlineData("https://x.com.evil.example/ayse_k/status/1")]
    [InlineData("https://evil.example/?u=https://x.com/a/status/1")]
    [InlineData("javascript:alert('x.com/a/status/1')")]
    [InlineData("https://www.facebook.com/kuzeykargo")]
    [InlineData("https://www.sikayetvar.com/kuzey-kargo")]
    [InlineData("https://eksisozluk.com/kuzey-kargo--12345")]
    [InlineData("https://www.youtube.com/@kuzeykargo")]
    public void What_is_no_posts_address_is_not_taken_for_one(string? text) => PostLink.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void No_text_whatever_makes_it_throw() =>
        Prop.ForAll<NonNull<string>, int>(
                (text, network) =>
                    PostLink.TryParse(text.Get, out _)
                    | PostLink.TryParse(
                        $"https://{HandNetworks.All[Math.Abs(network % HandNetworks.All.Count)].Hosts[0]}/{text.Get}",
                        out _
                    )
                    | true
            )
            .QuickCheckThrowOnFailure();
}
