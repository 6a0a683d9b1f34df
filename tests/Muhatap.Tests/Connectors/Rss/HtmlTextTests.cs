using System.Text;
using Muhatap.Connectors.Rss;

namespace Muhatap.Tests.Connectors.Rss;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>bir</p><p>iki</p>", "bir\n\niki")]
    [InlineData("bir<br>iki<br><br><br>üç", "bir\niki\n\nüç")]
    [InlineData("<ul><li>elma<li>armut</ul>", "• elma\n• armut")]
    [InlineData("  bir \n\t iki&nbsp;&nbsp;üç ", "bir iki üç")]
    [InlineData("a<script>x</script><style>y</style><noscript>z</noscript>b", "ab")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "12\n3")]
    [InlineData("1 < 2 && 3 > 2", "1 < 2 && 3 > 2")]
    [InlineData("<b>kapanmayan <i>etiket", "kapanmayan etiket")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>")]
    [InlineData("İ&#304;ı&#305;", "İİıı")]
    [InlineData("", "")]
    public void Html_reads_as_a_person_would_read_it(string html, string text) => HtmlText.Read(html, null).Text.ShouldBe(text);

    [Fact]
    public void What_nests_too_deep_is_read_up_to_there()
    {
        var read = HtmlText.Read("<p>baş</p>" + new string('x', 3) + string.Concat(Enumerable.Repeat("<div>", 10_000)) + "dip", null);
        read.Text.ShouldBe("baş\n\nxxx");
        var list = string.Concat(Enumerable.Range(1, 1000).Select(i => $"<li><b>{i}</b><br>"));
        HtmlText.Read($"<ul>{list}</ul><script>if (a<b) document.write('<div><div>')</script>son", null).Text.ShouldEndWith("• 1000\nson");
    }

    [Fact]
    public void Only_web_addresses_are_links()
    {
        var read = HtmlText.Read(
            "<a href='javascript:alert(1)'>a</a><a href='mailto:x@y.example'>b</a><a href='/c'>c</a><img src='data:image/png;base64,AAAA'>",
            new Uri("https://site.example/x/y")
        );
        read.Links.ShouldBe(["https://site.example/c"]);
        read.Media.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg>")]
    [InlineData("<b><div></b>")]
    [InlineData("<b></u>")]
    [InlineData("<p><b></p>")]
    [InlineData("<table><a>")]
    [InlineData("<select>")]
    [InlineData("<!--")]
    [InlineData("<a ")]
    [InlineData("&lt")]
    [InlineData("<li>")]
    public void Nesting_as_deep_as_bytes_allow_neither_overflows_nor_takes_for_ever(string tag)
    {
        var html = new StringBuilder().Insert(0, tag, HtmlText.MaxLength / tag.Length).Append("son").ToString();
        HtmlText.Read(html, null).Text.Length.ShouldBeLessThan(HtmlText.MaxLength * 2);
    }
}
