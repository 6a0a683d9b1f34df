namespace Muhatap.Store.Bulk;

/// <summary>Writes many rows of one table at the database's own speed, in the transaction at hand.</summary>
public interface IBulkWriter
{
    ValueTask InsertAsync<TRow>(BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken);
}
