using Microsoft.EntityFrameworkCore;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Relate.Consents;
using Muhatap.Relate.Import;
using Muhatap.Tests.World;
using Muhatap.Web.Commands.Import;

namespace Muhatap.Tests.Web;

public sealed class ConsentFileTests
{
    private const string Exported = """
        Alıcı;Alıcı Tipi;İzin Türü;Durum;İzin Tarihi;Kaynak;Marka
        0532 111 22 33;BİREYSEL;MESAJ;ONAY;2026-03-01 10:00:00;HS_WEB;Karanfil
        Deneme@Ornek.example;BIREYSEL;EPOSTA;RET;2026-03-05 10:00:00;HS_EORTAM;Karanfil
        kimse@ornek.example;TACİR;EPOSTA;ONAY;2026-03-01 10:00:00;HS_WEB;Karanfil
        deneme@ornek.example;BIREYSEL;FAKS;ONAY;2026-03-01 10:00:00;HS_WEB;Karanfil
        deneme@ornek.example;BIREYSEL;ARAMA;ONAY;2026-03-01 10:00:00;HS_WEB;Karanfil
        0533 111 22 44;BIREYSEL;ARAMA;ONAY;;HS_WEB;Karanfil
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_iys_file_is_understood_tried_taken_repeated_and_what_has_no_owner_waits_for_one()
    {
        await using var face = await Face.StartAsync();
        var database = face.Database;
        await UpsertCustomers.RunAsync(database, [Person("crm", "1", "0532 111 22 33", "deneme@ornek.example")], Cancellation);
        var folder = TempFolder.Create("muhatap-iys-");
        var path = Path.Combine(folder.FullName, "iys.csv");
        await File.WriteAllTextAsync(path, Exported, Cancellation);

        var dry = await RunAsync(path, store: null);
        (dry.Tally.New, dry.Tally.Rejected).ShouldBe((3, 3));
        await using (var db = database.Read())
            (await db.Consents.AnyAsync(Cancellation) || await db.WaitingConsents.AnyAsync(Cancellation)).ShouldBeFalse();

        var shared = (await ImportStore.OverAsync(database, Cancellation)) with { OwnsDatabase = false };
        (await RunAsync(path, shared)).Tally.New.ShouldBe(3);
        var again = await RunAsync(path, shared);
        (again.Tally.New, again.Tally.Repeated, again.Tally.Rejected).ShouldBe((0, 3, 3));
        var rejected = await File.ReadAllTextAsync(again.Rejected!, Cancellation);
        rejected.ShouldContain("5;");
        rejected.ShouldContain("ARAMA, MESAJ or EPOSTA");
        rejected.ShouldContain("not a valid phone");

        // The owner comes; the word goes to them, and an older ONAY that comes late does not undo a RET.
        await UpsertCustomers.RunAsync(database, [Person("crm", "2", null, "kimse@ornek.example")], Cancellation);
        await TakeConsents.RunAsync(
            database,
            by: null,
            [
                new IncomingConsent(
                    "magaza",
                    ExternalId: null,
                    "deneme@ornek.example",
                    ConsentRecipient.Individual,
                    ConsentChannel.Email,
                    ConsentStatus.Given,
                    new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
                    "HS_FIZIKSEL_ORTAM",
                    "Karanfil",
                    "form 7"
                ),
            ],
            Cancellation
        );
        await using (var db = database.Read())
        {
            (await db.WaitingConsents.CountAsync(Cancellation)).ShouldBe(0);
            var owner = await db.CustomerIdentifiers.SingleAsync(row => row.Value == "kimse@ornek.example", Cancellation);
            var met = await db.Consents.SingleAsync(row => row.CustomerId == owner.CustomerId, Cancellation);
            (met.Status, met.Recipient, met.System).ShouldBe((ConsentStatus.Given, ConsentRecipient.Merchant, "iys"));
            var all = await db.Consents.Where(row => row.CustomerId != owner.CustomerId).ToListAsync(Cancellation);
            all.Count.ShouldBe(3, "the loser stays in the history");
            ConsentLedger.Allows(all, "Karanfil", ConsentChannel.Email).ShouldBeFalse();
            ConsentLedger.Allows(all, "Karanfil", ConsentChannel.Message).ShouldBeTrue();
        }

        using var browser = await face.SignedInAsync(Role.Owner);
        var page = await Face.GetAsync(browser, "/customers/consents");
        var links = page.QuerySelectorAll("a[href*='/consents/who?']")
            .ToDictionary(link => link.GetAttribute("href")!, link => link.TextContent);
        links["/customers/consents/who?brand=Karanfil&channel=Email&status=Refused"].ShouldBe("1");
        links["/customers/consents/who?brand=Karanfil&channel=Email&status=Given"].ShouldBe("1");
        foreach (var (path1, count) in links)
            (await Face.GetAsync(browser, path1))
                .QuerySelectorAll("li a")
                .Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(count);
        var conflict = page.QuerySelector("#conflicts li")!.TextContent;
        conflict.ShouldContain("RET");
        conflict.ShouldContain("ONAY");
        var file = await browser.GetStringAsync("/customers/consents/iys.csv", Cancellation);
        file.ShouldContain("kimse@ornek.example,TACIR,EPOSTA,ONAY,2026-03-01 10:00:00,HS_WEB,Karanfil");
        file.ShouldContain("deneme@ornek.example,BIREYSEL,EPOSTA,RET,2026-03-05 10:00:00,HS_EORTAM,Karanfil");
        folder.Delete(recursive: true);
    }

    private static IncomingCustomer Person(string source, string id, string? phone, string email) =>
        new()
        {
            Source = source,
            ExternalId = id,
            Name = $"Deneme {id}",
            Identifiers =
            [
                new ClaimedIdentifier(IdentifierKind.Email, email),
                .. phone is null ? Array.Empty<ClaimedIdentifier>() : [new ClaimedIdentifier(IdentifierKind.Phone, phone)],
            ],
        };

    private static async Task<(ImportTally Tally, string? Rejected)> RunAsync(string path, ImportStore? store)
    {
        var tally = new ImportTally
        {
            Kind = "consents",
            File = path,
            DryRun = store is null,
        };
        await using var said = new StringWriter();
        await using var file = await ImportFile.OpenAsync(
            path,
            ImportKind.Consents,
            new ImportOptions(),
            TimeProvider.System,
            Cancellation
        );
        var rejected = new RejectedRows(path + ".rejected.csv", file.Delimiter, file.Map.Columns);
        await using (rejected)
        {
            var run = new ImportRun(
                tally,
                rejected,
                said,
                new ProgressBar(TextWriter.Null, isTerminal: false, 1, TimeProvider.System),
                () => file.BytesRead
            );
            await ImportFileRun.TakeAsync(ImportKind.Consents, file, store, isAddressed: true, run, Cancellation);
        }
        return (tally, rejected.Written);
    }
}
