using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.People;
using Muhatap.Web.Commands.Import;

namespace Muhatap.Tests.Web;

/// <summary>On which legal basis a file's and a sender's customers are taken, and that it is said before anything is written.</summary>
public sealed class CustomerBasisTests
{
    private const string Exported = """
        Müşteri No;Ad Soyad;E-posta;Şehir;Hukuki dayanak
        C-1001;Deneme Bir;bir@ornek.example;İzmir;
        C-1002;Deneme İki;iki@ornek.example;Van;Açık rıza
        ;Deneme Üç;uc@ornek.example;Bursa;
        C-1004;Deneme Dört;dort@ornek.example;Bursa;uydurma
        """;

    private static readonly Dictionary<string, LegalBasis> Nothing = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_tried_and_taken_on_the_basis_each_row_says_or_its_number_gives()
    {
        await using var face = await Face.StartAsync();
        var shared = (await ImportStore.OverAsync(face.Database, Cancellation)) with { OwnsDatabase = false };
        var expected = new Dictionary<string, long>
        {
            ["consent"] = 1,
            ["contract"] = 1,
            ["unstated"] = 1,
        };

        var dry = await RunAsync(store: null, basis: null, Nothing);
        dry.Basis!.ShouldBe(expected, ignoreOrder: true);
        dry.Rejected.ShouldBe(1, "a word that is no basis must not become one");
        dry.ToJson().ShouldContain("\"basis\":{\"consent\":1,\"contract\":1,\"unstated\":1}");
        (
            await RunAsync(store: null, basis: null, new Dictionary<string, LegalBasis> { ["import"] = LegalBasis.LegalDuty })
        ).Basis!.ShouldBe(new Dictionary<string, long> { ["consent"] = 1, ["legal_duty"] = 2 }, ignoreOrder: true);
        (await RunAsync(store: null, LegalBasis.Request, Nothing)).Basis!.ShouldBe(
            new Dictionary<string, long> { ["consent"] = 1, ["request"] = 2 },
            ignoreOrder: true
        );
        await using (var db = face.Database.Read())
            (await db.Customers.AnyAsync(Cancellation)).ShouldBeFalse("a trial writes nothing");

        (await RunAsync(shared, basis: null, Nothing)).Basis!.ShouldBe(expected, ignoreOrder: true);
        await using var read = face.Database.Read();
        (await read.SourceAttributes.Where(row => row.Kind == AttributeKind.City).OrderBy(row => row.Value).ToListAsync(Cancellation))
            .ToDictionary(row => row.Value, row => row.LegalBasis)
            .ShouldBe(
                new Dictionary<string, LegalBasis>
                {
                    ["İzmir"] = LegalBasis.Contract,
                    ["Van"] = LegalBasis.Consent,
                    ["Bursa"] = LegalBasis.Unstated,
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task The_mapping_page_says_the_basis_before_anything_is_written_and_takes_what_is_chosen_there()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        using var form = new MultipartFormDataContent();
        var token = (await Face.GetAsync(browser, "/import")).QuerySelector("input[name=__RequestVerificationToken]")!;
        form.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new StringContent("Customers"), "kind");
        form.Add(new StringContent(""), "basis");
        form.Add(new StringContent("fuar"), "source");
        form.Add(new StringContent(Exported), "file", "fuar.csv");
        var sent = await browser.PostAsync("/import", form, Cancellation);
        var path = sent.Headers.Location!.OriginalString;

        var page = await Face.GetAsync(browser, path);
        page.QuerySelector("#basis")!.TextContent.ShouldContain("Hukuki dayanak");
        page.QuerySelector("#basis select option[selected]").ShouldBeNull("nothing is chosen for them");
        await Face.PostAsync(browser, path, $"{path}/start", ("act", "run"), ("basis", "LegitimateInterest"));
        for (var i = 0; i < 200 && (page = await Face.GetAsync(browser, path)).QuerySelector("#bases") is null; i++)
            await Task.Delay(50, Cancellation);

        await using var db = face.Database.Read();
        (await db.SourceAttributes.Where(row => row.Kind == AttributeKind.City).ToListAsync(Cancellation))
            .Select(row => row.LegalBasis)
            .Order()
            .ShouldBe([LegalBasis.Consent, LegalBasis.LegitimateInterest, LegalBasis.LegitimateInterest]);
    }

    [Fact]
    public async Task A_sender_is_told_row_by_row_on_which_basis_it_was_taken_and_who_said_so()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        var answer = await program.PostAsJsonAsync(
            "/api/customers",
            new object[]
            {
                new
                {
                    source = "crm",
                    id = "1",
                    number = "C-1001",
                    name = "Deneme Bir",
                },
                new
                {
                    source = "crm",
                    id = "2",
                    name = "Deneme İki",
                },
                new
                {
                    source = "crm",
                    id = "3",
                    name = "Deneme Üç",
                    legal_basis = "legitimate_interest",
                },
            },
            Cancellation
        );

        var bases = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("bases").EnumerateArray();
        bases
            .Select(row => (row.GetProperty("basis").GetString(), row.GetProperty("from").GetString(), row.GetProperty("note").GetString()))
            .ShouldBe([
                ("contract", "customer_number", "unstated"),
                ("unstated", "none", "unstated"),
                ("legitimate_interest", "sent", "legitimate_interest"),
            ]);
    }

    private static async Task<ImportTally> RunAsync(ImportStore? store, LegalBasis? basis, IReadOnlyDictionary<string, LegalBasis> standing)
    {
        var folder = Directory.CreateTempSubdirectory("muhatap-basis-");
        var path = Path.Combine(folder.FullName, "musteriler.csv");
        await File.WriteAllTextAsync(path, Exported, Cancellation);
        var tally = new ImportTally
        {
            Kind = "customers",
            File = path,
            DryRun = store is null,
        };
        await using var said = new StringWriter();
        await using (
            var file = await ImportFile.OpenAsync(
                path,
                ImportKind.Customers,
                new ImportOptions { Basis = basis },
                TimeProvider.System,
                Cancellation
            )
        )
        {
            var run = new ImportRun(
                tally,
                rejected: null,
                said,
                new ProgressBar(TextWriter.Null, isTerminal: false, 1, TimeProvider.System),
                () => file.BytesRead
            );
            await ImportFileRun.TakeAsync(ImportKind.Customers, file, store, isAddressed: true, standing, run, Cancellation);
        }
        folder.Delete(recursive: true);
        return tally;
    }
}
