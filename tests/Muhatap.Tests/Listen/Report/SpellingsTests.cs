using Muhatap.Listen.Report;

namespace Muhatap.Tests.Listen.Report;

public sealed class SpellingsTests
{
    [Fact]
    public void Words_are_shown_as_people_write_them_and_not_as_they_are_counted()
    {
        var spellings = new Spellings();
        foreach (var text in new[] { "telefon çekmiyor", "cekmiyor", "cekmiyor yine", "CEKMIYOR", "kesinti var", "kesinti" })
            spellings.Add(text);

        spellings.Word("cekmiyor").ShouldBe("çekmiyor", "hasty typing leaves accents out and never adds them");
        spellings.Word("kesinti").ShouldBe("kesinti");
        spellings.Word("gorulmedi").ShouldBe("gorulmedi", "nobody was seen writing it");
        spellings.Knows("gorulmedi").ShouldBeFalse();
        spellings.Knows("cekmiyor").ShouldBeTrue();
        spellings.Knows("kesinti").ShouldBeFalse("two may both have typed in haste");
    }

    [Fact]
    public void One_slip_among_many_is_not_how_it_is_written()
    {
        var spellings = new Spellings();
        for (var i = 0; i < 9; i++)
            spellings.Add("hat açık");
        spellings.Add("hât açık");

        spellings.Word("hat").ShouldBe("hat");
    }
}
