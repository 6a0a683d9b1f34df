using Muhatap.Demo.Turkish;

namespace Muhatap.Tests.Demo;

public sealed class SuffixTests
{
    [Theory]
    [InlineData("Işıltel", "da", "Işıltel'de")]
    [InlineData("Işıltel", "in", "Işıltel'in")]
    [InlineData("Kervanbank", "da", "Kervanbank'ta")]
    [InlineData("Kervanbank", "dan", "Kervanbank'tan")]
    [InlineData("Kervanbank", "i", "Kervanbank'ı")]
    [InlineData("Zembilo", "in", "Zembilo'nun")]
    [InlineData("Zembilo", "i", "Zembilo'yu")]
    [InlineData("Zembilo", "la", "Zembilo'yla")]
    [InlineData("Rüzgarfon", "i", "Rüzgarfon'u")]
    [InlineData("Sepetköy", "a", "Sepetköy'e")]
    [InlineData("Sepetköy", "in", "Sepetköy'ün")]
    [InlineData("Muş", "da", "Muş'ta")]
    [InlineData("Ordu", "ki", "Ordu'daki")]
    [InlineData("19:30", "da", "19:30'da")]
    [InlineData("8:05", "da", "8:05'te")]
    [InlineData("20:00", "a", "20:00'a")]
    [InlineData("3", "i", "3'ü")]
    [InlineData("100", "in", "100'ün")]
    [InlineData("1000", "da", "1000'de")]
    public void Endings_of_names_and_numbers_follow_harmony(string name, string ending, string expected) =>
        Suffix.OnName(name, ending).ShouldBe(expected);

    [Theory]
    [InlineData("kulaklık", "i", "kulaklığı")]
    [InlineData("kulaklık", "da", "kulaklıkta")]
    [InlineData("kitap", "i", "kitabı")]
    [InlineData("mont", "i", "montu")]
    [InlineData("bot", "in", "botun")]
    [InlineData("robot süpürge", "i", "robot süpürgeyi")]
    [InlineData("kahve makinesi~", "i", "kahve makinesini")]
    [InlineData("kahve makinesi~", "da", "kahve makinesinde")]
    [InlineData("bebek arabası~", "in", "bebek arabasının")]
    [InlineData("bebek arabası~", "", "bebek arabası")]
    public void Endings_of_nouns_soften_and_buffer(string noun, string ending, string expected) =>
        Suffix.OnNoun(noun, ending).ShouldBe(expected);
}
