using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Tests.Query.Documents;

namespace Muhatap.Tests.Query.Plain;

public sealed class QueryEvaluatorTests
{
    [Theory]
    [InlineData("sikayet", "ŞİKÂYET ediyorum")]
    [InlineData("şikâyet", "sikayet")]
    [InlineData("turkcell", "Turkcell'in şebekesi")]
    [InlineData("Turkcell'in", "turkcellin şebekesi")]
    [InlineData("kargom", "#KargomNerede")]
    [InlineData("\"kargom nerede\"", "yeter artık #KargomNerede")]
    [InlineData("çok", "çoooook beklettiler")]
    [InlineData("saat", "saaaat oldu")]
    [InlineData("😡", "yeter 😡😡")]
    [InlineData("👍", "olmuş 👍🏽")]
    [InlineData("\":(\"", "gelmedi :-((")]
    [InlineData("kargo NEAR/2 gecikti", "gecikti yine kargo")]
    [InlineData("kargo ONEAR/2 gecikti", "kargo yine gecikti")]
    [InlineData("\"geç kargo\"~1", "kargo çok geç")]
    [InlineData("karg* kar?o", "kargo")]
    [InlineData("!Kargo", "Kargo geldi")]
    [InlineData("kargo -iade", "kargo geldi")]
    [InlineData("e-ticaret", "e ticaret sitesi")]
    [InlineData("#KARGOMNEREDE @Ornek", "@ornek #kargomnerede")]
    [InlineData("kargo since:2026-03-01 until:2026-03-01 source:x", "kargo")]
    [InlineData("𝗸𝗮𝗿𝗴𝗼", "kargo")]
    [InlineData("kargo to:ornek", "@ornek kargo")]
    [InlineData("kargo city:izmir", "İzmir'de kargo gelmedi")]
    [InlineData("kargo city:\"istanbul\"", "kargo istanbuldan çıkmadı")]
    [InlineData("kargo city:van", "Van'daki kargo şubesi")]
    [InlineData("kargo city:kadıköy", "kargo kadikoyde bekliyor")]
    [InlineData("kargo şehir:kadikoy", "kargo Kadıköy şubesinde")]
    [InlineData("kargo city:istanbul", "kargo Kadıköy'de bekliyor")]
    [InlineData("kargo city:istanbul", "kargo Eyüp'te bekliyor")]
    [InlineData("kargo city:eyüp", "kargo Eyüpsultan'da bekliyor")]
    [InlineData("kargo city:bursa", "kargo Bursa'nın Yenişehir ilçesinde")]
    [InlineData("kargo city:yenişehir", "kargo Yenişehir'de")]
    [InlineData("kargo has:link link:ornek.example", "kargo https://www.ornek.example/a")]
    public void A_query_finds(string query, string text) => Finds(query, text).ShouldBeTrue();

    [Theory]
    [InlineData("kargo", "kargom")]
    [InlineData("kargo city:ordu", "kargo değil ordu sanki")]
    [InlineData("kargo city:izmir", "kargo Ankara'da")]
    [InlineData("kargo city:bursa", "kargo Yenişehir'de")]
    [InlineData("kargo city:fatih", "kargo için Fatih aradı")]
    [InlineData("kargo city:istanbul", "kargo için Fatih aradı")]
    [InlineData("kargo city:kadıköy", "kargo İstanbul'da")]
    [InlineData("kargo ONEAR/2 gecikti", "gecikti yine kargo")]
    [InlineData("kargo NEAR/1 gecikti", "gecikti yine kargo")]
    [InlineData("kargo NEAR/5 kargo", "bir kargo")]
    [InlineData("\"geç kargo\"", "kargo çok geç")]
    [InlineData("\"geç kargo\"~0", "kargo çok geç")]
    [InlineData("!Kargo", "kargo geldi KARGO")]
    [InlineData("!şikayet", "şikâyet")]
    [InlineData("kargo -iade", "kargo iade")]
    [InlineData("kargo -\"geç geldi\"", "kargo geç geldi")]
    [InlineData("title:kargo", "kargo")]
    [InlineData("ornek", "https://ornek.example/kargo")]
    [InlineData("#kargo", "kargo")]
    [InlineData("ornek", "@ornek")]
    [InlineData("kargo to:ornek", "kargo @ornek")]
    [InlineData("kargo until:2026-02-28", "kargo")]
    public void A_query_does_not_find(string query, string text) => Finds(query, text).ShouldBeFalse();

    [Fact]
    public void A_day_is_a_day_in_Turkey()
    {
        var query = QueryParser.Parse("kargo since:2026-03-02").Query!;
        var late = DocumentSamples.Said("kargo");
        QueryEvaluator
            .Matches(query, late with { Post = late.Post with { CreatedAt = new DateTimeOffset(2026, 3, 1, 21, 0, 0, TimeSpan.Zero) } })
            .ShouldBeTrue();
        QueryEvaluator
            .Matches(query, late with { Post = late.Post with { CreatedAt = new DateTimeOffset(2026, 3, 1, 20, 59, 0, TimeSpan.Zero) } })
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData("kargo -iade", "Kargo'dan iade, #KargomNerede", "Kargo")]
    [InlineData("kargo*", "Kargo'dan iade, #KargomNerede", "Kargo'dan|#KargomNerede")]
    [InlineData("\"çok geç\"", "çok iyi ama çok geç", "çok|geç")]
    [InlineData("gecik~ 😡", "yine gecikti 😡", "gecikti|😡")]
    public void What_is_highlighted_is_what_was_found(string query, string text, string expected)
    {
        var found = QueryEvaluator.FindTerms(QueryParser.Parse(query).Query!, text).Select(term => text.Substring(term.Start, term.Length));
        string.Join('|', found).ShouldBe(expected);
    }

    private static bool Finds(string query, string text) =>
        QueryEvaluator.Matches(QueryParser.Parse(query).Query.ShouldNotBeNull(query), DocumentSamples.Said(text));
}
