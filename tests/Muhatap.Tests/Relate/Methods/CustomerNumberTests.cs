using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Tests.Relate.Methods;

public sealed class CustomerNumberTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData(" c-1001 ", "C-1001")]
    [InlineData("cust_00012", "CUST_00012")]
    [InlineData("2026/15.3", "2026/15.3")]
    public void Customer_numbers_are_taken_as_companies_write_them(string written, string kept) =>
        IdentifierForm.Of(IdentifierKind.CustomerNumber, written).ShouldBe(kept);

    [Theory]
    [InlineData("")]
    [InlineData("Ayşe Demir")]
    [InlineData("ayse@posta.example")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_stands_in_their_place_by_mistake_is_not(string written) =>
        IdentifierForm.Of(IdentifierKind.CustomerNumber, written).ShouldBeNull();
}
