using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Relate.Segments;

namespace Muhatap.Tests.Web.Api;

public sealed class SegmentApiTests
{
    [Fact]
    public async Task A_kept_segment_is_listed_with_its_count_and_its_customers_are_found_by_its_word_and_noted_as_read()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        foreach (var (id, city) in new[] { ("1", "İzmir"), ("2", "Van"), ("3", "izmir") })
            (
                await program.PostAsJsonAsync(
                    "/api/customers",
                    new
                    {
                        source = "crm",
                        id,
                        name = $"Deneme Örnekoğlu {city}",
                        city,
                        legal_basis = "contract",
                    },
                    cancellation
                )
            ).EnsureSuccessStatusCode();
        await SaveSegment.RunAsync(face.Database, new UserId(1), "izmirli", "city:izmir", cancellation);

        var segments = await program.GetFromJsonAsync<JsonElement>("/api/segments", cancellation);
        var customers = await program.GetFromJsonAsync<JsonElement>("/api/customers?filter=segment:izmirli&limit=1", cancellation);
        var rest = await program.GetFromJsonAsync<JsonElement>(
            $"/api/customers?filter=segment:izmirli&cursor={customers.GetProperty("next").GetString()}",
            cancellation
        );

        var segment = segments.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (segment.GetProperty("code").GetString(), segment.GetProperty("customers").GetInt32()).ShouldBe(("izmirli", 2));
        var found = new[] { customers, rest }.SelectMany(page => page.GetProperty("items").EnumerateArray()).ToArray();
        found.Select(row => row.GetProperty("city").GetString()).ShouldBe(["izmir", "İzmir"]);
        await using var db = face.Database.Read();
        var noted = await db.AuditEntries.Where(row => row.Act == "customer.read").Select(row => row.Subject).ToListAsync(cancellation);
        noted.ShouldBe(found.Select(row => $"customer/{row.GetProperty("id").GetString()}"), ignoreOrder: true);
    }
}
