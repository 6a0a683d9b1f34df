using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Alarms;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Spikes;

/// <summary>
/// Watches every active topic: learns its past weeks once, then takes what is stored since. Where many posts of the past come in (an import) that
/// topic's past is worked out again; the same alarm found again stays the same row.
/// </summary>
public sealed class WatchSpikes(Database database)
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(35);
    private readonly Dictionary<TopicId, WatchedTopic> watched = [];
    private PostId seen;
    private volatile bool hasLookedBack;

    /// <summary>False after a start until the past of every topic has been looked at once.</summary>
    public bool HasLookedBack => hasLookedBack;

    /// <summary>Looks at what is new, and at the clock.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (topics, newest) = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var fresh = watched.Count == 0 ? [] : await TopicPosts.AfterAsync(database, seen, newest, cancellationToken).ConfigureAwait(false);
        var now = database.Clock.GetUtcNow();
        foreach (var gone in watched.Keys.Except(topics.Select(topic => topic.Id)).ToList())
            watched.Remove(gone);
        foreach (var topic in topics)
        {
            var own = fresh.Where(post => post.Topic == topic.Id).Select(post => post.Post).ToList();
            if (watched.TryGetValue(topic.Id, out var watch) && watch.Query == topic.Query)
            {
                await KeepAsync(topic.Id, Told(watch, own, now), since: null, cancellationToken).ConfigureAwait(false);
                if (!watch.HasMissed(now))
                    continue;
            }
            await LearnAsync(topic, newest, now, cancellationToken).ConfigureAwait(false);
        }
        seen = newest;
        hasLookedBack = true;
    }

    private static List<SpikeAlarm> Told(WatchedTopic watch, List<SpikePost> posts, DateTimeOffset now)
    {
        var told = new List<SpikeAlarm>();
        foreach (var post in posts)
        {
            if (watch.Take(post) is { } alarm)
                told.Add(alarm);
        }
        if (watch.Tick(now) is { } silence)
            told.Add(silence);
        return told;
    }

    private async Task<(List<Topic> Topics, PostId Newest)> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var topics = await db
            .Topics.Where(topic => topic.IsActive && topic.MatchBackFrom == null)
            .OrderBy(topic => topic.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var newest = await db
            .Posts.OrderByDescending(post => post.Id)
            .Select(post => post.Id)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return (topics, newest);
    }

    private async Task LearnAsync(Topic topic, PostId newest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var watch = new WatchedTopic(topic.Id, topic.Query, now);
        var told = new List<SpikeAlarm>();
        await foreach (var post in TopicPosts.SinceAsync(database, topic.Id, now - Past, newest, cancellationToken).ConfigureAwait(false))
        {
            if (watch.Take(post) is { } alarm)
                told.Add(alarm);
        }
        if (watch.Tick(now) is { } silence)
            told.Add(silence);
        await KeepAsync(topic.Id, told, now - Past, cancellationToken).ConfigureAwait(false);
        watched[topic.Id] = watch;
    }

    /// <summary>Writes what was told.</summary>
    /// <param name="since">Where the past was worked out again from: alarms since then that were not found again go.</param>
    private async Task KeepAsync(TopicId topic, List<SpikeAlarm> told, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        if (told.Count == 0 && since is null)
            return;
        await database
            .WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                {
                    var held = await scope
                        .Db.Alarms.Where(alarm => alarm.TopicId == topic && (since == null || alarm.At >= since))
                        .OrderBy(alarm => alarm.At)
                        .ToListAsync(cancellation)
                        .ConfigureAwait(false);
                    var found = since is null ? held : [];
                    foreach (var alarm in told)
                        Apply(scope, topic, alarm, held, found);
                    scope.Db.Alarms.RemoveRange(held.Except(found));
                    if (told.Count > 0 || held.Count > found.Count)
                        scope.Changed(ChangeKind.Alarm, topic.Value);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static void Apply(WriteScope scope, TopicId topic, SpikeAlarm told, List<Alarm> held, List<Alarm> found)
    {
        var alarm = told.News == SpikeNews.Began ? held.Find(row => row.At == told.At) : found.LastOrDefault();
        if (alarm is null)
        {
            // An update of an alarm older than what is looked back at.
            if (told.News != SpikeNews.Began)
                return;
            alarm = Began(scope.Mint.Next<AlarmId>(), topic, told);
            scope.Db.Alarms.Add(alarm);
        }
        if (!found.Contains(alarm))
            found.Add(alarm);
        alarm.EndedAt = told.News == SpikeNews.Ended ? told.At : null;
        if (told.News == SpikeNews.Ended)
            return;
        (alarm.Observed, alarm.Expected, alarm.PerHour, alarm.ToldAt) = (told.Observed, told.Expected, told.PerHour, told.At);
        alarm.Probability = told.News == SpikeNews.Began ? told.Probability : Math.Max(alarm.Probability, told.Probability);
        alarm.Severity = told.News == SpikeNews.Began ? told.Severity : Math.Max(alarm.Severity, told.Severity);
        if (told.Words.Count > 0)
            alarm.Words = string.Join(' ', told.Words);
    }

    private static Alarm Began(AlarmId id, TopicId topic, SpikeAlarm told) =>
        new()
        {
            Id = id,
            TopicId = topic,
            At = told.At,
            BeganAt = told.From,
            About = told.About,
            Observed = told.Observed,
            Expected = told.Expected,
            Probability = told.Probability,
            Severity = told.Severity,
            PerHour = told.PerHour,
            Words = string.Join(' ', told.Words),
            ToldAt = told.At,
        };
}
