using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Methods;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Claims;

/// <summary>The two secrets of one sign-in: one goes to the network and comes back with its answer, one stays in the visitor's browser.</summary>
public readonly record struct SignInSecrets(string State, string Browser);

/// <summary>
/// A visitor says which customer they are, and is about to be sent to their account's network. Whether their number and address are right
/// is not told here, so that nobody can try out numbers.
/// </summary>
public static class BeginSignIn
{
    /// <summary>Time to find a password. The network's own requests are good for as long or less.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    /// <summary>From everybody together in a minute: each costs requests to a network.</summary>
    private const int MostInAMinute = 30;

    /// <exception cref="Refusal"><c>claim.off</c>, <c>claim.many</c></exception>
    public static Task<SignInSecrets> RunAsync(Database database, string number, string address, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var modes = await MethodModes.LoadAsync(scope.Db, cancellation).ConfigureAwait(false);
                if (modes.Of(LinkMethod.NetworkSignIn) == MethodMode.Off)
                    throw new Refusal("claim.off", "Signing in on the network is switched off.");
                var minute = scope.Now.AddMinutes(-1);
                if (
                    await scope.Db.AccountSignIns.CountAsync(row => row.MadeAt > minute, cancellation).ConfigureAwait(false)
                    >= MostInAMinute
                )
                    throw new Refusal("claim.many", "Too many at the moment; try again in a minute.");
                await ForgetOldAsync(scope, cancellation).ConfigureAwait(false);
                var secrets = new SignInSecrets(ClaimSecret.NewTicket(), ClaimSecret.NewTicket());
                scope.Db.AccountSignIns.Add(
                    new AccountSignIn
                    {
                        State = ClaimSecret.Hash(secrets.State),
                        Browser = ClaimSecret.Hash(secrets.Browser),
                        Sealed = "",
                        CustomerId = await ClaimedCustomer.FindAsync(scope.Db, number, address, cancellation).ConfigureAwait(false),
                        MadeAt = scope.Now,
                        Until = scope.Now + GoodFor,
                    }
                );
                return secrets;
            },
            cancellationToken
        );

    /// <summary>What must be known when they come back.</summary>
    /// <param name="sealedPending">Sealed by the caller: it is kept as it is.</param>
    public static Task KeepAsync(Database database, string state, string sealedPending, CancellationToken cancellationToken)
    {
        var hash = ClaimSecret.Hash(state);
        return database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) =>
                scope
                    .Db.AccountSignIns.Where(row => row.State == hash)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Sealed, sealedPending), cancellation),
            cancellationToken
        );
    }

    internal static Task<int> ForgetOldAsync(WriteScope scope, CancellationToken cancellationToken) =>
        scope.Db.AccountSignIns.Where(row => row.Until < scope.Now).ExecuteDeleteAsync(cancellationToken);
}
