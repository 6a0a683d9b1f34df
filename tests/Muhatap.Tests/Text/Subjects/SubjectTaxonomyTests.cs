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
}
