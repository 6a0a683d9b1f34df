using System.Text;

namespace Muhatap.Connectors.Files.Tables;

internal enum RecordState
{
    Complete,

    /// <summary>A quoted cell goes on in the next line.</summary>
    OpenQuote,

    /// <summary>Something follows a closing quote: a quote inside the cell wasn't protected, or one before was never closed.</summary>
    Malformed,
}

/// <summary>
/// Takes a record apart line by line, by the four states of a delimited file. It is fed one line at a time so that whoever
/// feeds it can take back the lines that a quote which is never closed has swallowed.
/// </summary>
internal sealed class RecordParser(Dialect dialect)
{
    private readonly List<Cell> cells = [];
    private readonly StringBuilder cell = new();
    private bool isQuoted;

    /// <summary>UTF-16 code units taken for the present record.</summary>
    public int Length { get; private set; }

    public void Begin()
    {
        cells.Clear();
        cell.Clear();
        isQuoted = false;
        Length = 0;
    }

    public Cell[] Cells() => [.. cells];

    /// <param name="ending">The line's ending, which belongs to a cell that goes on.</param>
    public RecordState Feed(ReadOnlySpan<char> text, string ending)
    {
        Length += text.Length + ending.Length;
        var at = 0;
        while (true)
        {
            if (isQuoted)
            {
                if (!TakeQuoted(text, ref at))
                {
                    cell.Append(ending);
                    return RecordState.OpenQuote;
                }
                if (!TryEndAfterQuote(text, ref at))
                    return RecordState.Malformed;
            }
            else if (at < text.Length && text[at] == dialect.Quote)
            {
                isQuoted = true;
                at++;
                continue;
            }
            else
            {
                var rest = text[at..];
                var next = dialect.Delimiter is { } delimiter ? rest.IndexOf(delimiter) : -1;
                cells.Add(new Cell((next < 0 ? rest : rest[..next]).ToString()));
                at = next < 0 ? text.Length + 1 : at + next + 1;
            }
            if (at > text.Length)
                return RecordState.Complete;
        }
    }

    /// <summary>Takes a cell's quoted part up to its closing quote. False where the line ends first.</summary>
    private bool TakeQuoted(ReadOnlySpan<char> text, ref int at)
    {
        while (true)
        {
            var rest = text[at..];
            var stop = dialect.HasBackslash ? rest.IndexOfAny(dialect.Quote, '\\') : rest.IndexOf(dialect.Quote);
            cell.Append(stop < 0 ? rest : rest[..stop]);
            if (stop < 0)
            {
                at = text.Length;
                return false;
            }
            at += stop + 1;
            var following = at < text.Length ? text[at] : '\0';
            if (rest[stop] == '\\')
            {
                if (following == dialect.Quote || following == '\\')
                {
                    cell.Append(following);
                    at++;
                }
                else
                {
                    cell.Append('\\');
                }
            }
            else if (at < text.Length && following == dialect.Quote)
            {
                cell.Append(dialect.Quote);
                at++;
            }
            else
            {
                return true;
            }
        }
    }

    /// <summary>After a closing quote only blanks may stand before the delimiter or the end.</summary>
    private bool TryEndAfterQuote(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at < text.Length && text[at] != dialect.Delimiter)
            return false;
        cells.Add(new Cell(cell.ToString()));
        cell.Clear();
        isQuoted = false;
        at++;
        return true;
    }
}
