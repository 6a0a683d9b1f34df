using Muhatap.Core.Refusals;

namespace Muhatap.Relate.Segments;

/// <summary>
/// Reads a filter over customers. The grammar is the lists' and the listening language's: <c>name:value</c>, values with spaces in quotation marks, what
/// stands side by side must all hold, <c>OR</c> (<c>VEYA</c>) between alternatives, <c>-</c> before what must not hold, parentheses.
/// </summary>
internal sealed class SegmentParser(string text)
{
    private const int DeepestNesting = 20;

    private int at;
    private int depth;

    /// <exception cref="Refusal"><c>segment.filter</c>: what is wrong and where.</exception>
    public static SegmentNode Read(string text)
    {
        var parser = new SegmentParser(text);
        var node = parser.Any();
        parser.Skip();
        return parser.at == text.Length ? node : throw parser.Wrong("this parenthesis closes nothing");
    }

    private SegmentNode Any()
    {
        var parts = new List<SegmentNode> { All() };
        while (Word("OR") || Word("VEYA"))
            parts.Add(All());
        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private SegmentNode All()
    {
        var parts = new List<SegmentNode>();
        for (Skip(); at < text.Length && text[at] != ')' && !Ahead("OR") && !Ahead("VEYA"); Skip())
        {
            if (Word("AND") || Word("VE"))
                continue;
            parts.Add(One());
        }
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private SegmentNode One()
    {
        if (text[at] == '-')
        {
            at++;
            return at < text.Length ? new Except(One()) : throw Wrong("a minus stands before what must not hold");
        }
        if (text[at] != '(')
            return Field();
        if (++depth > DeepestNesting)
            throw Wrong("too many parentheses");
        at++;
        var inner = Any();
        Skip();
        if (at >= text.Length || text[at] != ')')
            throw Wrong("a parenthesis is not closed");
        at++;
        depth--;
        return inner;
    }

    private FieldIs Field()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '_'))
            at++;
        var name = text[start..at];
        if (name.Length == 0 || at >= text.Length || text[at] != ':')
            throw Wrong("a condition is name:value", start);
        at++;
        var value = Value();
        return value.Length > 0 ? new FieldIs(name.ToLowerInvariant(), value, start) : throw Wrong($"{name}: has no value", start);
    }

    private string Value()
    {
        if (at < text.Length && text[at] == '"')
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0)
                throw Wrong("a quotation mark is not closed");
            var quoted = text[(at + 1)..end];
            at = end + 1;
            return quoted.Trim();
        }
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')'))
            at++;
        return text[start..at];
    }

    private bool Word(string word)
    {
        Skip();
        if (!Ahead(word))
            return false;
        at += word.Length;
        return true;
    }

    private bool Ahead(string word) =>
        text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)
        && (at + word.Length == text.Length || char.IsWhiteSpace(text[at + word.Length]) || text[at + word.Length] == '(');

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private Refusal Wrong(string what, int? place = null) => new("segment.filter", $"At character {(place ?? at) + 1}: {what}.", "filter");
}
