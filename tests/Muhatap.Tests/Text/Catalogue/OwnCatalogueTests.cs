using Muhatap.Core.Readings;
using Muhatap.Text;
using Muhatap.Text.Catalogue;
using Muhatap.Text.Entities;

namespace Muhatap.Tests.Text.Catalogue;

public sealed class OwnCatalogueTests
{
    private static readonly PostReader Reader = new(
        new PostReaderOptions
        {
            Catalogue = new OwnCatalogue([
                new("Karanfil", EntityKind.Organisation, ["krnfl"]),
                new("Karanfil Plus", EntityKind.Product, []),
                new("Işıltel", EntityKind.Organisation, []),
                new("Ev", EntityKind.Product, []),
            ]),
            OwnNumbers =
            [
                NumberPattern.Of(EntityKind.OrderNumber, "SIP-999999"),
                NumberPattern.Of(EntityKind.CustomerNumber, "9999999999999999"),
            ],
        }
    );

    [Theory]
    [InlineData("Karanfil yine geç", "Karanfil", "Karanfil")]
    [InlineData("karanfilin kuryesi", "karanfilin", "Karanfil")]
    [InlineData("Karanfil'den aldım", "Karanfil", "Karanfil")]
    [InlineData("KARANFİLDEN aldım", "KARANFİLDEN", "Karanfil")]
    [InlineData("karnafil nerede", "karnafil", "Karanfil")]
    [InlineData("karanfl kapandı mı", "karanfl", "Karanfil")]
    [InlineData("karanfldeki sıra", "karanfldeki", "Karanfil")]
    [InlineData("krnfl batsın", "krnfl", "Karanfil")]
    [InlineData("Karanfil Plusu iptal ettim", "Karanfil Plusu", "Karanfil Plus")]
    [InlineData("isilteldeki hat", "isilteldeki", "Işıltel")]
    public void Names_are_found_as_people_write_them(string text, string written, string name)
    {
        var entity = Reader.Read(text).Entities.ShouldHaveSingleItem();
        entity.Text.ShouldBe(written);
        (entity.Value ?? entity.Text).ShouldBe(name);
        text.Substring(entity.Start, entity.Length).ShouldBe(written);
    }

    [Theory]
    [InlineData("karantinada üç gün")]
    [InlineData("evde internet yok")]
    [InlineData("ışıl ışıl bir akşam")]
    [InlineData("kara gün dostu")]
    public void Other_words_are_not_names(string text) => Reader.Read(text).Entities.ShouldBeEmpty();

    [Fact]
    public void Own_numbers_are_found_and_a_card_stays_a_card_however_wide_a_pattern_is()
    {
        var order = Reader.Read("sip-123456 nolu siparişim").Entities.ShouldHaveSingleItem();
        (order.Kind, order.Text).ShouldBe((EntityKind.OrderNumber, "sip-123456"));
        Reader.Read("4111111111111111 kartımdan çekmişler").Entities.ShouldHaveSingleItem().Kind.ShouldBe(EntityKind.CardNumber);
        Reader.Read("4111111111111112 numaram bu").Entities.ShouldHaveSingleItem().Kind.ShouldBe(EntityKind.CustomerNumber);
    }

    [Theory]
    [InlineData("A*")]
    [InlineData("99")]
    [InlineData("*999")]
    [InlineData("X*999")]
    public void A_pattern_that_would_take_any_word_is_refused(string sample) =>
        Should.Throw<FormatException>(() => NumberPattern.Of(EntityKind.OrderNumber, sample));
}
