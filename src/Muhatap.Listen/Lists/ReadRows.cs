using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Listen.Lists;

/// <summary>Rows to look at.</summary>
public static class ReadRows
{
    /// <summary>A page in the order of the keys, or by what the search says: the beginning of a key or of any name.</summary>
    /// <param name="after">The last key of the page before; null for the first.</param>
    public static async Task<(IReadOnlyList<TopicRow> Rows, bool HasMore)> PageAsync(
        Database database,
        TopicId list,
        string? search,
        string? after,
        int size,
        CancellationToken cancellationToken
    )
    {
        var ids = new List<TopicRowId>(size + 1);
        var dialect = database.Dialect;
        var parameters = new List<System.Data.Common.DbParameter>
        {
            dialect.Value("list", list.Value),
            dialect.Value("after", after ?? ""),
            dialect.Value("most", (long)size + 1),
        };
        var sql = "select id, key from topic_row where topic_id = @list and key > @after";
        if (!string.IsNullOrWhiteSpace(search))
        {
            var folded = TextFold.Fold(search.Trim());
            parameters.Add(dialect.Value("from", folded));
            parameters.Add(dialect.Value("to", folded + "\uFFFF"));
            parameters.Add(dialect.Value("key", search.Trim()));
            parameters.Add(dialect.Value("keyto", search.Trim() + "\uFFFF"));
            sql +=
                " and (id in (select topic_row_id from topic_row_name where topic_id = @list and folded >= @from and folded < @to)"
                + " or id in (select id from topic_row where topic_id = @list and key >= @key and key < @keyto))";
        }
        sql += " order by key limit @most";
        await using (var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false))
            await snapshot
                .QueryAsync(sql, parameters, reader => ids.Add(new TopicRowId(reader.GetInt64(0))), cancellationToken)
                .ConfigureAwait(false);
        await using var db = database.Read();
        var rows = await db
            .TopicRows.Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        return ([.. ids.Take(size).Where(rows.ContainsKey).Select(id => rows[id])], ids.Count > size);
    }

    public static async Task<TopicRow?> OneAsync(Database database, TopicId list, TopicRowId row, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db
            .TopicRows.SingleOrDefaultAsync(one => one.Id == row && one.TopicId == list, cancellationToken)
            .ConfigureAwait(false);
    }

    public static async Task<int> CountAsync(Database database, TopicId list, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.TopicRows.CountAsync(row => row.TopicId == list, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Which rows want each of these posts, of any list.</summary>
    public static async Task<ILookup<PostId, TopicRow>> OfPostsAsync(
        Database database,
        IReadOnlyList<PostId> posts,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = await (
            from match in db.TopicRowMatches
            join row in db.TopicRows on match.TopicRowId equals row.Id
            where posts.Contains(match.PostId)
            select new { match.PostId, row }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.OrderBy(one => one.row.Key, StringComparer.Ordinal).ToLookup(one => one.PostId, one => one.row);
    }
}
