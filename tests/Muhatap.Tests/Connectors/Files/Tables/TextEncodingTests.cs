using System.Text;

namespace Muhatap.Tests.Connectors.Files.Tables;

public sealed class TextEncodingTests
{
    private const string Table = "kullanıcı;yorum\nayşe;şikâyetçi ğüşiöç İIı 😡\nali;iyi\n";
    private const string Turkish = "kullanıcı;yorum\nayşe;şikayetçi ğüşiöç İIı\nali;iyi\n";

    public static TheoryData<string, byte[]> Files =>
        new()
        {
            { "UTF-8", new UTF8Encoding(false).GetBytes(Table) },
            { "UTF-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Table)] },
            { "UTF-16LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)] },
            { "UTF-16BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Table)] },
            { "UTF-16LE", Encoding.Unicode.GetBytes(Table) },
            { "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(Table) },
            { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Table)] },
            { "windows-1254", FileTrial.Turkish.GetBytes(Turkish) },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_encoding_is_found_by_mark_or_by_what_the_bytes_can_be(string name, byte[] content)
    {
        using var file = new FileTrial("a.csv", content);
        var (description, rows) = await file.TableAsync();
        description.ShouldContain(name);
        rows[0].Cells[0].Text.ShouldBe("kullanıcı");
        rows[1].Cells[1].Text.ShouldBe(name == "windows-1254" ? "şikayetçi ğüşiöç İIı" : "şikâyetçi ğüşiöç İIı 😡");
        rows.ShouldAllBe(row => row.Problem == null);
    }

    [Fact]
    public async Task A_row_with_broken_bytes_costs_itself_and_shows_its_letters()
    {
        byte[] content =
        [
            .. Encoding.UTF8.GetBytes("ad,yorum\nayşe,ışık\n"),
            .. FileTrial.Turkish.GetBytes("şükrü,öğüt\n"),
            .. Encoding.UTF8.GetBytes("çağla,iyi\n"),
        ];
        using var file = new FileTrial("a.csv", content);
        var (description, rows) = await file.TableAsync();
        description.ShouldContain("UTF-8");
        rows[2].Problem!.ShouldContain("not UTF-8");
        rows[2].Cells.Select(cell => cell.Text).ShouldBe(["şükrü", "öğüt"]);
        rows[3].Problem.ShouldBeNull();
        rows[3].Cells[0].Text.ShouldBe("çağla");
    }

    [Fact]
    public async Task Letters_that_come_late_are_still_read_right()
    {
        var ascii = string.Concat(Enumerable.Repeat("ali,cok iyi bir urun\n", 20_000));
        using var turkish = new FileTrial("a.csv", FileTrial.Turkish.GetBytes($"ad,yorum\n{ascii}ayşe,şık\n"));
        (await turkish.TableAsync()).Rows[^1].Cells[1].Text.ShouldBe("şık");
        using var utf8 = new FileTrial("b.csv", $"ad,yorum\n{ascii}ayşe,şık\n");
        (await utf8.TableAsync()).Rows[^1].Cells[1].Text.ShouldBe("şık");
    }

    [Fact]
    public async Task A_null_byte_does_not_turn_the_file_into_another_encoding()
    {
        using var file = new FileTrial("a.csv", "ad,yorum\nayşe,a\0b\n");
        var (description, rows) = await file.TableAsync();
        description.ShouldContain("UTF-8");
        rows[1].Cells[1].Text.ShouldBe("a\0b");
    }
}
