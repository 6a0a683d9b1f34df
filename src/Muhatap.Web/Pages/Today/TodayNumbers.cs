using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Readings;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Today;

/// <summary>What needs us now, counted.</summary>
/// <param name="Heard">Customers of whom we know an account.</param>
/// <param name="Fresh">Customers of whom some source has spoken within <see cref="FreshFor"/>.</param>
/// <param name="Hours">Posts of the last 24 hours about any topic, an hour each, oldest first: negative, neutral, positive.</param>
public sealed record TodayNumbers(
    int Late,
    int Soon,
    int Mine,
    int Unassigned,
    int ByHand,
    int Unsure,
    int Ill,
    int Customers,
    int Heard,
    int Fresh,
    bool HasTopics,
    IReadOnlyList<(long Negative, long Neutral, long Positive)> Hours
)
{
    /// <summary>What nobody has said anew for longer than this may have passed.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromDays(365);

    private const long Hour = 3_600_000;

    public static async Task<TodayNumbers> ReadAsync(Database database, UserId me, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var soon = now.AddHours(1);
        UserId? mine = me;
        var open = await db
            .Conversations.Where(row => row.Status == ConversationStatus.Open)
            .GroupBy(_ => 1)
            .Select(rows => new
            {
                Late = rows.Count(row => row.DueAt < now),
                Soon = rows.Count(row => row.DueAt >= now && row.DueAt < soon),
                Mine = rows.Count(row => row.AssigneeId == mine),
                Unassigned = rows.Count(row => row.AssigneeId == null),
            })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        var byHand = await db
            .OutboundMessages.CountAsync(row => row.State == OutboundState.ByHand, cancellationToken)
            .ConfigureAwait(false);
        var unsure = await db
            .OutboundMessages.CountAsync(row => row.State == OutboundState.Unsure || row.State == OutboundState.Refused, cancellationToken)
            .ConfigureAwait(false);
        var ill = await db.Sources.CountAsync(row => row.IsEnabled && row.LastError != null, cancellationToken).ConfigureAwait(false);
        var customers = await db.Customers.CountAsync(cancellationToken).ConfigureAwait(false);
        var heard = await db
            .Accounts.Where(row => row.CustomerId != null)
            .Select(row => row.CustomerId)
            .Distinct()
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
        var lately = now - FreshFor;
        var fresh = await db
            .SourceRecords.Where(row => row.AsOf >= lately)
            .Select(row => row.CustomerId)
            .Distinct()
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
        var hasTopics = await db.Topics.AnyAsync(row => row.IsActive, cancellationToken).ConfigureAwait(false);
        return new TodayNumbers(
            open?.Late ?? 0,
            open?.Soon ?? 0,
            open?.Mine ?? 0,
            open?.Unassigned ?? 0,
            byHand,
            unsure,
            ill,
            customers,
            heard,
            fresh,
            hasTopics,
            await HoursAsync(db, now, cancellationToken).ConfigureAwait(false)
        );
    }

    /// <summary>Each post once, however many topics want it: from the posts, not from the rollups.</summary>
    private static async Task<IReadOnlyList<(long, long, long)>> HoursAsync(
        Store.Mapping.MuhatapDb db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var last = now.ToUnixTimeMilliseconds() / Hour;
        var since = DateTimeOffset.FromUnixTimeMilliseconds((last - 23) * Hour);
        var rows = await (
            from post in db.Posts
            where post.CreatedAt >= since && post.CreatedAt <= now
            join reading in db.Readings on post.Id equals reading.PostId
            select new { post.CreatedAt, reading.Sentiment }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var hours = new (long Negative, long Neutral, long Positive)[24];
        foreach (var row in rows)
        {
            ref var hour = ref hours[(int)((row.CreatedAt.ToUnixTimeMilliseconds() / Hour) - last + 23)];
            if (row.Sentiment == Sentiment.Negative)
                hour.Negative++;
            else if (row.Sentiment == Sentiment.Positive)
                hour.Positive++;
            else
                hour.Neutral++;
        }
        return hours;
    }
}
