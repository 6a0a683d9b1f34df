using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Listen.Following;

/// <summary>One thing that is followed, and what was said there in some days.</summary>
/// <param name="LastAt">Its newest kept post of any day; null: none yet.</param>
/// <param name="Moods">Posts by mood, indexed by <see cref="Sentiment"/>.</param>
/// <param name="Expected">What is expected there, most first.</param>
public sealed record Followed(TopicRow Row, DateTimeOffset? LastAt, IReadOnlyList<long> Moods, IReadOnlyList<Expectation> Expected)
{
    public long Posts => Moods.Sum();

    /// <summary>What is asked of somebody.</summary>
    internal static readonly Intent[] Asking = [Intent.Question, Intent.Request, Intent.Idea, Intent.Complaint];

    /// <summary>Counted from the matches themselves, of the rows asked for only: a walk along each row's days in its index.</summary>
    /// <param name="to">Not included.</param>
    public static async Task<IReadOnlyList<Followed>> ReadAsync(
        Database database,
        TopicId list,
        IReadOnlyList<TopicRow> rows,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var dialect = database.Dialect;
        var last = new Dictionary<long, DateTimeOffset>();
        var counts = new List<(long Row, Sentiment Mood, Intent Intent, string? Subject, long Posts)>();
        long[] ids = [.. rows.Select(row => row.Id.Value)];
        await using (var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false))
        {
            await snapshot
                .QueryAsync(
                    "select r.id, (select max(m.created_at) from topic_row_match m where m.topic_id = @list and m.topic_row_id = r.id)"
                        + $" from topic_row r where r.id {dialect.In("rows")}",
                    [dialect.Value("list", list.Value), dialect.List("rows", ids)],
                    reader =>
                    {
                        if (!reader.IsDBNull(1))
                            last[reader.GetInt64(0)] = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1));
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            await snapshot
                .QueryAsync(
                    "select m.topic_row_id, r.sentiment, r.intent, r.subject, count(*) from topic_row_match m join post_reading r on r.post_id = m.post_id"
                        + $" where m.topic_id = @list and m.topic_row_id {dialect.In("rows")} and m.created_at >= @from and m.created_at < @to"
                        + " group by m.topic_row_id, r.sentiment, r.intent, r.subject",
                    [
                        dialect.Value("list", list.Value),
                        dialect.List("rows", ids),
                        dialect.Value("from", from.ToUnixTimeMilliseconds()),
                        dialect.Value("to", to.ToUnixTimeMilliseconds()),
                    ],
                    reader =>
                        counts.Add(
                            (
                                reader.GetInt64(0),
                                (Sentiment)reader.GetInt32(1),
                                (Intent)reader.GetInt32(2),
                                reader.IsDBNull(3) ? null : reader.GetString(3),
                                reader.GetInt64(4)
                            )
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        var ofRow = counts.ToLookup(count => count.Row);
        return
        [
            .. rows.Select(row => new Followed(
                row,
                last.TryGetValue(row.Id.Value, out var at) ? at : null,
                [
                    .. Enum.GetValues<Sentiment>()
                        .Select(mood => ofRow[row.Id.Value].Where(count => count.Mood == mood).Sum(count => count.Posts)),
                ],
                Expectation.Of(
                    ofRow[row.Id.Value]
                        .Where(count => Asking.Contains(count.Intent))
                        .GroupBy(count => (count.Intent, count.Subject))
                        .ToDictionary(group => group.Key, group => group.Sum(count => count.Posts))
                )
            )),
        ];
    }
}

/// <summary>How often something is asked for, and about what: codes of the taxonomy, most first.</summary>
public sealed record Expectation(Intent Intent, long Posts, IReadOnlyList<(string Code, long Posts)> Subjects)
{
    /// <summary>Puts counts by intent and subject in order.</summary>
    internal static IReadOnlyList<Expectation> Of(Dictionary<(Intent Intent, string? Subject), long> counts) =>
        [
            .. counts
                .GroupBy(count => count.Key.Intent)
                .Select(intent => new Expectation(
                    intent.Key,
                    intent.Sum(count => count.Value),
                    [
                        .. intent
                            .Where(count => count.Key.Subject is not null)
                            .Select(count => (count.Key.Subject!, count.Value))
                            .OrderByDescending(subject => subject.Value)
                            .ThenBy(subject => subject.Item1, StringComparer.Ordinal),
                    ]
                ))
                .OrderByDescending(one => one.Posts)
                .ThenBy(one => one.Intent),
        ];
}
