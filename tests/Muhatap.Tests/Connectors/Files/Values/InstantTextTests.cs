using System.Globalization;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;

namespace Muhatap.Tests.Connectors.Files.Values;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("03.11.2025 14:05", "2025-11-03T11:05:00Z")]
    [InlineData("3.11.2025", "2025-11-02T21:00:00Z")]
    [InlineData("03/11/2025 14.05", "2025-11-03T11:05:00Z")]
    [InlineData("03-11-25 14:05:09", "2025-11-03T11:05:09Z")]
    [InlineData("3 Kasım 2025", "2025-11-02T21:00:00Z")]
    [InlineData("3 KASIM 2025 14:05", "2025-11-03T11:05:00Z")]
    [InlineData("3 kasim 2025 Pazartesi 14:05", "2025-11-03T11:05:00Z")]
    [InlineData("Pazartesi, 3 Kasım 2025 saat 14:05", "2025-11-03T11:05:00Z")]
    [InlineData("1 Ağustos 2015 10:00", "2015-08-01T07:00:00Z")]
    [InlineData("1 Şub 2015 10:00", "2015-02-01T08:00:00Z")] // winter time, which Turkey still had
    [InlineData("2025-11-03", "2025-11-02T21:00:00Z")]
    [InlineData("2025-11-03T14:05:00+03:00", "2025-11-03T11:05:00Z")]
    [InlineData("2025-11-03T11:05:00Z", "2025-11-03T11:05:00Z")]
    [InlineData("2025-11-03T11:05:00.123456789Z", "2025-11-03T11:05:00.1234567Z")]
    [InlineData("2025-11-03 14:05:00 +0300", "2025-11-03T11:05:00Z")]
    [InlineData("2025-11-03T06:05:00-05:00", "2025-11-03T11:05:00Z")]
    [InlineData("Nov 3, 2025 2:05 PM", "2025-11-03T11:05:00Z")]
    [InlineData("3.11.2025 02:05 ÖS", "2025-11-03T11:05:00Z")]
    [InlineData("3.11.2025 12:05 ÖÖ", "2025-11-02T21:05:00Z")]
    [InlineData("Mon Nov 03 11:05:00 +0000 2025", "2025-11-03T11:05:00Z")]
    [InlineData("Mon, 03 Nov 2025 11:05:00 GMT", "2025-11-03T11:05:00Z")]
    [InlineData("1762167900", "2025-11-03T11:05:00Z")]
    [InlineData("1762167900000", "2025-11-03T11:05:00Z")]
    [InlineData("20251103140500", "2025-11-03T11:05:00Z")]
    [InlineData("45964.586805555555", "2025-11-03T11:05:00Z")]
    [InlineData("12.03.1601", "1601-03-11T22:03:08Z")]
    public void Instants_are_read_in_every_form_files_have(string text, string utc)
    {
        var expected = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var read = InstantText.Of(new Cell(text), DateOrder.DayFirst).ShouldNotBeNull();
        // Before 1910 Istanbul had its own mean time, which time zone data tell by the second or not at all.
        if (expected.Year < 1910)
            read.Year.ShouldBe(expected.Year);
        else
            read.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dün")]
    [InlineData("31.02.2025")]
    [InlineData("32.01.2025")]
    [InlineData("2025-13-01")]
    [InlineData("3 Kasem 2025")]
    [InlineData("03.11.2025 25:00")]
    [InlineData("2025")]
    [InlineData("5")]
    [InlineData("0000-00-00")]
    [InlineData("03.11.2025 14:05 ve sonrası")]
    [InlineData("9999999999999999")]
    public void What_is_no_instant_is_none(string text) => InstantText.Of(new Cell(text), DateOrder.DayFirst).ShouldBeNull();

    [Fact]
    public void A_time_in_a_column_of_its_own_is_added() =>
        InstantText
            .Of(new Cell("03.11.2025"), new Cell("14:05"), DateOrder.DayFirst)
            .ShouldBe(new DateTimeOffset(2025, 11, 3, 11, 5, 0, TimeSpan.Zero));
}
