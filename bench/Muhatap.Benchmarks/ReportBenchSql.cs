using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Muhatap.Core.Topics;
using Muhatap.Listen.Report;

namespace Muhatap.Benchmarks;

/// <summary>
/// The report's figures by SQL over the posts, at its best: covering indexes made for these very questions, terms as numbers in rows of
/// their own with the engagement beside them, warm, on a connection with a large cache. It is spared what the report does beyond: how
/// often terms stand in everything else, words of peaks, the period before, examples.
/// </summary>
internal sealed class ReportBenchSql(ReportBenchWorld world, string file)
{
    private static readonly string[] Indexes =
    [
        "create index bench_term_by on bench_term (topic_id, kind, term_id, engagement)",
        "create index bench_post on post (id, network, account_id, likes, replies, reposts)",
        "create index bench_reading on post_reading (post_id, sentiment, language, subject)",
        "analyze",
    ];

    public Dictionary<(long Hour, string Network, int Sentiment), (long Posts, long Engagement)> Pulse { get; } = [];

    public Dictionary<(TermKind Kind, string Term), (long Posts, long Engagement)> Terms { get; } = [];

    public Dictionary<long, (long Posts, long Engagement)> Accounts { get; } = [];

    public Dictionary<(long Topic, long Day), long> Voices { get; } = [];

    public async Task PrepareAsync()
    {
        await using var connection = await OpenAsync().ConfigureAwait(false);
        foreach (var sql in Indexes)
            await RunAsync(connection, sql, static _ => { }).ConfigureAwait(false);
    }

