using Muhatap.Core.Readings;
using Muhatap.Text.Training;

namespace Muhatap.Tests.Text.Training;

public sealed class SeedGrammarTests
{
    private static readonly string[] Slots = ["marka = Lale|Zeybek"];

    [Fact]
    public void Choices_and_slots_grow_into_every_combination_with_the_directive_s_labels()
    {
        var grown = new SeedGrammar(Slots, 1).Grow(["# not", "= complaint 2 - delivery,staff", "{marka} kargom [kayıp|yok]"], "tr", 10);
        grown.Select(g => g.Text.Trim('!', '.').ToLowerInvariant()).ShouldContain(t => t.Contains("lale kargom", StringComparison.Ordinal));
        grown.ShouldAllBe(g =>
            g.Intent == Intent.Complaint && g.Urgency == 2 && g.Sentiment == Sentiment.Negative && g.Subjects.Length == 2 && g.Seed == 13
        );
    }

    [Fact]
    public void The_same_seed_grows_the_same_texts()
    {
        string[] lines = ["= praise 0 + -", "çok [güzel|iyi|hoş] bir {marka}"];
        new SeedGrammar(Slots, 7)
            .Grow(lines, "tr", 0)
            .Select(g => g.Text)
            .ShouldBe(new SeedGrammar(Slots, 7).Grow(lines, "tr", 0).Select(g => g.Text));
    }

    [Theory]
    [InlineData("= complaint 2 -", "line 1")]
    [InlineData("= nothing 1 - -", "line 1")]
    [InlineData("text before a directive", "line 1")]
    public void A_line_that_is_not_understood_is_named(string line, string named) =>
        Should.Throw<FormatException>(() => new SeedGrammar(Slots, 1).Grow([line], "tr", 0)).Message.ShouldContain(named);

    [Fact]
    public void An_open_bracket_or_an_unknown_slot_is_named_with_its_line()
    {
        Should
            .Throw<FormatException>(() => new SeedGrammar(Slots, 1).Grow(["= other 0 0 -", "[a|b"], "tr", 0))
            .Message.ShouldContain("line 2");
        Should
            .Throw<FormatException>(() => new SeedGrammar(Slots, 1).Grow(["= other 0 0 -", "{yok}"], "tr", 0))
            .Message.ShouldContain("yok");
    }
}
