using System.Data.Common;
using System.Globalization;

namespace Muhatap.Store.Schema;

/// <summary>
/// Brings a database to the newest schema: each numbered file once, in order, each in a transaction of its own, under a lock
/// that a second process waits for. A file that was changed after it had been applied stops the start.
/// </summary>
internal static class SchemaRunner
{
    /// <param name="lockSql">Run first in each transaction: takes the lock until the transaction ends.</param>
    public static async Task RunAsync(
        IReadOnlyList<SchemaFile> files,
        Func<CancellationToken, Task<DbTransaction>> begin,
        string? lockSql,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in files)
        {
            await using var transaction = await begin(cancellationToken).ConfigureAwait(false);
            if (lockSql is not null)
                await ExecuteAsync(transaction, lockSql, cancellationToken).ConfigureAwait(false);
            await ExecuteAsync(
                    transaction,
                    "create table if not exists schema_version (number bigint primary key, name text not null, checksum text not null, applied_at bigint not null)",
                    cancellationToken
                )
                .ConfigureAwait(false);
            var applied = await AppliedChecksumAsync(transaction, file.Number, cancellationToken).ConfigureAwait(false);
            if (applied is null)
            {
                await ExecuteAsync(transaction, file.Sql, cancellationToken).ConfigureAwait(false);
                var at = clock.GetUtcNow().ToUnixTimeMilliseconds();
                await ExecuteAsync(
                        transaction,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"insert into schema_version (number, name, checksum, applied_at) values ({file.Number}, '{file.Name}', '{file.Checksum}', {at})"
                        ),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            else if (!string.Equals(applied, file.Checksum, StringComparison.Ordinal))
            {
                throw new InvalidOperationException(
                    $"The schema step {file.Name} was changed after it had been applied to this database. Run the version of Muhatap that applied it, or add a new step instead of changing this one."
                );
            }
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<string?> AppliedChecksumAsync(DbTransaction transaction, int number, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"select checksum from schema_version where number = {number}");
        return (string?)await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Schema files are part of the program.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
