using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Muhatap.Linkage.Records;

namespace Muhatap.Web.Commands;

/// <summary>Reads a CSV or TSV file of records; a line that cannot be used is named on standard error and left out.</summary>
internal sealed class CsvRecords
{
    private const char Replacement = '\uFFFD';

    /// <summary>Beyond this many bad lines only their count is told.</summary>
    private const int NamedLines = 100;

    private readonly string _path;
    private readonly TextWriter _complaints;
    private long _undecodable;

    private CsvRecords(string path, TextWriter complaints)
    {
        _path = path;
        _complaints = complaints;
    }

    /// <summary>How many lines were left out.</summary>
    public long BadLines { get; private set; }

    public RecordTable Table { get; private set; } = new([], [], []);

    /// <summary>Reads the file.</summary>
    /// <param name="id">The id's column; null takes "id", or the only column whose name ends in it.</param>
    /// <exception cref="UnusableInputException">No such file, no header, no id column, not UTF-8 throughout.</exception>
    public static async Task<CsvRecords> ReadAsync(string path, string? id, TextWriter complaints, CancellationToken cancellation)
    {
        var records = new CsvRecords(path, complaints);
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            await records.ReadAsync(reader, id, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{path}: {error.Message}");
        }
        return records;
    }

    private async Task ReadAsync(TextReader reader, string? id, CancellationToken cancellation)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t", "|"],
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
            BadDataFound = null,
            CacheFields = true,
        };
        using var csv = new CsvParser(reader, configuration);
        if (!await csv.ReadAsync().ConfigureAwait(false))
            throw new UnusableInputException($"{_path}: empty. The first line must name the columns.");
        var header = csv.Record!.Select(name => name.Trim().TrimStart('\uFEFF')).ToArray();
        var idColumn = IdColumn(header, id);
        var ids = new List<string>();
        var columns = header.Select(_ => new List<string?>()).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (await csv.ReadAsync().ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Reason(csv, header, idColumn, seen) is { } reason)
            {
                Complain(csv.RawRow, reason);
                continue;
            }
            ids.Add(csv[idColumn]);
            for (var i = 0; i < columns.Length; i++)
                columns[i].Add(csv[i]);
        }
        if (_undecodable > 10 && _undecodable * 10 > ids.Count)
            throw new UnusableInputException(
                $"{_path}: {_undecodable} lines are not UTF-8. Convert the file first, for Turkish Windows files: iconv -f WINDOWS-1254 -t UTF-8 \"{_path}\""
            );
        if (BadLines > NamedLines)
            await _complaints.WriteLineAsync($"{_path}: {BadLines - NamedLines} more bad lines left out").ConfigureAwait(false);
        var kept = Enumerable.Range(0, header.Length).Where(i => i != idColumn).ToArray();
        Table = new RecordTable(ids, [.. kept.Select(i => header[i])], [.. kept.Select(i => columns[i].ToArray())]);
    }

    private int IdColumn(string[] header, string? id)
    {
        var wanted =
            id
            ?? (
                header.Contains("id", StringComparer.OrdinalIgnoreCase)
                    ? "id"
                    : header.SingleOrDefault(name => name.EndsWith("id", StringComparison.OrdinalIgnoreCase))
            );
        var column = Array.FindIndex(header, name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase));
        if (column < 0)
            throw new UnusableInputException(
                $"{_path}: no column \"{wanted ?? "id"}\". Name the id's column with --id; there are: {string.Join(", ", header)}"
            );
        return column;
    }

    private string? Reason(CsvParser csv, string[] header, int idColumn, HashSet<string> seen)
    {
        if (csv.RawRecord.Contains(Replacement))
        {
            _undecodable++;
            return "not UTF-8";
        }
        if (csv.Count != header.Length)
            return $"{csv.Count} fields where the header has {header.Length}";
        var id = csv[idColumn];
        if (id.Length == 0)
            return "no id";
        return seen.Add(id) ? null : "an earlier line has the same id";
    }

    private void Complain(int line, string reason)
    {
        if (BadLines++ < NamedLines)
            _complaints.WriteLine($"{_path}:{line}: {reason}");
    }
}
