using System.Globalization;
using System.Text;

namespace Muhatap.Web.Tables;

/// <summary>Text inside a spreadsheet's XML. Characters XML can't hold are written as <c>_x0007_</c>, as ECMA-376 (22.4.2.4) has it.</summary>
internal static class XlsxText
{
    public static void Append(StringBuilder line, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    line.Append("&amp;");
                    break;
                case '<':
                    line.Append("&lt;");
                    break;
                case '>':
                    line.Append("&gt;");
                    break;
                case '"':
                    line.Append("&quot;");
                    break;
                case '_' when IsEscape(text.AsSpan(i)):
                    // What looks like an escape is not one.
                    line.Append("_x005F_");
                    break;
                case '\t' or '\n':
                    line.Append(c);
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    line.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
                    break;
                default:
                    if (!char.IsSurrogate(c))
                        line.Append(c);
                    else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                        line.Append(c).Append(text[++i]);
                    else
                        line.Append('\uFFFD');
                    break;
            }
        }
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7
        && text[1] == 'x'
        && text[6] == '_'
        && char.IsAsciiHexDigit(text[2])
        && char.IsAsciiHexDigit(text[3])
        && char.IsAsciiHexDigit(text[4])
        && char.IsAsciiHexDigit(text[5]);
}
