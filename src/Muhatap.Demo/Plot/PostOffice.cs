using System.Globalization;
using Muhatap.Core.Posts;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Casting;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Turkish;

namespace Muhatap.Demo.Plot;

/// <summary>Gives a text what a network gives it: an id of the network's form, an address, counters. Addresses lie under <c>.example</c>.</summary>
internal sealed class PostOffice(Chance chance)
{
    private const string Sortable = "234567abcdefghijklmnopqrstuvwxyz";
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public IncomingPost Stamp(
        DemoAccount account,
        string text,
        DateTimeOffset at,
        PostKind kind,
        string? title,
        IncomingPost? parent,
        double heat
    )
    {
        string id = NewId(account, at);
        return new IncomingPost
        {
            Network = account.Network,
            ExternalId = id,
            Text = text,
            Title = title,
            CreatedAt = at.ToUniversalTime(),
            Kind = kind,
            Author = account.Handle,
            AuthorExternalId = account.ExternalId,
            AuthorName = account.DisplayName,
            AuthorBio = account.Bio,
            AuthorLocation = account.Location,
            AuthorFollowers = account.Network is "x" or "instagram" or "bluesky" ? account.Followers : null,
            Url = Address(account, id),
            ParentExternalId = parent?.ExternalId,
            Counters = kind == PostKind.Message ? default : Counters(account, heat),
        };
    }

    private string NewId(DemoAccount account, DateTimeOffset at)
    {
        while (true)
        {
            string id = Id(account, at);
            if (ids.Add(account.Network + "/" + id))
                return id;
        }
    }

    private string Id(DemoAccount account, DateTimeOffset at)
    {
        long milliseconds = at.ToUnixTimeMilliseconds();
        long seconds = milliseconds / 1000;
        return account.Network switch
        {
            "bluesky" => $"at://{account.ExternalId}/app.bsky.feed.post/{Tid(milliseconds * 1000 + chance.Below(1000))}",
            "x" => (((milliseconds - 1288834974657) << 22) | (uint)chance.Below(1 << 22)).ToString(CultureInfo.InvariantCulture),
            "instagram" => string.Create(
                CultureInfo.InvariantCulture,
                $"178{seconds % 1_000_000_000:000000000}{chance.Below(100_000):00000}"
            ),
            "sikayetvar" => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60 % 100_000_000}{chance.Below(1000):000}"),
            "eksi" => string.Create(CultureInfo.InvariantCulture, $"{seconds / 8 % 1_000_000_000}{chance.Below(10)}"),
            "form" => "f-" + AccountIds.Letters(12, chance),
            "mail" => $"<{AccountIds.Letters(16, chance)}@posta.example>",
            _ => string.Create(CultureInfo.InvariantCulture, $"{account.Handle}-{seconds}-{chance.Below(1000)}"),
        };
    }

    /// <summary>A Bluesky record key: 13 letters of base32 that sort by time.</summary>
    private static string Tid(long microseconds)
    {
        ulong value = (ulong)microseconds << 10;
        Span<char> letters = stackalloc char[13];
        for (int i = 12; i >= 0; i--)
        {
            letters[i] = Sortable[(int)(value & 31)];
            value >>= 5;
        }
        return new string(letters);
    }

    private static string? Address(DemoAccount account, string id) =>
        account.Network switch
        {
            "bluesky" => $"https://bluesky.example/profile/{account.Handle}/post/{id[(id.LastIndexOf('/') + 1)..]}",
            "x" => $"https://x.example/{account.Handle}/status/{id}",
            "instagram" => $"https://instagram.example/p/{id}",
            "sikayetvar" => $"https://sikayetvar.example/sikayet/{id}",
            "eksi" => $"https://eksi.example/entry/{id}",
            "rss" => $"https://{account.Handle}.example/haber/{Casing.Ascii(id)}",
            _ => null,
        };

    private PostCounters Counters(DemoAccount account, double heat)
    {
        double reach = account.Network switch
        {
            "eksi" or "sikayetvar" => 30,
            "rss" => 0,
            _ => Math.Sqrt(account.Followers + 20) * 1.4,
        };
        long likes = (long)(chance.Around(reach * .16, 1.2) * heat);
        long replies = (long)(chance.Around(.5 + reach * .01, .9) * heat * .7);
        long reposts = account.Network is "x" or "bluesky" ? (long)(chance.Around(.3 + reach * .015, 1.2) * heat * .8) : 0;
        long views = account.Network is "x" or "sikayetvar" ? (likes + 3) * chance.Between(12, 70) : 0;
        return new PostCounters(likes, replies, reposts, views);
    }
}
