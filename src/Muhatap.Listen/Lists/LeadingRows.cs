using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Listen.Lists;

/// <summary>A row that is much spoken of, and in which mood.</summary>
public sealed record LeadingRow(TopicRow Row, long Negative, long Neutral, long Positive)
{
    public long Posts => Negative + Neutral + Positive;

    /// <summary>The rows of a list with the most posts, counted from the matches themselves: a list has too many rows to keep sums of.</summary>
    /// <param name="to">Not included.</param>
    /// <param name="isAgainst">Only what alarms count as negative: complaints and farewells without a feeling too.</param>
    /// <param name="subject">Only posts about this subject's code; null for all.</param>
    public static async Task<IReadOnlyList<LeadingRow>> ReadAsync(
        Database database,
        TopicId list,
        DateTimeOffset from,
        DateTimeOffset to,
        int most,
        CancellationToken cancellationToken,
        bool isAgainst = false,
        string? subject = null
    )
    {
        var dialect = database.Dialect;
        var narrowed =
            (
                isAgainst
                    ? $" and (p.sentiment = {(int)Sentiment.Negative} or p.intent in ({(int)Intent.Complaint}, {(int)Intent.Churn}))"
                    : ""
            ) + (subject is null ? "" : " and p.subject = @subject");
        var read = narrowed.Length == 0 ? "" : $" and exists (select 1 from post_reading p where p.post_id = m.post_id{narrowed})";
        var order = new List<long>(most);
        var moods = new Dictionary<long, long[]>();
        await using (var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false))
        {
            await snapshot
                .QueryAsync(
                    "select m.topic_row_id, count(*) from topic_row_match m where m.topic_id = @list and m.created_at >= @from and m.created_at < @to"
                        + " and exists (select 1 from topic_row r where r.id = m.topic_row_id)"
                        + read
                        + " group by m.topic_row_id order by count(*) desc, m.topic_row_id limit @most",
                    [.. Parameters(), dialect.Value("most", (long)most)],
                    reader => order.Add(reader.GetInt64(0)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            await snapshot
                .QueryAsync(
                    "select m.topic_row_id, r.sentiment, count(*) from topic_row_match m join post_reading r on r.post_id = m.post_id"
                        + $" where m.topic_id = @list and m.topic_row_id {dialect.In("rows")} and m.created_at >= @from and m.created_at < @to"
                        + read
                        + " group by m.topic_row_id, r.sentiment",
                    [.. Parameters(), dialect.List("rows", [.. order])],
                    reader =>
                    {
                        var row = reader.GetInt64(0);
                        if (!moods.TryGetValue(row, out var counts))
                            moods.Add(row, counts = new long[3]);
                        counts[reader.GetInt32(1)] = reader.GetInt64(2);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        var ids = order.ConvertAll(row => new TopicRowId(row));
        await using var db = database.Read();
        var rows = await db
            .TopicRows.Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. ids.Where(id => rows.ContainsKey(id) && moods.ContainsKey(id.Value))
                .Select(id => new LeadingRow(
                    rows[id],
                    moods[id.Value][(int)Sentiment.Negative],
                    moods[id.Value][(int)Sentiment.Neutral],
                    moods[id.Value][(int)Sentiment.Positive]
                )),
        ];

        System.Data.Common.DbParameter[] Parameters() =>
            [
                dialect.Value("list", list.Value),
                dialect.Value("from", from.ToUnixTimeMilliseconds()),
                dialect.Value("to", to.ToUnixTimeMilliseconds()),
                .. subject is null ? Array.Empty<System.Data.Common.DbParameter>() : [dialect.Value("subject", subject)],
            ];
    }
}
