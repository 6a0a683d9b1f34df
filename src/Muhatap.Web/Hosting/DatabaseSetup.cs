using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Postgres;
using Muhatap.Store.Sqlite;

namespace Muhatap.Web.Hosting;

/// <summary>Opens the database a start asks for.</summary>
internal static class DatabaseSetup
{
    public const string FileName = "muhatap.db";

    public static Database Open(HostSettings settings)
    {
        var mint = new IdMint(settings.Clock, settings.Worker);
        if (settings.PostgresConnection is { } connection)
            return new PostgresDatabase(connection, mint, settings.Clock);
        Directory.CreateDirectory(settings.DataFolder);
        return new SqliteDatabase(Path.Combine(settings.DataFolder, FileName), mint, settings.Clock);
    }

    /// <summary>The connection string of PostgreSQL from the environment, or null: SQLite.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is asked for without a connection string.</exception>
    public static string? PostgresFromEnvironment()
    {
        if (!string.Equals(Environment.GetEnvironmentVariable("Store"), "Postgres", StringComparison.OrdinalIgnoreCase))
            return null;
        return Environment.GetEnvironmentVariable("ConnectionStrings__Postgres")
            ?? throw new InvalidOperationException("Store=Postgres needs ConnectionStrings__Postgres in the environment.");
    }
}
