using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Tests.Connectors.Files;

public sealed class RejectedRowsTests
{
    private static readonly string[] Columns = ["author", "text"];

    [Fact]
    public async Task Cells_are_kept_whole_and_never_run_as_formulas()
    {
        using var file = new FileTrial("a.csv", "x");
        var path = file.Path + ".rejected.csv";
        await using (var rejected = new RejectedRows(path, ';', Columns))
            await rejected.AddAsync(Row(7, "=HYPERLINK(1)", "\"a\";\nb"), "why", TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe(
            "line;reason;author;text\r\n7;why;'=HYPERLINK(1);\"\"\"a\"\";\nb\"\r\n"
        );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+905321234567")]
    [InlineData("-5")]
    [InlineData("@ayse")]
    [InlineData("\tx")]
    [InlineData("'=x")]
    [InlineData("plain")]
    [InlineData("'tırnak'")]
    public async Task A_mended_file_is_imported_with_the_cells_as_they_were(string cell)
    {
        using var file = new FileTrial("a.csv", "x");
        var path = file.Path + ".rejected.csv";
        await using (var rejected = new RejectedRows(path, ',', Columns))
            await rejected.AddAsync(Row(2, cell, $"metin {cell}"), "why", TestContext.Current.CancellationToken);
        using var again = new FileTrial("b.csv", await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        var row = (await again.PostsAsync()).ShouldHaveSingleItem();
        row.Row.Cells[2].Text.ShouldBe(cell);
        row.Value!.Text.ShouldBe($"metin {cell}".Trim());
    }

    [Fact]
    public async Task A_file_somebody_is_mending_is_kept()
    {
        using var file = new FileTrial("a.csv", "x");
        var path = file.Path + ".rejected.csv";
        for (var run = 0; run < 2; run++)
        {
            await using var rejected = new RejectedRows(path, ',', Columns);
            await rejected.AddAsync(Row(2, "a", "b"), "why", TestContext.Current.CancellationToken);
        }
        Directory.GetFiles(file.Folder).Length.ShouldBe(2, "the same rows again leave one file");
        await File.AppendAllTextAsync(path, "mended", TestContext.Current.CancellationToken);
        await using (var rejected = new RejectedRows(path, ',', Columns))
            await rejected.AddAsync(Row(2, "a", "b"), "why", TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(Path.ChangeExtension(path, "1.csv"), TestContext.Current.CancellationToken)).ShouldEndWith("mended");
    }

    [Fact]
    public async Task Without_bad_rows_there_is_no_file()
    {
        using var file = new FileTrial("a.csv", "x");
        await using (new RejectedRows(file.Path + ".rejected.csv", ',', Columns)) { }
        Directory.GetFiles(file.Folder).ShouldHaveSingleItem();
    }

    private static FileRow Row(long line, params string[] cells) => new(line, Array.ConvertAll(cells, cell => new Cell(cell)));
}
