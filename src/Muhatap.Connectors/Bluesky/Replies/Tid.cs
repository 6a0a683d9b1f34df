using System.Security.Cryptography;
using System.Text;

namespace Muhatap.Connectors.Bluesky.Replies;

/// <summary>Record keys as AT Protocol wants them (atproto.com/specs/tid): 53 bits of microseconds, 10 bits of clock id, base32-sortable.</summary>
internal static class Tid
{
    private const string Alphabet = "234567abcdefghijklmnopqrstuvwxyz";

    /// <summary>
    /// The key of one message: the millisecond it was written in, and below that 20 bits of its own key's hash where a clock would put
    /// microseconds and a random id. So the same message makes the same key at every try, and keys still sort by time.
    /// </summary>
    /// <param name="attempt">Counts up where the key is taken by another record.</param>
    public static string Of(DateTimeOffset writtenAt, string key, int attempt)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{key}/{attempt}"), hash);
        var random = BitConverter.IsLittleEndian
            ? BitConverter.ToUInt32(hash)
            : (uint)(hash[0] | (hash[1] << 8) | (hash[2] << 16) | (hash[3] << 24));
        var microseconds = (writtenAt.ToUnixTimeMilliseconds() * 1000) + (random % 1000);
        return ToText(((ulong)microseconds << 10) | (random / 1000 % 1024));
    }

    private static string ToText(ulong value) =>
        string.Create(
            13,
            value & 0x7FFF_FFFF_FFFF_FFFF,
            static (text, rest) =>
            {
                for (var i = text.Length - 1; i >= 0; i--)
                {
                    text[i] = Alphabet[(int)(rest & 31)];
                    rest >>= 5;
                }
            }
        );
}
