using System.Globalization;
using System.Text;

namespace Muhatap.Web.Tables;

/// <summary>The parts of a spreadsheet beside its rows: what there is, how cells look.</summary>
internal static class XlsxParts
{
    public const int TextStyle = 1;
    public const int TitleStyle = 2;

    /// <summary>Text that begins like a formula: marked so that editing the cell leaves it a text.</summary>
    public const int GuardedStyle = 3;

    public const string SheetBegin =
        Xml
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

    internal const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestName = 31;

    private const string Styles =
        Xml
        + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"9\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"2\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"9\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "</cellXfs></styleSheet>";

    public static int StyleOf(CellKind kind) =>
        kind switch
        {
            CellKind.Whole => 4,
            CellKind.Decimal => 5,
            CellKind.Share => 6,
            CellKind.Moment => 7,
            CellKind.Day => 8,
            _ => TextStyle,
        };

    /// <summary>A, B … Z, AA …</summary>
    public static string Column(int place)
    {
        var name = "";
        for (place++; place > 0; place = (place - 1) / 26)
            name = (char)('A' + ((place - 1) % 26)) + name;
        return name;
    }

    /// <summary>A name a sheet may have, different from those before it.</summary>
    public static string SheetName(string wanted, int part, IReadOnlyList<XlsxSheet> before)
    {
        var clean = new string([.. wanted.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) || c < ' ' ? ' ' : c)]).Trim();
        if (clean.Length == 0)
            clean = "1";
        for (var number = part; ; number++)
        {
            var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var name = clean[..Math.Min(clean.Length, LongestName - suffix.Length)] + suffix;
            if (before.All(sheet => !string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase)))
                return name;
        }
    }

    /// <summary>Every part but the sheets.</summary>
    public static IEnumerable<(string Path, string Text)> Of(IReadOnlyList<XlsxSheet> sheets)
    {
        var types = new StringBuilder(Xml)
            .Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append(Type("/xl/workbook.xml", "spreadsheetml.sheet.main"))
            .Append(Type("/xl/styles.xml", "spreadsheetml.styles"));
        var book = new StringBuilder(Xml).Append(
            CultureInfo.InvariantCulture,
            $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relations}\"><sheets>"
        );
        var links = new StringBuilder(Xml).Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        var charts = 0;
        for (var i = 1; i <= sheets.Count; i++)
        {
            var sheet = sheets[i - 1];
            var name = new StringBuilder();
            XlsxText.Append(name, sheet.Name);
            book.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>");
            links.Append(Link($"rId{i}", "worksheet", $"worksheets/sheet{i}.xml"));
            types.Append(Type($"/xl/worksheets/sheet{i}.xml", "spreadsheetml.worksheet"));
            if (sheet.Chart is null)
                continue;
            charts++;
            types
                .Append(Type($"/xl/drawings/drawing{charts}.xml", "drawing"))
                .Append(Type($"/xl/charts/chart{charts}.xml", "drawingml.chart"));
            yield return ($"xl/worksheets/_rels/sheet{i}.xml.rels", Links("drawing", $"../drawings/drawing{charts}.xml"));
            yield return ($"xl/drawings/drawing{charts}.xml", XlsxChart.Drawing(sheet));
            yield return ($"xl/drawings/_rels/drawing{charts}.xml.rels", Links("chart", $"../charts/chart{charts}.xml"));
            yield return ($"xl/charts/chart{charts}.xml", XlsxChart.Chart(sheet));
        }
        links.Append(Link($"rId{sheets.Count + 1}", "styles", "styles.xml")).Append("</Relationships>");
        yield return ("xl/workbook.xml", book.Append("</sheets></workbook>").ToString());
        yield return ("xl/_rels/workbook.xml.rels", links.ToString());
        yield return ("xl/styles.xml", Styles);
        yield return ("_rels/.rels", Links("officeDocument", "xl/workbook.xml"));
        yield return ("[Content_Types].xml", types.Append("</Types>").ToString());
    }

    private static string Links(string kind, string target) =>
        $"{Xml}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Link("rId1", kind, target)}</Relationships>";

    private static string Link(string id, string kind, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/>";

    private static string Type(string part, string kind) =>
        $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}+xml\"/>";
}
