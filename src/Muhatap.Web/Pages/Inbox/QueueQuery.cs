using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Inbox;

/// <summary>The queue as one of us sees it: what waits first, by priority and deadline; what does not wait after it, newest first.</summary>
internal static class QueueQuery
{
    public static async Task<(IReadOnlyList<QueueRow> Rows, bool HasMore)> ReadAsync(
        Database database,
        string box,
        string? queue,
        string? network,
        UserId me,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var cases = db.Conversations.AsQueryable();
        UserId? mine = me;
        var soon = now.AddHours(1);
        cases = box switch
        {
            "mine" => cases.Where(row => row.Status == ConversationStatus.Open && row.AssigneeId == mine),
            "unassigned" => cases.Where(row => row.Status == ConversationStatus.Open && row.AssigneeId == null),
            "late" => cases.Where(row => row.Status == ConversationStatus.Open && row.DueAt < now),
            "soon" => cases.Where(row => row.Status == ConversationStatus.Open && row.DueAt >= now && row.DueAt < soon),
            "snoozed" => cases.Where(row => row.Status == ConversationStatus.Snoozed),
            "closed" => cases.Where(row => row.Status == ConversationStatus.Closed),
            "byhand" => cases.Where(row =>
                db.OutboundMessages.Any(message => message.ConversationId == row.Id && message.State == OutboundState.ByHand)
            ),
            "unsure" => cases.Where(row =>
                db.OutboundMessages.Any(message =>
                    message.ConversationId == row.Id && (message.State == OutboundState.Unsure || message.State == OutboundState.Refused)
                )
            ),
            _ => cases.Where(row => row.Status == ConversationStatus.Open),
        };
        if (!string.IsNullOrEmpty(queue))
            cases = cases.Where(row => row.Queue == queue);
        if (!string.IsNullOrEmpty(network))
            cases = cases.Where(row => row.Network == network);
        var ordered =
            box == "closed"
                ? cases.OrderByDescending(row => row.ClosedAt)
                : cases
                    .OrderBy(row => row.DueAt == null)
                    .ThenBy(row => row.Priority)
                    .ThenBy(row => row.DueAt)
                    .ThenByDescending(row => row.LastPostAt);
        var rows = await ordered
            .Take(limit + 1)
            .Select(row => new QueueRow(
                row.Id.Value,
                row.Title,
                row.Network,
                row.Matter,
                row.Status,
                row.Priority,
                row.Severity,
                row.DueAt,
                row.LastPostAt,
                row.PostCount,
                db.Customers.Where(customer => customer.Id == row.CustomerId).Select(customer => customer.Name).FirstOrDefault()
                    ?? db.Accounts.Where(account => account.Id == row.AccountId)
                        .Select(account => account.DisplayName ?? account.Handle ?? account.Key)
                        .FirstOrDefault()
                    ?? "",
                db.Customers.Where(customer => customer.Id == row.CustomerId).Select(customer => customer.Segment).FirstOrDefault(),
                db.Users.Where(user => user.Id == row.AssigneeId).Select(user => user.ShownName).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var hasMore = rows.Count > limit;
        return ([.. rows.Take(limit).Select(row => row with { Who = Account.Shown(row.Who) })], hasMore);
    }
}
