using System.Text.RegularExpressions;
using Muhatap.Connectors.Lengths;

namespace Muhatap.Connectors.ByHand;

/// <summary>The networks that are answered by hand. Lengths are of a comment or reply, as the networks publish them or enforce them.</summary>
public static class HandNetworks
{
    public static IReadOnlyList<HandNetwork> All { get; } =
    [
        new()
        {
            Code = "x",
            Name = "X",
            MaxLength = 280,
            Unit = LengthUnit.Weighted,
            Hosts = ["x.com", "twitter.com"],
            Forms = [Form("^/i/(web/)?status/(?<id>[0-9]+)"), Form("^/(?<author>[A-Za-z0-9_]{1,15})/status(es)?/(?<id>[0-9]+)")],
        },
        new()
        {
            Code = "instagram",
            Name = "Instagram",
            MaxLength = 2200,
            Hosts = ["instagram.com", "instagr.am"],
            Forms =
            [
                Form("^/((?<author>[A-Za-z0-9_.]{1,30})/)?(p|reel|reels|tv)/(?<id>[A-Za-z0-9_-]+)(/c/(?<comment>[0-9]+))?"),
                Form("^/stories/(?<author>[A-Za-z0-9_.]{1,30})/(?<id>[0-9]+)"),
            ],
        },
        new()
        {
            Code = "facebook",
            Name = "Facebook",
            MaxLength = 8000,
            Hosts = ["facebook.com", "fb.com", "fb.watch"],
            Forms =
            [
                Form("^/groups/(?<author>[^/?]+)/(posts|permalink)/(?<id>[0-9]+)/?([?&].*comment_id=(?<comment>[0-9A-Za-z_]+))?"),
                Form(
                    "^/(?<author>[A-Za-z0-9.%-]+)/(posts|videos|photos)/([^/?]+/)*?(?<id>pfbid[A-Za-z0-9]+|[0-9]+)/?([?&].*comment_id=(?<comment>[0-9A-Za-z_]+))?"
                ),
                Form(
                    @"^/(permalink|story)\.php\?(.*&)?story_fbid=(?<id>[A-Za-z0-9]+)(.*&id=(?<author>[0-9]+))?(.*&comment_id=(?<comment>[0-9A-Za-z_]+))?"
                ),
                Form(@"^/photo(\.php)?/?\?(.*&)?fbid=(?<id>[0-9]+)"),
                Form(@"^/watch/?\?(.*&)?v=(?<id>[0-9]+)"),
                Form("^/(reel|share/[prv])/(?<id>[A-Za-z0-9]+)"),
            ],
        },
        new()
        {
            Code = "sikayetvar",
            Name = "Şikayetvar",
            Hosts = ["sikayetvar.com"],
            Forms = [Form("^/(?<id>[a-z0-9-]+/[a-z0-9-]+)/?$"), Form(@"^/(?<id>[a-z0-9-]+/[a-z0-9-]+)/?\?")],
        },
        new()
        {
            Code = "eksi",
            Name = "Ekşi Sözlük",
            Hosts = ["eksisozluk.com", "eksisozluk1923.com", "sozluk.org"],
            Forms = [Form("^/entry/(?<id>[0-9]+)")],
        },
        new()
        {
            Code = "youtube",
            Name = "YouTube",
            MaxLength = 10_000,
            Hosts = ["youtube.com", "youtu.be"],
            Forms =
            [
                Form(@"^/watch\?(.*&)?v=(?<id>[A-Za-z0-9_-]{11})(.*&lc=(?<comment>[A-Za-z0-9_.-]+))?"),
                Form("^/(shorts|live|post)/(?<id>[A-Za-z0-9_-]{11,})([?&].*lc=(?<comment>[A-Za-z0-9_.-]+))?"),
                Form("^/(?<id>[A-Za-z0-9_-]{11})([?&].*lc=(?<comment>[A-Za-z0-9_.-]+))?($|[?&/])"),
            ],
        },
        new()
        {
            Code = "google",
            Name = "Google",
            MaxLength = 4096,
            Unit = LengthUnit.Byte,
            Hosts = ["maps.app.goo.gl", "google.com", "google.com.tr", "goo.gl", "g.co"],
            Forms =
            [
                Form("^/maps/reviews/data=.*?!1s(?<id>[^!/?]+)"),
                Form("^/maps/contrib/(?<author>[0-9]+)/(reviews|place)/(?<id>[^/?]+)"),
                Form("^/(maps/|kgs/)?(?<id>[A-Za-z0-9_-]{6,})$"),
                Form(@"^/(maps/|kgs/)?(?<id>[A-Za-z0-9_-]{6,})\?"),
            ],
        },
        new()
        {
            Code = "tiktok",
            Name = "TikTok",
            MaxLength = 150,
            Hosts = ["tiktok.com"],
            Forms = [Form("^/@(?<author>[A-Za-z0-9_.]{1,24})/(video|photo)/(?<id>[0-9]+)"), Form("^/(t/)?(?<id>[A-Za-z0-9]{6,})/?($|[?])")],
        },
        new()
        {
            Code = "linkedin",
            Name = "LinkedIn",
            MaxLength = 1250,
            Hosts = ["linkedin.com"],
            Forms =
            [
                Form("^/posts/(?<author>[^/_?]+)_[^/?]*?(activity|ugcPost|share)-(?<id>[0-9]+)"),
                Form("^/feed/update/urn:li:(activity|ugcPost|share):(?<id>[0-9]+)/?([?&].*commentUrn=[^&]*,(?<comment>[0-9]+))?"),
            ],
        },
        new()
        {
            Code = "threads",
            Name = "Threads",
            MaxLength = 500,
            Hosts = ["threads.com", "threads.net"],
            Forms = [Form("^/@(?<author>[A-Za-z0-9_.]{1,30})/post/(?<id>[A-Za-z0-9_-]+)")],
        },
        new()
        {
            Code = "reddit",
            Name = "Reddit",
            MaxLength = 10_000,
            Hosts = ["reddit.com"],
            Forms = [Form("^/r/[A-Za-z0-9_]+/comments/(?<id>[a-z0-9]+)(/[^/?]*/(?<comment>[a-z0-9]+))?")],
        },
    ];

    public static HandNetwork? Find(string code) => All.FirstOrDefault(n => n.Code == code);

    /// <summary>Linear in the text, which comes from whoever pasted it.</summary>
    private static Regex Form(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}
