using FsCheck;
using FsCheck.Fluent;
using Muhatap.Listen.Copies;

namespace Muhatap.Tests.Listen.Copies;

public sealed class CopyKeyTests
{
    private const string Said = "Karanfil Kargo üç gündür paketimi getirmedi, telefona çıkan kimse yok";

    [Theory]
    [InlineData("RT @ayse_k: Karanfil Kargo üç gündür paketimi getirmedi, telefona çıkan kimse yok")]
    [InlineData("KARANFİL KARGO ÜÇ GÜNDÜR PAKETİMİ GETİRMEDİ!!! TELEFONA ÇIKAN KİMSE YOK 😡😡")]
    [InlineData("karanfil kargo uc gundur paketimi getirmedi telefona cikan kimse yooook https://ornek.example/1")]
    [InlineData("@karanfilkargo @sikayet Karanfil Kargo üç gündür paketimi getirmedi; telefona çıkan kimse yok. #KargomNerede #rezalet")]
    public void What_reposting_adds_changes_nothing(string copy) => CopyKey.Of(copy, null).ShouldBe(CopyKey.Of(Said, null));

    [Theory]
    [InlineData("Karanfil Kargo beş gündür paketimi getirmedi, telefona çıkan kimse yok")]
    [InlineData("Karanfil Kargo üç gündür paketimi getirdi, telefona çıkan kimse yok")]
    [InlineData("Menteşe Kargo üç gündür paketimi getirmedi, telefona çıkan kimse yok")]
    [InlineData("Karanfil Kargo üç gündür paketimi getirmedi değil, telefona çıkan kimse yok")]
    public void Another_word_or_number_is_another_post(string other) => CopyKey.Of(other, null).ShouldNotBe(CopyKey.Of(Said, null));

    [Theory]
    [InlineData("Teşekkürler")]
    [InlineData("Geçmiş olsun, iyi akşamlar")]
    [InlineData("a b c d e f g h")]
    [InlineData("")]
    [InlineData("@a @b @c @d @e #bir #iki https://ornek.example 😡😡😡😡😡")]
    public void What_is_said_twice_without_copying_has_no_number(string text) => CopyKey.Of(text, null).ShouldBeNull();

    [Fact]
    public void It_is_the_same_in_every_process_and_version() => CopyKey.Of(Said, null).ShouldBe(SaidKey);

    /// <summary>Written down once: a database holds numbers of earlier versions.</summary>
    private const long SaidKey = -7189774054720768574;

    [Fact]
    public void The_apostrophe_of_a_name_may_be_left_out() =>
        CopyKey
            .Of("Karanfil'in kargocusu Ankara'daki eve gelmeden döndü", null)
            .ShouldBe(CopyKey.Of("Karanfilin kargocusu Ankaradaki eve gelmeden döndü", null));

    [Fact]
    public void Complaints_of_one_form_that_differ_in_place_or_days_are_never_one()
    {
        string[] places = ["Ankara'da", "İzmir'de", "Bursa'da", "Van'da", "Rize'de"];
        var keys = new HashSet<long>();
        var texts = 0;
        foreach (var place in places)
        {
            for (var days = 1; days <= 30; days++)
            {
                foreach (var verb in (string[])["geldi", "gelmedi", "gelecek", "gelmeyecek"])
                {
                    keys.Add(CopyKey.Of($"{place} {days} gündür internet yok, ekip {verb} dediniz", null)!.Value);
                    texts++;
                }
            }
        }
        keys.Count.ShouldBe(texts);
    }

    [Fact]
    public void No_text_breaks_it() =>
        Prop.ForAll<string>(text =>
            {
                text ??= "";
                var key = CopyKey.Of(text, null);
                return CopyKey.Of(text + " 😡 https://ornek.example/x", null) == key || text.Length > 0 && EndsOpen(text);
            })
            .QuickCheckThrowOnFailure();

    /// <summary>What ends in a sign that begins or goes on with something may make one token with what is put behind it.</summary>
    private static bool EndsOpen(string text) => !char.IsLetterOrDigit(text[^1]) && !char.IsWhiteSpace(text[^1]);
}
