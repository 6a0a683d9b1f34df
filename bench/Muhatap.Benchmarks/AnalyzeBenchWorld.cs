using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Benchmarks;

/// <summary>
/// An invented two months, made by the database itself: complaints of sixty thousand accounts about eight subjects on four networks for five teams,
/// nine of ten answered within hours or days, half of those thanked for; the other posts are talk of the same accounts. Every number follows from its row's.
/// </summary>
internal static class AnalyzeBenchWorld
{
    private const int Accounts = 60_000;

    /// <summary>A row's own chance between 0 and 999, by a multiplier without small patterns.</summary>
    private const string Chance = "((n * 2654435761 / 65536) % 1000)";

    public static async Task FillAsync(Database database, TopicId brand, DateTimeOffset now, int posts, int cases)
    {
        var until = now.ToUnixTimeMilliseconds();
        var span = (long)TimeSpan.FromDays(59).TotalMilliseconds;
        // The first post of a complaint, then the thanks, then everybody else's.
        var at = $"({until} - {span} + ((n % {cases}) * {span} / {cases}))";
        var thanked = $"(n > {cases} and n <= {2 * cases})";
        var network = "case n % 4 when 0 then 'x' when 1 then 'bluesky' when 2 then 'instagram' else 'sikayetvar' end";
        var account = $"(1 + ((n % {cases}) * 7919) % {Accounts})";
        string[] steps =
        [
            $"insert into account (id, network, key, handle, first_seen_at, is_ours) {Rows(Accounts)} select n, 'x', 'k' || n, 'h' || n, 0, 0 from rows",
            $"""
                insert into post (id, network, external_id, account_id, kind, text, created_at, received_at, likes, replies, reposts, views)
                {Rows(posts)} select n, {network}, 'e' || n, {account}, 0,
                  case when {thanked} then 'Teşekkürler, sorunum çözüldü.' when n <= {cases} then 'Siparişim hâlâ gelmedi, kimse dönmüyor.' else 'Bugün şubeden geçtim.' end,
                  {at} + case when {thanked} then {Chance} * 300000 + 90000000 else 0 end, {until}, n % 7, 0, 0, 0 from rows
                """,
            $"""
                insert into post_reading (post_id, language, language_probability, sentiment, negative, neutral, positive, intent, intent_probability, urgency,
                  offensive, legal_threat, subject, detail)
                {Rows(posts)} select n, 'tr', 1, case when n <= {cases} then 0 when {thanked} then 2 else 1 end, 0.3, 0.4, 0.3,
                  case when n <= {cases} then case when {Chance} < 60 then 6 else 0 end when {thanked} then 3 else 8 end, 0.9, 0.5, 0,
                  case when n <= {cases} and {Chance} > 980 then 1 else 0 end,
                  case n % 8 when 0 then 'delivery' when 1 then 'billing' when 2 then 'price' when 3 then 'network' when 4 then 'staff' when 5 then 'application'
                    when 6 then 'return' else 'campaign' end, null from rows
                """,
            $"""
                insert into topic_match (topic_id, created_at, post_id) select {brand.Value}, created_at, id from post
                """,
            $"""
                insert into conversation (id, person_id, account_id, network, matter, title, status, queue, priority, severity, opened_at, first_answered_at, last_post_at,
                  last_post_id, post_count, version)
                {Rows(
                    cases
                )} select n, {account}, {account}, {network}, 'delivery', 'Siparişim gelmedi', case when {Chance} < 700 then 2 else 0 end,
                  'takım ' || (n % 5), 0, 0, {at}, case when {Chance} < 900 then {at} + {Chance} * 90000 end, {at}, n, 1, 1 from rows
                """,
            $"""
                insert into conversation_entry (id, conversation_id, kind, at, post_id) {Rows(cases)} select n * 3, n, 0, {at}, n from rows
                """,
            $"""
                insert into conversation_entry (id, conversation_id, kind, at, user_id) {Rows(cases)}
                select n * 3 + 1, n, 1, {at} + {Chance} * 90000, 1 + n % 20 from rows where {Chance} < 900
                """,
            $"""
                insert into conversation_entry (id, conversation_id, kind, at, post_id)
                select (p.id - {cases}) * 3 + 2, p.id - {cases}, 0, p.created_at, p.id from post p
                where p.id > {cases} and p.id <= {2 * cases} and p.id % 2 = 0
                """,
        ];
        foreach (var step in steps)
            await database
                .WriteAsync(
                    WritePriority.Batch,
                    async (scope, cancellation) => await scope.ExecuteAsync(step, [], cancellation).ConfigureAwait(false),
                    CancellationToken.None
                )
                .ConfigureAwait(false);
    }

    private static string Rows(int count) => $"with recursive rows (n) as (select 1 union all select n + 1 from rows where n < {count})";
}
