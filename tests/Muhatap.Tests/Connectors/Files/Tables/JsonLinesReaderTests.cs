using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Tests.Connectors.Files.Tables;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public async Task Broken_lines_are_named_and_the_others_are_read()
    {
        using var file = new FileTrial("a.jsonl", "{\"text\":\"bir\"}\n{bozuk\n\n[1]\n{\"text\":\"iki\",\"likes\":5}\n");
        var (description, rows) = await file.TableAsync();
        description.ShouldContain("JSON Lines");
        rows.Select(row => (row.Line, row.Problem is null)).ShouldBe([(1, true), (2, false), (4, false), (5, true)]);
        rows[1].Problem!.ShouldContain("at byte 2");
        rows[1].Cells[0].Text.ShouldBe("{bozuk");
        rows[3].Cells[1].ShouldBe(new Cell("5", CellKind.Number));
    }

    [Theory]
    [InlineData("""{"text":"a\ud83d!"}""", "a\uFFFD!")]
    [InlineData("""{"text":"\ude21a"}""", "\uFFFDa")]
    [InlineData("""{"text":"\ud83d\ude21"}""", "😡")]
    [InlineData("""{"text":"\\ud83d"}""", "\\ud83d")]
    [InlineData("""{"text":"\ud83d\ud83d\ude21"}""", "\uFFFD😡")]
    public async Task Half_a_surrogate_pair_is_replaced_and_the_row_is_kept(string line, string text)
    {
        using var file = new FileTrial("a.jsonl", line + "\n");
        var row = (await file.TableAsync()).Rows.ShouldHaveSingleItem();
        row.Problem.ShouldBeNull();
        row.Cells[0].Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_key_that_first_comes_far_down_is_still_understood()
    {
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{{\"text\":\"metin {i}\"}}\n"));
        using var file = new FileTrial("a.jsonl", lines + "{\"text\":\"son\",\"parent_id\":\"p7\",\"begeni\":3}\n");
        var posts = await file.PostsAsync();
        posts[^1].Value!.ParentExternalId.ShouldBe("p7");
        posts[0].Value!.ParentExternalId.ShouldBeNull();
    }
}
