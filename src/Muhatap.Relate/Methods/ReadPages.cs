using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Sources;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Methods;

/// <summary>
/// Fetches the pages that profiles link to, where a method that reads them is switched on: of accounts that stand with nobody and of those
/// known to be customers', a few at a time, each at most once a month.
/// </summary>
public sealed class ReadPages(Database database, IPageReader reader)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Again = TimeSpan.FromDays(30);

    /// <summary>Returns how many pages were asked for.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = database.Clock.GetUtcNow() - Again;
        List<AccountProfile> due;
        await using (var db = database.Read())
        {
            var modes = await MethodModes.LoadAsync(db, cancellationToken).ConfigureAwait(false);
            if (!modes.FetchPages)
                return 0;
            due = await db
                .AccountProfiles.AsNoTracking()
                .Where(row => row.Link != null && (row.PageAt == null || row.PageAt < before))
                .OrderBy(row => row.PageAt)
                .Take(AtOnce)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        foreach (var profile in due)
        {
            var page = ProfileAddress.Full(profile.Link) is { } address
                ? await reader.ReadAsync(address.AbsoluteUri, cancellationToken).ConfigureAwait(false)
                : null;
            var found = page is null ? null : PageFinds.Of(page);
            await database
                .WriteAsync(
                    WritePriority.Batch,
                    async (scope, cancellation) =>
                    {
                        var row = await scope
                            .Db.AccountProfiles.SingleOrDefaultAsync(
                                row => row.AccountId == profile.AccountId && row.Link == profile.Link,
                                cancellation
                            )
                            .ConfigureAwait(false);
                        if (row is null)
                            return;
                        row.PageAt = scope.Now;
                        if (row.PageFound == found)
                            return;
                        row.PageFound = found;
                        row.SeenAt = scope.Now;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return due.Count;
    }
}
