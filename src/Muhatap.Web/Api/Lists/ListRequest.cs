using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api.Lists;

/// <summary>A list as it was asked for: which rows, in which order, how many, and after which one. Paged by key: a page costs the same wherever it is.</summary>
internal sealed record ListRequest(
    [property: FromQuery(Name = "filter")] string? Filter = null,
    [property: FromQuery(Name = "sort")] string? Sort = null,
    [property: FromQuery(Name = "limit")] int Limit = 50,
    [property: FromQuery(Name = "cursor")] string? Cursor = null
)
{
    private const int Most = 200;

    /// <summary>The asked page by id, and the cursor of the next one where there is more. Ids rise with time, so their order is that of coming here.</summary>
    /// <param name="rows">What passes the filter, in no order.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="item">A row as the answer shows it.</param>
    /// <exception cref="Refusal">The limit, the order or the cursor is not one a list knows.</exception>
    public Task<IResult> AnswerAsync<TRow, TId>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, TId>> id,
        Func<TRow, object> item,
        CancellationToken cancellationToken
    )
        where TId : struct, ITypedId<TId>, IComparable<TId>
    {
        if (ReadCursor() is var (_, last))
        {
            var lastId = TId.From(last);
            rows = rows.Where(Of(id, NewestFirst ? value => value.CompareTo(lastId) < 0 : value => value.CompareTo(lastId) > 0));
        }
        var ordered = NewestFirst ? rows.OrderByDescending(id) : rows.OrderBy(id);
        var idOf = id.Compile();
        return AnswerAsync(ordered, row => (0, idOf(row).Value), item, cancellationToken);
    }

    /// <summary>The same where what the answer shows of its rows is looked up for all of them at once.</summary>
    public async Task<IResult> AnswerAsync<TRow, TId>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, TId>> id,
        Func<IReadOnlyList<TRow>, Task<Func<TRow, object>>> look,
        CancellationToken cancellationToken
    )
        where TId : struct, ITypedId<TId>, IComparable<TId>
    {
        if (ReadCursor() is var (_, last))
        {
            var lastId = TId.From(last);
            rows = rows.Where(Of(id, NewestFirst ? value => value.CompareTo(lastId) < 0 : value => value.CompareTo(lastId) > 0));
        }
        var idOf = id.Compile();
        var (found, next) = await PageAsync(
                NewestFirst ? rows.OrderByDescending(id) : rows.OrderBy(id),
                row => (0, idOf(row).Value),
                cancellationToken
            )
            .ConfigureAwait(false);
        var item = await look(found).ConfigureAwait(false);
        return TypedResults.Json(new { items = found.ConvertAll(row => item(row)), next });
    }

    /// <summary>The same by the moment a row speaks of, which an index holds; rows of one moment stand by their id.</summary>
    public Task<IResult> AnswerAsync<TRow, TId>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, DateTimeOffset>> at,
        Expression<Func<TRow, TId>> id,
        Func<TRow, object> item,
        CancellationToken cancellationToken
    )
        where TId : struct, ITypedId<TId>, IComparable<TId>
    {
        if (ReadCursor() is var (milliseconds, last))
        {
            var (lastAt, lastId) = (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), TId.From(last));
            // The range stands by itself, so that the index is entered at it; the rest only breaks ties.
            rows = rows.Where(Of(at, NewestFirst ? value => value <= lastAt : value => value >= lastAt));
            rows = rows.Where(
                Either(
                    Of(at, value => value != lastAt),
                    Of(id, NewestFirst ? value => value.CompareTo(lastId) < 0 : value => value.CompareTo(lastId) > 0)
                )
            );
        }
        var ordered = NewestFirst ? rows.OrderByDescending(at).ThenByDescending(id) : rows.OrderBy(at).ThenBy(id);
        var (atOf, idOf) = (at.Compile(), id.Compile());
        return AnswerAsync(ordered, row => (atOf(row).ToUnixTimeMilliseconds(), idOf(row).Value), item, cancellationToken);
    }

    internal bool NewestFirst =>
        Sort switch
        {
            null or "" or "-created_at" => true,
            "created_at" => false,
            _ => throw new Refusal("list.sort", "sort is -created_at (newest first) or created_at.", "sort"),
        };

    private async Task<IResult> AnswerAsync<TRow>(
        IQueryable<TRow> ordered,
        Func<TRow, (long At, long Id)> key,
        Func<TRow, object> item,
        CancellationToken cancellationToken
    )
    {
        var (found, next) = await PageAsync(ordered, key, cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(new { items = found.ConvertAll(row => item(row)), next });
    }

    private async Task<(List<TRow> Found, string? Next)> PageAsync<TRow>(
        IQueryable<TRow> ordered,
        Func<TRow, (long At, long Id)> key,
        CancellationToken cancellationToken
    )
    {
        var found = await ordered.Take(Size + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        string? next = null;
        if (found.Count > Limit)
        {
            found.RemoveAt(Limit);
            next = WriteCursor(key(found[^1]));
        }
        return (found, next);
    }

    /// <summary>How many rows a page holds.</summary>
    /// <exception cref="Refusal">The limit is none a list gives.</exception>
    internal int Size => Limit is >= 1 and <= Most ? Limit : throw new Refusal("list.limit", $"limit is 1 to {Most}.", "limit");

    /// <summary>A test of a value as a test of the row that has it. What the test captures becomes a parameter of the statement.</summary>
    private static Expression<Func<TRow, bool>> Of<TRow, TValue>(
        Expression<Func<TRow, TValue>> value,
        Expression<Func<TValue, bool>> test
    ) => Expression.Lambda<Func<TRow, bool>>(Replace(test.Body, test.Parameters[0], value.Body), value.Parameters);

    private static Expression<Func<TRow, bool>> Either<TRow>(Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other) =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.OrElse(one.Body, Replace(other.Body, other.Parameters[0], one.Parameters[0])),
            one.Parameters
        );

    private static Expression Replace(Expression body, ParameterExpression parameter, Expression by) =>
        new ParameterReplacer(parameter, by).Visit(body);

    internal static string WriteCursor((long At, long Id) row) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.At}/{row.Id}")));

    internal (long At, long Id)? ReadCursor()
    {
        if (string.IsNullOrEmpty(Cursor))
            return null;
        try
        {
            var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(Cursor)).Split('/');
            var at = long.Parse(parts[0], CultureInfo.InvariantCulture);
            _ = DateTimeOffset.FromUnixTimeMilliseconds(at); // throws where it is no instant
            return (at, long.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (Exception error)
            when (error is FormatException or IndexOutOfRangeException or OverflowException or ArgumentOutOfRangeException)
        {
            throw new Refusal("list.cursor", "cursor is not one this list gave.", "cursor");
        }
    }

    private sealed class ParameterReplacer(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : base.VisitParameter(node);
    }
}
