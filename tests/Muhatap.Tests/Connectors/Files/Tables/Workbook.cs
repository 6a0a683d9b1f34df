using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Muhatap.Tests.Connectors.Files.Tables;

/// <summary>Writes small workbooks the way Excel does: shared texts, dates as numbers with a format, formulas with their stored value.</summary>
internal static class Workbook
{
    private const uint DateStyle = 1;

    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = workbook.Workbook.AppendChild(new Sheets());
            foreach (var (name, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, i) => RowOf(cells, i + 1))));
                list.AppendChild(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = (uint)list.Count() + 1,
                        Name = name,
                    }
                );
            }
        }
        return stream.ToArray();
    }

    /// <summary>A formula, with the value Excel stored beside it or without one.</summary>
    public sealed record Formula(string Text, object? Stored);

    private static Row RowOf(object?[] cells, int number)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not null)
                row.AppendChild(CellOf(cells[i]!, $"{(char)('A' + i)}{number}"));
        }
        return row;
    }

    private static Cell CellOf(object value, string place) =>
        value switch
        {
            Formula { Stored: null } formula => new Cell { CellReference = place, CellFormula = new CellFormula(formula.Text) },
            Formula { Stored: string text } formula => new Cell
            {
                CellReference = place,
                CellFormula = new CellFormula(formula.Text),
                DataType = CellValues.String,
                CellValue = new CellValue(text),
            },
            Formula formula => new Cell
            {
                CellReference = place,
                CellFormula = new CellFormula(formula.Text),
                CellValue = new CellValue(Convert.ToDouble(formula.Stored, System.Globalization.CultureInfo.InvariantCulture)),
            },
            DateTime date => new Cell
            {
                CellReference = place,
                StyleIndex = DateStyle,
                CellValue = new CellValue(date.ToOADate()),
            },
            double number => new Cell { CellReference = place, CellValue = new CellValue(number) },
            _ => new Cell
            {
                CellReference = place,
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text((string)value)),
            },
        };

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true })
        );
}
