namespace Muhatap.Connectors.Bluesky.Repo;

internal static class Cid
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Longer than any CID in use; a longer one is not worth a string.</summary>
    private const int MaxBytes = 100;

    /// <summary>A binary CID as text: multibase base32, lower case, without padding.</summary>
    public static string ToText(ReadOnlySpan<byte> cid)
    {
        if (cid.Length > MaxBytes)
            throw new FrameException($"a CID of {cid.Length} bytes");
        Span<char> text = stackalloc char[1 + (MaxBytes * 8 + 4) / 5];
        text[0] = 'b';
        var length = 1;
        int buffer = 0,
            bits = 0;
        foreach (var b in cid)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text[length++] = Alphabet[(buffer >> bits) & 31];
            }

            buffer &= (1 << bits) - 1;
        }

        if (bits > 0)
            text[length++] = Alphabet[(buffer << (5 - bits)) & 31];
        return new string(text[..length]);
    }
}
