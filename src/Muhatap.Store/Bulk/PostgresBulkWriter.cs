using Npgsql;
using NpgsqlTypes;

namespace Muhatap.Store.Bulk;

/// <summary>Binary COPY.</summary>
internal sealed class PostgresBulkWriter(NpgsqlConnection connection) : IBulkWriter, IRowSink
{
    private NpgsqlBinaryImporter current = null!;

    public async ValueTask InsertAsync<TRow>(BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var importer = await connection
            .BeginBinaryImportAsync($"copy {table.Name} ({string.Join(", ", table.Columns)}) from stdin (format binary)", cancellationToken)
            .ConfigureAwait(false);
        await using (importer.ConfigureAwait(false))
        {
            current = importer;
            foreach (var row in rows)
            {
                // Rows go to the driver's buffer; it flushes by itself.
                await importer.StartRowAsync(cancellationToken).ConfigureAwait(false);
                table.Fill(row, this);
            }
            await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Long(long? value)
    {
        if (value is { } number)
            current.Write(number, NpgsqlDbType.Bigint);
        else
            current.WriteNull();
    }

    public void Int(int? value)
    {
        if (value is { } number)
            current.Write(number, NpgsqlDbType.Integer);
        else
            current.WriteNull();
    }

    public void Real(double value) => current.Write(value, NpgsqlDbType.Double);

    public void Text(string? value)
    {
        if (value is null)
            current.WriteNull();
        else
            current.Write(value, NpgsqlDbType.Text);
    }

    public void Bytes(byte[] value) => current.Write(value, NpgsqlDbType.Bytea);
}
