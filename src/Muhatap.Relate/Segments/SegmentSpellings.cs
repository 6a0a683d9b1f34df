using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Query.Syntax;
using Muhatap.Store.Mapping;
using Muhatap.Text.Folding;

namespace Muhatap.Relate.Segments;

/// <summary>
/// How a name somebody asks for is written in the tables, whatever its casing and accents. The different values of a column are found by jumping along its
/// index from one to the next, so that a million rows of eighty cities cost eighty steps.
/// </summary>
internal static class SegmentSpellings
{
    private static readonly Dictionary<string, (string Table, string Column, string Where)> Columns = new(StringComparer.Ordinal)
    {
        ["segment"] = ("customer", "segment", "1 = 1"),
        ["city"] = ("customer", "city", "city is not null"),
        ["channel"] = ("customer", "preferred_channel", "preferred_channel is not null"),
        ["source"] = ("source_record", "source", "1 = 1"),
        ["network"] = ("account", "network", "1 = 1"),
        ["job"] = ("source_attribute", "value", $"kind = {(int)AttributeKind.Job}"),
        ["product"] = ("activity", "target", $"kind = {(int)ActivityKind.Purchase} and customer_id is not null and target is not null"),
    };

    /// <summary>The values of a field that is compared by its name, as they are written; none for any other field.</summary>
    public static async Task<IReadOnlyList<string>> ValuesAsync(
        MuhatapDb db,
        FieldDefinition field,
        int? most,
        CancellationToken cancellationToken
    )
    {
        if (!Columns.TryGetValue(field.Name, out var of))
            return [];
        var (table, column, where) = of;
#pragma warning disable EF1002 // Tables, columns and the limit are the program's own; nothing that somebody wrote stands here.
        return await db
            .Database.SqlQueryRaw<string>(
                $"""
                with recursive v(x) as (
                  select min({column}) from {table} where {where}
                  union all select (select min({column}) from {table} where {where} and {column} > v.x) from v where v.x is not null)
                select x as "Value" from v where x is not null {(most is { } limit ? $"limit {limit}" : "")}
                """
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
#pragma warning restore EF1002
    }

    /// <summary>For every condition of the filter that is compared by its name.</summary>
    public static async Task<Dictionary<FieldNode, string[]>> ReadAsync(MuhatapDb db, QueryNode root, CancellationToken cancellationToken)
    {
        var found = new Dictionary<FieldNode, string[]>();
        var values = new Dictionary<string, ILookup<string, string>>(StringComparer.Ordinal);
        foreach (var node in Fields(root).Where(node => Columns.ContainsKey(node.Definition.Name)))
        {
            if (!values.TryGetValue(node.Definition.Name, out var folded))
            {
                var all = await ValuesAsync(db, node.Definition, most: null, cancellationToken).ConfigureAwait(false);
                values[node.Definition.Name] = folded = all.ToLookup(Folded, StringComparer.Ordinal);
            }
            var wanted = Folded(node.Text);
            found[node] =
                node.Definition.Shape == FieldShape.Part
                    ? [.. folded.Where(group => group.Key.Contains(wanted, StringComparison.Ordinal)).SelectMany(group => group)]
                    : [.. folded[wanted]];
        }
        return found;
    }

    private static string Folded(string text) => TextFold.Fold(text).Trim();

    private static IEnumerable<FieldNode> Fields(QueryNode node) =>
        node switch
        {
            FieldNode field => [field],
            NotNode not => Fields(not.Child),
            AndNode and => and.Children.SelectMany(Fields),
            OrNode or => or.Children.SelectMany(Fields),
            _ => [],
        };
}
