using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Relate.Merging;
using Muhatap.Relate.Proposals;

namespace Muhatap.Tests.Relate;

public abstract partial class RelateSuite
{
    [Fact]
    public async Task A_company_of_two_systems_is_one_by_its_tax_number_and_can_be_parted_again()
    {
        await TakeAsync(
            Company("erp", "E-1", "YILDIZLI GIDA SANAYİ VE TİCARET LİMİTED ŞİRKETİ", tax: "123 456 78 90"),
            Company("crm", "C-1", "Yıldızlı Gıda San. ve Tic. Ltd. Şti.", tax: "1234567890", registry: "0123456789000015"),
            Company("crm", "C-2", "Yıldızlı Lojistik A.Ş.", tax: TaxNumber(2))
        );
        await new CompareCustomers(Database).RunAsync(Cancellation);
        await using var db = Database.Read();
        var merge = await db.CustomerMerges.SingleAsync(Cancellation);
        merge.ByUserId.ShouldBeNull();
        merge.Evidence!.ShouldContain("tax_number:exact");
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(2);
        (
            await db.CustomerIdentifiers.CountAsync(
                row => row.CustomerId == merge.IntoId && row.Kind == IdentifierKind.RegistryNumber,
                Cancellation
            )
        ).ShouldBe(1, "the golden record holds what either system says");
        await UndoMerge.RunAsync(Database, Selin, merge.Id, Cancellation);
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task Companies_of_a_group_share_a_name_and_a_telephone_and_stay_two()
    {
        await TakeAsync(
            Company("erp", "E-1", "Karaköprü Enerji A.Ş.", tax: TaxNumber(1), phone: "0212 999 00 00"),
            Company("crm", "C-1", "Karaköprü Enerji Üretim A.Ş.", tax: TaxNumber(2), phone: "0212 999 00 00"),
            Company("shop", "S-1", "Karaköprü Enerji Anonim Şirketi", phone: "0212 999 00 00")
        );
        await new CompareCustomers(Database).RunAsync(Cancellation);
        await using var db = Database.Read();
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(3, "a name and a telephone are not enough to join by rule");
        var asked = await db.MatchProposals.Where(row => row.State == ProposalState.Waiting).ToListAsync(Cancellation);
        asked.ShouldNotBeEmpty("the record without a number is asked about");
        asked.ShouldAllBe(row => !row.Evidence.Contains("tax_number:else"));
    }

    [Fact]
    public async Task A_tax_number_on_three_thousand_records_joins_nobody_and_floods_nothing()
    {
        var rows = Muhatap
            .Linkage.Accounts.StandInPeople.Take(3000)
            .Select((person, i) => Company("erp", $"E-{i}", $"{person.Name.Split(' ')[^1]} {i} Ticaret Ltd. Şti.", tax: "1234567890"));
        foreach (var chunk in rows.Chunk(500))
            await TakeAsync(chunk);
        await TakeAsync(Company("crm", "C-1", "A", tax: "1234567890"));
        await new CompareCustomers(Database).RunAsync(Cancellation);
        await using var db = Database.Read();
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(3001);
        var perCustomer = await db
            .MatchProposals.Where(row => row.State == ProposalState.Waiting)
            .GroupBy(row => row.LeftId)
            .Select(group => group.Count())
            .ToListAsync(Cancellation);
        perCustomer.DefaultIfEmpty().Max().ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task The_same_person_five_hundred_times_is_asked_about_in_bounds_and_a_joke_birthday_joins_nobody()
    {
        var rows = Enumerable
            .Range(0, 500)
            .Select(i => Row("crm", $"C-{i}", "Nazlı Ergüvenli", city: "Bolu", email: "nazli@ornek.example"))
            .Concat(
                new[] { "Ferit Tokgözlü", "Suna Alacalı", "Hakan Borazan" }.Select(
                    (name, i) => Row("web", $"W-{i}", name) with { BirthDate = new DateOnly(1901, 1, 1) }
                )
            );
        foreach (var chunk in rows.Chunk(200))
            await TakeAsync(chunk);
        await new CompareCustomers(Database).RunAsync(Cancellation);
        await using var db = Database.Read();
        // One system gave each a number: whether they are one, a person says. None of it is lost meanwhile.
        (await db.SourceRecords.CountAsync(Cancellation)).ShouldBe(503);
        (await db.Customers.CountAsync(row => row.Name == "Nazlı Ergüvenli", Cancellation)).ShouldBe(500);
        (await db.Customers.CountAsync(row => row.BirthDate == new DateOnly(1901, 1, 1), Cancellation)).ShouldBe(3);
        var waiting = await db.MatchProposals.Where(row => row.State == ProposalState.Waiting).ToListAsync(Cancellation);
        waiting.ShouldNotBeEmpty();
        waiting.GroupBy(row => row.LeftId).Max(group => group.Count()).ShouldBeLessThanOrEqualTo(20);
        waiting.ShouldAllBe(row => row.Evidence.Contains("records:against"));
    }

    private static IncomingCustomer Company(
        string source,
        string id,
        string name,
        string? tax = null,
        string? registry = null,
        string? phone = null
    ) =>
        Row(source, id, name, phone: phone) with
        {
            Kind = CustomerKind.Company,
            Identifiers =
            [
                .. tax is null ? [] : new[] { new ClaimedIdentifier(IdentifierKind.TaxNumber, tax) },
                .. registry is null ? [] : new[] { new ClaimedIdentifier(IdentifierKind.RegistryNumber, registry) },
                .. phone is null ? [] : new[] { new ClaimedIdentifier(IdentifierKind.Phone, phone) },
            ],
        };

    /// <summary>An invented tax number with a right check digit.</summary>
    private static string TaxNumber(int i) =>
        Enumerable.Range(0, 10).Select(last => $"90000000{i}{last}").First(number => CompanyNumber.Tax(number) is not null);
}
