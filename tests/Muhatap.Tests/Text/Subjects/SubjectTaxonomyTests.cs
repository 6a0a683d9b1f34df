using Muhatap.Text;
using Muhatap.Text.Subjects;

namespace Muhatap.Tests.Text.Subjects;

public sealed class SubjectTaxonomyTests
{
    [Fact]
    public void Beginnings_match_inflected_words_and_a_point_asks_for_the_whole_word()
    {
        var taxonomy = new SubjectTaxonomy(["delivery: kargo", "account: kart."]);
        taxonomy.Of("kargomuzu").ShouldBe(1UL);
        taxonomy.Of("kart").ShouldBe(2UL);
        taxonomy.Of("kartal").ShouldBe(0UL);
    }

    [Fact]
    public void Starter_sets_join_under_one_code()
    {
        var taxonomy = SubjectTaxonomy.Starter("telecom", "bank", "retail", "logistics");
        taxonomy.Codes.ShouldBeUnique();
        taxonomy.Of("kurye").ShouldNotBe(0UL);
        taxonomy.Of("irsaliye").ShouldBe(taxonomy.Of("kurye"));
    }

    [Fact]
    public void A_line_without_a_code_is_refused() => Should.Throw<FormatException>(() => new SubjectTaxonomy(["kargo kurye"]));

    [Theory]
    [InlineData("Çok memnun kaldım, teşekkürler", null)]
    [InlineData("Ürünü çok beğendim, bayıldım", "product")]
    [InlineData("Bu kesintinin hesabını kim verecek", "outage")]
    [InlineData("Kargom üç gündür dağıtımda, cevap veren yok", "delivery")]
    [InlineData("Mobilyanın rengi farklı geldi, iade edeceğim", "return")]
    [InlineData("Telefonla aradım, faturamı anlattılar", "billing")]
    public void The_starter_sets_are_not_led_astray_by_everyday_words(string text, string? subject) =>
        new PostReader().Read(text).Subjects.FirstOrDefault().ShouldBe(subject);

    [Fact]
    public void Of_two_subjects_with_as_many_cues_the_one_that_stands_first_is_taken() =>
        new PostReader(new PostReaderOptions { Subjects = new SubjectTaxonomy(["outage: kesinti", "billing: hesab"]) })
            .Read("kesintinin hesabını verin")
            .Subjects.ShouldBe(["outage", "billing"]);
}
