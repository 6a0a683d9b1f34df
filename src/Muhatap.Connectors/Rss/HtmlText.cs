using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Muhatap.Connectors.Rss;

/// <summary>HTML as a person would read it aloud: blocks become lines, scripts and styles vanish, images and links are told apart.</summary>
internal sealed class HtmlText
{
    /// <summary>Longest HTML of one item, in characters: a tree of more costs more than any article is worth.</summary>
    public const int MaxLength = 512 * 1024;

    private const int MaxAddresses = 50;

    private readonly StringBuilder text = new();
    private int pendingLines;
    private bool pendingSpace;

    private HtmlText() { }

    public string Text { get; private set; } = "";

    /// <summary>Absolute addresses of images, sounds and films, in order.</summary>
    public List<string> Media { get; } = [];

    /// <summary>Absolute http(s) addresses the text links to, in order.</summary>
    public List<string> Links { get; } = [];

    public static HtmlText Read(string html, Uri? baseAddress)
    {
        var read = new HtmlText();
        if (html.Length > MaxLength)
            html = html[..MaxLength];
        if (HtmlNesting.SafeLength(html) is var safe && safe < html.Length)
            html = html[..safe];
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is { } body)
            read.Walk(body, baseAddress);
        read.Text = read.text.ToString();
        return read;
    }

    /// <summary>
    /// Not recursive: hostile HTML nests deeper than the stack. And by index: a node looks for its next sibling among all of them.
    /// </summary>
    private void Walk(INode root, Uri? baseAddress)
    {
        var path = new Stack<(INode Node, int Child)>();
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.Child == at.Node.ChildNodes.Length)
            {
                if (IsBlock(at.Node))
                    pendingLines = Math.Max(pendingLines, Lines(at.Node));
                continue;
            }

            path.Push((at.Node, at.Child + 1));
            var child = at.Node.ChildNodes[at.Child];
            if (Enter(child, baseAddress))
                path.Push((child, 0));
        }
    }

    /// <summary>False where nothing below the node is for readers.</summary>
    private bool Enter(INode node, Uri? baseAddress)
    {
        if (node is IText words)
        {
            Append(words.Data);
            return false;
        }

        if (node is not IElement element)
            return false;
        if (IsBlock(element))
            pendingLines = Math.Max(pendingLines, Lines(element));
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "noscript" or "head" or "svg" or "math" or "object" or "select":
                return false;
            case "br":
                pendingLines = Math.Min(pendingLines + 1, 2);
                return false;
            case "img" or "video" or "audio" or "source" or "iframe":
                Add(Media, element.GetAttribute("src"), baseAddress);
                return element.LocalName is "video" or "audio";
            case "a":
                Add(Links, element.GetAttribute("href"), baseAddress);
                return true;
            case "li":
                Append("• ");
                return true;
            default:
                return true;
        }
    }

    private void Append(string words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '\u00A0' or '\0')
            {
                pendingSpace = true;
                continue;
            }

            if (pendingLines > 0)
            {
                if (text.Length > 0)
                    text.Append('\n', pendingLines);
            }
            else if (pendingSpace && text.Length > 0)
            {
                text.Append(' ');
            }

            pendingLines = 0;
            pendingSpace = false;
            text.Append(c);
        }
    }

    private static void Add(List<string> list, string? address, Uri? baseAddress)
    {
        if (list.Count < MaxAddresses && WebAddress.Resolve(address, baseAddress) is { } absolute && !list.Contains(absolute))
            list.Add(absolute);
    }

    /// <summary>A paragraph stands apart by an empty line, any other block by a line's end.</summary>
    private static int Lines(INode block) => ((IElement)block).LocalName is "p" or "h1" or "h2" or "h3" ? 2 : 1;

    private static bool IsBlock(INode node) =>
        node
            is IElement
            {
                LocalName: "p"
                    or "div"
                    or "section"
                    or "article"
                    or "header"
                    or "footer"
                    or "h1"
                    or "h2"
                    or "h3"
                    or "h4"
                    or "h5"
                    or "h6"
                    or "ul"
                    or "ol"
                    or "li"
                    or "table"
                    or "tr"
                    or "blockquote"
                    or "pre"
                    or "figure"
                    or "figcaption"
                    or "hr"
                    or "dl"
                    or "dt"
                    or "dd"
            };
}
