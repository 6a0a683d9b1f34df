namespace Muhatap.Store.Bulk;

/// <summary>Writes and finds many rows at the database's own speed, in the transaction at hand.</summary>
public interface IBulkWriter
{
    ValueTask InsertAsync<TRow>(BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken);

    /// <summary>Runs the statement for each row, in their order. Returns how many stored rows were touched.</summary>
    ValueTask<long> RunAsync<TRow>(BulkStatement<TRow> statement, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken);

    /// <summary>Every row whose key is one of <paramref name="keys"/>, in no order.</summary>
    /// <param name="within">The value of the query's other column, where it has one.</param>
    /// <param name="keys">Each once.</param>
    ValueTask<List<TRow>> FindAsync<TRow>(
        BulkQuery<TRow> query,
        string? within,
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    );
}
