using Muhatap.Relate.Methods;

namespace Muhatap.Tests.Relate.Methods;

public sealed class PageFindsTests
{
    [Fact]
    public void Links_that_claim_the_account_are_told_from_others_and_addresses_are_found()
    {
        var found = PageFinds.Of(
            """
            <html><head><link rel="me" href="https://x.com/aysecicek"><script>var a = "<a href='https://x.com/betik'>";</script></head>
            <a href='https://instagram.com/ayse.cicek' class="x">ben</a>
            <A REL="nofollow me" HREF=https://bsky.app/profile/ayse.example>b</A>
            <a href="mailto:Ayse@Ornek.example?subject=a">yaz</a><a href="tel:+90 532 111 22 33">ara</a>
            <a href="javascript:alert(1)">x</a><a href="/iletisim">i</a></html>
            """
        )!;
        var lines = found.Split('\n');
        lines.ShouldContain("me https://x.com/aysecicek");
        lines.ShouldContain("me https://bsky.app/profile/ayse.example");
        lines.ShouldContain("link https://instagram.com/ayse.cicek");
        lines.ShouldContain("contact ayse@ornek.example");
        lines.ShouldNotContain(line => line.Contains("javascript") || line.Contains("iletisim"));
    }

    [Fact]
    public void A_page_that_goes_on_forever_is_bounded_and_an_empty_one_has_nothing()
    {
        PageFinds
            .Of(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<a href=\"https://a.example/{i}\">x</a>")))!
            .Split('\n')
            .Length.ShouldBe(60);
        PageFinds.Of("<p>merhaba</p>").ShouldBeNull();
        PageFinds.Of(new string('<', 100_000)).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://x.com/AyseCicek", "x", "aysecicek", true)]
    [InlineData("https://twitter.com/aysecicek/", "x", "aysecicek", true)]
    [InlineData("https://bsky.app/profile/ayse.example", "bluesky", "ayse.example", true)]
    [InlineData("https://www.instagram.com/ayse/?hl=tr", "instagram", "ayse", true)]
    [InlineData("https://x.com/aysecicek2", "x", "aysecicek", false)]
    [InlineData("https://x.com.kotu.example/aysecicek", "x", "aysecicek", false)]
    [InlineData("https://kotu.example/x.com/aysecicek", "x", "aysecicek", false)]
    [InlineData("javascript:x.com/aysecicek", "x", "aysecicek", false)]
    public void An_address_is_a_profiles_by_host_and_whole_handle(string address, string network, string handle, bool expected) =>
        ProfileAddress.IsOf(address, network, handle).ShouldBe(expected);
}
