using Muhatap.Listen.Surveys;

namespace Muhatap.Tests.Listen.Surveys;

public sealed class TwoSharesTests
{
    [Fact]
    public void Six_of_thirty_seven_against_a_fifth_is_chance_and_half_is_not()
    {
        TwoShares.Differ(6, 37, 252, 1201, looked: 8).ShouldBeFalse();
        TwoShares.Differ(18, 37, 252, 1201, looked: 8).ShouldBeTrue();
    }

    [Fact]
    public void The_more_shares_are_looked_at_the_wider_they_must_part()
    {
        // By hand: pooled .275; deviation √(.1994 · .02) = .0631; .15 over it is 2.38.
        TwoShares.Differ(35, 100, 20, 100, looked: 1).ShouldBeTrue();
        TwoShares.Differ(35, 100, 20, 100, looked: 8).ShouldBeFalse();
        TwoShares.Differ(0, 40, 0, 40, looked: 1).ShouldBeFalse();
    }
}
