using Muhatap.Text.Folding;
using Muhatap.Text.Morphology;

namespace Muhatap.Tests.Text.Morphology;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("gecik", "gecikti gecikme gecikmiş geciken gecikmeleri")]
    [InlineData("kar", "karın kardan karlar")]
    [InlineData("kart", "kartı kartım kartlar kartımdan")]
    public void A_stem_meets_its_inflections(string stem, string forms) =>
        forms.Split(' ').ShouldAllBe(form => Inflection.Matches(stem, TextFold.Fold(form)));

    [Theory]
    [InlineData("kar", "kart kartı kartlar kargo karar")]
    [InlineData("gecik", "gece gecekondu")]
    public void A_stem_does_not_meet_other_words(string stem, string forms) =>
        forms.Split(' ').ShouldAllBe(form => !Inflection.Matches(stem, TextFold.Fold(form)));
}
