using Muhatap.Text.Entities;

namespace Muhatap.Tests.Text.Entities;

public sealed class MaskingTests
{
    [Fact]
    public void Identity_card_and_account_numbers_keep_their_length_and_last_four_only()
    {
        const string text = "tc 10000000146 kart 4111 1111 1111 1111 iban TR330006100519786457841326 tel 0532 111 22 33";
        var masked = Masking.Mask(text, EntityScanTests.Found(text));
        masked.ShouldBe("tc *******0146 kart **** **** **** 1111 iban **********************1326 tel 0532 111 22 33");
    }

    [Fact]
    public void Masked_entities_keep_no_trace_of_the_number()
    {
        const string text = "kart 4111 1111 1111 1111";
        var entity = Masking.Mask(EntityScanTests.Found(text)).ShouldHaveSingleItem();
        entity.Text.ShouldBe("**** **** **** 1111");
        entity.Value.ShouldBeNull();
    }

    [Fact]
    public void A_text_without_such_numbers_is_given_back_itself()
    {
        const string text = "kargom nerede";
        Masking.Mask(text, EntityScanTests.Found(text)).ShouldBeSameAs(text);
    }
}
