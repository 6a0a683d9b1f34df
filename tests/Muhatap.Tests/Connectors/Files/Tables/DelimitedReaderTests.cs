using System.Text;
using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Tests.Connectors.Files.Tables;

public sealed class DelimitedReaderTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task The_delimiter_is_found_whatever_the_name_of_the_file(char delimiter)
    {
        using var file = new FileTrial(
            "a.csv",
            "ad;yorum;not\nayşe;kargo, geç geldi;x\nali;iyi;y\n".Replace(';', delimiter == ',' ? ';' : delimiter)
        );
        (await file.CellsAsync())[1][0].ShouldBe("ayşe");
        using var other = new FileTrial("b.txt", $"ad{delimiter}yorum\nayşe{delimiter}iyi\n");
        (await other.CellsAsync()).ShouldBe([
            ["ad", "yorum"],
            ["ayşe", "iyi"],
        ]);
    }

    [Fact]
    public async Task Quoted_cells_keep_delimiters_quotes_and_line_ends()
    {
        using var file = new FileTrial("a.csv", "text,n\r\n\"a, \"\"b\"\"\r\nc\",1\r\n\"\",2\r\n");
        (await file.CellsAsync()).ShouldBe([
            ["text", "n"],
            ["a, \"b\"\r\nc", "1"],
            ["", "2"],
        ]);
    }

    [Fact]
    public async Task A_row_knows_the_line_it_begins_on()
    {
        using var file = new FileTrial("a.csv", "text,n\n\"a\nb\",1\n\nc,2\n");
        (await file.TableAsync()).Rows.Select(row => row.Line).ShouldBe([1, 2, 5]);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_costs_its_line_only()
    {
        var text = new StringBuilder("text,n\n");
        for (var i = 0; i < 2000; i++)
            text.Append(i == 700 ? "\"açık,700\n" : $"satır,{i}\n");
        using var file = new FileTrial("a.csv", text.ToString());
        var rows = (await file.TableAsync()).Rows;
        rows.Count.ShouldBe(2001);
        var bad = rows.Where(row => row.Problem is not null).ShouldHaveSingleItem();
        bad.Line.ShouldBe(702);
        bad.Cells[0].Text.ShouldBe("\"açık,700");
        bad.Problem!.ShouldContain("never closed");
    }

    [Fact]
    public async Task Two_open_quotes_that_close_each_other_do_not_swallow_the_rows_between()
    {
        using var file = new FileTrial("a.csv", "text,n\n\"açık,1\niyi,2\nkötü,3\nson,\"4\nbitti,5\n");
        var rows = (await file.TableAsync()).Rows;
        rows.Where(row => row.Problem is null).Select(row => row.Line).ShouldBe([1, 3, 4, 6]);
        rows.Where(row => row.Problem is not null).Select(row => row.Line).ShouldBe([2, 5]);
    }

    [Fact]
    public async Task A_quote_inside_a_quoted_cell_that_is_not_doubled_is_named()
    {
        using var file = new FileTrial("a.csv", "text,n\n\"o \"iyi\" dedi\",1\nsonra,2\nbaşka,3\n");
        var rows = (await file.TableAsync()).Rows;
        rows[1].Problem!.ShouldContain("not doubled");
        rows[2].Cells[0].Text.ShouldBe("sonra");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Every_line_end_ends_a_line(string end)
    {
        using var file = new FileTrial("a.csv", string.Join(end, "a,b", "1,2", "3,4"));
        (await file.CellsAsync()).ShouldBe([
            ["a", "b"],
            ["1", "2"],
            ["3", "4"],
        ]);
    }

    [Fact]
    public async Task Excels_sep_line_says_the_delimiter_and_is_no_row()
    {
        using var file = new FileTrial("a.csv", "sep=|\na|b;c\n1|2;3\n");
        (await file.CellsAsync()).ShouldBe([
            ["a", "b;c"],
            ["1", "2;3"],
        ]);
    }

    [Fact]
    public async Task Sentences_with_commas_are_one_column()
    {
        using var file = new FileTrial(
            "a.txt",
            "kargo gelmedi, üç gün oldu, bakın\nteşekkürler\nhızlı, güzel\nçok iyi, sağ olun, selamlar\n"
        );
        (await file.CellsAsync()).Select(row => row.Length).ShouldAllBe(count => count == 1);
    }

    [Fact]
    public async Task Backslash_and_single_quote_files_are_understood()
    {
        using var backslash = new FileTrial("a.csv", "text,n\n\"o \\\"iyi\\\" dedi, evet\",1\n\"b\",2\n");
        (await backslash.CellsAsync())[1].ShouldBe(["o \"iyi\" dedi, evet", "1"]);
        using var single = new FileTrial("b.csv", "'text','n'\n'a, b','1'\n'c','2'\n");
        (await single.CellsAsync())[1].ShouldBe(["a, b", "1"]);
    }

    [Fact]
    public async Task One_broken_row_does_not_change_how_the_others_are_read()
    {
        using var file = new FileTrial("a.csv", "a;b\n\"x;y\";1\n\"açık;2\nz;3\n");
        (await file.CellsAsync())[1].ShouldBe(["x;y", "1"]);
    }

    [Fact]
    public async Task A_line_without_an_end_is_named_and_the_next_one_is_read()
    {
        var head = Encoding.UTF8.GetBytes("text,n\n");
        var huge = new byte[RowReader.MaxRowLength + 100];
        Array.Fill(huge, (byte)'a');
        using var file = new FileTrial("a.csv", [.. head, .. huge, .. "\nsonra,2\n"u8]);
        var rows = (await file.TableAsync()).Rows;
        rows[1].Problem!.ShouldContain("longer than");
        rows[2].Cells[0].Text.ShouldBe("sonra");
    }

    [Theory]
    [InlineData("[{\"text\":\"a\"}]", "jq")]
    [InlineData("", "empty")]
    [InlineData("%PDF-1.7", "neither")]
    public async Task A_file_that_is_no_table_is_refused_with_what_to_do(string content, string says)
    {
        using var file = new FileTrial("a.csv", content);
        (await Should.ThrowAsync<UnreadableFileException>(() => file.TableAsync())).Message.ShouldContain(says);
    }
}
