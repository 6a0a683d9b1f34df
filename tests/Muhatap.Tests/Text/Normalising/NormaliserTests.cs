using Muhatap.Text.Normalising;

namespace Muhatap.Tests.Text.Normalising;

public sealed class NormaliserTests
{
    private static readonly Normaliser Normaliser = new();

    [Theory]
    [InlineData("bugun", "bugün")]
    [InlineData("COK", "çok")]
    [InlineData("gelicem", "geleceğim")]
    [InlineData("yapıyosun", "yapıyorsun")]
    [InlineData("çoooook", "çok")]
    [InlineData("slm", "selam")]
    [InlineData("nbr", "ne haber")]
    [InlineData("yokmu", "yok mu")]
    [InlineData("herşey", "her şey")]
    public void A_word_typed_in_a_hurry_gets_its_careful_form(string token, string normal) =>
        Normaliser.Normalise([token])[0].ShouldBe(normal);

    [Theory]
    [InlineData("@birisi")]
    [InlineData("#KargoNerede")]
    [InlineData("https://ornek.com/a")]
    [InlineData("1.299,90")]
    [InlineData(":)")]
    [InlineData("teşekkür")]
    public void What_is_right_or_no_word_stays_as_it_is(string token) => Normaliser.Normalise([token])[0].ShouldBe(token);

    [Fact]
    public void Every_token_has_its_line() => Normaliser.Normalise(["bugun", "", "x", "kargom"]).Count.ShouldBe(4);
}
