using System.Globalization;
using Muhatap.Core.Posts;
using Muhatap.Query.Syntax;
using Muhatap.Text.Entities;
using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Documents;

/// <summary>Whether one field of a document holds what a query asks for.</summary>
internal static class FieldCondition
{
    // Days are Turkey's, which has kept UTC+3 all year since 2016.
    private static readonly TimeSpan Turkey = TimeSpan.FromHours(3);
    private static readonly string[] Images = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];
    private static readonly string[] Videos = [".mp4", ".mov", ".webm", ".m3u8"];

    /// <summary>Null where it is not known yet: the reading, or the customer, is missing.</summary>
    internal static bool? Holds(FieldNode node, MatchDocument document)
    {
        var post = document.Post;
        switch (node.Field)
        {
            case QueryField.Source:
                return Same(post.Network, node.Text);
            case QueryField.Type:
                return Same(post.Kind.ToString(), node.Text);
            case QueryField.Site:
                return IsOnSite(TextFold.Fold(HostOf(post.Url).ToString()), TextFold.Fold(node.Text));
            case QueryField.Url:
                return Contains(post.Url, node.Text);
            case QueryField.Link:
                return AnyToken(post, TokenKind.Link, link => Contains(link, node.Text));
            case QueryField.Author:
                return Same(post.Author, node.Text) || Same(post.AuthorExternalId, node.Text);
            case QueryField.To:
                return Addressees(post.Text).Any(handle => Same(handle, node.Text));
            case QueryField.Lang:
                return (LanguageOf(post.ClaimedLanguage) ?? document.Reading?.Language) is { } language ? Same(language, node.Text) : null;
            case QueryField.Country:
                return Same(document.Country, node.Text);
            case QueryField.City:
                return Same(document.City, node.Text) || Names(post.Text, node.Text) || Names(post.Title, node.Text);
            case QueryField.Raw:
                return post.Text.Contains(node.Text, StringComparison.Ordinal)
                    || post.Title?.Contains(node.Text, StringComparison.Ordinal) == true;
            case QueryField.Has:
                return Has(node.Text, post);
            case QueryField.Is when node.Text == "legal":
                return document.Reading?.LegalThreat;
            case QueryField.Is:
                return Is(node.Text, post);
            case QueryField.Since:
                return Day(post) >= Day(node.Text);
            case QueryField.Until:
                return Day(post) <= Day(node.Text);
            case QueryField.Sentiment or QueryField.Intent or QueryField.Subject or QueryField.Urgency or QueryField.Offensive:
                return document.Reading is { } reading ? HoldsRead(node, reading) : null;
            case QueryField.Customer or QueryField.Segment or QueryField.Product or QueryField.Status:
                return document.Related is { } related ? HoldsRelated(node, related) : null;
            default:
                return node.Takes(Number(node.Field, post));
        }
    }

    private static bool Names(string? text, string city)
    {
        foreach (var place in new NamedPlaces(text ?? ""))
        {
            if (Same(place.District, city) || Same(place.Province, city))
                return true;
        }
        return false;
    }

    /// <summary>The handles a text begins with: whom it is said to.</summary>
    internal static List<string> Addressees(string text)
    {
        var handles = new List<string>();
        foreach (var token in new Tokenizer(text))
        {
            if (token.Kind != TokenKind.Mention)
                break;
            handles.Add(text.Substring(token.Start + 1, token.Length - 1));
        }
        return handles;
    }

    /// <summary>The host of an address, without www., port and user; empty where there is none.</summary>
    internal static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> url)
    {
        var scheme = url.IndexOf("://");
        if (scheme < 0)
            return default;
        var host = url[(scheme + 3)..];
        var end = host.IndexOfAny("/?#");
        if (end >= 0)
            host = host[..end];
        host = host[(host.LastIndexOf('@') + 1)..];
        var port = host.IndexOf(':');
        if (port >= 0)
            host = host[..port];
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
    }

    private static bool IsOnSite(string host, string site) =>
        host.Length > 0 && (host == site || (host.EndsWith(site, StringComparison.Ordinal) && host[^(site.Length + 1)] == '.'));

    /// <summary>tr-TR → tr; null where the source claims nothing.</summary>
    private static string? LanguageOf(string? claimed) => string.IsNullOrWhiteSpace(claimed) ? null : claimed.Split('-', '_')[0];

    private static bool HoldsRead(FieldNode node, Muhatap.Core.Readings.Reading reading) =>
        node.Field switch
        {
            QueryField.Sentiment => Same(reading.Sentiment.ToString(), node.Text),
            QueryField.Intent => Same(reading.Intent.ToString(), node.Text),
            QueryField.Subject => reading.Subjects.Any(subject => Same(subject, node.Text)),
            QueryField.Urgency => node.Text switch
            {
                "high" => reading.Urgency >= 2f / 3,
                "medium" => reading.Urgency is >= 1f / 3 and < 2f / 3,
                "low" => reading.Urgency < 1f / 3,
                _ => node.Takes(Math.Round(reading.Urgency, 6)),
            },
            _ => node.Text switch
            {
                "yes" => reading.Offensive >= 0.5f,
                "no" => reading.Offensive < 0.5f,
                _ => node.Takes(Math.Round(reading.Offensive, 6)),
            },
        };

    private static bool HoldsRelated(FieldNode node, RelatedFields related) =>
        node.Field switch
        {
            QueryField.Customer => Same(related.Customer, node.Text),
            QueryField.Segment => Same(related.Segment, node.Text),
            QueryField.Product => related.Products.Any(product => Same(product, node.Text)),
            _ => Same(related.Status, node.Text),
        };

    private static bool Has(string what, IncomingPost post) =>
        what switch
        {
            "link" => AnyToken(post, TokenKind.Link, _ => true),
            "media" => post.Media.Count > 0,
            "image" => post.Media.Any(media => EndsWithAny(media, Images)),
            "video" => post.Media.Any(media => EndsWithAny(media, Videos)),
            "hashtag" => AnyToken(post, TokenKind.Hashtag, _ => true),
            "mention" => AnyToken(post, TokenKind.Mention, _ => true),
            "emoji" => AnyToken(post, TokenKind.Emoji, _ => true),
            "title" => !string.IsNullOrWhiteSpace(post.Title),
            "rating" => post.Rating is not null,
            _ => !string.IsNullOrWhiteSpace(post.Author),
        };

    private static bool Is(string what, IncomingPost post) =>
        what switch
        {
            "reply" => post.ParentExternalId is not null,
            "private" => post.Kind == PostKind.Message,
            _ => post.Text.StartsWith("RT @", StringComparison.Ordinal),
        };

    // A number nobody knows compares as false with anything.
    private static double Number(QueryField field, IncomingPost post) =>
        field switch
        {
            QueryField.Engagement => post.Counters.Engagement,
            QueryField.Likes => post.Counters.Likes,
            QueryField.Comments => post.Counters.Replies,
            QueryField.Shares => post.Counters.Reposts,
            QueryField.Views => post.Counters.Views,
            QueryField.Followers => post.AuthorFollowers ?? double.NaN,
            QueryField.Rating => post.Rating ?? double.NaN,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
        };

    private static DateOnly Day(IncomingPost post) => DateOnly.FromDateTime(post.CreatedAt.ToOffset(Turkey).DateTime);

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Same(string? value, string wanted) => value is not null && TextFold.Fold(value) == TextFold.Fold(wanted);

    private static bool Contains(string? value, string wanted) =>
        value is not null && TextFold.Fold(value).Contains(TextFold.Fold(wanted), StringComparison.Ordinal);

    private static bool EndsWithAny(string url, string[] endings)
    {
        var path = url.Split('?', '#')[0];
        return endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static bool AnyToken(IncomingPost post, TokenKind kind, Func<string, bool> holds)
    {
        foreach (var token in new Tokenizer(post.Text))
        {
            if (token.Kind == kind && holds(post.Text.Substring(token.Start, token.Length)))
                return true;
        }
        return false;
    }
}
