using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Rss;

/// <summary>Makes posts of a feed's items, oldest first.</summary>
/// <param name="address">Where the feed was found after redirects: the base of its relative addresses. Ids are told apart by the
/// address the owner gave, which stays when redirects change.</param>
internal sealed partial class FeedPosts(FeedOptions options, Uri address, TimeProvider clock)
{
    public const string Network = "rss";

    private const int MaxIdLength = 500;

    /// <summary>Nothing was published on the web before the web; such a date is a clock that was never set.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

    public List<IncomingPost> Make(ParsedFeed feed)
    {
        var posts = new List<IncomingPost>(feed.Items.Count);
        foreach (var item in feed.Items)
        {
            if (Make(item, feed.Language) is { } post)
                posts.Add(post);
        }

        // Feeds list the newest first, mostly; a stable sort of the reversed list keeps that order where dates are equal or missing.
        posts.Reverse();
        return [.. posts.OrderBy(p => p.CreatedAt)];
    }

    /// <summary>Eight bytes of a hash: enough to tell the items of one feed, short enough for a cursor.</summary>
    public static string Hash(string externalId)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(externalId), hash);
        return Convert.ToBase64String(hash[..8]).TrimEnd('=');
    }

    private IncomingPost? Make(FeedItem item, string? feedLanguage)
    {
        var itemBase = item.Base is not null && Uri.TryCreate(address, item.Base, out var joined) ? joined : address;
        var link = WebAddress.Resolve(item.Link, itemBase);
        var contentBase = link is null ? itemBase : new Uri(link);
        var title = Plain(item.Title, contentBase)?.Text.ReplaceLineEndings(" ");
        var body = Plain(item.Body, contentBase);
        var text = string.IsNullOrEmpty(body?.Text) ? title : body.Text;
        if (string.IsNullOrEmpty(text) && link is null)
            return null;

        var author = item.Author is null ? null : Plain(new(item.Author, IsHtml: item.Author.Contains('&')), contentBase)?.Text;
        return new IncomingPost
        {
            Network = Network,
            ExternalId = ExternalId(item, link),
            Kind = options.Kind,
            Title = title,
            Text = text ?? "",
            CreatedAt = Date(item.Date),
            Author = author,
            AuthorName = author,
            // A byline is a name and names are shared: the site is part of who it is.
            AuthorExternalId = author is null ? null : $"{address.Host}/{author}",
            Url = link,
            ClaimedLanguage = Language(item.Language) ?? Language(feedLanguage),
            Media = Media(item, body, itemBase),
            Links = body?.Links ?? [],
            Counters = new PostCounters(0, item.Comments, 0, 0),
        };
    }

    private static HtmlText? Plain(Markup markup, Uri baseAddress) =>
        markup.Value is null ? null : HtmlText.Read(markup.IsHtml ? markup.Value : AsHtml(markup.Value), baseAddress);

    /// <summary>Plain text goes the same way, so that white space and forbidden characters are treated alike; its lines stay lines.</summary>
    private static string AsHtml(string plain) =>
        new StringBuilder(plain).Replace("&", "&amp;").Replace("<", "&lt;").Replace("\r\n", "\n").Replace("\n", "<br>").ToString();

    /// <summary>An id that is an address of some kind is one everywhere; any other is one only within its feed.</summary>
    private string ExternalId(FeedItem item, string? link)
    {
        var id =
            item.Id is null ? link
            : Uri.TryCreate(item.Id, UriKind.Absolute, out var known) && known is { Scheme: "http" or "https" or "urn" or "tag" } ? item.Id
            : $"{options.Url}#{item.Id}";
        id ??= $"{options.Url}#{Hash($"{item.Date}\n{item.Title.Value}\n{item.Body.Value}")}";
        return id.Length <= MaxIdLength ? id : $"{options.Url[..Math.Min(options.Url.Length, 400)]}#{Hash(id)}";
    }

    /// <summary>A missing, unreadable or impossible date becomes the time of reading, and none lies in the future.</summary>
    private DateTimeOffset Date(string? text)
    {
        var now = clock.GetUtcNow();
        return FeedDate.TryParse(text, zone, out var date) && date >= Earliest && date <= now ? date : now;
    }

    private static List<string> Media(FeedItem item, HtmlText? body, Uri itemBase) =>
        [
            .. item
                .Media.Select(m => WebAddress.Resolve(m, itemBase))
                .OfType<string>()
                .Concat(body?.Media ?? [])
                .Distinct(StringComparer.Ordinal)
                .Take(20),
        ];

    private static string? Language(string? tag) =>
        tag is not null && LanguageTag().IsMatch(tag.Trim()) ? tag.Trim().ToLowerInvariant() : null;

    [GeneratedRegex("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
}
