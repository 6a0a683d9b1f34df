using Muhatap.Core.Accounts;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>Adds who mentions and follows whom to what is known.</summary>
internal static class Edges
{
    private static readonly BulkStatement<Edge> AddOne = new(
        """
        insert into edge (from_account_id, kind, to_key, network, first_at, last_at, count)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (from_account_id, kind, to_key) do update set
          count = edge.count + excluded.count,
          last_at = case when excluded.last_at > edge.last_at then excluded.last_at else edge.last_at end
        """,
        static (edge, sink) =>
        {
            sink.Long(edge.FromAccountId.Value);
            sink.Int((int)edge.Kind);
            sink.Text(edge.ToKey);
            sink.Text(edge.Network);
            sink.Long(edge.FirstAt.ToUnixTimeMilliseconds());
            sink.Long(edge.LastAt.ToUnixTimeMilliseconds());
            sink.Long(edge.Count);
        }
    );

    public static async ValueTask AddAsync(WriteScope scope, IReadOnlyCollection<Edge> edges, CancellationToken cancellationToken)
    {
        if (edges.Count == 0)
            return;
        // In one order everywhere, so that two workers never wait for each other's rows.
        Edge[] ordered = [.. edges.OrderBy(edge => edge.FromAccountId.Value).ThenBy(edge => edge.ToKey, StringComparer.Ordinal)];
        await scope.Bulk.RunAsync(AddOne, ordered, cancellationToken).ConfigureAwait(false);
    }
}
