using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Relate.Basis;

namespace Muhatap.Tests.Relate;

/// <summary>On which legal basis rows are taken that don't say one.</summary>
public abstract partial class RelateSuite
{
    [Fact]
    public async Task A_row_that_says_no_basis_is_on_the_contract_only_where_it_has_a_customer_number_and_its_note_never()
    {
        var outcome = await TakeAsync(
            Silent("C-1001", null) with
            {
                Note = "Kızı bu yıl üniversiteye başladı",
                Segment = "vip",
                City = "İzmir",
            },
            Silent(null, "bulten@ornek.example") with
            {
                City = "Van",
            }
        );

        outcome.Bases.ShouldBe([
            new TakenBasis(LegalBasis.Contract, BasisOrigin.CustomerNumber),
            new TakenBasis(LegalBasis.Unstated, BasisOrigin.None),
        ]);
        (await BasesAsync("C-1001")).ShouldBe(
            new Dictionary<AttributeKind, LegalBasis>
            {
                [AttributeKind.Name] = LegalBasis.Contract,
                [AttributeKind.Kind] = LegalBasis.Contract,
                [AttributeKind.Number] = LegalBasis.Contract,
                [AttributeKind.Segment] = LegalBasis.Contract,
                [AttributeKind.City] = LegalBasis.Contract,
                [AttributeKind.Note] = LegalBasis.Unstated,
            },
            ignoreOrder: true
        );
        (await BasesAsync("reader")).Values.ShouldAllBe(basis => basis == LegalBasis.Unstated);
        await using var db = Database.Read();
        (await db.Customers.SingleAsync(row => row.Number == null, Cancellation)).City.ShouldBeNull("what has no basis is not used");
    }

    [Fact]
    public async Task What_is_said_beats_what_is_set_for_the_source_and_that_beats_the_number()
    {
        await TakeAsync(Silent(null, "bulten@ornek.example") with { Basis = LegalBasis.Unstated });
        await SetBasis.OfSourceAsync(Database, Selin, "crm", LegalBasis.LegitimateInterest, "Menfaat testi 7", Cancellation);

        var outcome = await TakeAsync(
            Silent("C-1001", null),
            Silent("C-1002", null) with
            {
                Basis = LegalBasis.Consent,
            },
            Silent("C-1003", null) with
            {
                Basis = LegalBasis.Unstated,
            }
        );

        outcome.Bases.ShouldBe([
            new TakenBasis(LegalBasis.LegitimateInterest, BasisOrigin.Source),
            new TakenBasis(LegalBasis.Consent, BasisOrigin.Sent),
            new TakenBasis(LegalBasis.LegitimateInterest, BasisOrigin.Source),
        ]);
        (await BasesAsync("C-1001")).Values.ShouldAllBe(basis => basis == LegalBasis.LegitimateInterest);
        (await BasesAsync("C-1002")).Values.ShouldAllBe(basis => basis == LegalBasis.Consent);
    }

    [Fact]
    public async Task The_same_again_without_a_basis_takes_none_back_and_a_new_value_gets_none_of_the_old_one()
    {
        await TakeAsync(Silent(null, "bulten@ornek.example") with { Basis = LegalBasis.Consent, City = "Van" });
        var again = await TakeAsync(Silent(null, "bulten@ornek.example") with { City = "Van" });
        (again.Same, again.Changed).ShouldBe((1, 0));
        (await BasesAsync("reader")).Values.ShouldAllBe(basis => basis == LegalBasis.Consent);

        Clock.Move(TimeSpan.FromDays(1));
        await TakeAsync(Silent(null, "bulten@ornek.example") with { City = "Bursa" });
        var bases = await BasesAsync("reader");
        (bases[AttributeKind.Email], bases[AttributeKind.City]).ShouldBe((LegalBasis.Consent, LegalBasis.Unstated));
    }

    private async Task<Dictionary<AttributeKind, LegalBasis>> BasesAsync(string externalId)
    {
        await using var db = Database.Read();
        return await db
            .SourceAttributes.Where(row =>
                db.SourceRecords.Any(record => record.Id == row.SourceRecordId && record.ExternalId == externalId)
            )
            .ToDictionaryAsync(row => row.Kind, row => row.LegalBasis, Cancellation);
    }

    private static IncomingCustomer Silent(string? number, string? email) =>
        new()
        {
            Source = "crm",
            Number = number,
            ExternalId = number is null ? "reader" : null,
            Name = $"Deneme {number ?? "Okur"}",
            Identifiers = email is null ? [] : [new ClaimedIdentifier(IdentifierKind.Email, email)],
        };
}
