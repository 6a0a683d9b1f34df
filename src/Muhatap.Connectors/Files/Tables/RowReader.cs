namespace Muhatap.Connectors.Files.Tables;

/// <summary>Reads one file from top to bottom, a row at a time, holding no more than one row.</summary>
public abstract class RowReader : IAsyncDisposable
{
    /// <summary>A row longer than this (in UTF-16 code units) is not held: it is named, and the next one is read.</summary>
    public const int MaxRowLength = 16 * 1024 * 1024;

    /// <summary>What the file turned out to be, for the person: <c>CSV, ';', windows-1254</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The columns' names where the format itself names them (JSON Lines); it may grow while reading. Null: a header row does.</summary>
    public virtual IReadOnlyList<string>? Columns => null;

    /// <summary>Delimiter that a file written beside this one should use.</summary>
    public virtual char Delimiter => ',';

    /// <summary>Bytes of the file read so far.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Rows that hold something, in the file's order.</summary>
    public abstract IAsyncEnumerable<FileRow> ReadAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
