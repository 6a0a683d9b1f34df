using Muhatap.Tests.Text.Entities;
using Muhatap.Text.Summary;

namespace Muhatap.Tests.Text.Summary;

public sealed class ComplaintSummariserTests
{
    private const string Complaint =
        "Merhaba, iyi günler. 12 Mart 2026 tarihinde Kervan Kargo ile gönderdiğim koli hala teslim edilmedi. Kaç kere aradım, her seferinde "
        + "başka bir şey söylüyorlar, sizde hiç utanma yok mu! Kolinin içinde 4.500 TL değerinde bir saat vardı. Sizin gibi firmaya lanet olsun, "
        + "zararımın karşılanmasını ve paramın iade edilmesini istiyorum. Saygılar.";

    [Fact]
    public void What_happened_what_is_wanted_and_the_figures_are_taken_from_the_text()
    {
        var summary = ComplaintSummariser.Summarise(Complaint, EntityScanTests.Found(Complaint)).ShouldNotBeNull();
        summary.Happened.Of(Complaint).ShouldContain("teslim edilmedi");
        summary.Wanted.ShouldNotBeNull().Of(Complaint).ShouldContain("iade edilmesini istiyorum");
        summary.Detail.ShouldNotBeNull().Of(Complaint).ShouldContain("4.500 TL");
        summary.Figures.Select(f => f.Value).ShouldBe(["2026-03-12", "450000 TRY"]);
    }

    [Fact]
    public void A_text_of_one_sentence_is_its_own_summary()
    {
        var summary = ComplaintSummariser.Summarise("kargom gelmedi", []).ShouldNotBeNull();
        summary.Happened.Of("kargom gelmedi").ShouldBe("kargom gelmedi");
        summary.Wanted.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void An_empty_text_has_no_summary(string text) => ComplaintSummariser.Summarise(text, []).ShouldBeNull();

    [Fact]
    public void Numbers_and_dates_do_not_end_a_sentence()
    {
        const string text = "5. kez yazıyorum, 12.03.2026 tarihinde 1.250 TL kesildi. Geri istiyorum.";
        var summary = ComplaintSummariser.Summarise(text, EntityScanTests.Found(text)).ShouldNotBeNull();
        summary.Happened.Of(text).ShouldEndWith("1.250 TL kesildi.");
        summary.Wanted.ShouldNotBeNull().Of(text).ShouldBe("Geri istiyorum.");
    }
}
