using Muhatap.Bus.Local;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Listen.Keep;
using Muhatap.Relate.Matching;
using Muhatap.Store;
using Muhatap.Store.Sqlite;

namespace Muhatap.Web.Commands.Import;

/// <summary>The store an import writes to, with the walk into it. A server may be running on the same file: each waits for the other's transaction.</summary>
internal sealed record ImportStore(Database Database, IPostWalk Walk) : IAsyncDisposable
{
    /// <summary>The server's is 0; ids of two processes must not meet.</summary>
    private const int CommandLineWorker = 1;

    public static async Task<ImportStore> OpenAsync(string dataFolder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(dataFolder);
        var clock = TimeProvider.System;
        var database = new SqliteDatabase(Path.Combine(dataFolder, "muhatap.db"), new IdMint(clock, CommandLineWorker), clock);
        await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        return new ImportStore(database, Steps(database));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static PostWalk Steps(Database database) =>
        new(database, [], [new FindRepeats(), new ResolveAuthors(), new KeepPosts(), new CountAgain(), new KeepActivities()]);
}
