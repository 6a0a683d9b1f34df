using Muhatap.Listen.Following;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Listen.Following;

public sealed class FollowAddressTests
{
    [Theory]
    [InlineData("@Ayse", "x", "x/@ayse")]
    [InlineData("ayse", "bluesky", "bluesky/@ayse")]
    [InlineData("https://x.com/Ayse?s=20", "", "x/@ayse")]
    [InlineData("twitter.com/ayse", "", "x/@ayse")]
    [InlineData("https://bsky.app/profile/ayse.example", "", "bluesky/@ayse.example")]
    [InlineData("https://www.instagram.com/ayse/", "", "instagram/@ayse")]
    [InlineData("https://sosyal.example/@ayse", "", "mastodon/@ayse@sosyal.example")]
    [InlineData("https://facebook.com/groups/bahceciler", "", "facebook/+bahceciler")]
    [InlineData("#BahçeGünü", "", "#bahcegunu")]
    [InlineData("https://www.haber.example/rss.xml", "x", "site/haber.example")]
    [InlineData("ayse", "", null)]
    [InlineData("iki kelime", "x", null)]
    [InlineData("#", "x", null)]
    [InlineData("   ", "x", null)]
    [InlineData("https://", "x", null)]
    [InlineData("a\" OR kargo", "x", null)]
    [InlineData("https://x.com/", "", null)]
    public void What_is_typed_becomes_one_key_and_a_query_that_parses(string typed, string network, string? key)
    {
        foreach (var isCommunity in (bool[])[false, true])
        {
            var read = FollowAddress.Read(typed, network, isCommunity);

            if (isCommunity && read is not null && key!.Contains("/@", StringComparison.Ordinal))
                read.Key.ShouldBe(key.Replace("/@", "/+", StringComparison.Ordinal));
            else
                read?.Key.ShouldBe(key);
            (read is null).ShouldBe(key is null);
            if (read is not null)
                QueryParser.Parse(read.Query).Query!.ToString().ShouldBe(read.Query);
        }
    }
}
