using Muhatap.Listen.Report;

namespace Muhatap.Tests.Listen.Report;

public sealed class PeaksTests
{
    [Fact]
    public void A_day_that_stands_out_is_found_with_what_was_usual()
    {
        long[] counts = [20, 22, 19, 21, 20, 95, 60, 21, 18, 22, 20, 20];

        Peaks.Find(counts).ShouldBe([(5, 20.5)]);
    }

    [Fact]
    public void Two_days_apart_are_two_peaks_and_neighbours_are_one()
    {
        long[] counts = [20, 90, 80, 20, 21, 19, 20, 22, 70, 20, 21, 20];

        Peaks.Find(counts).Select(peak => peak.At).ShouldBe([1, 8]);
    }

    [Theory]
    [InlineData(new long[] { 20, 24, 17, 22, 19, 25, 21, 18 })]
    [InlineData(new long[] { 0, 0, 0, 0, 3, 0, 0, 0 })]
    [InlineData(new long[] { 5, 5, 500 })]
    [InlineData(new long[] { })]
    public void Chance_a_handful_of_posts_and_too_few_days_make_no_peak(long[] counts) => Peaks.Find(counts).ShouldBeEmpty();

    [Fact]
    public void At_most_five_are_told_the_highest()
    {
        var counts = Enumerable.Range(0, 40).Select(day => day % 5 == 2 ? 100L + day : 10L).ToArray();

        var found = Peaks.Find(counts);

        found.Count.ShouldBe(5);
        found.Select(peak => peak.At).ShouldBe([17, 22, 27, 32, 37]);
    }
}
