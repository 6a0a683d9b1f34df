using FsCheck;
using FsCheck.Fluent;
using Muhatap.Linkage.Comparisons;

namespace Muhatap.Tests.Linkage.Comparisons;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("yilmaz", "yilmaz", 0)]
    [InlineData("yilmaz", "yilamz", 1)]
    [InlineData("yilmaz", "yimaz", 1)]
    [InlineData("19710624", "19710642", 1)]
    [InlineData("aksoy", "aktas", 3)]
    [InlineData("", "abcdef", 4)]
    public void Slips_are_counted_up_to_the_limit(string left, string right, int expected) =>
        EditDistance.Bounded(left, right, 3).ShouldBe(expected);

    [Fact]
    public void The_narrow_band_gives_what_the_whole_table_gives()
    {
        var word = Gen.Elements('a', 'b', 'c').ListOf().Select(letters => new string([.. letters])).Resize(12);
        for (var limit = 1; limit <= 3; limit++)
            Check.One(
                Config.QuickThrowOnFailure.WithMaxTest(3000),
                Prop.ForAll(
                    word.ToArbitrary(),
                    word.ToArbitrary(),
                    (a, b) => EditDistance.Bounded(a, b, limit) == Math.Min(Whole(a, b), limit + 1)
                )
            );
    }

    private static int Whole(string a, string b)
    {
        var cells = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        for (var j = 0; j <= b.Length; j++)
        {
            if (i == 0 || j == 0)
            {
                cells[i, j] = i + j;
                continue;
            }
            cells[i, j] = Math.Min(Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1, cells[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cells[i, j] = Math.Min(cells[i, j], cells[i - 2, j - 2] + 1);
        }
        return cells[a.Length, b.Length];
    }
}
