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

    [Theory]
    [InlineData("geldi geldik dönüyor döndüler gidiyor ediyorlar olmuş verdiniz yapıyoruz")]
    public void The_plain_forms_of_the_shortest_verbs_carry_a_sentence_and_name_nothing(string forms) =>
        forms.Split(' ').ShouldAllBe(form => Inflection.IsPlainVerb(TextFold.Fold(form)));

    [Theory]
    [InlineData("gelmedi çekmiyor kesinti kesildi dondurma gelir geliş kargo yapı satış bakım çöktü internet")]
    public void What_is_denied_or_has_a_name_is_no_plain_verb(string forms) =>
        forms.Split(' ').ShouldAllBe(form => !Inflection.IsPlainVerb(TextFold.Fold(form)));
}
