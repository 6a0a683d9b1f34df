using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Text.Folding;

namespace Muhatap.Listen.Lists;

/// <summary>A row that was looked at: what it is listened for, or why it is refused.</summary>
/// <param name="Names">Folded: what it is searched by, and, without a query of its own, what no other row may be called.</param>
public sealed record RowCheck(ListRow Row, ListeningQuery? Query, IReadOnlyList<string> Names, RowProblem? Problem)
{
    private const int MostAliases = 100;

    public bool HasOwnQuery => !string.IsNullOrWhiteSpace(Row.Query);

    /// <summary>What can be said of a row without knowing the others.</summary>
    public static RowCheck Of(ListRow row, CommonWords common)
    {
        var key = row.Key.Trim();
        var name = Tidy(row.Name);
        if (key.Length == 0)
            return Refused(row, new RowProblem(RowProblemKind.NoKey));
        if (name.Length == 0)
            return Refused(row, new RowProblem(RowProblemKind.NoName));
        if (key.Length > TopicRow.LongestKey)
            return Refused(row, new RowProblem(RowProblemKind.TooLong, key[..40] + "…"));
        var aliases = row.Aliases.Select(Tidy).Where(alias => alias.Length > 0).ToList();
        if (aliases.Count > MostAliases || aliases.Append(name).FirstOrDefault(one => one.Length > TopicRow.LongestName) is not null)
            return Refused(row, new RowProblem(RowProblemKind.TooLong, name.Length > 40 ? name[..40] + "…" : name));
        // What folds to the same is found by the same query.
        var names = new List<string>(aliases.Count + 1);
        var kept = new List<string>(aliases.Count);
        foreach (var one in aliases.Prepend(name))
        {
            var folded = TextFold.Fold(one);
            if (names.Contains(folded))
                continue;
            names.Add(folded);
            if (names.Count > 1)
                kept.Add(one);
        }
        var tidy = row with
        {
            Key = key,
            Name = name,
            Aliases = kept,
            Query = string.IsNullOrWhiteSpace(row.Query) ? null : row.Query.Trim(),
        };
        if (tidy.Query is null)
        {
            foreach (var (one, folded) in kept.Prepend(name).Zip(names))
            {
                if (IsTooShort(folded))
                    return Refused(tidy, new RowProblem(RowProblemKind.TooShort, one, Mend: Narrowed(one)));
                if (common.Has(folded))
                    return Refused(tidy, new RowProblem(RowProblemKind.TooCommon, one, Mend: Narrowed(one)));
            }
        }
        var written = RowQuery.Of(tidy.Name, tidy.Aliases, tidy.Query);
        var parse = QueryParser.Parse(written);
        return parse.Query is null
            ? Refused(
                tidy,
                new RowProblem(
                    RowProblemKind.Query,
                    written,
                    Mend: parse.Errors[0].Mend.Length > 0 ? parse.Errors[0].Apply(written) : "",
                    Error: parse.Errors[0]
                )
            )
            : new RowCheck(tidy, parse.Query, names, Problem: null);
    }

    /// <summary>The same row, refused because another has one of its names.</summary>
    public RowCheck ButAmbiguous(string folded, string other)
    {
        var name = Row.Aliases.Prepend(Row.Name).FirstOrDefault(one => TextFold.Fold(one) == folded) ?? Row.Name;
        return this with { Query = null, Problem = new RowProblem(RowProblemKind.Ambiguous, name, other, Narrowed(name)) };
    }

    /// <summary>What makes a common name tell: a word that stands beside it when it is meant.</summary>
    private static string Narrowed(string name) => $"\"{name.Replace('"', ' ')}\" AND (şirket OR marka OR ürün)";

    private static RowCheck Refused(ListRow row, RowProblem problem) => new(row, Query: null, [], problem);

    /// <summary>One letter or figures alone are in texts about anything. Signs of other scripts and emoji say more.</summary>
    private static bool IsTooShort(string folded)
    {
        var letters = folded.Count(char.IsLetter);
        return letters == 0
            ? folded.All(sign => sign < 0x2000)
            : letters == 1 && folded.All(char.IsAscii) && folded.Count(char.IsAsciiLetterOrDigit) < 2;
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
