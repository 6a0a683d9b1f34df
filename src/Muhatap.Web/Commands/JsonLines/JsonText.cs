using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Muhatap.Web.Commands.JsonLines;

/// <summary>
/// Reads strings as the world writes them: half an emoji escaped by another program, bytes that are no UTF-8, null characters. What is
/// broken becomes U+FFFD; the rest of the text stays.
/// </summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The string or property name the reader stands on.</summary>
    internal static string Read(ref Utf8JsonReader reader)
    {
        string text;
        try
        {
            text = reader.GetString() ?? "";
        }
        catch (InvalidOperationException) // a lone surrogate, or no UTF-8
        {
            text = Unescape(Encoding.UTF8.GetString(reader.ValueSpan));
        }
        return Clean(text);
    }

    private static string Clean(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && IsWellFormed(text))
            return text;
        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (i + 1 < clean.Length && char.IsSurrogatePair(clean[i], clean[i + 1]))
                i++;
            else if (clean[i] == '\0' || char.IsSurrogate(clean[i]))
                clean[i] = Replacement;
        }
        return new string(clean);
    }

    private static bool IsWellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }

    // The reader has checked the escapes' form already.
    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }
            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length)
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }
            text.Append(
                raw[i] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'b' => '\b',
                    'f' => '\f',
                    var other => other,
                }
            );
        }
        return text.ToString();
    }
}
