using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Alarms;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Analyze;

/// <summary>What happened once, however many topics noticed it: the alarm that was told first, and those of other topics about the same posts.</summary>
/// <param name="Also">Later alarms of topics most of whose posts (or of the first's) are the same.</param>
internal sealed record SpikeEvent(Alarm Alarm, Topic Topic, IReadOnlyList<(Alarm Alarm, Topic Topic)> Also)
{
    /// <summary>Two topics speak of one thing where so many posts of the smaller are posts of the other.</summary>
    private const double LeastShared = 0.5;

    /// <summary>Newest first.</summary>
    public static async Task<List<SpikeEvent>> ReadAsync(Database database, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var alarms = await SpikeQuery.AlarmsAsync(database, since, cancellationToken).ConfigureAwait(false);
        var events = new List<(Alarm Alarm, Topic Topic, List<(Alarm Alarm, Topic Topic)> Also)>();
        foreach (var (alarm, topic) in Enumerable.Reverse(alarms))
        {
            var same = -1;
            for (var i = events.Count - 1; i >= 0 && same < 0; i--)
            {
                if (await AreOneAsync(database, events[i].Alarm, alarm, cancellationToken).ConfigureAwait(false))
                    same = i;
            }
            if (same >= 0)
                events[same].Also.Add((alarm, topic));
            else
                events.Add((alarm, topic, []));
        }
        events.Reverse();
        return events.ConvertAll(e => new SpikeEvent(e.Alarm, e.Topic, e.Also));
    }

    private static async Task<bool> AreOneAsync(Database database, Alarm first, Alarm other, CancellationToken cancellationToken)
    {
        if (first.TopicId == other.TopicId || other.BeganAt >= (first.EndedAt ?? DateTimeOffset.MaxValue))
            return false;
        var from = first.BeganAt > other.BeganAt ? first.BeganAt : other.BeganAt;
        var to = Earlier(first.EndedAt, other.EndedAt);
        if (to <= from)
            return false;
        await using var db = database.Read();
        var there = db.TopicMatches.Where(match => match.CreatedAt >= from && match.CreatedAt < to);
        var ofFirst = there.Where(match => match.TopicId == first.TopicId);
        var ofOther = there.Where(match => match.TopicId == other.TopicId);
        var fewer = Math.Min(
            await ofFirst.CountAsync(cancellationToken).ConfigureAwait(false),
            await ofOther.CountAsync(cancellationToken).ConfigureAwait(false)
        );
        var both = await ofFirst
            .Join(ofOther, match => match.PostId, match => match.PostId, (match, _) => match.PostId)
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
        return fewer > 0 && both >= LeastShared * fewer;
    }

    private static DateTimeOffset Earlier(DateTimeOffset? a, DateTimeOffset? b)
    {
        var (x, y) = (a ?? DateTimeOffset.MaxValue, b ?? DateTimeOffset.MaxValue);
        return x < y ? x : y;
    }
}
