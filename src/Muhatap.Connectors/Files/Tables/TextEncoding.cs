using System.Text;

namespace Muhatap.Connectors.Files.Tables;

/// <summary>A file's encoding, found by its byte order mark, else by what its bytes can be.</summary>
internal sealed record TextEncoding(string Name, Encoding Encoding, int PreambleLength)
{
    /// <summary>windows-1254, of which ISO 8859-9 is a part.</summary>
    public static readonly Encoding Turkish = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    /// <summary>So many sequences outside ASCII settle the question; a file that has fewer is read to its end for them.</summary>
    private const int EnoughEvidence = 2000;

    private const int BlockLength = 1 << 16;

    public static async Task<TextEncoding> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var block = new byte[BlockLength];
        var length = await stream.ReadAtLeastAsync(block, BlockLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var start = block.AsSpan(0, length);
        if (start.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Utf8(3);
        // UTF-32's mark begins with UTF-16's, so it is looked at first.
        if (start.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
            return new TextEncoding("UTF-32", WithMarks(new UTF32Encoding(bigEndian: false, byteOrderMark: false)), 4);
        if (start.StartsWith<byte>([0xFF, 0xFE]))
            return Utf16(bigEndian: false, 2);
        if (start.StartsWith<byte>([0xFE, 0xFF]))
            return Utf16(bigEndian: true, 2);
        if (Utf16WithoutMark(start) is { } bigEndian)
            return Utf16(bigEndian, 0);
        return await LooksLikeUtf8Async(stream, block, cancellationToken).ConfigureAwait(false)
            ? Utf8(0)
            : new TextEncoding("windows-1254", Turkish, 0);
    }

    private static TextEncoding Utf8(int preamble) => new("UTF-8", WithMarks(new UTF8Encoding(false)), preamble);

    // A lone surrogate in UTF-16 is a fault of the text and not of the file: it is replaced, and the row is kept.
    private static TextEncoding Utf16(bool bigEndian, int preamble) =>
        new(bigEndian ? "UTF-16BE" : "UTF-16LE", new UnicodeEncoding(bigEndian, byteOrderMark: false), preamble);

    private static Encoding WithMarks(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = new BrokenBytes();
        return copy;
    }

    /// <summary>Text in UTF-16 has a zero in nearly every second byte: at odd places in little endian. Null where it is not UTF-16.</summary>
    private static bool? Utf16WithoutMark(ReadOnlySpan<byte> start)
    {
        var pairs = start.Length / 2;
        if (pairs < 2)
            return null;
        int even = 0,
            odd = 0;
        for (var i = 0; i < pairs; i++)
        {
            even += start[2 * i] == 0 ? 1 : 0;
            odd += start[2 * i + 1] == 0 ? 1 : 0;
        }
        if (odd > pairs * 0.6 && even < pairs * 0.05)
            return false;
        return even > pairs * 0.6 && odd < pairs * 0.05 ? true : null;
    }

    /// <summary>
    /// Whether sequences that are valid UTF-8 outweigh bytes that can't be. A single wrong row in a UTF-8 file does not turn
    /// it into another encoding, and a file whose first letter outside ASCII comes in its last row is still read right.
    /// </summary>
    private static async Task<bool> LooksLikeUtf8Async(Stream stream, byte[] block, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        int valid = 0,
            broken = 0,
            kept = 0;
        while (valid + broken < EnoughEvidence)
        {
            var read = await stream
                .ReadAtLeastAsync(block.AsMemory(kept), 1, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            var isLast = read == 0;
            kept = Count(block.AsSpan(0, kept + read), isLast, ref valid, ref broken);
            if (isLast)
                break;
        }
        return broken <= valid;
    }

    /// <returns>How many bytes at the end, moved to the front, belong to a sequence that goes on in the next block.</returns>
    private static int Count(Span<byte> bytes, bool isLast, ref int valid, ref int broken)
    {
        var rest = bytes;
        while (!rest.IsEmpty && valid + broken < EnoughEvidence)
        {
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                return 0;
            rest = rest[ascii..];
            if (!isLast && rest.Length < 4)
            {
                rest.CopyTo(bytes);
                return rest.Length;
            }
            if (Rune.DecodeFromUtf8(rest, out _, out var used) == System.Buffers.OperationStatus.Done)
                valid++;
            else
                broken++;
            rest = rest[used..];
        }
        return 0;
    }
}
