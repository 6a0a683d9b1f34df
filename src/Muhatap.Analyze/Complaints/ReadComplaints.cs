using System.Data.Common;
using System.Text.Json;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Store;

namespace Muhatap.Analyze.Complaints;

/// <summary>
/// Complaints written since an instant, with what became of them. Walks the index over when conversations were opened and then their entries by key:
/// the cost follows the conversations of the time asked for, and not the posts that are stored.
/// </summary>
public static class ReadComplaints
{
    /// <summary>A later post counts as the customer's word for so long after the last one in the conversation.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromDays(30);

    /// <param name="brands">The own brands' topics.</param>
    /// <returns>By when they were written.</returns>
    public static async Task<IReadOnlyList<ComplaintCase>> RunAsync(
        Database database,
        IReadOnlyList<TopicId> brands,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        return await RunAsync(snapshot, database, brands, since, only: null, cancellationToken).ConfigureAwait(false);
    }

    /// <param name="only">These conversations' complaints, as far as they were opened since; null: all.</param>
    internal static async Task<IReadOnlyList<ComplaintCase>> RunAsync(
        ReadSnapshot snapshot,
        Database database,
        IReadOnlyList<TopicId> brands,
        DateTimeOffset since,
        IReadOnlyCollection<long>? only,
        CancellationToken cancellationToken
    )
    {
        var open = new Dictionary<long, Draft>();
        await ReadTurnsAsync(snapshot, database, since, only, open, cancellationToken).ConfigureAwait(false);
        var complaints = open.Values.Where(draft => draft.IsComplaint && draft.Turns[0].At >= since).ToList();
        await ReadFirstPostsAsync(snapshot, database, brands, complaints, cancellationToken).ConfigureAwait(false);
        await ReadLaterPostsAsync(snapshot, database, since, complaints, cancellationToken).ConfigureAwait(false);
        return [.. complaints.Select(draft => draft.Finish()).OrderBy(complaint => complaint.WrittenAt).ThenBy(complaint => complaint.Id)];
    }

    private static ValueTask ReadTurnsAsync(
        ReadSnapshot snapshot,
        Database database,
        DateTimeOffset since,
        IReadOnlyCollection<long>? only,
        Dictionary<long, Draft> drafts,
        CancellationToken cancellationToken
    ) =>
        snapshot.QueryAsync(
            // Only what could confirm brings its words along.
            $"""
            select c.id, e.kind, e.at, e.user_id, p.id, r.intent, r.sentiment, p.kind, r.legal_threat,
              case when r.sentiment <> 0 and r.intent <> 0 and r.intent <> 6 then p.text end,
              c.title, c.account_id, c.customer_id, c.matter, c.queue, c.assignee_id, c.status, c.network
            from conversation c
            join conversation_entry e on e.conversation_id = c.id
            left join post p on p.id = e.post_id
            left join post_reading r on r.post_id = p.id
            where c.opened_at >= @since {(only is null ? "" : $"and c.id {database.Dialect.In("only")}")} and e.kind in (0, 1)
            order by c.id, e.at, e.id
            """,
            [
                database.Dialect.Value("since", since.ToUnixTimeMilliseconds()),
                .. only is null ? Array.Empty<DbParameter>() : [database.Dialect.List("only", [.. only])],
            ],
            row =>
            {
                if (!drafts.TryGetValue(row.GetInt64(0), out var draft))
                    drafts.Add(row.GetInt64(0), draft = Draft.Of(row));
                draft.Add(row);
            },
            cancellationToken
        );

