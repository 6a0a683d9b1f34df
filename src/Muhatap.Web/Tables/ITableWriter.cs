namespace Muhatap.Web.Tables;

/// <summary>Writes tables into a file as they come; what it holds does not grow with the rows.</summary>
internal interface ITableWriter : IAsyncDisposable
{
    ValueTask BeginAsync(ExportTable table, CancellationToken cancellationToken);

    ValueTask RowAsync(TableCell[] cells, CancellationToken cancellationToken);

    ValueTask EndAsync(CancellationToken cancellationToken);

    /// <summary>The file is whole after this.</summary>
    ValueTask FinishAsync(CancellationToken cancellationToken);
}
