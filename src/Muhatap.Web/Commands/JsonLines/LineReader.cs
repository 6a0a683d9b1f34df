namespace Muhatap.Web.Commands.JsonLines;

/// <summary>
/// Cuts a stream into lines without copying them twice: memory grows to the longest line and stays there. Understands \n and \r\n, and
/// takes a byte order mark at the beginning away. A line longer than the limit is passed over and said to be too long.
/// </summary>
internal sealed class LineReader(Stream stream, int maxLineBytes = LineReader.DefaultMaxLineBytes)
{
    internal const int DefaultMaxLineBytes = 256 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _skipping;

    /// <summary>The line just read, without its ending; valid until the next one is.</summary>
    internal Memory<byte> Line { get; private set; }

    /// <summary>Its number, from 1. Empty lines count.</summary>
    internal long Number { get; private set; }

    /// <summary>True where the line was longer than the limit; <see cref="Line"/> is empty then.</summary>
    internal bool TooLong { get; private set; }

    /// <summary>Reads the next line; false at the end of the stream.</summary>
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var searched = _start;
        TooLong = false;
        while (true)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(searched + found, searched + found + 1);
                return true;
            }
            if (_end - _start > maxLineBytes)
            {
                _skipping = true;
                _start = _end;
            }
            searched = _end;
            if (_ended)
            {
                if (_start == _end && !_skipping)
                    return false;
                Take(_end, _end);
                return true;
            }
            searched -= MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _ended = read == 0;
        }
    }

    private void Take(int lineEnd, int next)
    {
        var line = _buffer.AsMemory(_start, lineEnd - _start);
        if (line.Length > 0 && line.Span[^1] == '\r')
            line = line[..^1];
        if (Number++ == 0 && line.Span.StartsWith("\uFEFF"u8))
            line = line[3..];
        TooLong = _skipping || line.Length > maxLineBytes;
        _skipping = false;
        Line = TooLong ? default : line;
        _start = next;
    }

    /// <summary>Makes room behind what was read; returns by how much that moved to the front.</summary>
    private int MakeRoom()
    {
        if (_end < _buffer.Length)
            return 0;
        var moved = _start;
        if (_start > 0)
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        else
            Array.Resize(ref _buffer, _buffer.Length * 2);
        _start = 0;
        _end -= moved;
        return moved;
    }
}
