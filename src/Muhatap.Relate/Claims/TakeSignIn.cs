using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Claims;

/// <summary>A sign-in whose person came back.</summary>
/// <param name="Customer">Whom they said they are; null where their number and address belong to nobody.</param>
public sealed record ReturnedSignIn(CustomerId? Customer, string Sealed);

/// <summary>Somebody comes back from their network: their sign-in is taken out, once.</summary>
public static class TakeSignIn
{
    /// <summary>Null where there is none, its time is over, or another browser began it. It is gone afterwards in every case.</summary>
    /// <param name="browser">The secret the browser holds; null where it holds none.</param>
    public static Task<ReturnedSignIn?> RunAsync(Database database, string state, string? browser, CancellationToken cancellationToken)
    {
        var hash = ClaimSecret.Hash(state);
        var holds = Encoding.ASCII.GetBytes(ClaimSecret.Hash(browser ?? ""));
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var row = await scope
                    .Db.AccountSignIns.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.State == hash, cancellation)
                    .ConfigureAwait(false);
                await scope.Db.AccountSignIns.Where(row => row.State == hash).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await BeginSignIn.ForgetOldAsync(scope, cancellation).ConfigureAwait(false);
                return
                    row is { Sealed.Length: > 0 }
                    && row.Until >= scope.Now
                    && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.Browser), holds)
                    ? new ReturnedSignIn(row.CustomerId, row.Sealed)
                    : null;
            },
            cancellationToken
        );
    }
}
