using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Sql;

namespace Muhatap.Relate.Segments;

/// <summary>The customers a filter holds for, as a query that can be counted, ordered and paged.</summary>
public static class SegmentCustomers
{
    /// <summary>The fields a filter may name.</summary>
    public static IEnumerable<string> Fields => SegmentFields.All;

    /// <exception cref="Refusal"><c>segment.filter</c>: what is wrong in the filter and where.</exception>
    public static async Task<IQueryable<Customer>> QueryAsync(
        MuhatapDb db,
        Database database,
        string filter,
        CancellationToken cancellationToken
    )
    {
        var (condition, parameters) = await ConditionAsync(db, database.Dialect, database.Clock.GetUtcNow(), filter, cancellationToken)
            .ConfigureAwait(false);
#pragma warning disable EF1002 // The condition is put together by SegmentSql; everything a person wrote is a parameter.
        return db.Customers.FromSqlRaw($"select c.* from customer c where {condition}", [.. parameters]);
#pragma warning restore EF1002
    }

    internal static async Task<(string Condition, IReadOnlyList<DbParameter> Parameters)> ConditionAsync(
        MuhatapDb db,
        SqlDialect dialect,
        DateTimeOffset now,
        string filter,
        CancellationToken cancellationToken
    )
    {
        if (filter.Length > CustomerSegment.LongestFilter)
            throw new Refusal(
                "segment.filter",
                $"At character {CustomerSegment.LongestFilter + 1}: a filter has at most {CustomerSegment.LongestFilter} characters.",
                "filter"
            );
        var node = SegmentParser.Read(filter);
        var cities = await db
            .Customers.Where(row => row.City != null)
            .Select(row => row.City!)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var sql = new SegmentSql(dialect, now, cities, filter);
        return (sql.Condition(node), sql.Parameters);
    }
}
