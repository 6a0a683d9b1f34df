using Npgsql;
using NpgsqlTypes;

namespace Muhatap.Store.Bulk;

/// <summary>Binary COPY for new rows; for statements one pipelined round trip for many.</summary>
internal sealed class PostgresBulkWriter(NpgsqlConnection connection, NpgsqlTransaction transaction) : IBulkWriter
{
    public async ValueTask InsertAsync<TRow>(BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var importer = await connection
            .BeginBinaryImportAsync($"copy {table.Name} ({string.Join(", ", table.Columns)}) from stdin (format binary)", cancellationToken)
            .ConfigureAwait(false);
        await using (importer.ConfigureAwait(false))
        {
            var sink = new CopySink(importer);
            foreach (var row in rows)
            {
                // Rows go to the driver's buffer; it flushes by itself.
                await importer.StartRowAsync(cancellationToken).ConfigureAwait(false);
                table.Fill(row, sink);
            }
            await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask<long> RunAsync<TRow>(
        BulkStatement<TRow> statement,
        IReadOnlyCollection<TRow> rows,
        CancellationToken cancellationToken
    )
    {
        if (rows.Count == 0)
            return 0;
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            statement.Fill(row, new ParameterSink(command.Parameters));
            batch.BatchCommands.Add(command);
        }
        return await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<List<TRow>> FindAsync<TRow>(
        BulkQuery<TRow> query,
        string? within,
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        var found = new List<TRow>();
        if (keys.Count == 0)
            return found;
        await using var command = new NpgsqlCommand(query.ForMany, connection, transaction);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = keys.ToArray() });
        if (within is not null)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = within });
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var row = new ReaderRow(reader);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                found.Add(query.Read(row));
        }
        return found;
    }

    private sealed class CopySink(NpgsqlBinaryImporter importer) : IRowSink
    {
        public void Long(long? value)
        {
            if (value is { } number)
                importer.Write(number, NpgsqlDbType.Bigint);
            else
                importer.WriteNull();
        }

        public void Int(int? value)
        {
            if (value is { } number)
                importer.Write(number, NpgsqlDbType.Integer);
            else
                importer.WriteNull();
        }

        public void Real(double value) => importer.Write(value, NpgsqlDbType.Double);

        public void Text(string? value)
        {
            if (value is null)
                importer.WriteNull();
            else
                importer.Write(value, NpgsqlDbType.Text);
        }

        public void Bytes(byte[] value) => importer.Write(value, NpgsqlDbType.Bytea);
    }

    private sealed class ParameterSink(NpgsqlParameterCollection parameters) : IRowSink
    {
        public void Long(long? value) => Add(NpgsqlDbType.Bigint, value);

        public void Int(int? value) => Add(NpgsqlDbType.Integer, value);

        public void Real(double value) => Add(NpgsqlDbType.Double, value);

        public void Text(string? value) => Add(NpgsqlDbType.Text, value);

        public void Bytes(byte[] value) => Add(NpgsqlDbType.Bytea, value);

        private void Add(NpgsqlDbType type, object? value) =>
            parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
    }
}
