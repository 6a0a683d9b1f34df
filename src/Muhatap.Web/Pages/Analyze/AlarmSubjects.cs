using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Alarms;
using Muhatap.Core.Readings;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Analyze;

/// <summary>What those who speak in an alarm speak about.</summary>
internal static class AlarmSubjects
{
    private const int Shown = 3;

    /// <summary>Said by fewer it names nothing.</summary>
    private const int Fewest = 3;

    /// <returns>Subjects with their posts in the alarm's hours, most first; those of an alarm about negative posts count only these.</returns>
    public static async Task<IReadOnlyList<(string Subject, int Posts)>> ReadAsync(
        Database database,
        Alarm alarm,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var until = alarm.EndedAt ?? now;
        var isAgainst = alarm.About != "all";
        await using var db = database.Read();
        var rows = await db
            .TopicMatches.Where(match => match.TopicId == alarm.TopicId && match.CreatedAt >= alarm.BeganAt && match.CreatedAt < until)
            .Join(db.Readings, match => match.PostId, reading => reading.PostId, (_, reading) => reading)
            .Where(reading => reading.Subject != null && (!isAgainst || reading.Sentiment == Sentiment.Negative))
            .GroupBy(reading => reading.Subject!)
            .Select(group => new { group.Key, Posts = group.Count() })
            .OrderByDescending(group => group.Posts)
            .ThenBy(group => group.Key)
            .Take(Shown)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Where(row => row.Posts >= Fewest).Select(row => (row.Key, row.Posts))];
    }
}
