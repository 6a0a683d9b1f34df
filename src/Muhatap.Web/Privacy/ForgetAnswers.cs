using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Store.Writer;

namespace Muhatap.Web.Privacy;

/// <summary>A customer asked to be forgotten: no kept answer of the API names them.</summary>
internal sealed class ForgetAnswers : IRoomEventHandler
{
    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not CustomerErased erased)
            return;
        foreach (var word in erased.Words)
            await scope.Db.KeptAnswers.Where(row => row.Body.Contains(word)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
