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
    public static QueryCompletion At(string text, int caret, QueryUse use, Func<QueryField, IReadOnlyList<string>>? known = null)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        if (text.Length > QueryParser.MaxLength)
            return new QueryCompletion(caret, 0, []);
        var lexer = new QueryLexer(text);
        // The field whose value stands in each open parenthesis, as in lang:(tr OR en).
        var groups = new Stack<FieldDefinition?>();
        LexToken before = default;
        for (var token = lexer.Next(); token.Kind != LexKind.End && token.Start < caret; token = lexer.Next())
        {
            if (token.Kind == LexKind.Open)
                groups.Push(before.Kind == LexKind.Run && before.End == token.Start ? NamedBy(text, before) : groups.FirstOrDefault());
            else if (token.Kind == LexKind.Close)
                groups.TryPop(out _);
            else if (token.Kind == LexKind.Run && caret <= token.End)
                return Within(text[token.Start..caret], token.Start, groups.FirstOrDefault(), use, known);
            before = token;
        }
        return new QueryCompletion(caret, 0, []);
    }

    private static QueryCompletion Within(
        string run,
        int start,
        FieldDefinition? field,
        QueryUse use,
        Func<QueryField, IReadOnlyList<string>>? known
    )
    {
        if (field is not null)
            return Values(field, run, start, known);
        var name = 0;
        while (name < run.Length && char.IsAsciiLetter(run[name]))
            name++;
        if (name == run.Length)
            return new QueryCompletion(
                start,
                run.Length,
                run.Length < 2
                    ? []
                    :
                    [
                        .. QueryFields
                            .All.Where(one =>
                                (use == QueryUse.Filter || one.Stage != Stage.Related)
                                && one.Name.StartsWith(run, StringComparison.OrdinalIgnoreCase)
                            )
                            .Select(one => one.Name + ":")
                            .Take(Most),
                    ]
            );
        return name > 0 && run[name] == ':' && QueryFields.Find(run[..name]) is { } named
            ? Values(named, run[(name + 1)..], start + name + 1, known)
            : new QueryCompletion(start + run.Length, 0, []);
    }

    private static QueryCompletion Values(FieldDefinition field, string typed, int start, Func<QueryField, IReadOnlyList<string>>? known)
    {
        var folded = TextFold.Fold(typed);
        var values = field.Choices.Count > 0 ? field.Choices.Keys : known?.Invoke(field.Field) ?? [];
        return new QueryCompletion(
            start,
            typed.Length,
            [
                .. values
                    .Where(value => value != typed && value.StartsWith(folded, StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal)
                    .Take(Most),
            ]
        );
    }

    private static FieldDefinition? NamedBy(string text, LexToken run) =>
        text[run.End - 1] == ':' ? QueryFields.Find(text[run.Start..(run.End - 1)]) : null;
}
