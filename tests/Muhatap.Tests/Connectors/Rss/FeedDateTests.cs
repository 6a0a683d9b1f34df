using FsCheck;
using FsCheck.Fluent;
using Muhatap.Connectors.Rss;

namespace Muhatap.Tests.Connectors.Rss;

public sealed class FeedDateTests
{
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    [Theory]
    [InlineData("Sun, 01 Mar 2026 09:30:00 GMT", "2026-03-01T09:30:00Z")]
    [InlineData("Sun, 01 Mar 2026 12:30:00 +0300", "2026-03-01T09:30:00Z")]
    [InlineData("Mon, 01 Mar 2026 12:30:00 +03:00", "2026-03-01T09:30:00Z")] // the wrong weekday
    [InlineData("1 Mar 26 12:30 +0300", "2026-03-01T09:30:00Z")]
    [InlineData("01 Mar 2026 12:30:00", "2026-03-01T09:30:00Z")] // no zone: the site's
    [InlineData("Sun, 01 Mar 2026 04:30:00 EST", "2026-03-01T09:30:00Z")]
    [InlineData("Sun, 01 Mar 2026 12:30:00 GMT+3", "2026-03-01T09:30:00Z")]
    [InlineData("Sun, 01 Mar 2026 12:30:00 GMT+0300", "2026-03-01T09:30:00Z")]
    [InlineData("Sun Mar 01 2026 12:30:00 GMT+0300 (Arabistan Standart Saati)", "2026-03-01T09:30:00Z")]
    [InlineData("Sun, 01 Mar 2026 09:30:00 UTC", "2026-03-01T09:30:00Z")]
    [InlineData("Paz, 01 Mar 2026 12:30:00 TRT", "2026-03-01T09:30:00Z")]
    [InlineData("Pazar, 1 Mart 2026 12:30", "2026-03-01T09:30:00Z")]
    [InlineData("15 Şubat 2026 12:30", "2026-02-15T09:30:00Z")]
    [InlineData("15 ŞUB 2026 12:30", "2026-02-15T09:30:00Z")]
    [InlineData("5 AĞUSTOS 2025", "2025-08-04T21:00:00Z")]
    [InlineData("3 Aralık 2025 - 00:15", "2025-12-02T21:15:00Z")]
    [InlineData("01.03.2026 12:30", "2026-03-01T09:30:00Z")]
    [InlineData("1/3/2026 12:30:05", "2026-03-01T09:30:05Z")]
    [InlineData("2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01t09:30:00z", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01T12:30:00.123456789+03:00", "2026-03-01T09:30:00.123Z")]
    [InlineData("2026-03-01T12:30+0300", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01T12:30:00", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01 12:30:00", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01", "2026-02-28T21:00:00Z")]
    [InlineData("20260301T093000Z", "2026-03-01T09:30:00Z")]
    [InlineData("2026/03/01 12:30", "2026-03-01T09:30:00Z")]
    [InlineData("March 1, 2026 12:30 PM", "2026-03-01T09:30:00Z")]
    [InlineData("Mar 1st, 2026, 12:30 p.m.", "2026-03-01T09:30:00Z")]
    [InlineData("1 March 2026 12:05 am GMT", "2026-03-01T00:05:00Z")]
    [InlineData("2026-02-28T24:00:00Z", "2026-03-01T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z")]
    [InlineData("  Sun,\n 01 Mar 2026\t09:30:00 GMT ", "2026-03-01T09:30:00Z")]
    [InlineData("1772357400", "2026-03-01T09:30:00Z")]
    [InlineData("1772357400000", "2026-03-01T09:30:00Z")]
    [InlineData("Tue, 05 May 99 10:00:00 GMT", "1999-05-05T10:00:00Z")]
    public void A_date_is_read_in_every_form_that_feeds_use(string text, string expected)
    {
        FeedDate.TryParse(text, Istanbul, out var date).ShouldBeTrue();
        date.ToString("yyyy-MM-ddTHH:mm:ss.FFFK", System.Globalization.CultureInfo.InvariantCulture)
            .Replace("+00:00", "Z", StringComparison.Ordinal)
            .ShouldBe(expected);
        date.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("dün")]
    [InlineData("31 Şubat 2026")]
    [InlineData("2026-13-01")]
    [InlineData("00.00.0000")]
    [InlineData("Sun, 99 Foo 2026 09:30:00 GMT")]
    [InlineData("99999999999999999999")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void What_is_no_date_is_not_taken_for_one(string? text) => FeedDate.TryParse(text, Istanbul, out _).ShouldBeFalse();

    [Fact]
    public void No_text_whatever_makes_it_throw() =>
        Prop.ForAll<NonNull<string>>(text => FeedDate.TryParse(text.Get, Istanbul, out _) || true).QuickCheckThrowOnFailure();
}
