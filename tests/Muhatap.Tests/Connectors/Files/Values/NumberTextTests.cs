using System.Globalization;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;
using Muhatap.Core.Activities;

namespace Muhatap.Tests.Connectors.Files.Values;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("12.5", "12.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("0.123", "0.123")]
    [InlineData("-7", "-7")]
    [InlineData("1,2 Bin", "1200")]
    [InlineData("3.4K", "3400")]
    [InlineData("1,5 Mn", "1500000")]
    public void Numbers_that_can_be_read_one_way_are(string text, string number) =>
        NumberText.Of(new Cell(text), ',').ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1.234", ',', "1234")]
    [InlineData("1.234", '.', "1.234")]
    [InlineData("1,234", '.', "1234")]
    [InlineData("1,234", ',', "1.234")]
    public void What_can_be_read_two_ways_follows_its_column(string text, char mark, string number) =>
        NumberText.Of(new Cell(text), mark).ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Fact]
    public void A_column_tells_its_decimal_sign_by_the_values_that_leave_no_choice()
    {
        NumberText.DecimalMarkOf([new Cell("1,234"), new Cell("5,000.10")]).ShouldBe('.');
        NumberText.DecimalMarkOf([new Cell("1.234"), new Cell("12,5")]).ShouldBe(',');
        NumberText.DecimalMarkOf([new Cell("7")]).ShouldBe(',');
    }

    [Theory]
    [InlineData("")]
    [InlineData("on iki")]
    [InlineData("1.2.3")]
    [InlineData("12 34")]
    [InlineData("-")]
    [InlineData("1e400")]
    public void What_is_no_number_is_none(string text) => NumberText.Of(new Cell(text), ',').ShouldBeNull();

    [Theory]
    [InlineData("129,90 TL", 12990, "TRY")]
    [InlineData("₺1.299,50", 129950, "TRY")]
    [InlineData("USD 12.00", 1200, "USD")]
    [InlineData("$12", 1200, "USD")]
    [InlineData("15,5 €", 1550, "EUR")]
    [InlineData("-20 TL", -2000, "TRY")]
    [InlineData("1500 JPY", 1500, "JPY")]
    [InlineData("75", 7500, "TRY")]
    public void Money_has_its_currency_and_minor_units(string text, long minor, string currency) =>
        MoneyText.Of(new Cell(text), null, ',').ShouldBe(new Money(minor, currency));

    [Fact]
    public void A_currency_column_counts_where_the_amount_names_none()
    {
        MoneyText.Of(new Cell("12,5"), "avro", ',').ShouldBe(new Money(1250, "EUR"));
        MoneyText.Of(new Cell("12,5 TL"), "USD", ',').ShouldBe(new Money(1250, "TRY"));
        MoneyText.Of(new Cell("12,5"), "elma", ',').ShouldBeNull();
        MoneyText.Of(new Cell("129.89999999999999", CellKind.Number), null, ',').ShouldBe(new Money(12990, "TRY"));
    }
}
