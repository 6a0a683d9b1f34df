using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Muhatap.Web.Tables;

namespace Muhatap.Tests.Web.Tables;

public sealed class TableWriterTests
{
    private static readonly string[] Texts =
    [
        "Şikâyetim var 😡 \"kargo\" nerede?\nİkinci satır",
        "=HYPERLINK(\"http://kotu.example\";\"tıkla\")",
        "+90 555 000 00 00",
        "-1",
        "@SUM(A1)",
        "\tsekme",
        "a & b < c > d",
        "_x0041_ kaçış değil",
        "denetim\u0007karakteri",
        "noktalı;virgül, virgül",
        " boşlukla başlar ",
    ];

    private static readonly DateTimeOffset At = new(2026, 11, 10, 20, 15, 30, TimeSpan.Zero);

    [Fact]
    public async Task A_spreadsheet_read_by_another_library_holds_the_same_rows_typed()
    {
        using var file = new MemoryStream();
        await WriteAsync(new XlsxTableWriter(file), Table("Gönderiler"), Table("Gönderiler"));

        using var reader = Read(file);
        reader.Name.ShouldBe("Gönderiler");
        reader.Read().ShouldBeTrue();
        reader.GetString(0).ShouldBe("Metin");
        foreach (var (text, number) in Texts.Select((text, i) => (text, i)))
        {
            reader.Read().ShouldBeTrue();
            Unescaped(reader.GetString(0)).ShouldBe(text);
            reader.GetDouble(1).ShouldBe(number * 1_000_000_007L);
            reader.GetDateTime(2).ShouldBe(new DateTime(2026, 11, 10, 23, 15, 30, DateTimeKind.Unspecified));
            reader.GetDouble(3).ShouldBe(0.25);
            reader.IsDBNull(4).ShouldBeTrue();
        }
        reader.Read().ShouldBeFalse();
        reader.NextResult().ShouldBeTrue();
        reader.Name.ShouldBe("Gönderiler (2)", "two sheets never have one name");
    }

    [Fact]
    public async Task A_spreadsheet_with_charts_is_valid_by_the_standards_own_schema()
    {
        using var file = new MemoryStream();
        var drawn = Table("Zaman içinde: '*/?") with
        {
            Chart = new TableChart("Günlere göre & \"duyguya\"", [1, 3], ["B42318", "14693F"], IsBar: false),
        };
        await WriteAsync(new XlsxTableWriter(file), drawn, Table("x") with { Chart = new TableChart("Pay", [1], ["0C6B68"], IsBar: true) });

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        document.WorkbookPart!.WorksheetParts.Count(part => part.DrawingsPart?.ChartParts.Any() == true).ShouldBe(2);
    }

    [Fact]
    public async Task Rows_that_one_sheet_cannot_take_go_on_in_the_next()
    {
        using var file = new MemoryStream();
        var table = new ExportTable(
            "Çok",
            [("No", 10)],
            ExportTable.Of(Enumerable.Range(1, XlsxTableWriter.MostRows + 5).Select(i => new[] { TableCell.Of((long)i) }))
        );
        await WriteAsync(new XlsxTableWriter(file), table);

        using var reader = Read(file);
        var sum = 0.0;
        var sheets = 0;
        do
        {
            sheets++;
            reader.Read().ShouldBeTrue();
            while (reader.Read())
                sum += reader.GetDouble(0);
        } while (reader.NextResult());
        sheets.ShouldBe(2);
        var many = XlsxTableWriter.MostRows + 5.0;
        sum.ShouldBe(many * (many + 1) / 2);
    }

    [Theory]
    [InlineData(',', "0.25")]
    [InlineData(';', "0,25")]
    public async Task A_csv_file_has_its_mark_its_separator_and_no_formulas(char separator, string quarter)
    {
        using var file = new MemoryStream();
        await WriteAsync(new CsvTableWriter(file, separator), Table("Gönderiler"));

        var bytes = file.ToArray();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        file.Position = 0;
        using var parser = new CsvHelper.CsvReader(
            new StreamReader(file),
            new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture)
            {
                Delimiter = separator.ToString(),
            }
        );
        (await parser.ReadAsync()).ShouldBeTrue();
        foreach (var text in Texts)
        {
            (await parser.ReadAsync()).ShouldBeTrue();
            parser.GetField(0).ShouldBe("=+-@\t".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text);
            parser.GetField(2).ShouldBe("2026-11-10 23:15:30");
            parser.GetField(3).ShouldBe(quarter);
        }
        (await parser.ReadAsync()).ShouldBeFalse();
    }

    private static ExportTable Table(string name) =>
        new(
            name,
            [("Metin", 40), ("Sayı", 12), ("Zaman", 18), ("Pay", 8), ("Boş", 5)],
            ExportTable.Of(
                Texts.Select(
                    (text, i) =>
                        new[]
                        {
                            TableCell.Of(text),
                            TableCell.Of(i * 1_000_000_007L),
                            TableCell.Of(At),
                            TableCell.Share(0.25),
                            TableCell.Empty,
                        }
                )
            )
        );

    private static async Task WriteAsync(ITableWriter writer, params ExportTable[] tables)
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var table in tables)
        {
            await writer.BeginAsync(table, cancellation);
            await foreach (var row in table.Rows(cancellation))
                await writer.RowAsync(row, cancellation);
            await writer.EndAsync(cancellation);
        }
        await writer.FinishAsync(cancellation);
    }

    private static IExcelDataReader Read(MemoryStream file)
    {
        // The reader asks for code pages that .NET doesn't carry by itself.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        file.Position = 0;
        return ExcelReaderFactory.CreateOpenXmlReader(file);
    }

    // The reader gives the standard's escapes as they are written.
    private static string Unescaped(string text) =>
        text.Replace("_x005F_", "_", StringComparison.Ordinal).Replace("_x0007_", "\u0007", StringComparison.Ordinal);
}
