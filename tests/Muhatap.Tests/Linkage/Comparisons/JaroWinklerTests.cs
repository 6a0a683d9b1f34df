using FsCheck;
using FsCheck.Fluent;
using Muhatap.Linkage.Comparisons;

namespace Muhatap.Tests.Linkage.Comparisons;

public sealed class JaroWinklerTests
{
    /// <summary>The values of Winkler's papers.</summary>
    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    [InlineData("abc", "xyz", 0)]
    public void Known_values_come_out(string left, string right, double expected) =>
        JaroWinkler.Similarity(left, right).ShouldBe(expected, 0.0001);

    [Fact]
    public void The_fast_way_gives_the_plain_ways_result_bit_for_bit()
    {
        // Few letters, so that matches, windows and transpositions all occur; lengths over every boundary of 16, 32, 48 and 64.
        var word = Gen.Elements('a', 'b', 'c', 'ş', 'i').ListOf().Select(letters => new string([.. letters]));
        var any = word.Resize(80);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(4000),
            Prop.ForAll(
                any.ToArbitrary(),
                any.ToArbitrary(),
                (a, b) =>
                    JaroWinkler.Similarity(a, b).Equals(PlainJaroWinkler.Similarity(a, b))
                    && (
                        a.Length is 0 or > 64 || b.Length is 0 or > 64 || JaroWinkler.Narrow(a, b).Equals(PlainJaroWinkler.Similarity(a, b))
                    )
            )
        );
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(48)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Every_length_is_handled(int length)
    {
        var random = new Random(length);
        for (var i = 0; i < 300; i++)
        {
            var a = Word(random, length);
            var b = Word(random, random.Next(1, length + 1));
            JaroWinkler.Similarity(a, b).ShouldBe(PlainJaroWinkler.Similarity(a, b));
            JaroWinkler.Similarity(b, a).ShouldBe(PlainJaroWinkler.Similarity(b, a));
            if (length <= 64)
                JaroWinkler.Narrow(a, b).ShouldBe(PlainJaroWinkler.Similarity(a, b));
        }
    }

    private static string Word(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(6))));
}
