using System.Globalization;
using System.Xml.Linq;

namespace Muhatap.Connectors.Rss;

/// <summary>One item or entry of an XML feed. The same thing has different names in RSS, in Atom and in what sites mix of both.</summary>
internal static class XmlItem
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace Slash = "http://purl.org/rss/1.0/modules/slash/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static FeedItem Read(XElement item, string? feedBase)
    {
        // "Own" names are in the item's namespace, whatever that is: none, RSS 1.0's, Atom's, or a mistaken one.
        var own = item.Name.Namespace;
        var isAtom = item.Name.LocalName == "entry";
        var guid = item.Element(own + "guid");
        var id = Value(guid) ?? Value(item.Element(own + "id")) ?? item.Attribute(Rdf + "about")?.Value;
        return new FeedItem
        {
            Id = id,
            Title = isAtom ? AtomText(item.Element(own + "title")) : Html(Value(item.Element(own + "title"))),
            Body = isAtom ? AtomBody(item, own) : RssBody(item, own),
            Link = Link(item, own) ?? (guid?.Attribute("isPermaLink")?.Value != "false" && IsWebAddress(id) ? id : null),
            Author = Author(item, own),
            Date = Date(item, own),
            Language = item.Attribute(XNamespace.Xml + "lang")?.Value ?? Value(item.Element(Dc + "language")),
            Comments = long.TryParse(Value(item.Element(Slash + "comments")), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? n
                : 0,
            Media = MediaOf(item, own),
            Base = Combine(feedBase, item.Attribute(XNamespace.Xml + "base")?.Value),
        };
    }

    private static string? Value(XElement? element) =>
        element is null || string.IsNullOrWhiteSpace(element.Value) ? null : element.Value.Trim();

    private static Markup Html(string? value) => new(value, IsHtml: true);

    private static Markup RssBody(XElement item, XNamespace own) =>
        Html(
            Value(item.Element(Content + "encoded"))
                ?? Value(item.Element(own + "description"))
                ?? Value(item.Element(Atom + "content"))
                ?? Value(item.Element(Atom + "summary"))
                ?? Value(item.Element(Media + "description"))
                ?? Value(item.Element(Media + "group")?.Element(Media + "description"))
        );

    private static Markup AtomBody(XElement entry, XNamespace own)
    {
        var content = AtomText(entry.Element(own + "content"));
        if (content.Value is not null)
            return content;
        var summary = AtomText(entry.Element(own + "summary"));
        return summary.Value is not null ? summary : Html(Value(entry.Element(Media + "group")?.Element(Media + "description")));
    }

    /// <summary>RFC 4287, 3.1: type is text (default), html, or xhtml whose markup is XML itself.</summary>
    private static Markup AtomText(XElement? element) =>
        element is null ? default
        : element.Attribute("type")?.Value is "xhtml" or "application/xhtml+xml" ? Html(string.Concat(element.Nodes()))
        : new(Value(element), IsHtml: element.Attribute("type")?.Value is "html" or "text/html" or "HTML");

    private static string? Link(XElement item, XNamespace own)
    {
        string? first = null;
        foreach (var link in item.Elements())
        {
            if (link.Name.LocalName != "link" || (link.Name.Namespace != own && link.Name.Namespace != Atom))
                continue;
            var address = link.Attribute("href")?.Value ?? Value(link);
            if (string.IsNullOrWhiteSpace(address))
                continue;
            var rel = link.Attribute("rel")?.Value;
            if (rel is null or "alternate")
                return address.Trim();
            if (rel is not ("self" or "edit" or "enclosure" or "replies" or "related" or "license"))
                first ??= address.Trim();
        }

        return first;
    }

    /// <summary>RSS 2.0 gives "mail@example.com (Name)"; the address is nobody's business here.</summary>
    private static string? Author(XElement item, XNamespace own)
    {
        var atom = item.Element(own + "author") ?? item.Element(Atom + "author");
        var given =
            Value(item.Element(Dc + "creator"))
            ?? Value(atom?.Element(own + "name") ?? atom?.Element(Atom + "name"))
            ?? (atom is { HasElements: false } ? Value(atom) : null);
        if (given is null || !given.Contains('@'))
            return given;
        var open = given.IndexOf('(');
        var close = given.LastIndexOf(')');
        return open >= 0 && close > open + 1 ? given[(open + 1)..close].Trim() : null;
    }

    private static string? Date(XElement item, XNamespace own) =>
        Value(item.Element(own + "pubDate"))
        ?? Value(item.Element(own + "published"))
        ?? Value(item.Element(Dc + "date"))
        ?? Value(item.Element(Terms + "created"))
        ?? Value(item.Element(Atom + "published"))
        ?? Value(item.Element(own + "updated"))
        ?? Value(item.Element(own + "issued"))
        ?? Value(item.Element(Atom + "updated"))
        ?? Value(item.Element(own + "date"));

    private static List<string> MediaOf(XElement item, XNamespace own)
    {
        var found = new List<string>();
        foreach (var element in item.Descendants())
        {
            var name = element.Name;
            var address =
                name == own + "enclosure" || name == Media + "content" || name == Media + "thumbnail" ? element.Attribute("url")?.Value
                : name.LocalName == "link" && element.Attribute("rel")?.Value == "enclosure" ? element.Attribute("href")?.Value
                : null;
            if (!string.IsNullOrWhiteSpace(address))
                found.Add(address.Trim());
        }

        return found;
    }

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" };

    private static string? Combine(string? outer, string? inner) =>
        string.IsNullOrEmpty(inner) ? (string.IsNullOrEmpty(outer) ? null : outer)
        : Uri.TryCreate(outer, UriKind.Absolute, out var root) && Uri.TryCreate(root, inner, out var joined) ? joined.AbsoluteUri
        : inner;
}
