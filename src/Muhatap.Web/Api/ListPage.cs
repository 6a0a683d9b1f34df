using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api;

/// <summary>One page of a list: how many, and after which row. Paged by key: a page costs the same wherever it is.</summary>
internal sealed record ListPage(int Limit, (long At, long Id)? Before)
{
    public const int Most = 200;

    public static ListPage Of(int limit, string? cursor)
    {
        if (limit is < 1 or > Most)
            throw new Refusal("list.limit", $"limit is 1 to {Most}.", "limit");
        if (string.IsNullOrEmpty(cursor))
            return new ListPage(limit, null);
        try
        {
            var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('/');
            return new ListPage(
                limit,
                (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture))
            );
        }
        catch (Exception error) when (error is FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new Refusal("list.cursor", "cursor is not one this list gave.", "cursor");
        }
    }

    /// <summary>The page's items, and the cursor of the next one where there is more.</summary>
    /// <param name="rows">One more than the limit where there is more.</param>
    public IResult Answer<TRow>(List<TRow> rows, Func<TRow, (long At, long Id)> key, Func<TRow, object> item)
    {
        string? next = null;
        if (rows.Count > Limit)
        {
            rows.RemoveRange(Limit, rows.Count - Limit);
            var (at, id) = key(rows[^1]);
            next = Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at}/{id}")));
        }
        return TypedResults.Json(new { items = rows.Select(item), next });
    }
}
