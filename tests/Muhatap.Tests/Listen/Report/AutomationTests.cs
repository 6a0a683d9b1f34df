using Muhatap.Listen.Report;

namespace Muhatap.Tests.Listen.Report;

public sealed class AutomationTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_says_one_thing_again_and_again_is_marked_with_the_share()
    {
        var mark = Automation.Of([.. Enumerable.Range(0, 40).Select(i => new Posting(People(i), i < 36 ? 7 : 100 + i, IsCopy: false))]);

        var (sign, share) = mark.ShouldNotBeNull().Signs.ShouldHaveSingleItem();
        sign.ShouldBe(AutomationSign.SaysItAgain);
        share.ShouldBe(35 / 40.0, 1e-9);
        mark.Posts.ShouldBe(40);
    }

    [Fact]
    public void Who_posts_to_the_minute_is_marked() =>
        Automation
            .Of([.. Enumerable.Range(0, 30).Select(i => new Posting(Start.AddMinutes(15 * i), i, IsCopy: false))])
            .ShouldNotBeNull()
            .Signs.ShouldHaveSingleItem()
            .Sign.ShouldBe(AutomationSign.KeepsTheBeat);

    [Fact]
    public void Half_repeated_needs_a_second_sign()
    {
        Automation.Of([.. Enumerable.Range(0, 40).Select(i => new Posting(People(i), i < 24 ? 7 : 100 + i, IsCopy: false))]).ShouldBeNull();
        Automation
            .Of([.. Enumerable.Range(0, 40).Select(i => new Posting(People(i), i < 24 ? 7 : 100 + i, IsCopy: i < 25))])
            .ShouldNotBeNull()
            .Signs.Count.ShouldBe(2);
    }

    [Fact]
    public void Few_posts_are_no_ground_for_a_claim() =>
        Automation
            .Of([.. Enumerable.Range(0, Automation.FewestPosts - 1).Select(i => new Posting(Start.AddMinutes(i), 7, IsCopy: true))])
            .ShouldBeNull();

    [Fact]
    public void A_busy_person_and_a_shop_with_shifts_are_not_marked()
    {
        Automation.Of([.. Enumerable.Range(0, 150).Select(i => new Posting(People(i), i, IsCopy: i % 5 == 0))]).ShouldBeNull();
        var shifts = Enumerable
            .Range(0, 200)
            .Select(i => new Posting(Start.AddMinutes((i * 67) + (i * i % 53)), i, IsCopy: false))
            .ToList();
        shifts.Select(post => post.At.Hour).Distinct().Count().ShouldBe(24);
        Automation.Of(shifts).ShouldBeNull("never sleeping alone marks nobody");
    }

    [Fact]
    public void What_came_in_one_go_keeps_no_beat() =>
        Automation.Of([.. Enumerable.Range(0, 50).Select(i => new Posting(Start, i, IsCopy: false))]).ShouldBeNull();

    /// <summary>A few posts a day, by day, at no fixed minute.</summary>
    private static DateTimeOffset People(int i) => Start.AddDays(i / 4).AddMinutes((i % 4 * 170) + new Random(i).Next(157));
}
