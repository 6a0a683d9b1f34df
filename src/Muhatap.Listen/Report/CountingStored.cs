using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Listen.Report;

/// <summary>How far the counting of posts that an earlier version stored has come.</summary>
/// <param name="Kind">Only this is being counted; null for everything.</param>
/// <param name="Done">0 to 1, by the posts' numbers, which are given in the order they came: near enough to wait by.</param>
public sealed record CountingStored(TermKind? Kind, double Done)
{
    internal static async Task<CountingStored?> ReadAsync(ReadSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (await snapshot.Db.TermRebuilds.FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } rebuild)
            return null;
        long first = rebuild.Below.Value,
            last = first;
        await snapshot
            .QueryAsync(
                "select (select min(id) from post), (select max(id) from post)",
                [],
                reader =>
                {
                    if (!reader.IsDBNull(0))
                        (first, last) = (reader.GetInt64(0), reader.GetInt64(1));
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return new CountingStored(
            rebuild.Kind,
            last <= first ? 0 : Math.Clamp((double)(last - rebuild.Below.Value) / (last - first), 0, 1)
        );
    }
}
