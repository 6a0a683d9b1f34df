namespace Muhatap.Store.Bulk;

/// <summary>Writes many rows of one table at the database's own speed, in the transaction at hand.</summary>
public interface IBulkWriter
{
    ValueTask InsertAsync<TRow>(BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken);

    /// <summary>Runs the statement for each row, in their order. Returns how many stored rows were touched.</summary>
    ValueTask<long> RunAsync<TRow>(BulkStatement<TRow> statement, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken);
}