    private static async Task ReadFirstPostsAsync(
        ReadSnapshot snapshot,
        Database database,
        IReadOnlyList<TopicId> brands,
        List<Draft> complaints,
        CancellationToken cancellationToken
    )
    {
        var byPost = complaints.Where(draft => draft.FirstPost is not null).ToDictionary(draft => draft.FirstPost!.Value);
        await snapshot
            .QueryAsync(
                $"""
                select p.id, p.network, p.alike, r.subject, r.detail
                from post p join post_reading r on r.post_id = p.id where p.id {database.Dialect.In("posts")}
                """,
                [database.Dialect.List("posts", [.. byPost.Keys])],
                row => byPost[row.GetInt64(0)].First(row),
                cancellationToken
            )
            .ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                $"""
                select m.post_id, min(m.topic_id) from topic_match m
                where m.post_id {database.Dialect.In("posts")} and m.topic_id {database.Dialect.In("brands")} group by m.post_id
                """,
                [
                    database.Dialect.List("posts", [.. byPost.Keys]),
                    database.Dialect.List("brands", [.. brands.Select(brand => brand.Value)]),
                ],
                row => byPost[row.GetInt64(0)].Brand = new TopicId(row.GetInt64(1)),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Good words of the same account about the same subject, said outside of every conversation.</summary>
    private static ValueTask ReadLaterPostsAsync(
        ReadSnapshot snapshot,
        Database database,
        DateTimeOffset since,
        List<Draft> complaints,
        CancellationToken cancellationToken
    )
    {
        var waiting = complaints
            .Where(draft => draft.Course is { AnsweredAt: not null, ConfirmedAt: null })
            .ToLookup(draft => draft.Account);
        return snapshot.QueryAsync(
            $"""
            select p.account_id, p.id, p.created_at, p.text, r.intent, r.sentiment, r.subject
            from post p join post_reading r on r.post_id = p.id
            where p.account_id {database.Dialect.In(
                "accounts"
            )} and p.created_at > @since and r.sentiment <> 0 and r.intent <> 0 and r.intent <> 6
              and not exists (select 1 from conversation_entry e where e.post_id = p.id)
            order by p.created_at
            """,
            [
                database.Dialect.List("accounts", [.. waiting.Select(group => group.Key)]),
                database.Dialect.Value("since", since.ToUnixTimeMilliseconds()),
            ],
            row =>
            {
                foreach (var draft in waiting[row.GetInt64(0)])
                    draft.Later(row, Later);
            },
            cancellationToken
        );
    }

    /// <summary>A conversation while its rows come.</summary>
    private sealed class Draft
    {
        private readonly List<CaseTurn> turns = [];
        private CaseCourse? course;
        private ComplaintKind kind;
        private bool isComplaint;
        private string? network;
        private string? subject;
        private string? product;
        private bool saidNumber;
        private long? alike;
        private (PostId Post, DateTimeOffset At)? later;

        public required ConversationId Id { get; init; }

        public required string Title { get; init; }

        public required long Account { get; init; }

        public required CustomerId? Customer { get; init; }

        public required string Matter { get; init; }

        public required string Queue { get; init; }

        public required UserId? Assignee { get; init; }

        public required bool IsClosed { get; init; }

        public required string Network { get; init; }

        public TopicId? Brand { get; set; }

        public long? FirstPost { get; private set; }

        public IReadOnlyList<CaseTurn> Turns => turns;

        public CaseCourse Course => course ??= CaseCourse.Of(turns);

        /// <summary>The person's first post complains.</summary>
        public bool IsComplaint => isComplaint && turns.Count > 0;

        public static Draft Of(DbDataReader row) =>
            new()
            {
                Id = new ConversationId(row.GetInt64(0)),
                Title = row.GetString(10),
                Account = row.GetInt64(11),
                Customer = row.IsDBNull(12) ? null : new CustomerId(row.GetInt64(12)),
                Matter = row.GetString(13),
                Queue = row.GetString(14),
                Assignee = row.IsDBNull(15) ? null : new UserId(row.GetInt64(15)),
                IsClosed = row.GetInt32(16) == (int)ConversationStatus.Closed,
                Network = row.GetString(17),
            };

        public void Add(DbDataReader row)
        {
            var ours = row.GetInt32(1) == (int)EntryKind.Answer;
            // Taken back: nothing of it counts any more.
            if (!ours && row.IsDBNull(5))
                return;
            var intent = ours ? Intent.Other : (Intent)row.GetInt32(5);
            if (!ours && FirstPost is null)
            {
                FirstPost = row.GetInt64(4);
                var isLegal = row.GetInt32(8) != 0;
                isComplaint =
                    turns.Count == 0
                    && (isLegal || intent is Intent.Complaint or Intent.Churn || row.GetInt32(7) == (int)PostKind.Complaint);
                kind =
                    isLegal ? ComplaintKind.Legal
                    : intent == Intent.Churn ? ComplaintKind.Leaving
                    : ComplaintKind.Complaint;
            }
            turns.Add(
                new CaseTurn(
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                    ours,
                    row.IsDBNull(3) ? null : new UserId(row.GetInt64(3)),
                    row.IsDBNull(4) ? null : new PostId(row.GetInt64(4)),
                    intent,
                    ours ? Sentiment.Neutral : (Sentiment)row.GetInt32(6),
                    row.IsDBNull(9) ? null : row.GetString(9)
                )
            );
        }

        public void First(DbDataReader row)
        {
            network = row.GetString(1);
            alike = row.IsDBNull(2) ? null : row.GetInt64(2);
            subject = row.IsDBNull(3) ? null : row.GetString(3);
            if (row.IsDBNull(4))
                return;
            using var json = JsonDocument.Parse(row.GetString(4));
            if (!json.RootElement.TryGetProperty("entities", out var entities))
                return;
            foreach (var entity in entities.EnumerateArray())
            {
                switch (entity.GetProperty("kind").GetString())
                {
                    case "product":
                        product ??= (entity.TryGetProperty("value", out var value) ? value : entity.GetProperty("text")).GetString();
                        break;
                    case "order_number" or "customer_number":
                        saidNumber = true;
                        break;
                }
            }
        }

        public void Later(DbDataReader row, TimeSpan within)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2));
            var (intent, sentiment) = ((Intent)row.GetInt32(4), (Sentiment)row.GetInt32(5));
            var last = turns[^1].At;
            if (
                later is null
                && subject is not null
                && !row.IsDBNull(6)
                && row.GetString(6) == subject
                && at > last
                && at <= last + within
                && ClosingWords.Of(row.GetString(3), intent, sentiment) != ClosingWord.None
            )
                later = (new PostId(row.GetInt64(1)), at);
        }

        public ComplaintCase Finish() =>
            new()
            {
                Id = Id,
                PostId = new PostId(FirstPost!.Value),
                Title = Title,
                AccountId = new AccountId(Account),
                CustomerId = Customer,
                Brand = Brand,
                Kind = kind,
                Subject = subject ?? (Matter == MatterKey.Open ? null : Matter),
                Product = product,
                Network = network ?? Network,
                Queue = Queue,
                Agent = Assignee ?? Course.AnsweredBy,
                WrittenAt = turns[0].At,
                AnsweredAt = Course.AnsweredAt,
                ConfirmedAt = Course.ConfirmedAt ?? later?.At,
                ConfirmedIn = Course.ConfirmedIn ?? later?.Post,
                SolvedBy =
                    Course.ConfirmedAt is not null ? SolvedWord.ClosingAnswer
                    : later is not null ? SolvedWord.LaterPost
                    : IsClosed ? SolvedWord.Ours
                    : SolvedWord.Nobody,
                SaidNumber = saidNumber,
                Alike = alike,
                Posts = turns.Count(turn => !turn.Ours),
            };
    }
}
