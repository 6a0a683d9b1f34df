using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Web.Pages.Customers;

namespace Muhatap.Tests.Relate;

// One customer among others, by whatever somebody types.
public abstract partial class RelateSuite
{
    [Theory]
    [InlineData("AYSE@ornek.example")]
    [InlineData("0532 111 22 33")]
    [InlineData("+90 (532) 111-22-33")]
    [InlineData("5321112233")]
    [InlineData("c-1001")]
    [InlineData("SP-77001")]
    [InlineData("sp-77001")]
    [InlineData("#SP-77001")]
    [InlineData("@ayse_y")]
    [InlineData("AYSE_Y")]
    [InlineData("mastodon:ayse.gezer")]
    [InlineData("@Ayse.Gezer")]
    [InlineData("Ayşe Nur Yılmazer")]
    [InlineData("yilmazer ayse")]
    [InlineData("AYŞE YILM")]
    [InlineData("yılmzaer")]
    [InlineData("ayse nur yilmzer")]
    [InlineData("ayşenur yılmazer")]
    [InlineData("aysse nur")]
    public async Task A_customer_is_found_by_any_identifier_in_any_spelling_and_by_a_name_with_a_slip(string typed)
    {
        await ManyFindableAsync();

        var found = await CustomerSearch.RunAsync(Database, typed, 8, Cancellation);

        found.ShouldHaveSingleItem().Name.ShouldBe("Ayşe Nur Yılmazer");
    }

    [Fact]
    public async Task A_company_is_found_by_its_tax_number_and_a_slip_finds_nobody_where_somebody_is_called_so()
    {
        await ManyFindableAsync();

        (await CustomerSearch.RunAsync(Database, "123 456 7890", 8, Cancellation))
            .ShouldHaveSingleItem()
            .Name.ShouldBe("Örnek Lojistik Ltd. Şti.");
        (await CustomerSearch.RunAsync(Database, "Can Demir", 8, Cancellation))
            .ShouldHaveSingleItem()
            .Name.ShouldBe("Can Demir", "Cem Demir is another, one slip away from nobody we look for");
        (await CustomerSearch.RunAsync(Database, "Con Demir", 8, Cancellation)).ShouldHaveSingleItem().Name.ShouldBe("Can Demir");
        (await CustomerSearch.RunAsync(Database, "bambaşka biri", 8, Cancellation)).ShouldBeEmpty();
        (await CustomerSearch.RunAsync(Database, "SP-77002", 8, Cancellation)).ShouldBeEmpty("a visit's number is no order");
    }

    private async Task ManyFindableAsync()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1001", "Ayşe Nur Yılmazer", email: "ayse@ornek.example", phone: "0532 111 22 33") with
            {
                Identifiers =
                [
                    new(IdentifierKind.Email, "ayse@ornek.example"),
                    new(IdentifierKind.Phone, "0532 111 22 33"),
                    new(IdentifierKind.Handle, "x:ayse_y"),
                    // Nothing was ever heard from this one: it stands on the record alone.
                    new(IdentifierKind.Handle, "mastodon:ayse.gezer"),
                ],
            },
            Row("crm", "C-1002", "Can Demir"),
            Row("crm", "C-1003", "Cem Demirel"),
            Row("crm", "C-1004", "Örnek Lojistik Ltd. Şti.") with
            {
                Kind = CustomerKind.Company,
                Identifiers = [new(IdentifierKind.TaxNumber, "1234567890")],
            }
        );
        await DeliverAsync(
            walk,
            [Said("1", "ayse_y", "Merhaba")],
            [
                Did("SP-77001", ActivityKind.Purchase) with
                {
                    Network = "shop",
                    CustomerNumber = "C-1001",
                },
                Did("SP-77002", ActivityKind.Visit) with
                {
                    Network = "shop",
                    CustomerNumber = "C-1001",
                },
            ]
        );
        await using var db = Database.Read();
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(4);
    }
}
