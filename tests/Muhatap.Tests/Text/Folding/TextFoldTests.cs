using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Muhatap.Text.Folding;

namespace Muhatap.Tests.Text.Folding;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("İIıi", "iiii")]
    [InlineData("ŞşÇçĞğÖöÜü", "ssccggoouu")]
    [InlineData("şikâyet", "sikayet")]
    [InlineData("ŞİKÂYET", "sikayet")]
    [InlineData("hûlâ î", "hula i")]
    [InlineData("Žluťoučký ÅNGSTRÖM œuvre Łódź straße Ǻ ỹ ŉ", "zlutoucky angstrom ouvre lodz strase a y n")]
    [InlineData("s\u0327ikâyet", "sikayet")]
    [InlineData("I\u0307stanbul", "istanbul")]
    [InlineData("ka\u200Br\u00ADgo\u200F", "kargo")]
    [InlineData("ＫＡＲＧＯ ５", "kargo 5")]
    [InlineData("𝗸𝗮𝗿𝗴𝗼 𝓚𝓐𝓡𝓖𝓞 𝟙𝟚", "kargo kargo 12")]
    [InlineData("МОСКВА", "москва")]
    [InlineData("Άνθρωπος", "ανθρωποσ")]
    [InlineData("𐐀", "𐐨")]
    public void What_people_mean_to_be_one_word_is_one_string(string written, string folded) => TextFold.Fold(written).ShouldBe(folded);

    [Fact]
    public void Every_letter_that_Unicode_builds_from_an_ASCII_letter_and_a_mark_folds_to_that_letter()
    {
        for (var i = 0xC0; i <= 0x1EFF; i++)
        {
            var c = (char)i;
            if (!char.IsLetter(c))
                continue;
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            if (parts.Length > 1 && char.IsAsciiLetter(parts[0]))
                TextFold.Of(c).ShouldBe(char.ToLowerInvariant(parts[0]), $"U+{i:X4}");
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
                text => TextFold.Fold(TextFold.Fold(text)) == TextFold.Fold(text)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Each_code_unit_alone_folds_to_text_that_stays_as_it_is()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var folded = TextFold.Fold(((char)i).ToString());
            TextFold.Fold(folded).ShouldBe(folded, $"U+{i:X4}");
        }
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => TextFold.Fold("a\uD83Db\uDE02").ShouldBe("a\uFFFDb\uFFFD");

    [Fact]
    public void The_culture_of_the_machine_takes_no_part()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "en-US", "lt-LT", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                TextFold.Fold("ISPARTA İzmir ılık").ShouldBe("isparta izmir ilik");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Too_little_room_is_refused() => Should.Throw<ArgumentException>(() => TextFold.Fold("kargo", new char[4]));
}
