using Muhatap.Connectors.Lengths;

namespace Muhatap.Tests.Connectors.Lengths;

public sealed class TextLengthTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("Işık söndü", 10, 14, 10)]
    [InlineData("👨‍👩‍👧‍👦", 1, 25, 2)]
    [InlineData("🇹🇷", 1, 8, 2)]
    [InlineData("❤️", 1, 6, 2)]
    [InlineData("日本", 2, 6, 4)]
    [InlineData("g\u0306", 1, 3, 1)] // ğ in two code points; X composes it first
    [InlineData("bkz https://ornek.example/cok/uzun/bir/adres?x=1", 48, 48, 27)]
    [InlineData("https://a.example https://b.example", 35, 35, 47)]
    public void Each_network_counts_as_it_counts(string text, int graphemes, int bytes, int weighted)
    {
        TextLength.Count(text, LengthUnit.Grapheme).ShouldBe(graphemes);
        TextLength.Count(text, LengthUnit.Byte).ShouldBe(bytes);
        TextLength.Count(text, LengthUnit.Weighted).ShouldBe(weighted);
    }
}
