using FsCheck;
using FsCheck.Fluent;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Query.Syntax;

public sealed class QueryInWordsTests
{
    [Fact]
    public void A_query_is_read_out_in_Turkish_and_in_English()
    {
        var query = QueryParser.Parse("kargo (gecik~ OR \"hiç gelmedi\") -iade likes>=10").Query!;
        QueryInWords
            .Describe(query, "tr")
            .ShouldBe(
                "Şuna uyan gönderiler: “kargo” kelimesi ve (şunlardan biri: “gecik” kökünün herhangi bir çekimi ya da yan yana “hiç gelmedi”) ve şu olmadan: “iade” kelimesi ve beğeni en az 10."
            );
        QueryInWords
            .Describe(query, "en")
            .ShouldBe(
                "Posts with the word “kargo” and (one of: any inflection of “gecik” or “hiç gelmedi” side by side) and not the word “iade” and likes at least 10."
            );
    }

    [Theory]
    [InlineData("kargo city:kadikoy", "tr", "adı geçen ilçe: Kadıköy (İstanbul)")]
    [InlineData("kargo city:yenişehir", "en", "district named: Yenişehir (Bursa, Diyarbakır, Mersin)")]
    [InlineData("kargo city:izmir", "tr", "şehir: izmir")]
    [InlineData("kargo city:\"kadikoyy\"", "tr", "şehir: kadikoyy")]
    public void A_district_is_read_out_with_its_provinces(string query, string language, string said) =>
        QueryInWords.Describe(QueryParser.Parse(query).Query!, language).ShouldEndWith(said + ".");

    [Fact]
    public void Every_query_can_be_read_out() =>
        Prop.ForAll(
                Queries.Arbitrary(),
                node =>
                    QueryInWords.Describe(new ListeningQuery("", node), "tr") != QueryInWords.Describe(new ListeningQuery("", node), "en")
            )
            .QuickCheckThrowOnFailure();
}
