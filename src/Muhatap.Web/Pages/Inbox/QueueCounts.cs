using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Inbox;

/// <summary>How many wait in each box, and by what the list can be narrowed.</summary>
internal sealed record QueueCounts(
    int Open,
    int Mine,
    int Unassigned,
    int Late,
    IReadOnlyList<string> Queues,
    IReadOnlyList<string> Networks
)
{
    public static QueueCounts None { get; } = new(0, 0, 0, 0, [], []);

    public static async Task<QueueCounts> ReadAsync(Database database, UserId me, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        UserId? mine = me;
        var open = db.Conversations.Where(row => row.Status == ConversationStatus.Open);
        var counts = await open.GroupBy(_ => 1)
            .Select(rows => new
            {
                Open = rows.Count(),
                Mine = rows.Count(row => row.AssigneeId == mine),
                Unassigned = rows.Count(row => row.AssigneeId == null),
                Late = rows.Count(row => row.DueAt < now),
            })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        var queues = await db.TriageRules.Select(row => row.Queue).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        var networks = await open.Select(row => row.Network).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        return new QueueCounts(
            counts?.Open ?? 0,
            counts?.Mine ?? 0,
            counts?.Unassigned ?? 0,
            counts?.Late ?? 0,
            [.. queues.Order(StringComparer.Ordinal)],
            [.. networks.Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>The number shown beside a box, or null for one that isn't counted.</summary>
    public int? Of(string box) =>
        box switch
        {
            "open" => Open,
            "mine" => Mine,
            "unassigned" => Unassigned,
            "late" => Late,
            _ => null,
        };
}
