using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Connectors.Files;

public sealed class ListFileTests
{
    [Theory]
    [InlineData("liste.csv", "Anahtar;Ürün adı;Takma adlar\nM-1;Çınarlı Çay;\"Cinarli; Çınarlı\"\nM-2;Kuzey Kargo;KRK|Kuzeyk\n")]
    [InlineData("liste.csv", "key,name,alias 1,alias 2\nM-1,Çınarlı Çay,Cinarli,Çınarlı\nM-2,Kuzey Kargo,KRK,Kuzeyk\n")]
    [InlineData(
        "liste.jsonl",
        "{\"key\":\"M-1\",\"name\":\"Çınarlı Çay\",\"aliases\":[\"Cinarli\",\"Çınarlı\"]}\n{\"name\":\"Kuzey Kargo\",\"aliases\":\"KRK; Kuzeyk\",\"key\":\"M-2\"}\n"
    )]
    public async Task A_file_of_names_is_read_whatever_its_columns_are_called(string name, string text)
    {
        var (rows, _) = await ReadAsync(name, text);

        rows.Select(row => (row.Key, row.Name, string.Join(',', row.Aliases), row.Problem))
            .ShouldBe([("M-1", "Çınarlı Çay", "Cinarli,Çınarlı", null), ("M-2", "Kuzey Kargo", "KRK,Kuzeyk", null)]);
    }

    [Fact]
    public async Task A_row_with_too_many_cells_is_named_by_its_line_and_the_rest_is_read()
    {
        var (rows, _) = await ReadAsync("l.csv", "key,name,query\n1,Ayva,\n2,Nar,nar AND meyve,fazla\n3,İncir,\n");

        rows.Select(row => (row.File.Line, row.Problem is null)).ShouldBe([(2L, true), (3L, false), (4L, true)]);
    }

    [Fact]
    public async Task A_title_above_the_columns_is_no_row()
    {
        var lines = Enumerable.Range(1, 20).Select(i => $"M-{i},Marka sıra{i},Takma{i}\n");

        var (rows, _) = await ReadAsync("l.csv", $"Mart raporu\n\nkey,name,alias\n{string.Concat(lines)}");

        rows.Select(row => row.Key).ShouldBe(Enumerable.Range(1, 20).Select(i => $"M-{i}"));
    }

    [Fact]
    public async Task Without_a_key_column_the_name_is_the_key()
    {
        var (rows, _) = await ReadAsync("l.csv", "Marka,Sorgu\nÇınarlı Çay,\nNar,nar AND meyve\n");

        rows.Select(row => (row.Key, row.Query)).ShouldBe([("cinarli cay", null), ("nar", "nar AND meyve")]);
    }

    [Fact]
    public async Task A_file_without_names_says_what_it_needs()
    {
        var error = await Should.ThrowAsync<UnreadableFileException>(() => ReadAsync("l.csv", "tarih,tutar\n1.1.2026,5\n"));

        error.Message.ShouldContain("name");
    }

    private static async Task<(List<ListFileRow> Rows, string Description)> ReadAsync(string name, string text)
    {
        var path = Path.Combine(TempFolder.Create("muhatap-list-file-").FullName, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        await using var file = await ListFile.OpenAsync(path, TestContext.Current.CancellationToken);
        return (
            await file.ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken),
            file.Description
        );
    }
}
