using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Relate.Golden;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One side of a pair that is looked at: a customer, or an account, with what helps to tell.</summary>
/// <param name="Customer">Null where the side is an account.</param>
/// <param name="Account">Null where the side is a customer.</param>
/// <param name="Statements">What the systems say of the customer.</param>
/// <param name="Said">Its latest words.</param>
public sealed record PairSide(
    Customer? Customer,
    Account? Account,
    IReadOnlyList<Statement> Statements,
    int Conversations,
    int Purchases,
    IReadOnlyList<(string Network, string Text, DateTimeOffset At)> Said
)
{
    private const int ShownPosts = 3;

    public string Name => Customer?.Name ?? Account!.ShownName;

    public IReadOnlyList<string> Values(AttributeKind kind) =>
        [
            .. Statements
                .Where(statement => statement.Attribute.Kind == kind && statement.Value.Length > 0)
                .Select(statement => statement.Value)
                .Distinct(StringComparer.Ordinal),
        ];

    public IReadOnlyList<string> Sources => [.. Statements.Select(statement => statement.Record.Source).Distinct(StringComparer.Ordinal)];

    public static async Task<PairSide?> OfCustomerAsync(Database database, CustomerId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var customer = await db.Customers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        if (customer is null)
            return null;
        CustomerId? own = id;
        var accounts = await db
            .Accounts.Where(row => row.CustomerId == own)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var statements = await SourcesOf.ReadAsync(db, [id], cancellationToken).ConfigureAwait(false);
        return new PairSide(
            customer,
            null,
            statements.GetValueOrDefault(id) ?? [],
            await db.Conversations.CountAsync(row => row.PersonId == id.Value, cancellationToken).ConfigureAwait(false),
            await db
                .Activities.CountAsync(row => row.CustomerId == own && row.Kind == ActivityKind.Purchase, cancellationToken)
                .ConfigureAwait(false),
            await SaidAsync(db, accounts, cancellationToken).ConfigureAwait(false)
        );
    }

    public static async Task<PairSide?> OfAccountAsync(Database database, AccountId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        if (account is null)
            return null;
        return new PairSide(
            null,
            account,
            [],
            await db.Conversations.CountAsync(row => row.AccountId == id, cancellationToken).ConfigureAwait(false),
            0,
            await SaidAsync(db, [id], cancellationToken).ConfigureAwait(false)
        );
    }

    private static async Task<IReadOnlyList<(string, string, DateTimeOffset)>> SaidAsync(
        Store.Mapping.MuhatapDb db,
        List<AccountId> accounts,
        CancellationToken cancellationToken
    )
    {
        var posts = await db
            .Posts.Where(row => accounts.Contains(row.AccountId))
            .OrderByDescending(row => row.CreatedAt)
            .Take(ShownPosts)
            .Select(row => new
            {
                row.Network,
                row.Text,
                row.CreatedAt,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. posts.Select(row => (row.Network, row.Text, row.CreatedAt))];
    }
}
