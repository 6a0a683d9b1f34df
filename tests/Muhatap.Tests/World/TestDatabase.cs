using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Postgres;
using Muhatap.Store.Sqlite;
using Muhatap.Tests.Servers;

namespace Muhatap.Tests.World;

/// <summary>Empty, migrated databases of a test's own.</summary>
internal static class TestDatabase
{
    public static async Task<Database> SqliteAsync(TimeProvider clock)
    {
        var folder = TempFolder.Create("muhatap-test-");
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "muhatap.db"), new IdMint(clock), clock);
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Skips the test, saying why, where PostgreSQL can't be had; with CI=true it fails instead.</summary>
    public static async Task<Database> PostgresAsync(TimeProvider clock)
    {
        var server = await PostgresServer.SharedAsync();
        var database = new PostgresDatabase(await server.CreateDatabaseAsync(), new IdMint(clock), clock);
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }
}
