using Muhatap.Core.Accounts;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>Adds who mentions and follows whom to what is known.</summary>
internal static class Edges
{
    private const string Sql = """
        insert into edge (from_account_id, kind, to_key, network, first_at, last_at, count)
        values (@from, @kind, @to, @network, @first, @last, @count)
        on conflict (from_account_id, kind, to_key) do update set
          count = edge.count + excluded.count,
          last_at = case when excluded.last_at > edge.last_at then excluded.last_at else edge.last_at end
        """;

    public static async ValueTask AddAsync(WriteScope scope, IReadOnlyCollection<Edge> edges, CancellationToken cancellationToken)
    {
        var dialect = scope.Dialect;
        // In one order everywhere, so that two workers never wait for each other's rows.
        foreach (var edge in edges.OrderBy(edge => edge.FromAccountId.Value).ThenBy(edge => edge.ToKey, StringComparer.Ordinal))
        {
            await scope
                .ExecuteAsync(
                    Sql,
                    [
                        dialect.Value("from", edge.FromAccountId.Value),
                        dialect.Value("kind", (int)edge.Kind),
                        dialect.Value("to", edge.ToKey),
                        dialect.Value("network", edge.Network),
                        dialect.Value("first", edge.FirstAt.ToUnixTimeMilliseconds()),
                        dialect.Value("last", edge.LastAt.ToUnixTimeMilliseconds()),
                        dialect.Value("count", edge.Count),
                    ],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }
}
