using System.Globalization;
using System.Text;
using System.Text.Json;
using Muhatap.Core.Posts;

namespace Muhatap.Web.Formats;

/// <summary>
/// Reads strings as the world writes them: half an emoji escaped by another program, bytes that are no UTF-8, null characters. What is
/// broken becomes U+FFFD; the rest of the text stays.
/// </summary>
internal static class JsonText
{
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
        return WellFormed.Text(text);
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
