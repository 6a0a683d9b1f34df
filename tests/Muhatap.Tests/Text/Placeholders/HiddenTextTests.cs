using Muhatap.Text;
using Muhatap.Text.Placeholders;

namespace Muhatap.Tests.Text.Placeholders;

public sealed class HiddenTextTests
{
    private static readonly PostReader Reader = new();
    private static readonly KnownNames Nobody = new([], []);

    [Theory]
    [InlineData("Numaram 0532 000 00 12, arayın.", "Numaram [TELEFON-1], arayın.")]
    [InlineData("Bana ayse@ornek.example adresinden yazın", "Bana [EPOSTA-1] adresinden yazın")]
    [InlineData("IBAN TR330006100519786457841326 hesabına", "IBAN [IBAN-1] hesabına")]
    [InlineData("tckn 10000000146 ile girdim", "tckn [TCKN-1] ile girdim")]
    [InlineData("kartım 4111 1111 1111 1111 çalışmıyor", "kartım [KART-1] çalışmıyor")]
    [InlineData("@kervanbank neden dönmüyorsunuz", "[HESAP-1] neden dönmüyorsunuz")]
    [InlineData("şurada yazdım https://ornek.example/u/ayse?id=3", "şurada yazdım [BAGLANTI-1]")]
    [InlineData("34 ABC 123 plakalı araç çarptı", "[PLAKA-1] plakalı araç çarptı")]
    [InlineData("kimliğimin sonu *******0146", "kimliğimin sonu [NUMARA-1]")]
    [InlineData("yanlış yazılmış IBAN TR12 0006 1005 1978 6457 8413 26 de gitmesin", "yanlış yazılmış IBAN [NUMARA-1] de gitmesin")]
    public void What_tells_who_somebody_is_does_not_leave(string text, string expected) => Hide(text).Text.ShouldBe(expected);

    [Theory]
    [InlineData("12 Mart 2026'da 4.299,90 TL ödedim, 10 gün geçti.")]
    [InlineData("İade 250 lira eksik yattı, 12.03.2026 tarihinde 3 kez aradım")]
    public void Amounts_dates_and_small_numbers_stay_because_the_story_is_in_them(string text) => Hide(text).Text.ShouldBe(text);

    [Theory]
    [InlineData("Ben Ayşe Örnekoğlu, iki gündür bekliyorum.", "Örnekoğlu")]
    [InlineData("Son görüşmede Mehmet Bey yarın dedi.", "Mehmet")]
    [InlineData("Paramı iade edin.\nNil Örnek", "Nil")]
    [InlineData("Adresim Çınar Mah. Örnek Sok. No: 12 Daire: 5, kimse gelmedi.", "Çınar")]
    public void Names_and_addresses_that_a_text_announces_are_hidden(string text, string gone)
    {
        var hidden = Hide(text);

        hidden.Text.ShouldNotContain(gone);
        hidden.PutBack(hidden.Text).ShouldBe(text);
    }

    [Theory]
    [InlineData("ayşe diyor ki kargo gelmedi", "[AD-1] diyor ki kargo gelmedi")]
    [InlineData("Örnekoğlu'nun siparişi", "[AD-1]'nun siparişi")]
    [InlineData("Örnekoğlunun siparişi", "[AD-1]nun siparişi")]
    [InlineData("kargo nerede, Kargo Mağduru yazdı", "kargo nerede, [AD-1] [AD-2] yazdı")]
    public void Names_we_know_are_hidden_in_every_spelling_and_what_accounts_show_only_with_a_capital(string text, string expected) =>
        HiddenText.Of(text, Reader.Read(text).Entities, new KnownNames(["Ayşe ÖRNEKOĞLU"], ["Kargo Mağduru"])).Text.ShouldBe(expected);

    [Fact]
    public void The_same_words_get_the_same_placeholder_and_come_back_into_the_answer()
    {
        var hidden = Hide("0532 000 00 12 ve yine 0532 000 00 12; bir de ayse@ornek.example");

        hidden.Text.ShouldBe("[TELEFON-1] ve yine [TELEFON-1]; bir de [EPOSTA-1]");
        hidden
            .PutBack("[EPOSTA-1]'a yazın ya da [TELEFON-1]; [TELEFON-7] yok")
            .ShouldBe("ayse@ornek.example'a yazın ya da 0532 000 00 12; [TELEFON-7] yok");
    }

    private static HiddenText Hide(string text) => HiddenText.Of(text, Reader.Read(text).Entities, Nobody);
}
