using Muhatap.Core.Readings;
using Muhatap.Text.Entities;
using Muhatap.Text.Tokens;

namespace Muhatap.Tests.Text.Entities;

public sealed class EntityScanTests
{
    [Theory]
    [InlineData("beni 0532 111 22 33 numarasından arayın", EntityKind.Phone, "0532 111 22 33", "+905321112233")]
    [InlineData("tel: +90 (212) 555 44 33.", EntityKind.Phone, "+90 (212) 555 44 33", "+902125554433")]
    [InlineData("5321112233 ten ulaşın", EntityKind.Phone, "5321112233", "+905321112233")]
    [InlineData("call +44 20 7946 0958 please", EntityKind.Phone, "+44 20 7946 0958", "+442079460958")]
    [InlineData("Defne.Kaya@Ornek.com yazın", EntityKind.Email, "Defne.Kaya@Ornek.com", "defne.kaya@ornek.com")]
    [InlineData("fatura 1.299,90 TL geldi", EntityKind.Money, "1.299,90 TL", "129990 TRY")]
    [InlineData("₺45 kesmişler", EntityKind.Money, "₺45", "4500 TRY")]
    [InlineData("3 bin liraya aldım", EntityKind.Money, "3 bin liraya", "300000 TRY")]
    [InlineData("2,5 milyon dolar yatırım", EntityKind.Money, "2,5 milyon dolar", "250000000 USD")]
    [InlineData("charged $1,299.50 twice", EntityKind.Money, "$1,299.50", "129950 USD")]
    [InlineData("500tl ödedim", EntityKind.Money, "500tl", "50000 TRY")]
    [InlineData("12.03.2026 tarihinde", EntityKind.Date, "12.03.2026", "2026-03-12")]
    [InlineData("12 Mart 2026 günü", EntityKind.Date, "12 Mart 2026", "2026-03-12")]
    [InlineData("3 Mart'ta aldım", EntityKind.Date, "3 Mart", "--03-03")]
    [InlineData("on March 12, 2026 it broke", EntityKind.Date, "March 12, 2026", "2026-03-12")]
    [InlineData("sipariş numaram 20458813", EntityKind.OrderNumber, "20458813", null)]
    [InlineData("müşteri no: 48213377", EntityKind.CustomerNumber, "48213377", null)]
    [InlineData("Ankarada internet yok", EntityKind.Place, "Ankarada", "Ankara")]
    [InlineData("İzmir'den yazıyorum", EntityKind.Place, "İzmir", null)]
    [InlineData(
        "TR33 0006 1005 1978 6457 8413 26 hesabına",
        EntityKind.Iban,
        "TR33 0006 1005 1978 6457 8413 26",
        "TR330006100519786457841326"
    )]
    [InlineData("kartım 4111 1111 1111 1111 12 Mart", EntityKind.CardNumber, "4111 1111 1111 1111", "4111111111111111")]
    [InlineData("tc 10000000146", EntityKind.NationalId, "10000000146", null)]
    public void What_is_named_is_found_where_it_stands(string text, EntityKind kind, string written, string? value)
    {
        var entity = Found(text).ShouldHaveSingleItemOf(kind);
        entity.Text.ShouldBe(written);
        text.Substring(entity.Start, entity.Length).ShouldBe(written);
        entity.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("ordu göreve, tokat gibi cevap, bu van çok eski")]
    [InlineData("saat 12:30 da 2 kişi 45 dakika bekledik")]
    [InlineData("32.13.2026 diye bir gün yok")]
    [InlineData("12345678901 kimlik değil, 4111111111111112 kart değil")]
    public void What_only_looks_like_an_entity_is_left_alone(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void Entities_never_overlap_and_stay_within_the_text()
    {
        const string text =
            "Ankara'dan 12.03.2026 10000000146 0532 111 22 33 1.299,90 TL TR330006100519786457841326 a@b.com 500tl 3 Mart 2026 20458813";
        var end = 0;
        foreach (var entity in Found(text))
        {
            entity.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = entity.Start + entity.Length;
        }
        end.ShouldBeLessThanOrEqualTo(text.Length);
    }

    internal static List<Entity> Found(string text)
    {
        var tokens = new List<Token>();
        foreach (var token in new Tokenizer(text))
            tokens.Add(token);
        var found = new List<Entity>();
        var candidates = Enumerable
            .Range(0, tokens.Count)
            .Where(i => tokens[i].Kind != TokenKind.Word || EntityScan.CouldBegin(text.AsSpan(tokens[i].Start, tokens[i].Length)));
        new EntityScan(text, tokens.ToArray(), found).Run(candidates.ToArray());
        return found;
    }
}
