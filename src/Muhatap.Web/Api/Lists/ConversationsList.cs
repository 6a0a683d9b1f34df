using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/conversations</c>. Every exchange with a customer.</summary>
internal static class ConversationsList
{
    public static void MapConversationsList(this RouteGroupBuilder api) =>
        api.MapGet("/conversations", AnswerAsync)
            .TakesPage()
            .Needs(Permission.SeeConversations)
            .WithSummary("Conversations, newest first. filter: post:NETWORK/ID, customer:ID, status:open|snoozed|closed, queue:NAME.");

    private static async Task<IResult> AnswerAsync([AsParameters] ListRequest list, Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var rows = db.Conversations.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(list.Filter, "post", "customer", "status", "queue"))
        {
            switch (name)
            {
                case "post":
                    var (network, external) = FilterText.Key(value);
                    rows = rows.Where(row =>
                        db.ConversationEntries.Any(entry =>
                            entry.ConversationId == row.Id
                            && db.Posts.Any(post => post.Network == network && post.ExternalId == external && post.Id == entry.PostId)
                        )
                    );
                    break;
                case "customer":
                    CustomerId? customer = new CustomerId(FilterText.Id(name, value));
                    rows = rows.Where(row => row.CustomerId == customer);
                    break;
                case "queue":
                    rows = rows.Where(row => row.Queue == value);
                    break;
                default:
                    if (!Enum.TryParse<ConversationStatus>(value, ignoreCase: true, out var status))
                        throw new Refusal("filter.status", "status is open, snoozed or closed.", "filter");
                    rows = rows.Where(row => row.Status == status);
                    break;
            }
        }
        return await list.AnswerAsync(
                rows,
                row => row.Id,
                row => new
                {
                    id = row.Id.ToString(),
                    title = row.Title,
                    network = row.Network,
                    matter = row.Matter,
                    status = row.Status.ToString().ToLowerInvariant(),
                    queue = row.Queue,
                    priority = row.Priority,
                    severity = row.Severity.ToString().ToLowerInvariant(),
                    account = row.AccountId.ToString(),
                    customer = row.CustomerId?.ToString(),
                    assignee = row.AssigneeId?.ToString(),
                    opened_at = row.OpenedAt,
                    due_at = row.DueAt,
                    first_answered_at = row.FirstAnsweredAt,
                    closed_at = row.ClosedAt,
                    posts = row.PostCount,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
