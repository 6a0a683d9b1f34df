using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api;

/// <summary>Lists of what is known: topics, conversations, customers, accounts, links.</summary>
internal static class ListEndpoints
{
    public static void MapLists(this RouteGroupBuilder api)
    {
        api.MapGet("/topics", TopicsAsync).Needs(Permission.SeeListening).WithSummary("All topics.");
        api.MapGet("/conversations", ConversationsAsync)
            .Needs(Permission.SeeConversations)
            .WithSummary("Conversations, newest first. filter: post:NETWORK/ID, customer:ID, status:open|snoozed|closed, queue:NAME.");
        api.MapGet("/customers", CustomersAsync)
            .Needs(Permission.SeeCustomers)
            .WithSummary("Customers, newest first. filter: number:N, email:A, phone:P, handle:NETWORK:H, segment:S.");
        api.MapGet("/accounts", AccountsAsync)
            .Needs(Permission.SeeCustomers)
            .WithSummary("Accounts, newest first. filter: network:NAME, handle:H, customer:ID.");
        api.MapGet("/links", LinksAsync)
            .Needs(Permission.SeeCustomers)
            .WithSummary("Links, newest first. filter: account:ID, customer:ID, state:linked|notthesame|undone.");
    }

    private static async Task<IResult> TopicsAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var topics = await db.Topics.OrderBy(topic => topic.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(
            new
            {
                items = topics.Select(topic => new
                {
                    id = topic.Id.ToString(),
                    name = topic.Name,
                    purpose = topic.Purpose.ToString().ToLowerInvariant(),
                    query = topic.Query,
                    active = topic.IsActive,
                }),
            }
        );
    }

    private static async Task<IResult> ConversationsAsync(
        Database database,
        CancellationToken cancellationToken,
        string? filter = null,
        string? cursor = null,
        int limit = 50
    )
    {
        var page = ListPage.Of(limit, cursor);
        await using var db = database.Read();
        var rows = db.Conversations.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(filter, "post", "customer", "status", "queue"))
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
        if (page.Before is { } before)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(before.At);
            var beforeId = new ConversationId(before.Id);
            rows = rows.Where(row => row.OpenedAt < at || (row.OpenedAt == at && row.Id.CompareTo(beforeId) < 0));
        }
        var found = await rows.OrderByDescending(row => row.OpenedAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return page.Answer(
            found,
            row => (row.OpenedAt.ToUnixTimeMilliseconds(), row.Id.Value),
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
            }
        );
    }

    private static async Task<IResult> CustomersAsync(
        Database database,
        CancellationToken cancellationToken,
        string? filter = null,
        string? cursor = null,
        int limit = 50
    )
    {
        var page = ListPage.Of(limit, cursor);
        await using var db = database.Read();
        var rows = db.Customers.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(filter, "number", "email", "phone", "handle", "segment"))
        {
            if (name == "segment")
            {
                rows = rows.Where(row => row.Segment == value);
                continue;
            }
            var kind = name switch
            {
                "number" => IdentifierKind.CustomerNumber,
                "email" => IdentifierKind.Email,
                "phone" => IdentifierKind.Phone,
                _ => IdentifierKind.Handle,
            };
            var form =
                IdentifierForm.Of(kind, value) ?? throw new Refusal("filter.value", $"{name}:{value} is not a valid {name}.", "filter");
            rows = rows.Where(row => db.CustomerIdentifiers.Any(own => own.CustomerId == row.Id && own.Kind == kind && own.Value == form));
        }
        if (page.Before is { } before)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(before.At);
            var beforeId = new CustomerId(before.Id);
            rows = rows.Where(row => row.CreatedAt < at || (row.CreatedAt == at && row.Id.CompareTo(beforeId) < 0));
        }
        var found = await rows.OrderByDescending(row => row.CreatedAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return page.Answer(
            found,
            row => (row.CreatedAt.ToUnixTimeMilliseconds(), row.Id.Value),
            row => new
            {
                id = row.Id.ToString(),
                number = row.Number,
                name = row.Name,
                kind = row.Kind.ToString().ToLowerInvariant(),
                segment = row.Segment,
                city = row.City,
                contact_wish = row.ContactWish.ToString().ToLowerInvariant(),
                source = row.Source,
                created_at = row.CreatedAt,
            }
        );
    }

    private static async Task<IResult> AccountsAsync(
        Database database,
        CancellationToken cancellationToken,
        string? filter = null,
        string? cursor = null,
        int limit = 50
    )
    {
        var page = ListPage.Of(limit, cursor);
        await using var db = database.Read();
        var rows = db.Accounts.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(filter, "network", "handle", "customer"))
        {
            switch (name)
            {
                case "network":
                    rows = rows.Where(row => row.Network == value);
                    break;
                case "handle":
                    var handle = Core.Accounts.AccountKey.Fold(value);
                    rows = rows.Where(row => row.HandleKey == handle);
                    break;
                default:
                    CustomerId? customer = new CustomerId(FilterText.Id(name, value));
                    rows = rows.Where(row => row.CustomerId == customer);
                    break;
            }
        }
        if (page.Before is { } before)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(before.At);
            var beforeId = new AccountId(before.Id);
            rows = rows.Where(row => row.FirstSeenAt < at || (row.FirstSeenAt == at && row.Id.CompareTo(beforeId) < 0));
        }
        var found = await rows.OrderByDescending(row => row.FirstSeenAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return page.Answer(
            found,
            row => (row.FirstSeenAt.ToUnixTimeMilliseconds(), row.Id.Value),
            row => new
            {
                id = row.Id.ToString(),
                network = row.Network,
                handle = row.Handle,
                display_name = row.DisplayName,
                followers = row.Followers,
                customer = row.CustomerId?.ToString(),
                ours = row.IsOurs,
                first_seen_at = row.FirstSeenAt,
            }
        );
    }

    private static async Task<IResult> LinksAsync(
        Database database,
        CancellationToken cancellationToken,
        string? filter = null,
        string? cursor = null,
        int limit = 50
    )
    {
        var page = ListPage.Of(limit, cursor);
        await using var db = database.Read();
        var rows = db.AccountLinks.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(filter, "account", "customer", "state"))
        {
            switch (name)
            {
                case "account":
                    var account = new AccountId(FilterText.Id(name, value));
                    rows = rows.Where(row => row.AccountId == account);
                    break;
                case "customer":
                    var customer = new CustomerId(FilterText.Id(name, value));
                    rows = rows.Where(row => row.CustomerId == customer);
                    break;
                default:
                    if (!Enum.TryParse<Core.Accounts.LinkState>(value, ignoreCase: true, out var state))
                        throw new Refusal("filter.state", "state is linked, notthesame or undone.", "filter");
                    rows = rows.Where(row => row.State == state);
                    break;
            }
        }
        if (page.Before is { } before)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(before.At);
            var beforeId = new AccountLinkId(before.Id);
            rows = rows.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(beforeId) < 0));
        }
        var found = await rows.OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return page.Answer(
            found,
            row => (row.At.ToUnixTimeMilliseconds(), row.Id.Value),
            row => new
            {
                id = row.Id.ToString(),
                account = row.AccountId.ToString(),
                customer = row.CustomerId.ToString(),
                state = row.State.ToString().ToLowerInvariant(),
                probability = row.Probability,
                method = row.Method.ToString(),
                evidence = row.Evidence,
                legal_basis = row.LegalBasis.ToString(),
                by_hand = row.DecidedBy is not null,
                at = row.At,
            }
        );
    }
}
