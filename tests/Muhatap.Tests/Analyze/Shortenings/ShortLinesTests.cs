using Muhatap.Analyze.Shortenings;

namespace Muhatap.Tests.Analyze.Shortenings;

public sealed class ShortLinesTests
{
    [Fact]
    public void Numbering_thinking_and_a_fourth_line_fall_away() =>
        ShortLines
            .Of("<think>\n1. hmm\n</think>\n1. Makine gelmedi.\n\n- İade istiyor.\n**4.299,90 TL**\nUmarım yardımcı olmuştur!")
            .ShouldBe(["Makine gelmedi.", "İade istiyor.", "4.299,90 TL"]);

    [Fact]
    public void A_very_long_line_is_cut() => ShortLines.Of(new string('a', 5000)).ShouldHaveSingleItem().Length.ShouldBeLessThan(310);

    [Fact]
    public void Only_thinking_leaves_nothing() => ShortLines.Of("<think>hiç bitmedi").ShouldBeEmpty();

    [Fact]
    public void Numbers_the_complaint_does_not_have_are_named() =>
        ShortLines.InventedNumbers("[AD-3]: 4.299,90 TL, 15 gün, 10 gün", "4299,90 lira verdim, 10 gün geçti").ShouldBe(["15"]);
}
