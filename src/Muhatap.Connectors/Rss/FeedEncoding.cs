using System.Text;
using System.Text.RegularExpressions;

namespace Muhatap.Connectors.Rss;

/// <summary>
/// Turns a feed's bytes into text. Servers and XML declarations are often wrong about the encoding, bytes seldom: what is valid UTF-8
/// beyond ASCII is UTF-8 whatever is claimed, and a claim is asked only where it isn't.
/// </summary>
internal static partial class FeedEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="charset">From the Content-Type header, or null.</param>
    /// <param name="isCut">True where the bytes may end inside a character.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset, bool isCut)
    {
        if (FromByteOrder(bytes, out var skip) is { } marked)
            return marked.GetString(bytes[skip..]);

        if (isCut)
            bytes = bytes[..WholeCharacters(bytes)];
        var claimed = Find(charset?.Trim('"', '\'', ' ')) ?? Find(DeclaredIn(bytes));
        try
        {
            // ASCII bytes prove nothing against an encoding that shifts between sets.
            if (claimed is null || claimed.IsSingleByte || claimed is UTF8Encoding)
                return StrictUtf8.GetString(bytes);
            return claimed.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            if (claimed is null or UTF8Encoding)
                return MostlyUtf8(bytes) ?? Find("windows-1254")!.GetString(bytes);
            return claimed.GetString(bytes);
        }
    }

    private static Encoding? FromByteOrder(ReadOnlySpan<byte> bytes, out int skip)
    {
        skip = 0;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            skip = 3;
            return Encoding.UTF8;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            skip = 2;
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        // No mark, but a '<' of two bytes.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x3C, 0x00]))
            return Encoding.Unicode;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x00, 0x3C]) ? Encoding.BigEndianUnicode : null;
    }

    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0)
                return bytes.Length - back;
            if (b < 0x80)
                break;
        }

        return end;
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;

        // As browsers do: Latin-5 and Latin-1 in practice mean Windows' supersets of them.
        var wide = name.ToUpperInvariant() switch
        {
            "ISO-8859-9" or "LATIN5" => "windows-1254",
            "ISO-8859-1" or "LATIN1" or "US-ASCII" => "windows-1252",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(wide) ?? Encoding.GetEncoding(wide);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 with a few broken bytes stays UTF-8; null where broken ones are more than a tenth of what isn't ASCII.</summary>
    private static string? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        int broken = 0,
            beyondAscii = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD')
                broken++;
            else if (c > '\u007F')
                beyondAscii++;
        }

        return broken * 10 <= beyondAscii ? text : null;
    }

    [GeneratedRegex(
        """^\s*<\?xml[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]+)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declaration();
}
