using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Linkage.Normalising;

namespace Muhatap.Tests.Relate.Methods;

public sealed class CompanyNumberTests
{
    [Fact]
    public void Of_ten_last_digits_exactly_one_is_right_and_any_slip_of_one_digit_is_seen()
    {
        foreach (var nine in new[] { "123456789", "987654321", "000000017", "550031246" })
        {
            var right = Enumerable
                .Range(0, 10)
                .Select(last => $"{nine}{last}")
                .Where(number => CompanyNumber.Tax(number) is not null)
                .ToArray();
            right.ShouldHaveSingleItem();
        }
        CompanyNumber.Tax("1234567890").ShouldBe("1234567890");
        CompanyNumber.Tax("123 456 78 90").ShouldBe("1234567890");
        CompanyNumber.Tax("1234567891").ShouldBeNull();
        CompanyNumber.Tax("1234567980").ShouldBeNull("two digits swapped");
        CompanyNumber.Tax("0000000000").ShouldBeNull("what is typed to get past a form");
        CompanyNumber.Tax("12345678").ShouldBeNull();
        CompanyNumber.Tax("VKN 1234567890").ShouldBeNull();
    }

    [Fact]
    public void A_registry_number_holds_a_right_tax_number_or_identity_number()
    {
        IdentifierForm.Of(IdentifierKind.RegistryNumber, "0-1234-5678-9000-015").ShouldBe("0123456789000015");
        CompanyNumber.Registry("0123456788000015").ShouldBeNull();
        CompanyNumber.Registry("1000000014600001").ShouldBe("1000000014600001", "a sole trader's begins with an identity number");
        CompanyNumber.Registry("1000000014700001").ShouldBeNull();
    }

    [Theory]
    [InlineData("Yıldız Gıda San. ve Tic. Ltd. Şti.", "YILDIZ GIDA SANAYİ VE TİCARET LİMİTED ŞİRKETİ", TradeNameLikeness.Same)]
    [InlineData("İpek Tekstil A.Ş.", "ipek tekstil anonim şirketi", TradeNameLikeness.Same)]
    [InlineData("IŞIK İNŞAAT A.Ş.", "Işık İnş. A.Ş.", TradeNameLikeness.Shortened)]
    [InlineData("Güneş Turizm Nakliyat Ltd.", "Güneş Tur. Nak. Ltd. Şti.", TradeNameLikeness.Shortened)]
    [InlineData("Yıldız Gıda A.Ş.", "Yıldız Gıda Lojistik A.Ş.", TradeNameLikeness.Beginning)]
    [InlineData("Yıldız Gıda A.Ş.", "Yıldız Makine A.Ş.", TradeNameLikeness.Other)]
    [InlineData("Ay Gıda A.Ş.", "Aydın Gıda A.Ş.", TradeNameLikeness.Other)]
    public void Trade_names_are_compared_by_what_tells_them_apart(string left, string right, TradeNameLikeness expected)
    {
        TradeName.Compare(TradeName.Core(left), TradeName.Core(right)).ShouldBe(expected);
        TradeName.Compare(TradeName.Core(right), TradeName.Core(left)).ShouldBe(expected);
    }
}