    /// <summary>Answers every question once. Returns milliseconds.</summary>
    public async Task<double> RunAsync(bool keep)
    {
        await using var connection = await OpenAsync().ConfigureAwait(false);
        var brand = world.Brand.Value;
        var from = world.From.ToUnixTimeMilliseconds();
        var to = world.From.AddDays(ReportBenchWorld.Days).ToUnixTimeMilliseconds();
        var posts =
            $"topic_match m join post p on p.id = m.post_id where m.topic_id = {brand} and m.created_at >= {from} and m.created_at < {to}";
        var readings =
            $"topic_match m join post p on p.id = m.post_id join post_reading r on r.post_id = m.post_id where m.topic_id = {brand} and m.created_at >= {from} and m.created_at < {to}";
        const string Engagement = "sum(p.likes + p.replies + p.reposts)";
        var watch = Stopwatch.StartNew();
        await RunAsync(
                connection,
                $"select m.created_at / 3600000, p.network, r.sentiment, count(*), {Engagement} from {readings} group by 1, 2, 3",
                row =>
                {
                    if (keep)
                        Pulse[(row.GetInt64(0), row.GetString(1), row.GetInt32(2))] = (row.GetInt64(3), row.GetInt64(4));
                }
            )
            .ConfigureAwait(false);
        await RunAsync(
                connection,
                $"select p.account_id, count(*), {Engagement} from {posts} group by 1",
                row =>
                {
                    if (keep)
                        Accounts[row.GetInt64(0)] = (row.GetInt64(1), row.GetInt64(2));
                }
            )
            .ConfigureAwait(false);
        foreach (var (kind, column) in new[] { (TermKind.Language, "r.language"), (TermKind.Subject, "r.subject") })
            await RunAsync(
                    connection,
                    $"select {column}, count(*), {Engagement} from {readings} and {column} is not null group by 1",
                    row =>
                    {
                        if (keep)
                            Terms[(kind, row.GetString(0))] = (row.GetInt64(1), row.GetInt64(2));
                    }
                )
                .ConfigureAwait(false);
        await RunAsync(
                connection,
                $"select kind, term_id, count(*), sum(engagement) from bench_term where topic_id = {brand} group by kind, term_id",
                row =>
                {
                    if (keep)
                        Terms[((TermKind)row.GetInt32(0), world.TermOf(row.GetInt64(1)))] = (row.GetInt64(2), row.GetInt64(3));
                }
            )
            .ConfigureAwait(false);
        await RunAsync(
                connection,
                $"select m.topic_id, (m.created_at + 10800000) / 86400000, r.sentiment, count(*) from topic_match m join post_reading r on r.post_id = m.post_id where m.topic_id in ({brand}, {world.Rival.Value}, {world.Sector.Value}) and m.created_at >= {from} and m.created_at < {to} group by 1, 2, 3",
                row =>
                {
                    if (keep)
                        Voices[(row.GetInt64(0), row.GetInt64(1))] =
                            Voices.GetValueOrDefault((row.GetInt64(0), row.GetInt64(1))) + row.GetInt64(3);
                }
            )
            .ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>What the report says and SQL says otherwise, in words; empty where they agree.</summary>
    public List<string> Differences(ListeningReport report)
    {
        var faults = new List<string>();
        void Same(string what, object? told, object? counted)
        {
            if (!Equals(told, counted))
                faults.Add($"{what}: the report says {told}, SQL {counted}");
        }
        Same("posts", report.Now.Posts, Pulse.Values.Sum(cell => cell.Posts));
        Same("engagement", report.Now.Engagement, Pulse.Values.Sum(cell => cell.Engagement));
        foreach (var moment in report.Moments)
        {
            var first = LocalDay.Start(moment.Day).ToUnixTimeSeconds() / 3600;
            var day = Pulse.Where(cell => cell.Key.Hour >= first && cell.Key.Hour < first + 24).ToList();
            Same(
                $"negative on {moment.Day}",
                moment.Mood.Negative,
                day.Where(cell => cell.Key.Sentiment == 0).Sum(cell => cell.Value.Posts)
            );
            Same($"posts on {moment.Day}", moment.Mood.Posts, day.Sum(cell => cell.Value.Posts));
            Same($"engagement on {moment.Day}", moment.Mood.Engagement, day.Sum(cell => cell.Value.Engagement));
        }
        for (var hour = 0; hour < report.Hours.Count; hour++)
        {
            // Thursday is day 0 of 1970; three hours from UTC.
            var cells = Pulse.Where(cell => (((cell.Key.Hour + 3) / 24 + 3) % 7 * 24) + ((cell.Key.Hour + 3) % 24) == hour).ToList();
            Same($"posts in hour {hour} of the week", report.Hours[hour].Posts, cells.Sum(cell => cell.Value.Posts));
            Same($"engagement in hour {hour} of the week", report.Hours[hour].Engagement, cells.Sum(cell => cell.Value.Engagement));
        }
        foreach (var (network, mood) in report.Networks)
            Same($"posts on {network}", mood.Posts, Pulse.Where(cell => cell.Key.Network == network).Sum(cell => cell.Value.Posts));
        foreach (
            var term in report
                .Languages.Concat(report.Subjects)
                .Concat(report.Provinces)
                .Concat(report.Hashtags)
                .Concat(report.Words)
                .Concat(report.Emoji)
                .Concat(report.Sites)
                .Concat(report.Images)
        )
            Same($"{term.Kind} {term.Key}", (term.Posts, term.Engagement), Terms.GetValueOrDefault((term.Kind, term.Key)));
        foreach (var leader in report.Leaders)
            Same($"account {leader.Account.Id}", (leader.Posts, leader.Engagement), Accounts.GetValueOrDefault(leader.Account.Id.Value));
        Same("accounts", report.Accounts, (long)Accounts.Count);
        foreach (var voice in report.Voices)
        {
            for (var day = 0; day < voice.Days.Count; day++)
                Same(
                    $"{voice.Topic} on day {day}",
                    voice.Days[day],
                    Voices.GetValueOrDefault((voice.Topic.Value, report.Request.From + day))
                );
        }
        foreach (var kind in new[] { TermKind.Site, TermKind.Image, TermKind.Subject, TermKind.Province })
        {
            // The most frequent are really the most frequent.
            var told = kind switch
            {
                TermKind.Site => report.Sites,
                TermKind.Image => report.Images,
                TermKind.Province => report.Provinces,
                _ => report.Subjects,
            };
            var counted = Terms.Where(term => term.Key.Kind == kind).Select(term => term.Value.Posts).OrderDescending().Take(told.Count);
            Same($"the counts of the first {kind}s", string.Join(' ', told.Select(term => term.Posts)), string.Join(' ', counted));
        }
        if (
            report.Words.Count == 0
            || report.Hashtags.Count == 0
            || report.Leaders.Count == 0
            || report.Provinces.Count == 0
            || report.Peaks.Count != 3
        )
            faults.Add(
                $"the report is empty somewhere: {report.Words.Count} words, {report.Hashtags.Count} hashtags, {report.Peaks.Count} peaks"
            );
        return faults;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync().ConfigureAwait(false);
        await RunAsync(
                connection,
                "pragma cache_size = -2000000; pragma mmap_size = 8000000000; pragma temp_store = memory",
                static _ => { }
            )
            .ConfigureAwait(false);
        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, Action<SqliteDataReader> read)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this file with numbers in it.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
            read(reader);
    }
}
