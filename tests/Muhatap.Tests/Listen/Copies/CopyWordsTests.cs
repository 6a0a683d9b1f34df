using Muhatap.Listen.Copies;

namespace Muhatap.Tests.Listen.Copies;

public sealed class CopyWordsTests
{
    private const string Long =
        "Karanfil Kargo ile bugüne kadar onlarca gönderi yolladım ama son iki haftadır yaşadıklarım gerçekten akıl alır gibi değil; "
        + "şubeyi arıyorum açan yok, uygulamadan yazıyorum cevap veren yok, kapıya gelen kurye ise paketi bırakmadan dönüp gidiyor";

    [Theory]
    [InlineData("akıl alır", "inanılır")]
    [InlineData("kadar", "dek")]
    [InlineData("; şubeyi", "! sürekli şubeyi")]
    public void A_long_text_with_a_word_changed_is_the_same_post(string from, string to) => IsNear(Long, Replaced(from, to)).ShouldBeTrue();

    [Theory]
    [InlineData("Karanfil Kargo", "Menteşe Kargo")] // somebody else
    [InlineData("ile bugüne", "Ankara ile bugüne")] // a name more
    [InlineData("son iki", "son 2")] // a number
    [InlineData("gibi değil", "gibi")] // the contrary
    [InlineData("bırakmadan", "bırakarak")] // the same verb, otherwise
    public void What_tells_two_complaints_apart_is_never_overlooked(string from, string to) =>
        IsNear(Long, Replaced(from, to)).ShouldBeFalse();

    [Fact]
    public void A_text_that_was_cut_off_is_the_beginning_of_the_whole()
    {
        IsNear(Long, string.Concat(Long.AsSpan(0, 100), "…")).ShouldBeTrue();
        IsNear(Long, Long[..100]).ShouldBeFalse("nothing says that it was cut");
        IsNear(Long, "Karanfil Kargo ile…").ShouldBeFalse("too little to tell");
    }

    [Fact]
    public void Short_texts_are_near_only_when_they_are_the_same_words() =>
        IsNear("Kargom üç gündür şubede bekliyor lütfen yardım", "Kargom üç gündür şubede bekliyor lütfen ilgilenin").ShouldBeFalse();

    private static string Replaced(string from, string to)
    {
        Long.ShouldContain(from);
        return Long.Replace(from, to, StringComparison.Ordinal);
    }

    private static bool IsNear(string one, string other)
    {
        var (left, right) = (CopyWords.Of(one, null), CopyWords.Of(other, null));
        left.IsNear(right).ShouldBe(right.IsNear(left));
        return left.IsNear(right);
    }
}
