using FsCheck;
using FsCheck.Fluent;
using Muhatap.Text.Entities;

namespace Muhatap.Tests.Text.Entities;

public sealed class ChecksumsTests
{
    [Fact]
    public void One_wrong_digit_of_an_identity_number_is_noticed()
    {
        const string valid = "10000000146";
        Checksums.IsNationalId(valid).ShouldBeTrue();
        for (var i = 0; i < valid.Length; i++)
        {
            for (var d = '0'; d <= '9'; d++)
            {
                if (d != valid[i])
                    Checksums.IsNationalId(valid[..i] + d + valid[(i + 1)..]).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void A_card_number_with_the_right_check_digit_is_one_and_with_any_other_is_none() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<uint>(),
                seed =>
                {
                    var digits =
                        "4" + (seed % 1_000_000_000).ToString("000000000", System.Globalization.CultureInfo.InvariantCulture) + "12345";
                    return Enumerable.Range(0, 10).Count(d => Checksums.IsCardNumber(digits + d)) == 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("TR330006100519786457841326", true)]
    [InlineData("TR330006100519786457841327", false)]
    [InlineData("TR3300061005197864578413", false)]
    [InlineData("GB82WEST12345698765432", true)]
    [InlineData("1234567890123456", false)]
    public void An_iban_is_told_by_its_check_digits_and_its_length(string iban, bool valid) => Checksums.IsIban(iban).ShouldBe(valid);
}
