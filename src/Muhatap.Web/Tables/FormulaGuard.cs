namespace Muhatap.Web.Tables;

/// <summary>
/// A post that begins with an equals sign is a text, not a formula to be run on the reader's machine (OWASP: CSV injection). In CSV
/// an apostrophe goes before it; in XLSX the cell is a text anyway, and marked as one for when it is edited.
/// </summary>
internal static class FormulaGuard
{
    private const string Arming = "=+-@\t\r＝＋－＠";

    public static bool IsArmed(string text) => text.Length > 0 && Arming.Contains(text[0], StringComparison.Ordinal);

    public static string Disarm(string text) => IsArmed(text) ? "'" + text : text;
}
