using Muhatap.Web.Hosting;

namespace Muhatap.Tests.Web.Hosting;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Key (email)=(ayse.kaya@ornek.example) already exists", "Key (email)=(a***@***) already exists")]
    [InlineData("answer to @ayse.kaya failed", "answer to @a*** failed")]
    [InlineData("phone +90 (532) 000 11 22.", "phone ***22.")]
    [InlineData("tel 0532 000 11 22 no", "tel ***22 no")]
    [InlineData("id 10000000146", "id ***46")]
    [InlineData("card 5555 4444 3333 1111", "card ***11")]
    [InlineData("iban TR33 0006 1005 1978 6457 8413 26", "iban ***26")]
    [InlineData("Message 7331234567890123456 could not be sent", "Message 7331234567890123456 could not be sent")]
    [InlineData("took 125 ms on port 8080", "took 125 ms on port 8080")]
    public void What_tells_who_somebody_is_is_hidden(string line, string masked) => PersonalData.Mask(line).ShouldBe(masked);
}
