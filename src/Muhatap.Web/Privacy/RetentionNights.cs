using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Core.Retention;
using Muhatap.Core.Topics;
using Muhatap.Listen.Keep;
using Muhatap.Relate.Retention;
using Muhatap.Store;

namespace Muhatap.Web.Privacy;

/// <summary>
/// Each night, what is older than the owner said goes, kind by kind and some hundred rows a transaction. A run that was cut off
/// goes on where it stopped; a rule set today first runs in the coming night.
/// </summary>
internal static class RetentionNights
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(3);

    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        var night = Night(database.Clock.GetUtcNow());
        List<RetentionRule> rules;
        Dictionary<RetentionKind, RetentionRun> last;
        await using (var db = database.Read())
        {
            rules = await db.RetentionRules.OrderBy(row => row.Kind).ToListAsync(cancellationToken).ConfigureAwait(false);
            var latest = await db
                .RetentionRuns.Where(row => !db.RetentionRuns.Any(later => later.Kind == row.Kind && later.Id.CompareTo(row.Id) > 0))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            last = latest.ToDictionary(row => row.Kind);
        }
        // Conversations first: what stood in them may go in the same night.
        foreach (var rule in rules.OrderByDescending(rule => rule.Kind == RetentionKind.Conversations))
        {
            var run = last.GetValueOrDefault(rule.Kind);
            if (run is { FinishedAt: null } || (rule.SetAt < night && (run is null || run.StartedAt < night)))
                await RunAsync(database, rule, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>How many rows of a kind would go now.</summary>
    public static async Task<long> CountAsync(Database database, RetentionKind kind, int days, CancellationToken cancellationToken)
    {
        var before = database.Clock.GetUtcNow().AddDays(-days);
        return kind switch
        {
            RetentionKind.Strangers => await ExpirePosts.CountAsync(database, kind, before, cancellationToken).ConfigureAwait(false),
            RetentionKind.Conversations => await ExpireConversations.CountAsync(database, before, cancellationToken).ConfigureAwait(false),
            RetentionKind.Records => await ExpireRecords.CountAsync(database, before, cancellationToken).ConfigureAwait(false),
            RetentionKind.CallsAndSurveys => await ExpirePosts.CountAsync(database, kind, before, cancellationToken).ConfigureAwait(false)
                + await ExpireTraces.CountAsync(database, kind, before, cancellationToken).ConfigureAwait(false),
            _ => await ExpireTraces.CountAsync(database, kind, before, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Three in the morning, the last one that was.</summary>
    private static DateTimeOffset Night(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, LocalDay.Zone);
        var night = local.Date + Hour;
        if (night > local.DateTime)
            night = night.AddDays(-1);
        return new DateTimeOffset(night, LocalDay.Zone.GetUtcOffset(night)).ToUniversalTime();
    }

    private static async Task RunAsync(Database database, RetentionRule rule, CancellationToken cancellationToken)
    {
        var run = await RetentionRuns
            .BeginAsync(database, rule.Kind, database.Clock.GetUtcNow().AddDays(-rule.Days), cancellationToken)
            .ConfigureAwait(false);
        foreach (var step in Steps(database, rule.Kind, run.Before))
        {
            while (await step(cancellationToken).ConfigureAwait(false) is > 0 and var removed)
                await RetentionRuns.AdvanceAsync(database, run.Id, removed, cancellationToken).ConfigureAwait(false);
        }
        await RetentionRuns.EndAsync(database, run.Id, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Func<CancellationToken, Task<int>>> Steps(Database database, RetentionKind kind, DateTimeOffset before)
    {
        if (kind is RetentionKind.Strangers or RetentionKind.CallsAndSurveys)
            yield return token => ExpirePosts.RunAsync(database, kind, before, AtOnce, token);
        if (kind == RetentionKind.Conversations)
            yield return token => ExpireConversations.RunAsync(database, before, AtOnce, token);
        else if (kind == RetentionKind.Records)
            yield return token => ExpireRecords.RunAsync(database, before, AtOnce, token);
        else
            yield return token => ExpireTraces.RunAsync(database, kind, before, AtOnce, token);
    }
}
