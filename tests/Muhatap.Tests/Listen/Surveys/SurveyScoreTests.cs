using Muhatap.Listen.Surveys;

namespace Muhatap.Tests.Listen.Surveys;

public sealed class SurveyScoreTests
{
    [Fact]
    public void A_net_score_is_who_recommends_less_who_warns_with_the_interval_of_a_mean()
    {
        // 50 nines and tens, 30 sevens and eights, 20 below: +30; variance .7 - .09 = .61, half .153.
        var score = new SurveyScore(SurveyScale.Recommend, [5, 0, 5, 0, 0, 5, 5, 15, 15, 25, 25]);
        score.Answers.ShouldBe(100);
        score.Value.ShouldBe(30, 1e-9);
        score.Interval.From.ShouldBe(14.69, 0.01);
        score.Interval.To.ShouldBe(45.31, 0.01);
        score.IsKnown.ShouldBeTrue();
    }

    [Fact]
    public void Satisfaction_is_the_share_of_fours_and_fives_with_Wilsons_interval()
    {
        // 8 of 10: Wilson's 95 % interval is 49 to 94 %.
        var score = new SurveyScore(SurveyScale.Satisfied, [1, 0, 1, 3, 5]);
        score.Value.ShouldBe(80, 1e-9);
        score.Interval.From.ShouldBe(49.02, 0.01);
        score.Interval.To.ShouldBe(94.33, 0.01);
        score.IsKnown.ShouldBeFalse("ten answers are few");
    }

    [Fact]
    public void Nobody_asked_is_nothing_known()
    {
        var score = new SurveyScore(SurveyScale.Recommend, new long[11]);
        (score.Value, score.Interval, score.IsKnown).ShouldBe((0, (-100, 100), false));
    }
}
