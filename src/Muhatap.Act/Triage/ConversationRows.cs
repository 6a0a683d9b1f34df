using System.Data.Common;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Triage;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>Conversations as rows, for the post's way. A test holds the columns against EF's reading of the same row.</summary>
internal static class ConversationRows
{
    private const string Columns =
        "id, person_id, account_id, customer_id, network, matter, title, status, queue, priority, severity, playbook_id, assignee_id, "
        + "opened_at, due_at, first_answered_at, last_post_at, last_post_id, closed_at, snoozed_until, post_count, version";

    /// <summary>What nearly every further post changes: no column an index is on, so that no index is written again.</summary>
    public static BulkStatement<(Conversation Row, long Version)> Touch { get; } =
        new(
            """
            update conversation set network = $1, severity = $2, last_post_at = $3, last_post_id = $4, post_count = $5, version = $6
            where id = $7 and version = $8
            """,
            static (held, sink) =>
            {
                var row = held.Row;
                sink.Text(row.Network);
                sink.Int((int)row.Severity);
                sink.Long(row.LastPostAt.ToUnixTimeMilliseconds());
                sink.Long(row.LastPostId.Value);
                sink.Int(row.PostCount);
                sink.Long(row.Version);
                sink.Long(row.Id.Value);
                sink.Long(held.Version);
            }
        );

    /// <summary>All a post can change, where the row is still the one that was read.</summary>
    public static BulkStatement<(Conversation Row, long Version)> Change { get; } =
        new(
            """
            update conversation set network = $1, status = $2, queue = $3, priority = $4, severity = $5, playbook_id = $6, due_at = $7,
              last_post_at = $8, last_post_id = $9, closed_at = $10, snoozed_until = $11, post_count = $12, version = $13, open_key = $14
            where id = $15 and version = $16
            """,
            static (held, sink) =>
            {
                var row = held.Row;
                sink.Text(row.Network);
                sink.Int((int)row.Status);
                sink.Text(row.Queue);
                sink.Int(row.Priority);
                sink.Int((int)row.Severity);
                sink.Long(row.PlaybookId?.Value);
                sink.Long(row.DueAt?.ToUnixTimeMilliseconds());
                sink.Long(row.LastPostAt.ToUnixTimeMilliseconds());
                sink.Long(row.LastPostId.Value);
                sink.Long(row.ClosedAt?.ToUnixTimeMilliseconds());
                sink.Long(row.SnoozedUntil?.ToUnixTimeMilliseconds());
                sink.Int(row.PostCount);
                sink.Long(row.Version);
                sink.Text(row.OpenKey);
                sink.Long(row.Id.Value);
                sink.Long(held.Version);
            }
        );

    public static ValueTask<List<Conversation>> ByIdAsync(WriteScope scope, long[] ids, CancellationToken cancellationToken) =>
        ReadAsync(
            scope,
            $"select {Columns} from conversation where id {scope.Dialect.In("ids")}",
            scope.Dialect.List("ids", ids),
            cancellationToken
        );

    /// <summary>
    /// All that is open with a person. The index on what is open holds nothing else and begins with the person, so for one it is a short
    /// stretch of it; in PostgreSQL, whose texts may be ordered by a language, it is asked by the person.
    /// </summary>
    public static BulkQuery<Conversation> OpenOf { get; } =
        new(
            $"select {Columns} from conversation where open_key > $1 || '{MatterKey.Separator}' and open_key < $1 || '{(char)(MatterKey.Separator + 1)}'",
            $"select {Columns} from conversation where person_id = any($1::bigint[]) and open_key is not null",
            Read
        );

    private static async ValueTask<List<Conversation>> ReadAsync(
        WriteScope scope,
        string sql,
        DbParameter among,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<Conversation>();
        await scope.QueryAsync(sql, [among], reader => rows.Add(Read(new ReaderRow(reader))), cancellationToken).ConfigureAwait(false);
        return rows;
    }

    private static Conversation Read(IRowSource row) =>
        Conversation.Stored(
            new Conversation
            {
                Id = new ConversationId(row.Long(0)),
                PersonId = row.Long(1),
                AccountId = new AccountId(row.Long(2)),
                CustomerId = row.LongOrNull(3) is { } customer ? new CustomerId(customer) : null,
                Network = row.Text(4),
                Matter = row.Text(5),
                Title = row.Text(6),
                Status = (ConversationStatus)row.Long(7),
                Queue = row.Text(8),
                Priority = (int)row.Long(9),
                Severity = (Severity)row.Long(10),
                PlaybookId = row.LongOrNull(11) is { } playbook ? new PlaybookId(playbook) : null,
                AssigneeId = row.LongOrNull(12) is { } assignee ? new UserId(assignee) : null,
                OpenedAt = Instant(row.Long(13)),
                DueAt = InstantOrNull(row.LongOrNull(14)),
                FirstAnsweredAt = InstantOrNull(row.LongOrNull(15)),
                LastPostAt = Instant(row.Long(16)),
                LastPostId = new PostId(row.Long(17)),
                ClosedAt = InstantOrNull(row.LongOrNull(18)),
                SnoozedUntil = InstantOrNull(row.LongOrNull(19)),
                PostCount = (int)row.Long(20),
                Version = row.Long(21),
            }
        );

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static DateTimeOffset? InstantOrNull(long? milliseconds) => milliseconds is { } known ? Instant(known) : null;
}
