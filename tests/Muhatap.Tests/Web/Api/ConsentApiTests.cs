using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.People;

namespace Muhatap.Tests.Web.Api;

public sealed class ConsentApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repeated_late_and_contradicting_deliveries_are_safe_and_what_stands_goes_out_in_iys_fields()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        (
            await program.PostAsJsonAsync(
                "/api/customers",
                new
                {
                    source = "crm",
                    id = "1",
                    name = "Deneme Örnekoğlu",
                    emails = new[] { "deneme@ornek.example" },
                    phones = new[] { "0532 111 22 33" },
                },
                Cancellation
            )
        ).EnsureSuccessStatusCode();

        var given = Word("k-1", "Deneme@Ornek.example", "EPOSTA", "ONAY", "2026-03-01 10:00:00");
        (await TakeAsync(program, given)).ShouldBe((1, 0, 0));
        (await TakeAsync(program, given, Word(null, "deneme@ornek.example", "EPOSTA", "ONAY", "2026-03-01T07:00:00Z"))).ShouldBe(
            (0, 2, 0),
            "the same instant in Turkey's time and in UTC"
        );
        (await TakeAsync(program, Word("k-1", "deneme@ornek.example", "EPOSTA", "RET", "2026-03-02 10:00:00"))).ShouldBe(
            (0, 0, 1),
            "a word is never changed under its id"
        );
        // The refusal of March comes before a consent of February that was late.
        (await TakeAsync(program, Word("k-2", "deneme@ornek.example", "EPOSTA", "RET", "2026-03-05 10:00:00"))).ShouldBe((1, 0, 0));
        (await TakeAsync(program, Word("k-3", "deneme@ornek.example", "EPOSTA", "ONAY", "2026-02-05 10:00:00"))).ShouldBe((1, 0, 0));
        // Both at one instant: the refusal counts.
        await TakeAsync(program, Word("k-4", "+905321112233", "ARAMA", "RET", "2026-04-01 10:00:00"));
        await TakeAsync(program, Word("k-5", "0532 111 22 33", "ARAMA", "ONAY", "2026-04-01 10:00:00"));
        (
            await TakeAsync(
                program,
                Word("k-6", "yok@ornek.example", "EPOSTA", "ONAY", "2026-03-01 10:00:00"),
                Word("k-7", "deneme@ornek.example", "ARAMA", "ONAY", "2026-03-01 10:00:00")
            )
        ).ShouldBe((0, 0, 1), "nobody's address waits; a call to an e-mail can't be");

        await using (var db = face.Database.Read())
        {
            var all = await db.Consents.ToListAsync(Cancellation);
            ConsentLedger.Allows(all, "KARANFIL", ConsentChannel.Email, address: null, isCompany: false).ShouldBeFalse();
            ConsentLedger.Allows(all, "KARANFIL", ConsentChannel.Call, address: null, isCompany: false).ShouldBeFalse();
        }
        (await program.GetStringAsync("/api/consents/iys.csv", Cancellation))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(
                [
                    "recipient,recipientType,type,status,consentDate,source,brandCode",
                    "+905321112233,BIREYSEL,ARAMA,RET,2026-04-01 10:00:00,HS_WEB,KARANFIL",
                    "deneme@ornek.example,BIREYSEL,EPOSTA,RET,2026-03-05 10:00:00,HS_WEB,KARANFIL",
                ],
                ignoreOrder: true
            );
        var history = await program.GetFromJsonAsync<JsonElement>("/api/consents?limit=200", Cancellation);
        history.GetProperty("items").GetArrayLength().ShouldBe(5, "the whole history is kept");
    }

    [Fact]
    public async Task A_word_iys_does_not_know_is_refused_by_its_field()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        var answer = await program.PostAsJsonAsync(
            "/api/consents",
            Word("k-1", "deneme@ornek.example", "FAKS", "ONAY", "2026-03-01 10:00:00"),
            Cancellation
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("ARAMA, MESAJ or EPOSTA");
    }

    private static object Word(string? id, string recipient, string type, string status, string date) =>
        new
        {
            id,
            system = "iys",
            recipient,
            recipientType = "BIREYSEL",
            type,
            status,
            consentDate = date,
            source = "HS_WEB",
            brandCode = "KARANFIL",
        };

    private static async Task<(int Written, int Same, int Refused)> TakeAsync(HttpClient program, params object[] words)
    {
        var answer = await program.PostAsJsonAsync("/api/consents", words, Cancellation);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return (body.GetProperty("written").GetInt32(), body.GetProperty("same").GetInt32(), body.GetProperty("refused").GetArrayLength());
    }
}
