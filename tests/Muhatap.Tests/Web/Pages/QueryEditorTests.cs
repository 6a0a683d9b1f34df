using System.Text.Json;
using Muhatap.Core.People;

namespace Muhatap.Tests.Web.Pages;

public sealed class QueryEditorTests
{
    [Fact]
    public async Task The_editor_is_told_pieces_errors_and_offers()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);

        var said = await AskAsync(browser, "kargo\r\nVE a OR subject:d", caret: 23);

        said.GetProperty("spans")
            .EnumerateArray()
            .Take(6)
            .Select(number => number.GetInt32())
            .ShouldBe([0, 5, 0, 6, 2, 2], "a line break counts as one");
        said.GetProperty("errors").GetArrayLength().ShouldBePositive();
        said.GetProperty("offers").EnumerateArray().Select(offer => offer.GetString()).ShouldContain("delivery");
    }

    [Fact]
    public async Task A_megabyte_is_answered_with_an_error_and_nothing_to_colour()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);

        var said = await AskAsync(browser, new string('a', 1_000_000), caret: 5);

        said.GetProperty("spans").GetArrayLength().ShouldBe(0);
        said.GetProperty("errors").GetArrayLength().ShouldBePositive();
    }

    [Fact]
    public async Task Everybody_who_may_search_is_offered_what_a_filter_can_ask()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Agent);

        (await OffersAsync("kargo cust", 10)).ShouldBe(["customer:"], "a filter may ask for what only a customer's record knows");
        (await OffersAsync("subject:d", 9)).ShouldContain("delivery");
        (await OffersAsync("city:kad", 8)).ShouldBe(["Kadirli", "Kadıköy", "Kadışehri", "Kadınhanı"], ignoreOrder: true);
        (await OffersAsync("şehir:izm", 9)).ShouldBe(["İzmir", "İzmit"]);
        (await OffersAsync("kargo", 5)).ShouldBeEmpty();

        async Task<List<string?>> OffersAsync(string query, int caret)
        {
            var address = $"/listen/editor?query={Uri.EscapeDataString(query)}&caret={caret}";
            var text = await browser.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            using var said = JsonDocument.Parse(text);
            return [.. said.RootElement.GetProperty("offers").EnumerateArray().Select(offer => offer.GetString())];
        }
    }

    private static async Task<JsonElement> AskAsync(HttpClient browser, string query, int caret)
    {
        var answer = await Face.PostAsync(browser, "/listen/topics/new", "/listen/editor", ("query", query), ("caret", $"{caret}"));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
