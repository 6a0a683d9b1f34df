using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Tests.Connectors.Files.Tables;

public sealed class SpreadsheetReaderTests
{
    [Fact]
    public async Task Formulas_dates_and_numbers_are_what_Excel_last_showed()
    {
        var content = Workbook.Of(
            ("boş", []),
            (
                "Yorumlar",
                [
                    ["Kullanıcı", "Yorum", "Tarih", "Beğeni", "Tel"],
                    ["ayşe", "kargo gelmedi", new DateTime(2026, 2, 3, 14, 5, 0), 1234d, 905321234567d],
                    [
                        "ali",
                        new Workbook.Formula("CONCATENATE(\"iyi\",\" ürün\")", "iyi ürün"),
                        new DateTime(2026, 2, 4),
                        new Workbook.Formula("1+2", 3),
                        null,
                    ],
                ]
            )
        );
        using var file = new FileTrial("a.xlsx", content);
        var (description, rows) = await file.TableAsync();
        description.ShouldContain("Yorumlar");
        rows[1].Cells[2].ShouldBe(new Cell("2026-02-03T14:05:00", CellKind.Date));
        rows[1].Cells[4].ShouldBe(new Cell("905321234567", CellKind.Number));
        rows[2].Cells[1].Text.ShouldBe("iyi ürün");
        rows[2].Cells[3].Text.ShouldBe("3");
        var posts = await file.PostsAsync();
        posts[0].Value!.CreatedAt.ShouldBe(new DateTimeOffset(2026, 2, 3, 11, 5, 0, TimeSpan.Zero));
        posts[0].Value!.Counters.Likes.ShouldBe(1234);
        posts.Select(post => post.Row.Line).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task A_formula_without_a_stored_value_is_named_and_the_rest_goes_on()
    {
        var content = Workbook.Of(
            (
                "a",
                [
                    ["yorum", "beğeni"],
                    [new Workbook.Formula("A9", null), 1d],
                    ["iyi", 2d],
                    ["#YOK", 3d],
                ]
            )
        );
        using var file = new FileTrial("a.xlsx", content);
        var posts = await file.PostsAsync();
        posts[0].Problem!.ShouldContain("formula without a stored value");
        posts[1].Value!.Text.ShouldBe("iyi");
    }

    [Fact]
    public async Task A_sheet_is_asked_for_by_name_or_number_and_a_missing_one_names_those_there_are()
    {
        var content = Workbook.Of(
            (
                "Ocak",
                [
                    ["yorum"],
                    ["bir"],
                ]
            ),
            (
                "Şubat",
                [
                    ["yorum"],
                    ["iki"],
                ]
            )
        );
        using var file = new FileTrial("a.xlsx", content);
        (await file.CellsAsync())[1][0].ShouldBe("bir");
        (await file.CellsAsync(new TableOptions { Sheet = "Şubat" }))[1][0].ShouldBe("iki");
        (await file.CellsAsync(new TableOptions { Sheet = "2" }))[1][0].ShouldBe("iki");
        var error = await Should.ThrowAsync<UnreadableFileException>(() => file.TableAsync(new TableOptions { Sheet = "Mart" }));
        error.Message.ShouldContain("Ocak, Şubat");
    }

    [Fact]
    public async Task A_damaged_or_cut_workbook_is_refused_with_what_to_do()
    {
        var content = Workbook.Of(
            (
                "a",
                [
                    ["yorum"],
                    ["bir"],
                ]
            )
        );
        using var cut = new FileTrial("a.xlsx", content[..(content.Length / 2)]);
        (await Should.ThrowAsync<UnreadableFileException>(() => cut.TableAsync())).Message.ShouldContain("damaged");
    }
}
