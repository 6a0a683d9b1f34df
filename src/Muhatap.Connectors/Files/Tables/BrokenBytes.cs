using System.Text;

namespace Muhatap.Connectors.Files.Tables;

/// <summary>
/// Decodes what isn't valid in a file's encoding so that it can be told and shown: each broken byte becomes
/// <see cref="Mark"/> and the letter windows-1254 has for it, since that is what a broken row in a Turkish file nearly
/// always is. The row is refused by the mark, and its owner sees the letters.
/// </summary>
internal sealed class BrokenBytes : DecoderFallback
{
    /// <summary>A code point that no text may hold (Unicode 23.7, noncharacters).</summary>
    public const char Mark = '\uFFFF';

    private const int MostBytesAtOnce = 8;

    public override int MaxCharCount => 2 * MostBytesAtOnce;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private readonly char[] chars = new char[2 * MostBytesAtOnce];
        private int length;
        private int next;

        public override int Remaining => length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            next = 0;
            length = 0;
            foreach (var broken in bytesUnknown.AsSpan(0, Math.Min(bytesUnknown.Length, MostBytesAtOnce)))
            {
                chars[length++] = Mark;
                chars[length++] = TextEncoding.Turkish.GetChars([broken])[0];
            }
            return length > 0;
        }

        public override char GetNextChar() => next < length ? chars[next++] : '\0';

        public override bool MovePrevious()
        {
            if (next == 0)
                return false;
            next--;
            return true;
        }

        public override void Reset()
        {
            next = 0;
            length = 0;
        }
    }
}
