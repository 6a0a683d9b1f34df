namespace Muhatap.Connectors.Files.Tables;

/// <summary>Opens a file by what is in it; the name's ending is only asked where the content leaves it open.</summary>
public static class TableFile
{
    private const int LookAt = 4096;

    /// <exception cref="UnreadableFileException">The file can't be read at all: it is empty, a picture, protected …</exception>
    public static async Task<RowReader> OpenAsync(string path, TableOptions options, CancellationToken cancellationToken)
    {
        var stream = new FileStream(
            path,
            new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            }
        );
        try
        {
            return await OpenAsync(stream, path, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<RowReader> OpenAsync(
        FileStream stream,
        string path,
        TableOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!stream.CanSeek)
            throw new UnreadableFileException("A pipe can't be imported, since it is read twice. Write it to a file first.");
        var start = new byte[LookAt];
        var length = await stream.ReadAtLeastAsync(start, LookAt, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        switch (KindOf(start.AsSpan(0, length), SaysJsonLines(path)))
        {
            case Kind.Empty:
                throw new UnreadableFileException("The file is empty.");
            case Kind.Spreadsheet:
                return SpreadsheetReader.Open(stream, options);
            case Kind.JsonObject:
                return await JsonLinesReader.OpenAsync(stream, cancellationToken).ConfigureAwait(false);
            case Kind.JsonArray:
                throw new UnreadableFileException(
                    "The file is one JSON array. Make it JSON Lines, one object a line: jq -c '.[]' FILE > FILE.jsonl"
                );
            case Kind.Other:
                throw new UnreadableFileException("The file is neither CSV, TSV, XLSX nor JSON Lines.");
            default:
                return await DelimitedReader.OpenAsync(stream, options, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool SaysJsonLines(string path) => Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON";

    private static Kind KindOf(ReadOnlySpan<byte> start, bool saysJsonLines)
    {
        if (start.IsEmpty)
            return Kind.Empty;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return Kind.Spreadsheet;
        if (
            start.StartsWith("%PDF"u8)
            || start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47])
            || start.StartsWith<byte>([0xFF, 0xD8, 0xFF])
            || start.StartsWith<byte>([0x1F, 0x8B])
        )
            return Kind.Other;
        // The marks of UTF-8 and UTF-16, and UTF-16's zeros, don't hide a brace.
        Span<byte> first = stackalloc byte[2];
        var count = 0;
        foreach (var b in start)
        {
            if (b is 0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                continue;
            first[count++] = b;
            if (count == first.Length)
                break;
        }
        return first switch
        {
            [(byte)'{', (byte)'"' or (byte)'}'] => Kind.JsonObject,
            [(byte)'[', (byte)'{' or (byte)']'] => Kind.JsonArray,
            [0, _] => Kind.Empty,
            _ when saysJsonLines => Kind.JsonObject,
            _ => Kind.Delimited,
        };
    }

    private enum Kind
    {
        Empty,
        Delimited,
        JsonObject,
        JsonArray,
        Spreadsheet,
        Other,
    }
}
