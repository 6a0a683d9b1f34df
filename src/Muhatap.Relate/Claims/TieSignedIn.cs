using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Linkage.Scoring;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Methods;
using Muhatap.Relate.Proposals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Claims;

/// <summary>
/// An account's network says who signed in there: the account is the customer's whom they had named. What they are given in return is a
/// ticket to their cases, as after a code.
/// </summary>
public static class TieSignedIn
{
    private static readonly TimeSpan TicketGoodFor = TimeSpan.FromHours(24);

    /// <summary>Wrong customers one account may name in a day: more of them is somebody who tries out numbers.</summary>
    private const int MostWrongInADay = 5;

    /// <summary>Bits for the customer. Nobody but its owner can sign in with an account; that the number and address are theirs is what may be wrong.</summary>
    private const double Bits = 12;

    /// <param name="key">The account's id on the network.</param>
    /// <returns>The ticket; null where the number and address they had given belong to nobody.</returns>
    /// <exception cref="Refusal"><c>claim.off</c>, <c>claim.ours</c>, <c>claim.many</c>, <c>customer.unknown</c></exception>
    public static Task<string?> RunAsync(
        Database database,
        CustomerId? customer,
        string network,
        string key,
        string? handle,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var mode = (await MethodModes.LoadAsync(scope.Db, cancellation).ConfigureAwait(false)).Of(LinkMethod.NetworkSignIn);
                if (mode == MethodMode.Off)
                    throw new Refusal("claim.off", "Signing in on the network is switched off.");
                await scope.Db.AccountClaims.Where(row => row.Until < scope.Now).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                if (
                    await scope
                        .Db.AccountClaims.CountAsync(
                            row => row.Network == network && row.HandleKey == key && row.CustomerId == null,
                            cancellation
                        )
                        .ConfigureAwait(false) >= MostWrongInADay
                )
                    throw new Refusal("claim.many", "This account named too many wrong customers today.");
                var ticket = Claim(scope, customer, network, key);
                if (customer is not { } owner)
                {
                    scope.Audit(null, "account.signed_in", $"{network}/sign-in", "no customer");
                    return null;
                }
                await TieAsync(scope, mode, owner, network, key, handle, cancellation).ConfigureAwait(false);
                return ticket;
            },
            cancellationToken
        );

    private static async Task TieAsync(
        WriteScope scope,
        MethodMode mode,
        CustomerId customer,
        string network,
        string key,
        string? handle,
        CancellationToken cancellationToken
    )
    {
        var account = await AccountAsync(scope, network, key, handle, cancellationToken).ConfigureAwait(false);
        if (account.IsOurs)
            throw new Refusal("claim.ours", "The account is one of ours.");
        EvidenceItem[] evidence = [new("account", "network_sign_in", Bits)];
        scope.Audit(null, "account.signed_in", $"account/{account.Id}", $"customer/{customer}");
        if (mode == MethodMode.Links)
            await LinkAccount
                .InScopeAsync(
                    scope,
                    by: null,
                    account.Id,
                    customer,
                    new NetworkSignIn().Basis,
                    LinkageModel.Probability(Bits),
                    LinkMethod.NetworkSignIn,
                    EvidenceList.Write(evidence),
                    cancellationToken
                )
                .ConfigureAwait(false);
        else if (account.CustomerId != customer)
            await ProposeLink.WriteAsync(scope, new Stakes(scope), customer, account.Id, evidence, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Account> AccountAsync(
        WriteScope scope,
        string network,
        string key,
        string? handle,
        CancellationToken cancellationToken
    )
    {
        var account = await scope
            .Db.Accounts.SingleOrDefaultAsync(row => row.Network == network && row.Key == key, cancellationToken)
            .ConfigureAwait(false);
        if (account is null)
        {
            account = new Account
            {
                Id = scope.Mint.Next<AccountId>(),
                Network = network,
                Key = key,
                FirstSeenAt = scope.Now,
            };
            scope.Db.Accounts.Add(account);
        }
        if (handle is not null)
            account.ShowAs(handle);
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return account;
    }

    /// <summary>Writes down that they came; where the customer is known, the ticket opens their cases.</summary>
    private static string Claim(WriteScope scope, CustomerId? customer, string network, string key)
    {
        var given = new GivenCode(ClaimSecret.NewTicket(), scope.Now + TicketGoodFor);
        scope.Db.AccountClaims.Add(
            new AccountClaim
            {
                Ticket = ClaimSecret.Hash(given.Ticket),
                Code = ClaimSecret.Hash(given.Code),
                CustomerId = customer,
                Network = network,
                HandleKey = key,
                MadeAt = scope.Now,
                Until = given.Until,
                ProvedAt = customer is null ? null : scope.Now,
            }
        );
        return given.Ticket;
    }
}
