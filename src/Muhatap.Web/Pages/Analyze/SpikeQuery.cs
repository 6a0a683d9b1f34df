using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Spikes;
using Muhatap.Core.Alarms;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Report;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Analyze;

/// <summary>One hour of the drawing.</summary>
public readonly record struct SpikeHour(DateTimeOffset At, int Posts, UsualHour? Usual);

/// <summary>Alarms, and what they are drawn over.</summary>
internal static class SpikeQuery
{
    public const int PastDays = 35;
    private const long Milliseconds = 3_600_000;

    public static async Task<List<(Alarm Alarm, Topic Topic)>> AlarmsAsync(
        Database database,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = await db
            .Alarms.Where(alarm => alarm.At >= since || alarm.EndedAt == null)
            .Join(db.Topics, alarm => alarm.TopicId, topic => topic.Id, (alarm, topic) => new { alarm, topic })
            .OrderByDescending(row => row.alarm.At)
            .Take(100)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.ConvertAll(row => (row.alarm, row.topic));
    }

    /// <summary>The last days hour by hour; what was usual is learnt from the days before as well.</summary>
    public static async Task<IReadOnlyList<SpikeHour>> HoursAsync(
        Database database,
        TopicId topic,
        DateTimeOffset now,
        int days,
        IReadOnlyList<Alarm> alarms,
        CancellationToken cancellationToken
    )
    {
        var last = now.ToUnixTimeMilliseconds() / Milliseconds;
        var first = last - (PastDays * 24) + 1;
        var today = LocalDay.Of(now);
        var pulse = await TopicPulse.ReadAsync(database, [topic], today - PastDays, today, cancellationToken).ConfigureAwait(false);
        var counts = new int[PastDays * 24];
        foreach (var moment in pulse.Moments(byHour: true))
        {
            var hour = (LocalDay.Start(moment.Day).ToUnixTimeMilliseconds() / Milliseconds) + (moment.Hour ?? 0);
            if (hour >= first && hour <= last)
                counts[hour - first] += (int)moment.Mood.Posts;
        }
        // Silence before the first post is no silence of the topic: nobody listened yet.
        var begin = Math.Max(0, Array.FindIndex(counts, count => count > 0));
        var usual = UsualHours.Of(first + begin, counts[begin..], hour => alarms.Any(alarm => Covers(alarm, hour)));
        return
        [
            .. Enumerable
                .Range(Math.Max(0, counts.Length - (days * 24)), Math.Min(counts.Length, days * 24))
                .Select(i => new SpikeHour(
                    DateTimeOffset.FromUnixTimeMilliseconds((first + i) * Milliseconds),
                    counts[i],
                    i < begin ? null : usual[i - begin]
                )),
        ];
    }

    private static bool Covers(Alarm alarm, long hour) =>
        hour >= alarm.BeganAt.ToUnixTimeMilliseconds() / Milliseconds
        && (alarm.EndedAt is not { } end || hour <= end.ToUnixTimeMilliseconds() / Milliseconds);
}
