using System.Globalization;
using Muhatap.Core.Promises;
using Muhatap.Text.Promises;

namespace Muhatap.Tests.Text.Promises;

public sealed class PromiseReaderTests
{
    /// <summary>A Wednesday, ten past two in the afternoon in Turkey.</summary>
    private static readonly DateTimeOffset Sent = new(2026, 3, 4, 14, 10, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData("Merhaba, yarın sizi arayacağız.", PromiseKind.Call, "2026-03-06 00:00")]
    [InlineData("Teknisyenimiz gelmeden yarım saat önce arayacak.", PromiseKind.Call, null)]
    [InlineData("Tutar iki iş gününde iade edilecek.", PromiseKind.Refund, "2026-03-07 00:00")]
    [InlineData("Ücret kartınıza 3-5 iş günü içinde iade edilecektir.", PromiseKind.Refund, "2026-03-12 00:00")]
    [InlineData("Ek ücreti bir sonraki faturanızdan düşeceğiz.", PromiseKind.Refund, null)]
    [InlineData("24 saat içinde size yazılı döneceğiz.", PromiseKind.Reply, "2026-03-05 14:10")]
    [InlineData("İlgili ekibe ilettik, akşama kadar dönüş yapacağız.", PromiseKind.Reply, "2026-03-05 00:00")]
    [InlineData("Yarın öğlene kadar size ulaşacaklar; ulaşmazlarsa buraya yazın.", PromiseKind.Reply, "2026-03-05 13:00")]
    [InlineData("Saat 17:00'ye kadar net bir cevap vereceğiz.", PromiseKind.Reply, "2026-03-04 17:00")]
    [InlineData("Paketinizi pazartesi günü kargoya vereceğiz.", PromiseKind.Send, "2026-03-10 00:00")]
    [InlineData("Arızayı bu hafta çözeceğim.", PromiseKind.Fix, "2026-03-09 00:00")]
    [InlineData("We will call you tomorrow.", PromiseKind.Call, "2026-03-06 00:00")]
    [InlineData("Your money will be refunded within 3 days.", PromiseKind.Refund, "2026-03-08 00:00")]
    public void A_promise_is_found_with_its_kind_and_its_time(string text, PromiseKind kind, string? due)
    {
        var found = PromiseReader.Read(text, Sent).ShouldHaveSingleItem();

        found.Kind.ShouldBe(kind);
        found.DueAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(due);
        text.Substring(found.Start, found.Length).ShouldNotContain(";");
    }

    [Theory]
    [InlineData("Sizi yarın arayalım mı, arayacağız desek uygun musunuz?")]
    [InlineData("İsterseniz yarın arayacağız.")]
    [InlineData("Numaranızı bir daha sormayacağız.")]
    [InlineData("Stok gelecek hafta geliyor.")]
    [InlineData("Haklısınız, tutar iade edildi.")]
    [InlineData("Kampanyayla 100 TL kazanacaksınız.")]
    [InlineData("Müşterilerimizin geleceği bizim için önemli.")]
    [InlineData("If you like, we will call you.")]
    [InlineData("")]
    public void What_promises_nothing_is_no_promise(string text) => PromiseReader.Read(text, Sent).ShouldBeEmpty();

    [Fact]
    public void Two_sentences_are_two_promises_and_each_keeps_its_place()
    {
        const string Text = "Merhaba Ayşe Hanım. Yarın sizi arayacağız! Tutar cuma günü hesabınıza iade edilecek.";

        var found = PromiseReader.Read(Text, Sent);

        found
            .Select(row => Text.Substring(row.Start, row.Length))
            .ShouldBe(["Yarın sizi arayacağız!", "Tutar cuma günü hesabınıza iade edilecek."]);
    }
}
