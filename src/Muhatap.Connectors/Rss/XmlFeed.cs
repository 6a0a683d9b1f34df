using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Muhatap.Connectors.Rss;

/// <summary>RSS 0.9x, 1.0 and 2.0, and Atom. Items are read one by one, so that what comes before a fault is kept.</summary>
internal static partial class XmlFeed
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // An old RSS may name a DTD; it is stepped over, nothing of it is fetched, and no entity of it exists.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads what can be read; a document with mistakes that many feeds make is mended and read once more.</summary>
    public static ParsedFeed Read(string xml, bool isCut)
    {
        var strict = ReadOnce(xml, isCut);
        if (strict.Problems.Count == 0 || isCut)
            return strict;

        var mended = ReadOnce(XmlMending.Mend(xml), isCut);
        return mended.Items.Count > strict.Items.Count || mended.Problems.Count == 0 ? mended : strict;
    }

    /// <summary>True where the document declares entities of its own, which no feed needs and which can expand without end.</summary>
    public static bool DeclaresEntities(string xml)
    {
        var root = RootElement().Match(xml);
        var prolog = root.Success ? xml.AsSpan(0, root.Index) : xml.AsSpan(0, Math.Min(xml.Length, 64 * 1024));
        return prolog.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase);
    }

    private static ParsedFeed ReadOnce(string xml, bool isCut)
    {
        var feed = new ParsedFeed();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t', '\0')), Settings);
            ReadItems(reader, feed);
        }
        catch (XmlException e)
        {
            feed.Problems.Add(
                isCut
                    ? string.Create(CultureInfo.InvariantCulture, $"the {feed.Items.Count} items before the cut were kept")
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {e.LineNumber}, character {e.LinePosition}: not well-formed XML ({e.Message}); {feed.Items.Count} items before it were kept"
                    )
            );
        }

        return feed;
    }

    private static void ReadItems(XmlReader reader, ParsedFeed feed)
    {
        reader.MoveToContent();
        if (reader.NodeType != XmlNodeType.Element)
            return;
        feed.Format = reader.LocalName.ToUpperInvariant() switch
        {
            "RSS" => "RSS",
            "RDF" => "RSS 1.0",
            "FEED" => "Atom",
            _ => null,
        };
        if (feed.Format is null)
            return;

        feed.Language = reader.XmlLang;
        var feedBase = reader.GetAttribute("xml:base");
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "channel":
                    reader.Read();
                    break;
                case "item" or "entry":
                    var item = XmlItem.Read((XElement)XNode.ReadFrom(reader), feedBase);
                    if (!item.IsEmpty)
                        feed.Items.Add(item);
                    break;
                case "language":
                    feed.Language = ((XElement)XNode.ReadFrom(reader)).Value;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    [GeneratedRegex("<[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex RootElement();
}
