using Muhatap.Core.Refusals;
using Muhatap.Query.Syntax;

namespace Muhatap.Relate.Segments;

/// <summary>
/// Reads a filter over customers. Its pieces, operators, quotation marks and field signs are the listening language's, cut by the
/// same <see cref="QueryLexer"/>; only the fields are others, and there are no words outside of fields. Segments kept from before
/// may mix AND and OR without parentheses, which the listening language asks back: AND joins first.
/// </summary>
internal sealed class SegmentParser
{
    private const int DeepestNesting = 20;

    private readonly string text;
    private readonly QueryLexer lexer;
    private LexToken token;
    private int depth;

    private SegmentParser(string text)
    {
        this.text = text;
        lexer = new QueryLexer(text);
        token = lexer.Next();
    }

    /// <exception cref="Refusal"><c>segment.filter</c>, <c>segment.field</c>: what is wrong, where, and the filter mended where one mend is likely.</exception>
    public static SegmentNode Read(string text)
    {
        var parser = new SegmentParser(text);
        if (parser.token.Kind == LexKind.End)
            return new AllOf([]);
        var node = parser.Any(field: null);
        return parser.token.Kind == LexKind.End ? node : throw parser.Without(parser.token, "this parenthesis closes nothing");
    }

    /// <param name="field">The field whose values stand here, as in city:(izmir OR van); null outside.</param>
    private SegmentNode Any(string? field)
    {
        var parts = new List<SegmentNode> { All(field) };
        while (token.Kind == LexKind.Or)
        {
            Operand();
            parts.Add(All(field));
        }
        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private SegmentNode All(string? field)
    {
        var parts = new List<SegmentNode> { One(field) };
        while (token.Kind is not (LexKind.End or LexKind.Close or LexKind.Or))
        {
            if (token.Kind == LexKind.And)
                Operand();
            parts.Add(One(field));
        }
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    /// <summary>Steps over an operator, which must have something behind it.</summary>
    private void Operand()
    {
        var sign = token;
        token = lexer.Next();
        if (token.Kind is LexKind.End or LexKind.Close or LexKind.And or LexKind.Or)
            throw Without(sign, $"{Written(sign)} lacks one of its sides");
    }

    private SegmentNode One(string? field)
    {
        var here = token;
        switch (here.Kind)
        {
            case LexKind.Not:
                Deeper();
                Operand();
                var except = new Except(One(field));
                depth--;
                return except;
            case LexKind.Open:
                return Group(here, field);
            case LexKind.And or LexKind.Or:
                throw Without(here, $"{Written(here)} lacks one of its sides");
            case LexKind.Close:
                throw Without(here, "this parenthesis closes nothing");
            case LexKind.Quote when field is not null:
                return Quoted(field, here.Start);
            case LexKind.Run when field is not null:
                token = lexer.Next();
                return new FieldIs(field, Written(here), here.Start, here.Length);
            case LexKind.Run:
                return Field(here);
            default:
                throw Wrong("a condition is name:value", here.Start);
        }
    }

    private SegmentNode Group(LexToken open, string? field)
    {
        Deeper();
        token = lexer.Next();
        if (token.Kind == LexKind.Close)
            throw Wrong(
                "there is nothing in these parentheses",
                open.Start,
                field is null ? Replaced(open.Start, token.End - open.Start, "").Trim() : null
            );
        if (token.Kind == LexKind.End)
            throw Wrong("a parenthesis is not closed", open.Start);
        var inner = Any(field);
        if (token.Kind != LexKind.Close)
            throw Wrong("a parenthesis is not closed", open.Start, text.TrimEnd() + ")");
        token = lexer.Next();
        depth--;
        return inner;
    }

    private SegmentNode Field(LexToken run)
    {
        var written = Written(run);
        var name = 0;
        while (name < written.Length && (char.IsLetter(written[name]) || written[name] == '_'))
            name++;
        if (name == 0 || name == written.Length || written[name] is not (':' or '<' or '>' or '='))
            throw Wrong("a condition is name:value", run.Start);
        if (SegmentFields.Find(written[..name]) is not { } field)
        {
            throw Wrong(
                $"there is no field '{written[..name]}'; there are {string.Join(", ", SegmentFields.All)}",
                run.Start,
                SegmentFields.Nearest(written[..name]) is { } nearest ? Replaced(run.Start, name, nearest) : null,
                "segment.field"
            );
        }
        token = lexer.Next();
        // posts>=3 and posts:>=3 ask the same.
        var value = written[name] == ':' ? name + 1 : name;
        var at = run.Start + value;
        if (value < written.Length)
            return new FieldIs(field, written[value..], at, written.Length - value);
        if (token.Start == run.End && token.Kind == LexKind.Quote)
            return Quoted(field, at);
        if (token.Start == run.End && token.Kind == LexKind.Open)
            return Group(token, field);
        throw Wrong($"{written[..name]}: has no value", run.Start);
    }

    private FieldIs Quoted(string field, int at)
    {
        var quote = token;
        if (!quote.Closed)
            throw Wrong("a quotation mark is not closed", quote.Start, quote.ContentLength > 0 ? text.TrimEnd() + "\"" : null);
        var value = text.Substring(quote.ContentStart, quote.ContentLength).Trim();
        if (value.Length == 0)
            throw Wrong("there is nothing between these quotation marks", quote.Start);
        token = lexer.Next();
        return new FieldIs(field, value, at, quote.End - at);
    }

    private void Deeper()
    {
        if (++depth > DeepestNesting)
            throw Wrong("too many parentheses", token.Start);
    }

    private string Written(LexToken piece) => text.Substring(piece.Start, piece.Length);

    private string Replaced(int start, int length, string by) => string.Concat(text.AsSpan(0, start), by, text.AsSpan(start + length));

    private Refusal Without(LexToken piece, string what) => Wrong(what, piece.Start, Replaced(piece.Start, piece.Length, "").Trim());

    private static Refusal Wrong(string what, int at, string? mend = null, string code = "segment.filter") =>
        new(code, $"At character {at + 1}: {what}.", "filter", string.IsNullOrWhiteSpace(mend) ? null : mend);
}
