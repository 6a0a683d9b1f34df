using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.People;
using Muhatap.Relate.Golden;

namespace Muhatap.Tests.Web;

public sealed class BasisPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_no_basis_is_marked_on_the_card_left_out_of_the_api_counted_in_settings_and_mended_there()
    {
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        (
            await owner.PostAsJsonAsync(
                "/api/customers",
                new
                {
                    source = "fuar",
                    id = "1",
                    name = "Deneme Örnekoğlu",
                    city = "Sivas",
                    emails = new[] { "deneme@ornek.example" },
                    legal_basis = "unstated",
                },
                Cancellation
            )
        ).EnsureSuccessStatusCode();
        await using var db = face.Database.Read();
        var id = (await db.Customers.SingleAsync(Cancellation)).Id;

        var card = (await Face.GetAsync(owner, $"/customers/{id}")).DocumentElement.TextContent;
        card.ShouldContain("Sivas");
        card.ShouldContain("dayanağı yok, kullanılmıyor");
        (await ForAsync(owner, "grouping")).GetProperty("city").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ForAsync(owner, "commercial")).GetProperty("unused").EnumerateArray().Select(one => one.GetString()).ShouldContain("email");
        (await ForAsync(owner, null)).GetProperty("city").ValueKind.ShouldBe(JsonValueKind.Null);
        var page = await Face.GetAsync(owner, "/settings/bases");
        var who = page.QuerySelectorAll("a[href*='/bases/who?source=fuar']").Select(link => link.GetAttribute("href")!).ToArray();
        who.ShouldContain(path => path.EndsWith("kind=City", StringComparison.Ordinal));
        foreach (var path in who)
            (await Face.GetAsync(owner, path)).DocumentElement.TextContent.ShouldContain("Deneme Örnekoğlu");

        await Face.PostAsync(
            owner,
            "/settings/bases",
            "/settings/bases",
            ("source", "fuar"),
            ("basis", "Contract"),
            ("note", "Fuar katılım sözleşmesi")
        );
        await RefreshDue.RunAsync(face.Database, Cancellation);

        (await Face.GetAsync(owner, $"/customers/{id}")).DocumentElement.TextContent.ShouldNotContain("kullanılmıyor");
        (await ForAsync(owner, "grouping")).GetProperty("city").GetString().ShouldBe("Sivas");
        var after = (await Face.GetAsync(owner, "/settings/bases")).DocumentElement.TextContent;
        after.ShouldContain("Dayanaksız bir şey yok");
        after.ShouldContain("Fuar katılım sözleşmesi");
    }

    private static async Task<JsonElement> ForAsync(HttpClient program, string? purpose)
    {
        var list = await program.GetFromJsonAsync<JsonElement>(
            purpose is null ? "/api/customers" : $"/api/customers?purpose={purpose}",
            Cancellation
        );
        return list.GetProperty("items")[0].Clone();
    }
}
