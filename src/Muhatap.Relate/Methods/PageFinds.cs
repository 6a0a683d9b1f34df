using System.Net;
using System.Text.RegularExpressions;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Relate.Methods;

/// <summary>What of a web page can tie accounts: links with rel=me, links, and the addresses and numbers it gives. Nothing else of it is kept.</summary>
internal static partial class PageFinds
{
    private const int Most = 60;

    /// <summary>As <see cref="Core.Accounts.AccountProfile.PageFound"/> keeps it; null where there is nothing.</summary>
    public static string? Of(string html)
    {
        var found = new List<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var (href, rel) = ("", "");
            foreach (Match attribute in Attribute().Matches(tag.Groups["rest"].Value))
            {
                var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value.Trim('"', '\''));
                if (attribute.Groups["name"].Value.Equals("href", StringComparison.OrdinalIgnoreCase))
                    href = value.Trim();
                else
                    rel = value;
            }
            if (Line(href, rel) is { } line && !found.Contains(line, StringComparer.Ordinal))
                found.Add(line);
            if (found.Count == Most)
                break;
        }
        return found.Count == 0 ? null : string.Join('\n', found);
    }

    private static string? Line(string href, string rel)
    {
        if (href.Length is 0 or > 500 || href.AsSpan().IndexOfAny('\n', '\r', ' ') >= 0)
            return null;
        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return IdentifierForm.Of(IdentifierKind.Email, Uri.UnescapeDataString(href[7..].Split('?')[0])) is { } email
                ? $"contact {email}"
                : null;
        if (href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return IdentifierForm.Of(IdentifierKind.Phone, Uri.UnescapeDataString(href[4..])) is { } phone ? $"contact {phone}" : null;
        if (!Uri.TryCreate(href, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            return null;
        var isMe = rel.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("me", StringComparer.OrdinalIgnoreCase);
        return $"{(isMe ? "me" : "link")} {href}";
    }

    [GeneratedRegex(@"<(a|link)\s(?<rest>[^>]{1,2000})>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"\b(?<name>href|rel)\s*=\s*(?<value>""[^""]*""|'[^']*'|[^\s>]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Attribute();
}
