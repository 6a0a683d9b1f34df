using System.Runtime.CompilerServices;
using System.Text;

namespace Muhatap.Connectors.Files.Tables;

/// <summary>One physical line. <see cref="Text"/> holds its first <see cref="RowReader.MaxRowLength"/> code units where it is longer.</summary>
internal readonly record struct Line(long Number, string Text, string Ending, bool IsTooLong);

/// <summary>Physical lines of a text file, ended by LF, CR or CR LF. Never holds more than one line.</summary>
internal sealed class LineReader(Stream stream, TextEncoding encoding) : IDisposable
{
    private readonly StreamReader reader = Open(stream, encoding);
    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder pending = new();
    private int start;
    private int end;
    private bool isTooLong;
    private bool sawCarriageReturn;
    private long number;

    /// <summary>The next line, or null at the end of the file. An ending after the last line makes no further line.</summary>
    public async ValueTask<Line?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (start == end && !await FillAsync(cancellationToken).ConfigureAwait(false))
                return Rest();
            var rest = buffer.AsSpan(start, end - start);
            if (sawCarriageReturn)
            {
                sawCarriageReturn = false;
                var isPair = rest[0] == '\n';
                start += isPair ? 1 : 0;
                return Take(isPair ? "\r\n" : "\r");
            }
            var at = rest.IndexOfAny('\r', '\n');
            Append(at < 0 ? rest : rest[..at]);
            start += at < 0 ? rest.Length : at + 1;
            if (at >= 0 && rest[at] == '\n')
                return Take("\n");
            // Whether LF follows the CR may only be known with the next block.
            sawCarriageReturn = at >= 0;
        }
    }

    public void Dispose() => reader.Dispose();

    private static StreamReader Open(Stream stream, TextEncoding encoding)
    {
        stream.Position = encoding.PreambleLength;
        return new StreamReader(stream, encoding.Encoding, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ReadOnlySpan<char> text)
    {
        var room = RowReader.MaxRowLength - pending.Length;
        isTooLong |= text.Length > room;
        pending.Append(text.Length > room ? text[..room] : text);
    }

    private Line? Rest()
    {
        if (sawCarriageReturn)
        {
            sawCarriageReturn = false;
            return Take("\r");
        }
        return pending.Length > 0 ? Take("") : null;
    }

    private Line Take(string ending)
    {
        var line = new Line(++number, pending.ToString(), ending, isTooLong);
        pending.Clear();
        if (isTooLong)
            pending.Capacity = 1024;
        isTooLong = false;
        return line;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        start = 0;
        end = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return end > 0;
    }
}
