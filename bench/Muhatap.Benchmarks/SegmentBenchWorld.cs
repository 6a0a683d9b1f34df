using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Benchmarks;

/// <summary>
/// Invented customers and what they did, made by the database itself: every third has an account that is tied to them, with five posts within a year; on average
/// one purchase and a half, most have an e-mail address and every second a consent; one in eight has had a conversation. Posts lie in the order in which they came. Every number follows from its row's.
/// </summary>
internal static class SegmentBenchWorld
{
    private const string Chance = "((n * 2654435761 / 65536) % 1000)";
    private const string Other = "((n * 2246822519 / 8192) % 1000)";

    public static async Task FillAsync(Database database, DateTimeOffset now, int customers, Action<string> report)
    {
        var until = now.ToUnixTimeMilliseconds();
        const long day = 86_400_000;
        var accounts = customers * 2 / 5;
        var linked = customers / 3;
        var posts = linked * 5;
        var purchases = customers * 3 / 2;
        var consents = customers / 2;
        var cases = customers / 8;
        var city =
            "case n % 8 when 0 then 'İstanbul' when 1 then 'Ankara' when 2 then 'İzmir' when 3 then 'Bursa' when 4 then 'Şanlıurfa' when 5 then 'Van' when 6 then 'Muğla' else null end";
        // Both are walked through in another order than the one they are written in.
        var customerOf = $"(1 + (n * 7919) % {customers})";
        string[] steps =
        [
            $"""
                insert into customer (id, kind, name, number, segment, city, birth_date, contact_wish, source, created_at, updated_at)
                {Rows(customers)} select n, case when n % 50 = 7 then 1 else 0 end, 'Deneme Örnekoğlu ' || n, 'M-' || n,
                  case when {Chance} < 30 then 'vip' when {Chance} < 200 then 'prospect' else 'standard' end, {city},
                  case when n % 3 = 0 then null else date('1950-01-01', (n * 37 % 20000) || ' days') end,
                  case when {Other} < 20 then 2 when {Other} < 60 then 1 else 0 end, 'crm', {until} - ({Chance} * {day}), {until} from rows
                """,
            $"insert into customer_name_key (key, customer_id) {Rows(customers)} select 'deneme ornekoglu ' || n, n from rows",
            $"""
                insert into source_record (id, customer_id, source, external_id, as_of, received_at, deliveries)
                {Rows(
                    customers
                )} select n, n, case when n % 5 = 0 then 'shop' else 'crm' end, 'R' || n, {until} - ({Other} * {day}), {until}, 1 from rows
                """,
            $"""
                insert into customer_identifier (id, customer_id, kind, value, source, legal_basis, at)
                {Rows(customers)} select n, n, 0, 'kisi' || n || '@posta.example', 'crm', 2, {until} from rows where n % 10 <> 3
                """,
            $"""
                insert into account (id, network, key, handle, followers, first_seen_at, customer_id, is_ours)
                {Rows(
                    accounts
                )} select n, case n % 4 when 0 then 'x' when 1 then 'bluesky' when 2 then 'instagram' else 'mastodon' end, 'k' || n, 'h' || n, {Other} * 10, 0,
                  case when n <= {linked} then {customerOf} end, 0 from rows
                """,
            $"""
                insert into account_link (id, account_id, customer_id, state, probability, method, evidence, legal_basis, at)
                {Rows(
                    linked
                )} select n, n, {customerOf}, 0, 0.99, case when {Chance} < 300 then 0 when {Chance} < 700 then 1 else 13 end, 'name:same:5.0;place:same:2.1', 4, {until} from rows
                """,
            $"""
                insert into post (id, network, external_id, account_id, kind, text, created_at, received_at, likes, replies, reposts, views)
                {Rows(
                    posts
                )} select n, 'x', 'e' || n, 1 + (n * 104729) % {accounts}, 0, 'Siparişim hâlâ gelmedi, kimse dönmüyor. Üç gündür bekliyorum.',
                  {until} - (({posts} - n) * (365 * {day} / {posts})), {until}, n % 7, 0, 0, 0 from rows
                """,
            $"""
                insert into post_reading (post_id, language, language_probability, sentiment, negative, neutral, positive, intent, intent_probability, urgency,
                  offensive, legal_threat, subject, detail)
                {Rows(posts)} select n, 'tr', 1, n % 3, 0.3, 0.4, 0.3, n % 9, 0.9, 0.5, 0, case when {Other} > 995 then 1 else 0 end,
                  case n % 4 when 0 then 'delivery' when 1 then 'billing' when 2 then 'price' else 'staff' end,
                  'a detail as long as they mostly are, with subjects and entities in it' from rows
                """,
            $"""
                insert into activity (id, network, external_id, kind, customer_id, target, amount_minor, currency, at)
                {Rows(
                    purchases
                )} select n, 'shop', 'o' || n, 4, 1 + (n * 15485863) % {customers}, 'ürün ' || (n % 500), 1000 + {Chance} * 200, 'TRY',
                  {until} - ({Other} * 730 * {day} / 1000) from rows
                """,
            $"""
                insert into consent (id, customer_id, brand, channel, recipient, status, given_at, source, recorded_at)
                {Rows(
                    consents
                )} select n, {customerOf}, 'Örnek Ev', n % 3, 0, case when {Chance} < 850 then 1 else 0 end, {until} - ({Other} * {day}), 'HS_WEB', {until} from rows
                """,
            $"""
                insert into conversation (id, person_id, account_id, customer_id, network, matter, title, status, queue, priority, severity, opened_at, due_at, last_post_at,
                  last_post_id, post_count, version)
                {Rows(
                    cases
                )} select n, {customerOf}, n, {customerOf}, 'x', 'delivery', 'Siparişim gelmedi', case when {Chance} < 900 then 2 else 0 end, 'genel', 1, 1,
                  {until} - ({Other} * 365 * {day} / 1000), case when {Chance} >= 950 then {until} + {day} end, {until} - ({Other} * 365 * {day} / 1000), n, 1, 1 from rows
                """,
            $"insert into conversation_entry (id, conversation_id, kind, at, post_id) {Rows(cases)} select n, n, 0, {until}, n from rows",
        ];
        foreach (var step in steps)
        {
            await database
                .WriteAsync(
                    WritePriority.Batch,
                    async (scope, cancellation) => await scope.ExecuteAsync(step, [], cancellation).ConfigureAwait(false),
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            report(step.TrimStart().Split(' ')[2]);
        }
    }

    private static string Rows(int count) => $"with recursive rows (n) as (select 1 union all select n + 1 from rows where n < {count})";
}
