using System.Runtime.InteropServices;
using System.Text;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Report;

/// <summary>How much was said, hour by hour: folded days and what waits, added up by what a report shows.</summary>
public sealed class TopicPulse
{
    private const int HoursADay = 24;

    private readonly long from;
    private readonly Mood[] hours;
    private readonly (long Posts, long Engagement)[] week = new (long, long)[7 * HoursADay];
    private readonly Dictionary<string, Mood> networks = new(StringComparer.Ordinal);
    private readonly Dictionary<TopicId, Mood[]> days = [];

    private TopicPulse(long from, long to)
    {
        this.from = from;
        hours = new Mood[(int)(to - from + 1) * HoursADay];
    }

    public Mood All => Sum(hours);

    /// <summary>By hour of the week, Monday 00 first.</summary>
    public IReadOnlyList<(long Posts, long Engagement)> Week => week;

    /// <summary>Busiest first.</summary>
    public IReadOnlyList<(string Network, Mood Mood)> Networks =>
        [
            .. networks
                .Where(network => network.Value.Posts > 0)
                .OrderByDescending(network => network.Value.Posts)
                .ThenBy(network => network.Key, StringComparer.Ordinal)
                .Select(network => (network.Key, network.Value)),
        ];

    /// <param name="from">First day, <see cref="LocalDay"/>.</param>
    /// <param name="to">Last day, included.</param>
    public static async Task<TopicPulse> ReadAsync(
        Database database,
        IReadOnlyList<TopicId> topics,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(snapshot, database.Dialect, topics, from, to, cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<TopicPulse> ReadAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        IReadOnlyList<TopicId> topics,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        var pulse = new TopicPulse(from, to);
        var room = new TermTable();
        var names = new List<(byte[] Bytes, string Name)>();
        foreach (
            var sql in new[]
            {
                $"select topic_id, day, data from term_pack where topic_id {dialect.In("topics")} and kind = 8 and span = 1 and day >= @from and day <= @to",
                $"select topic_id, day, data from term_pack_delta where topic_id {dialect.In("topics")} and day >= @from and day <= @to",
            }
        )
        {
            await snapshot
                .QueryAsync(
                    sql,
                    [
                        dialect.List("topics", [.. topics.Select(topic => topic.Value)]),
                        dialect.Value("from", from),
                        dialect.Value("to", to),
                    ],
                    reader =>
                    {
                        room.Clear();
                        TermPacking.Add(reader.Bytes(2), room, onlyKnown: false, TermKind.Pulse);
                        pulse.Add(new TopicId(reader.GetInt64(0)), reader.GetInt64(1), room, names);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return pulse;
    }

    /// <summary>Nothing yet, of some days.</summary>
    internal static TopicPulse Empty(long from, long to) => new(from, to);

    /// <summary>Counts one post that a topic wants.</summary>
    internal void Add(TopicId topic, Post post, Sentiment sentiment) =>
        Add(
            topic,
            LocalDay.Of(post.CreatedAt),
            LocalDay.HourOf(post.CreatedAt),
            post.Network,
            Mood.Of(sentiment, 1, post.Counters.Engagement)
        );

    /// <summary>By day, or by hour.</summary>
    public IReadOnlyList<ReportMoment> Moments(bool byHour) =>
        byHour
            ? [.. hours.Select((mood, i) => new ReportMoment(from + (i / HoursADay), i % HoursADay, mood))]
            : [.. hours.Chunk(HoursADay).Select((day, i) => new ReportMoment(from + i, null, Sum(day)))];

    /// <summary>One topic's own days.</summary>
    public ReportVoice Voice(TopicId topic)
    {
        var mine = days.GetValueOrDefault(topic) ?? new Mood[hours.Length / HoursADay];
        return new ReportVoice(topic, Sum(mine), [.. mine.Select(day => day.Posts)]);
    }

    private void Add(TopicId topic, long day, TermTable terms, List<(byte[] Bytes, string Name)> names)
    {
        foreach (var term in terms)
            Add(
                topic,
                day,
                Math.Min(HoursADay - 1, (int)term.Name[0]),
                NameOf(names, term.Name[2..]),
                Mood.Of((Sentiment)term.Name[1], term.Count, term.Engagement)
            );
    }

    private void Add(TopicId topic, long day, int hour, string network, Mood mood)
    {
        if (!days.TryGetValue(topic, out var mine))
            days.Add(topic, mine = new Mood[hours.Length / HoursADay]);
        mine[(int)(day - from)] += mood;
        hours[((int)(day - from) * HoursADay) + hour] += mood;
        ref var cell = ref week[(LocalDay.WeekdayOf(day) * HoursADay) + hour];
        cell.Posts += mood.Posts;
        cell.Engagement += mood.Engagement;
        CollectionsMarshal.GetValueRefOrAddDefault(networks, network, out _) += mood;
    }

    /// <summary>The same string for the same network: a report reads some ten thousand entries of a handful of networks.</summary>
    private static string NameOf(List<(byte[] Bytes, string Name)> names, ReadOnlySpan<byte> bytes)
    {
        foreach (var (known, name) in names)
        {
            if (bytes.SequenceEqual(known))
                return name;
        }
        names.Add((bytes.ToArray(), Encoding.UTF8.GetString(bytes)));
        return names[^1].Name;
    }

    private static Mood Sum(Mood[] moods)
    {
        var sum = default(Mood);
        foreach (var mood in moods)
            sum += mood;
        return sum;
    }
}
