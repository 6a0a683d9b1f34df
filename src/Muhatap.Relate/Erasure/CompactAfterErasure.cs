using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Erasure;

/// <summary>
/// A deleted row lies in the database's file until its page is written over. After an erasure the file is compacted; that it is
/// still to be done is in the database itself, so that no crash forgets it.
/// </summary>
public static class CompactAfterErasure
{
    private const string Key = "erasure.compact_due";

    public static async Task<bool> IsDueAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Settings.AnyAsync(row => row.Key == Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compacts where it is due.</summary>
    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        if (!await IsDueAsync(database, cancellationToken).ConfigureAwait(false))
            return;
        await database
            .WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                    await scope.Db.Settings.Where(row => row.Key == Key).ExecuteDeleteAsync(cancellation).ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        try
        {
            await database.CompactAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await database.WriteAsync(WritePriority.Batch, AskAsync, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Something that must not be found any more was written over: compacted soon.</summary>
    public static Task AskAsync(Database database, CancellationToken cancellationToken) =>
        database.WriteAsync(WritePriority.Page, AskAsync, cancellationToken);

    internal static async Task AskAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        if (await scope.Db.Settings.AnyAsync(row => row.Key == Key, cancellationToken).ConfigureAwait(false))
            return;
        scope.Db.Settings.Add(new Setting { Key = Key, Value = scope.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) });
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
