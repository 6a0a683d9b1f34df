using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Golden;

/// <summary>Notes who changed and is to be compared with the others, in the same transaction; the comparing happens after it.</summary>
internal static class CompareLater
{
    public static async ValueTask AskAsync(WriteScope scope, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken)
    {
        var dialect = scope.Dialect;
        foreach (var customer in customers.Order())
        {
            await scope
                .ExecuteAsync(
                    "insert into match_due (customer_id, at) values (@id, @at) on conflict (customer_id) do update set at = excluded.at",
                    [dialect.Value("id", customer.Value), dialect.Value("at", scope.Now.ToUnixTimeMilliseconds())],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }
}
