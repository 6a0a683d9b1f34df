using Muhatap.Web.Pages.Parts;

namespace Muhatap.Tests.Web.Pages;

public sealed class PlotNamesTests
{
    [Theory]
    [InlineData(30, 6, new[] { 0, 6, 12, 17, 23, 29 })]
    [InlineData(24, 5, new[] { 0, 6, 12, 17, 23 })]
    [InlineData(3, 6, new[] { 0, 1, 2 })]
    [InlineData(1, 5, new[] { 0 })]
    [InlineData(0, 5, new int[0])]
    public void Names_stand_evenly_from_the_first_bar_to_the_last(int count, int most, int[] places) =>
        PlotNames.Places(count, most).ShouldBe(places);
}
