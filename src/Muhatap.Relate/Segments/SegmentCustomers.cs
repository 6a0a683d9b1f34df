using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Refusals;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Sql;

namespace Muhatap.Relate.Segments;

/// <summary>The customers a filter holds for, as a query that can be counted, ordered and paged. An empty filter holds for everybody.</summary>
public static class SegmentCustomers
{
    private const int MostNarrow = 50_000;

    /// <exception cref="Refusal"><c>segment.filter</c>: what is wrong in the filter and where.</exception>
    public static async Task<IQueryable<Customer>> QueryAsync(
        MuhatapDb db,
        Database database,
        string filter,
        CancellationToken cancellationToken
    )
    {
        var (condition, parameters) = await ConditionAsync(
                db,
                database.Dialect,
                database.Clock.GetUtcNow(),
                filter,
                few: null,
                cancellationToken
            )
            .ConfigureAwait(false);
#pragma warning disable EF1002 // The condition is put together by SegmentSql; everything a person wrote is a parameter.
        return db.Customers.FromSqlRaw($"select c.* from customer c where {condition}", [.. parameters]);
#pragma warning restore EF1002
    }

    /// <summary>How a filter is written so that AND and OR stand in parentheses; as it is where that is so, or where it can't be read.</summary>
    public static string Spelled(string filter) =>
        QueryParser.Parse(filter, QueryUse.Filter, CustomerFields.Catalogue).Query is null
        && QueryParser.Parse(filter, QueryUse.Kept, CustomerFields.Catalogue).Query is { } kept
            ? kept.ToString()
            : filter;

    /// <summary>What may stand behind a field that is compared by its name, as it is written in the tables; at most so many, in their order.</summary>
    public static async Task<IReadOnlyList<string>> ValuesAsync(
        Database database,
        FieldDefinition field,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        return await SegmentSpellings.ValuesAsync(db, field, most, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="Refusal"><c>segment.filter</c>: what is wrong in the filter and where.</exception>
    internal static ListeningQuery Read(string filter, QueryUse use)
    {
        var parse = QueryParser.Parse(filter, use, CustomerFields.Catalogue);
        if (parse.Query is { } query)
            return query;
        var error = parse.Errors[0];
        var mended = error.Apply(filter).Trim();
        throw new Refusal(
            "segment.filter",
            string.Create(CultureInfo.InvariantCulture, $"At character {error.Start + 1}: {QueryErrorText.Say(error, "en")}"),
            "filter",
            mended.Length == 0 || mended.Length > CustomerSegment.LongestFilter ? null : mended
        );
    }

    /// <param name="few">The parameter with the only customers that are asked about, or null for all.</param>
    internal static async Task<(string Condition, IReadOnlyList<DbParameter> Parameters)> ConditionAsync(
        MuhatapDb db,
        SqlDialect dialect,
        DateTimeOffset now,
        string filter,
        string? few,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(filter))
            return ("1 = 1", []);
        var query = Read(filter, QueryUse.Kept);
        var spellings = await SegmentSpellings.ReadAsync(db, query.Root, cancellationToken).ConfigureAwait(false);
        var narrow = few is null ? await NarrowAsync(db, query.Root, spellings, cancellationToken).ConfigureAwait(false) : null;
        var sql = new SegmentSql(dialect, now, spellings, few, narrow);
        return (sql.Condition(query.Root), sql.Parameters);
    }

    /// <summary>
    /// Of what all must meet, a segment or a city with so few customers that it is better to look at each one's posts and purchases than at everybody's.
    /// Counted along its index, no further than it matters.
    /// </summary>
    private static async Task<FieldNode?> NarrowAsync(
        MuhatapDb db,
        QueryNode root,
        Dictionary<FieldNode, string[]> spellings,
        CancellationToken cancellationToken
    )
    {
        if (root is not AndNode and)
            return null;
        foreach (var node in and.Children.OfType<FieldNode>())
        {
            if (node.Definition.Name is not ("segment" or "city"))
                continue;
            var written = spellings[node];
            var held =
                node.Definition.Name == "segment"
                    ? db.Customers.Where(row => written.Contains(row.Segment))
                    : db.Customers.Where(row => row.City != null && written.Contains(row.City));
            if (await held.Take(MostNarrow + 1).CountAsync(cancellationToken).ConfigureAwait(false) <= MostNarrow)
                return node;
        }
        return null;
    }
}
