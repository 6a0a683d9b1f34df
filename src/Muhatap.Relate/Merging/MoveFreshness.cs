using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Merging;

/// <summary>What was asked and decided of who goes is asked and decided of who stays, where the same was not yet.</summary>
internal static class MoveFreshness
{
    public static async Task RunAsync(WriteScope scope, CustomerId into, CustomerId from, CancellationToken cancellationToken) =>
        await scope
            .ExecuteAsync(
                """
                update freshness_proposal set customer_id = @into where customer_id = @from and not exists (
                  select 1 from freshness_proposal held
                  where held.customer_id = @into and held.kind = freshness_proposal.kind and held.value = freshness_proposal.value)
                """,
                [scope.Dialect.Value("into", into.Value), scope.Dialect.Value("from", from.Value)],
                cancellationToken
            )
            .ConfigureAwait(false);
}
