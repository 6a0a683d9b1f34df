using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Shortenings;

/// <summary>A customer asked to be forgotten: what was made of others' complaints that name them goes. That of their own goes with the posts.</summary>
public sealed class ForgetShortenings : IRoomEventHandler
{
    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not CustomerErased erased)
            return;
        var named = new List<PostId>();
        await foreach (
            var row in scope.Db.Shortenings.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false)
        )
        {
            if (erased.Words.Any(word => Names(row.Lines, word) || Names(row.Sent, word)))
                named.Add(row.PostId);
        }
        await scope.Db.Shortenings.Where(row => named.Contains(row.PostId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static bool Names(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
