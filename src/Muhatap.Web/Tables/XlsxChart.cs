using System.Globalization;
using System.Text;

namespace Muhatap.Web.Tables;

/// <summary>A chart as the spreadsheet's own (DrawingML): it follows when somebody edits the numbers beside it.</summary>
internal static class XlsxChart
{
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Where the chart stands: to the right of the table, thirty rows high.</summary>
    public static string Drawing(XlsxSheet sheet)
    {
        var left = sheet.Table.Columns.Count + 1;
        return XlsxParts.Xml
            + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
            + $"xmlns:a=\"{Main}\"><xdr:twoCellAnchor><xdr:from><xdr:col>{left}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
            + $"<xdr:to><xdr:col>{left + 12}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>24</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
            + $"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"{Escaped(sheet.Chart!.Title)}\" descr=\"{Escaped(sheet.Chart.Title)}\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
            + "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>"
            + $"<a:graphicData uri=\"{Charts}\"><c:chart xmlns:c=\"{Charts}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/></a:graphicData>"
            + "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";
    }

    public static string Chart(XlsxSheet sheet)
    {
        var chart = sheet.Chart!;
        var xml = new StringBuilder(XlsxParts.Xml)
            .Append(
                CultureInfo.InvariantCulture,
                $"<c:chartSpace xmlns:c=\"{Charts}\" xmlns:a=\"{Main}\"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>"
            )
            .Append(Escaped(chart.Title))
            .Append(
                "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\""
            )
            .Append(chart.IsBar ? "bar" : "col")
            .Append("\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var column = chart.Series[i];
            xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<c:ser><c:idx val=\"{i}\"/><c:order val=\"{i}\"/><c:tx><c:strRef><c:f>{Range(sheet, column, 1, 1)}</c:f></c:strRef></c:tx>"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<c:spPr><a:solidFill><a:srgbClr val=\"{chart.Colours[i]}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>"
                )
                .Append(CultureInfo.InvariantCulture, $"<c:cat><c:strRef><c:f>{Range(sheet, 0, 2, sheet.Rows)}</c:f></c:strRef></c:cat>")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<c:val><c:numRef><c:f>{Range(sheet, column, 2, sheet.Rows)}</c:f></c:numRef></c:val></c:ser>"
                );
        }
        return xml.Append("<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>")
            .Append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<c:axPos val=\"{(chart.IsBar ? "l" : "b")}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"1\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/></c:catAx>"
            )
            .Append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<c:axPos val=\"{(chart.IsBar ? "b" : "l")}\"/><c:majorGridlines/><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/></c:valAx>"
            )
            .Append(
                "</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>"
            )
            .ToString();
    }

    private static string Range(XlsxSheet sheet, int column, int from, int to)
    {
        var name = XlsxParts.Column(column);
        var cells = from == to ? $"${name}${from}" : string.Create(CultureInfo.InvariantCulture, $"${name}${from}:${name}${to}");
        return Escaped($"'{sheet.Name}'!{cells}");
    }

    private static string Escaped(string text)
    {
        var xml = new StringBuilder();
        XlsxText.Append(xml, text);
        return xml.ToString();
    }
}
