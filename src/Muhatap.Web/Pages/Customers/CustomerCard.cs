using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One customer with everything said and bought.</summary>
public sealed class CustomerCard
{
    private const int MostPosts = 60;
    private const int MostActivities = 100;

    public required Customer Customer { get; init; }

    public required IReadOnlyList<CustomerIdentifier> Identifiers { get; init; }

    public required IReadOnlyList<(Account Account, AccountLink Link)> Accounts { get; init; }

    public required IReadOnlyList<(Post Post, PostReading Reading)> Said { get; init; }

    public required IReadOnlyList<Activity> Activities { get; init; }

    public required IReadOnlyList<Conversation> Conversations { get; init; }

    /// <summary>When we last heard of each other, or null.</summary>
    public DateTimeOffset? LastContact =>
        new[] { Said.Count > 0 ? Said[0].Post.CreatedAt : (DateTimeOffset?)null, Activities.Count > 0 ? Activities[0].At : null }.Max();

    public static async Task<CustomerCard?> ReadAsync(Database database, CustomerId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var customer = await db.Customers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        if (customer is null)
            return null;
        CustomerId? own = id;
        var accounts = await (
            from account in db.Accounts
            join link in db.AccountLinks on account.Id equals link.AccountId
            where account.CustomerId == own && link.State == LinkState.Linked
            select new { account, link }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var accountIds = accounts.Select(row => row.account.Id).ToList();
        var said = await (
            from post in db.Posts
            where accountIds.Contains(post.AccountId)
            orderby post.CreatedAt descending
            join reading in db.Readings on post.Id equals reading.PostId
            select new { post, reading }
        )
            .Take(MostPosts)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new CustomerCard
        {
            Customer = customer,
            Identifiers = await db
                .CustomerIdentifiers.Where(row => row.CustomerId == id)
                .OrderBy(row => row.Kind)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            Accounts = [.. accounts.Select(row => (row.account, row.link))],
            Said = [.. said.OrderByDescending(row => row.post.CreatedAt).Select(row => (row.post, row.reading))],
            Activities = await db
                .Activities.Where(row => row.CustomerId == own)
                .OrderByDescending(row => row.At)
                .Take(MostActivities)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            Conversations = await ConversationsAsync(database, id.Value, except: null, 50, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Conversations with one person, newest first.</summary>
    public static async Task<IReadOnlyList<Conversation>> ConversationsAsync(
        Database database,
        long person,
        ConversationId? except,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = db.Conversations.Where(row => row.PersonId == person);
        if (except is { } one)
            rows = rows.Where(row => row.Id != one);
        return await rows.OrderByDescending(row => row.OpenedAt).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
