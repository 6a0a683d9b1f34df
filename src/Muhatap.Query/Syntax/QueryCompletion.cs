using Muhatap.Text.Folding;

namespace Muhatap.Query.Syntax;

/// <summary>What could be written at a place of a query: fields, and the values of those that have a list of them.</summary>
/// <param name="Start">The beginning of what is replaced, in UTF-16 code units.</param>
/// <param name="Length">Up to the place that was asked about.</param>
/// <param name="Offers">What to put there instead, best first; empty where nothing is known.</param>
public sealed record QueryCompletion(int Start, int Length, IReadOnlyList<string> Offers)
{
    private const int Most = 12;

    /// <param name="caret">A place in <paramref name="text"/>.</param>
    /// <param name="known">Values that only the installation knows (its networks, its subjects), or null.</param>
    /// <param name="fields">What can be asked; null: the posts' fields.</param>
    public static QueryCompletion At(
        string text,
        int caret,
        QueryUse use,
        Func<FieldDefinition, IReadOnlyList<string>>? known = null,
        FieldCatalogue? fields = null
    )
    {
        fields ??= QueryFields.Catalogue;
        caret = Math.Clamp(caret, 0, text.Length);
        if (text.Length > fields.MostLength)
            return new QueryCompletion(caret, 0, []);
        var lexer = new QueryLexer(text);
        // The field whose value stands in each open parenthesis, as in lang:(tr OR en).
        var groups = new Stack<FieldDefinition?>();
        LexToken before = default;
        for (var token = lexer.Next(); token.Kind != LexKind.End && token.Start < caret; token = lexer.Next())
        {
            if (token.Kind == LexKind.Open)
                groups.Push(
                    before.Kind == LexKind.Run && before.End == token.Start ? NamedBy(text, before, fields) : groups.FirstOrDefault()
                );
            else if (token.Kind == LexKind.Close)
                groups.TryPop(out _);
            else if (token.Kind == LexKind.Run && caret <= token.End)
                return Within(text[token.Start..caret], token.Start, groups.FirstOrDefault(), use, known, fields);
            before = token;
        }
        return new QueryCompletion(caret, 0, []);
    }

    private static QueryCompletion Within(
        string run,
        int start,
        FieldDefinition? field,
        QueryUse use,
        Func<FieldDefinition, IReadOnlyList<string>>? known,
        FieldCatalogue fields
    )
    {
        if (field is not null)
            return Values(field, run, start, known);
        if (run.All(c => char.IsLetter(c) || c == '_'))
            return new QueryCompletion(start, run.Length, run.Length < 2 ? [] : [.. Names(run, use, fields).Take(Most)]);
        return FieldHead.Of(run) is { } head && run[head.Sign] == ':' && fields.Find(run[..head.Name]) is { } named
            ? Values(named, run[(head.Sign + 1)..], start + head.Sign + 1, known)
            : new QueryCompletion(start + run.Length, 0, []);
    }

    /// <summary>Names that begin so, in whichever language they are begun.</summary>
    private static IEnumerable<string> Names(string begun, QueryUse use, FieldCatalogue fields)
    {
        var folded = TextFold.Fold(begun);
        foreach (var field in fields.All)
        {
            if (use == QueryUse.Topic && field.Stage == Stage.Related)
                continue;
            if (field.Name.StartsWith(folded, StringComparison.Ordinal))
                yield return field.Name + ":";
            else if (field.Turkish.StartsWith(folded, StringComparison.Ordinal))
                yield return field.Turkish + ":";
        }
    }

    private static QueryCompletion Values(
        FieldDefinition field,
        string typed,
        int start,
        Func<FieldDefinition, IReadOnlyList<string>>? known
    )
    {
        var folded = TextFold.Fold(typed);
        var values = field.Choices.Count > 0 ? field.Choices.Keys : known?.Invoke(field) ?? [];
        return new QueryCompletion(
            start,
            typed.Length,
            [
                .. values
                    .Where(value => value != typed && TextFold.Fold(value).StartsWith(folded, StringComparison.Ordinal))
                    .Select(value => field.Choices.Count == 0 && QueryPrinter.NeedsQuotes(value) ? $"\"{value}\"" : value)
                    .Distinct(StringComparer.Ordinal)
                    .Take(Most),
            ]
        );
    }

    private static FieldDefinition? NamedBy(string text, LexToken run, FieldCatalogue fields)
    {
        var written = text[run.Start..run.End];
        return FieldHead.Of(written) is { } head && head.Sign == written.Length - 1 && written[^1] == ':'
            ? fields.Find(written[..head.Name])
            : null;
    }
}
