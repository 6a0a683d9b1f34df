using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Muhatap.Connectors.Rss;

/// <summary>
/// Mends what keeps many a feed from being XML: characters XML forbids, an <c>&amp;</c> that should have been escaped, entities that
/// only HTML knows, and prefixes nobody declared.
/// </summary>
internal static partial class XmlMending
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["slash"] = "http://purl.org/rss/1.0/modules/slash/",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    };

    public static string Mend(string xml)
    {
        var text = Ampersand().Replace(WithoutForbidden(xml), MendAmpersand);
        return DeclarePrefixes(text);
    }

    private static string WithoutForbidden(string xml)
    {
        var mended = new StringBuilder(xml.Length);
        for (var i = 0; i < xml.Length; i++)
        {
            var c = xml[i];
            if (char.IsHighSurrogate(c) && i + 1 < xml.Length && char.IsLowSurrogate(xml[i + 1]))
                mended.Append(c).Append(xml[++i]);
            else if (c is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (>= '\uE000' and <= '\uFFFD'))
                mended.Append(c);
        }

        return mended.ToString();
    }

    private static string MendAmpersand(Match match)
    {
        var entity = match.Value;
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || entity.StartsWith("&#", StringComparison.Ordinal))
            return entity;
        var decoded = entity.EndsWith(';') ? WebUtility.HtmlDecode(entity) : entity;
        return decoded != entity ? decoded : string.Concat("&amp;", entity.AsSpan(1));
    }

    private static string DeclarePrefixes(string xml)
    {
        var root = RootTag().Match(xml);
        if (!root.Success)
            return xml;
        var declarations = new StringBuilder();
        foreach (var prefix in Prefix().Matches(xml).Select(m => m.Groups["prefix"].Value).Distinct(StringComparer.Ordinal))
        {
            if (prefix is not ("xml" or "xmlns") && !xml.Contains($"xmlns:{prefix}", StringComparison.Ordinal))
                declarations
                    .Append(" xmlns:")
                    .Append(prefix)
                    .Append("=\"")
                    .Append(Known.GetValueOrDefault(prefix, "urn:undeclared:" + prefix))
                    .Append('"');
        }

        return xml.Insert(root.Index + root.Length, declarations.ToString());
    }

    [GeneratedRegex(
        "&(?:#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ampersand();

    [GeneratedRegex("<[A-Za-z][A-Za-z0-9_.-]*(?::[A-Za-z0-9_.-]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RootTag();

    [GeneratedRegex("</?(?<prefix>[A-Za-z][A-Za-z0-9_.-]{0,40}):[A-Za-z]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();
}
