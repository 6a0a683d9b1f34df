using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Muhatap.Store.Sqlite;

/// <summary>Readers can't write, by the database's own word, and wait a little for a checkpoint.</summary>
internal sealed class ReaderPragmas : DbConnectionInterceptor
{
    private const string Sql =
        "pragma query_only = 1; pragma busy_timeout = 5000; pragma mmap_size = 268435456; pragma temp_store = memory;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
