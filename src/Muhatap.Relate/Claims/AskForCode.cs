using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Claims;

/// <summary>What a visitor is given: the code to send from the account, and the ticket that opens their page.</summary>
public readonly record struct GivenCode(string Ticket, DateTimeOffset Until)
{
    public string Code => ClaimSecret.CodeOf(Ticket);
}

/// <summary>
/// A visitor says which customer they are and which account is theirs. Both their number and an address of the record must be right;
/// whether they are is never told, so that nobody can try out numbers here: a wrong pair is given a code as well, which proves nothing.
/// </summary>
public static class AskForCode
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    /// <summary>From everybody together in a minute; so that a flood of guesses comes to nothing.</summary>
    private const int MostInAMinute = 30;

    public static Task<GivenCode> RunAsync(
        Database database,
        string number,
        string address,
        string network,
        string handle,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (AccountKey.Fold(handle) is not { Length: <= 100 } key || network is not { Length: > 0 and <= 40 })
                    throw new Refusal("claim.account", "Which account is yours?");
                var minute = scope.Now.AddMinutes(-1);
                if (
                    await scope.Db.AccountClaims.CountAsync(row => row.MadeAt > minute, cancellation).ConfigureAwait(false) >= MostInAMinute
                )
                    throw new Refusal("claim.many", "Too many at the moment; try again in a minute.");
                var given = new GivenCode(ClaimSecret.NewTicket(), scope.Now + GoodFor);
                await scope.Db.AccountClaims.Where(row => row.Until < scope.Now).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                scope.Db.AccountClaims.Add(
                    new AccountClaim
                    {
                        Ticket = ClaimSecret.Hash(given.Ticket),
                        Code = ClaimSecret.Hash(given.Code),
                        CustomerId = await ClaimedCustomer.FindAsync(scope.Db, number, address, cancellation).ConfigureAwait(false),
                        Network = network.ToLowerInvariant(),
                        HandleKey = key,
                        MadeAt = scope.Now,
                        Until = given.Until,
                    }
                );
                return given;
            },
            cancellationToken
        );
}
