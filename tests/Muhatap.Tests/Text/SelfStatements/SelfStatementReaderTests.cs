using Muhatap.Text.SelfStatements;

namespace Muhatap.Tests.Text.SelfStatements;

public sealed class SelfStatementReaderTests
{
    [Theory]
    [InlineData("Sonunda İzmir'e taşındım, deniz kokusu başka.", SelfStatementKind.City, "İzmir")]
    [InlineData("Geçen ay ailecek Ankaraya taşındık", SelfStatementKind.City, "Ankara")]
    [InlineData("We moved to Antalya last week.", SelfStatementKind.City, "Antalya")]
    [InlineData("Bursa'da muhasebe uzmanı olarak çalışmaya başladım!", SelfStatementKind.Job, "muhasebe uzmanı")]
    [InlineData("I started as a pastry chef at a small place", SelfStatementKind.Job, "pastry chef")]
    [InlineData("Bugün yeni işime başladım 🎉", SelfStatementKind.LifeEvent, "new_job")]
    [InlineData("Dün evlendik, hepinize teşekkürler", SelfStatementKind.LifeEvent, "married")]
    [InlineData("Otuz yıl sonra emekli oldum.", SelfStatementKind.LifeEvent, "retired")]
    public void What_somebody_says_of_their_own_life_is_read(string text, SelfStatementKind kind, string value) =>
        SelfStatementReader.Read(text).ShouldBe([new SelfStatement(kind, value)]);

    [Theory]
    [InlineData("Ofisiniz İzmir'e taşındı mı?")]
    [InlineData("Kardeşim İzmir'e taşındı.")]
    [InlineData("İzmir'den taşındım.")]
    [InlineData("\"İzmir'e taşındım\" diye bir şarkı var.")]
    [InlineData("Keşke evlendim diyebilsem.")]
    [InlineData("Arkadaşım \"evlendim\" dedi")]
    [InlineData("RT Sonunda İzmir'e taşındım")]
    [InlineData("Yeni adrese taşındım ama kargom hâlâ eskisine gidiyor.")]
    public void What_is_asked_quoted_wished_or_said_of_another_is_not(string text) => SelfStatementReader.Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Sendika temsilcisi olarak çalışmaya başladım")]
    [InlineData("Camide imam olarak göreve başladım")]
    [InlineData("Parti sözcüsü olarak işe başladım")]
    [InlineData("I started as a union organiser")]
    public void A_job_that_tells_a_special_category_is_passed_over(string text) => SelfStatementReader.Read(text).ShouldBeEmpty();
}
