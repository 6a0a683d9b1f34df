using Muhatap.Text.SelfStatements;

namespace Muhatap.Tests.Text.SelfStatements;

public sealed class ProfileStatementReaderTests
{
    [Theory]
    [InlineData(null, "İzmir", SelfStatementKind.City, "İzmir")]
    [InlineData(null, "Kadıköy, İstanbul", SelfStatementKind.City, "İstanbul")]
    [InlineData(null, "Van / Türkiye", SelfStatementKind.City, "Van")]
    [InlineData("kitap, kedi | Muğla'da yaşıyor", null, SelfStatementKind.City, "Muğla")]
    [InlineData("kedi 📍Bursa", null, SelfStatementKind.City, "Bursa")]
    [InlineData("Sınıf öğretmeni. Çay.", null, SelfStatementKind.Job, "Sınıf öğretmeni")]
    [InlineData("hemşire | gece nöbeti", null, SelfStatementKind.Job, "hemşire")]
    [InlineData("Hakkını arayan tüketici. Emekli.", null, SelfStatementKind.LifeEvent, "retired")]
    [InlineData("emekli öğretmen", null, SelfStatementKind.LifeEvent, "retired")]
    public void What_a_profile_says_of_its_owner_is_read(string? bio, string? place, SelfStatementKind kind, string value) =>
        ProfileStatementReader.Read(bio, place).ShouldBe([new SelfStatement(kind, value)]);

    [Theory]
    [InlineData("Muğlalı", null)]
    [InlineData(null, "Erzincanlı")]
    [InlineData(null, "İstanbul - Ankara / Londra, İzmir")]
    [InlineData("Antalya'da kışın da deniz", null)]
    [InlineData("eski öğretmen", null)]
    [InlineData("doktor adayı", null)]
    [InlineData("öğretmen eşi", null)]
    [InlineData("3B'nin Ayşe öğretmeni", null)]
    [InlineData("sendika uzmanı", null)]
    [InlineData("emekli maaşı şikâyetçisi", null)]
    [InlineData(null, null)]
    public void Where_one_comes_from_what_one_was_two_homes_and_special_categories_say_nothing(string? bio, string? place) =>
        ProfileStatementReader.Read(bio, place).ShouldBeEmpty();

    [Fact]
    public void A_place_field_says_more_than_the_bio() =>
        ProfileStatementReader
            .Read("mimar | Ankara", "İzmir")
            .ShouldBe([new SelfStatement(SelfStatementKind.City, "İzmir"), new SelfStatement(SelfStatementKind.Job, "mimar")]);
}
