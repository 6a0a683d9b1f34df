using System.Globalization;
using System.Text;

namespace Muhatap.Query.Syntax;

/// <summary>Writes a query in its canonical spelling. <see cref="QueryParser"/> reads it back to the same nodes.</summary>
public static class QueryPrinter
{
    public static string Print(QueryNode node)
    {
        var into = new StringBuilder();
        Print(node, into);
        return into.ToString();
    }

    private static void Print(QueryNode node, StringBuilder into)
    {
        switch (node)
        {
            case TermNode term:
                PrintZone(term.Zone, into);
                PrintWord(term.Word, into);
                break;
            case PhraseNode phrase:
                PrintPhrase(phrase, into);
                break;
            case FieldNode field:
                PrintField(field, into);
                break;
            case NotNode not:
                into.Append(not.Child is NearNode or NotNode ? "NOT " : "-");
                PrintIn(not.Child, not.Child is AndNode or OrNode, into);
                break;
            case NearNode near:
                PrintIn(near.Left, near.Left is not (TermNode or PhraseNode or NearNode), into);
                into.Append(near.Ordered ? " ONEAR/" : " NEAR/").Append(near.Distance.ToString(CultureInfo.InvariantCulture)).Append(' ');
                PrintIn(near.Right, near.Right is not (TermNode or PhraseNode), into);
                break;
            case AndNode and:
                PrintList(and.Children, " ", into);
                break;
            case OrNode or:
                PrintList(or.Children, " OR ", into);
                break;
        }
    }

    private static void PrintList(IReadOnlyList<QueryNode> children, string between, StringBuilder into)
    {
        for (var i = 0; i < children.Count; i++)
        {
            if (i > 0)
                into.Append(between);
            PrintIn(children[i], children[i] is AndNode or OrNode, into);
        }
    }

    private static void PrintIn(QueryNode node, bool parentheses, StringBuilder into)
    {
        if (parentheses)
            into.Append('(');
        Print(node, into);
        if (parentheses)
            into.Append(')');
    }

    private static void PrintPhrase(PhraseNode phrase, StringBuilder into)
    {
        PrintZone(phrase.Zone, into);
        var exact = phrase.Words[0].Kind == WordKind.Exact;
        into.Append(exact ? "!\"" : "\"");
        for (var i = 0; i < phrase.Words.Count; i++)
        {
            if (i > 0)
                into.Append(' ');
            if (exact)
                into.Append(phrase.Words[i].Text);
            else
                PrintMarked(phrase.Words[i], into);
        }
        into.Append('"');
        if (phrase.Slop is { } slop)
            into.Append('~').Append(slop.ToString(CultureInfo.InvariantCulture));
    }

    private static void PrintZone(Zone zone, StringBuilder into)
    {
        if (zone == Zone.Title)
            into.Append("title:");
    }

    private static void PrintWord(QueryWord word, StringBuilder into)
    {
        // Words that read as something else outside quotation marks: operators, and faces with their parentheses.
        var quoted = word.Kind == WordKind.Symbol || (word.Kind == WordKind.Plain && QueryLexer.IsOperator(word.Text));
        if (word.Kind == WordKind.Exact)
            into.Append('!').Append(word.Text);
        else if (quoted)
            into.Append('"').Append(word.Text).Append('"');
        else
            PrintMarked(word, into);
    }

    private static void PrintMarked(QueryWord word, StringBuilder into) =>
        _ = word.Kind switch
        {
            WordKind.Prefix => into.Append(word.Text).Append('*'),
            WordKind.Inflected => into.Append(word.Text).Append('~'),
            WordKind.Hashtag => into.Append('#').Append(word.Text),
            WordKind.HashtagPrefix => into.Append('#').Append(word.Text).Append('*'),
            WordKind.Mention => into.Append('@').Append(word.Text),
            WordKind.MentionPrefix => into.Append('@').Append(word.Text).Append('*'),
            _ => into.Append(word.Text),
        };

    private static void PrintField(FieldNode node, StringBuilder into)
    {
        into.Append(node.Definition.Name);
        if (node.Days is { } days)
            into.Append('/').Append(days.ToString(CultureInfo.InvariantCulture));
        if (node.Text.Length > 0)
        {
            into.Append(':');
            // Quotation marks say that the name is meant as it stands, though it looks like a slip.
            if (NeedsQuotes(node.Text) || (node.Field == QueryField.City && FieldReader.Misspelt(node.Text) is not null))
                into.Append('"').Append(node.Text).Append('"');
            else
                into.Append(node.Text);
            return;
        }
        into.Append(
            node.Comparison switch
            {
                Comparison.Less => "<",
                Comparison.LessOrEqual => "<=",
                Comparison.Greater => ">",
                Comparison.GreaterOrEqual => ">=",
                Comparison.Between => ":",
                _ => "=",
            }
        );
        into.Append(Number(node.Low));
        if (node.Comparison == Comparison.Between)
            into.Append("..").Append(Number(node.High));
    }

    /// <summary>True for a value that would be read as something else without quotation marks.</summary>
    public static bool NeedsQuotes(string text) =>
        text.Length == 0
        || QueryLexer.IsOperator(text)
        || text.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '/'))
        || text[0] == '-';

    private static string Number(double number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
