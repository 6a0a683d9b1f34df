using Muhatap.Relate.Methods;

namespace Muhatap.Tests.Relate.Methods;

public sealed class SignatureTextTests
{
    [Fact]
    public void The_block_after_a_closing_formula_is_read()
    {
        var found = SignatureText.Of(
            "Merhaba, siparişim gelmedi.\n\nSaygılarımla,\nAyşe Yılmazer\nBahçe Ürünleri A.Ş.\nTel: 0 (532) 111 22 33\nayse@ornek.example"
        )!;
        (found.Name, found.Company).ShouldBe(("Ayşe Yılmazer", "Bahçe Ürünleri A.Ş."));
        found.Emails.ShouldBe(["ayse@ornek.example"]);
        found.Phones.ShouldHaveSingleItem().ShouldContain("532");
    }

    [Fact]
    public void What_is_quoted_below_is_somebody_elses()
    {
        SignatureText
            .Of("Teşekkürler\nAyşe\nayse@ornek.example\n> Saygılarımla\n> destek@firma.example\n> 0532 999 99 99")!
            .Emails.ShouldBe(["ayse@ornek.example"]);
        SignatureText.Of("Saygılarımla\nAyşe\nOn Monday Can wrote:\ncan@ornek.example").ShouldBeNull();
    }

    [Fact]
    public void A_text_without_a_signature_has_none_whatever_addresses_it_names()
    {
        SignatureText.Of("can@ornek.example adresine yazdım, 0532 111 22 33'ü aradım, dönen yok").ShouldBeNull();
        SignatureText.Of("Saygılarımla\nAyşe").ShouldBeNull("a name alone tells nobody");
        SignatureText.Of("").ShouldBeNull();
    }

    [Fact]
    public void A_vcard_is_read_with_its_groups_and_parameters()
    {
        var card = SignatureText.Of(
            "Kartım ektedir.\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Can Demir\r\nORG:Demir Yapı;Satış\r\nitem1.EMAIL;TYPE=work:can@demir.example\r\nTEL;TYPE=cell:tel:+905321112233\r\nEND:VCARD\r\nEMAIL:sonra@ornek.example"
        )!;
        (card.Name, card.Company).ShouldBe(("Can Demir", "Demir Yapı"));
        card.Emails.ShouldBe(["can@demir.example"]);
        card.Phones.ShouldBe(["+905321112233"]);
    }
}
