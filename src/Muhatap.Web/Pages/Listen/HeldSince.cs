using Microsoft.EntityFrameworkCore;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Listen;

/// <summary>How far back what is stored goes: a period that begins earlier can't be held against a later one.</summary>
internal static class HeldSince
{
    /// <summary>A day is forgiven: nobody writes at every hour.</summary>
    private static readonly TimeSpan Forgiven = TimeSpan.FromDays(1);

    /// <summary>Whether posts are stored from the beginning of a period on.</summary>
    public static async Task<bool> ReachesAsync(Database database, DateTimeOffset begin, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var first = await db
            .Posts.OrderBy(post => post.CreatedAt)
            .Select(post => (DateTimeOffset?)post.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return first is { } at && at <= begin + Forgiven;
    }
}
