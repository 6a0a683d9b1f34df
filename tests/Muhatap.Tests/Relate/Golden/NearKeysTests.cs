using Muhatap.Relate.Golden;

namespace Muhatap.Tests.Relate.Golden;

public sealed class NearKeysTests
{
    [Theory]
    [InlineData("yilmaz")]
    [InlineData("ayse nur")]
    [InlineData("demir can")]
    public void Whatever_single_slip_was_made_what_was_meant_is_among_its_neighbours(string meant)
    {
        // What is only cut short is a beginning of the name, and found without a neighbour.
        foreach (var slip in Slips(meant).Where(slip => NameKeys.Begin(slip) == slip && !meant.StartsWith(slip, StringComparison.Ordinal)))
            NearKeys.Of(slip).ShouldContain(meant, slip);
    }

    [Fact]
    public void Nothing_is_near_to_what_is_too_short_to_be_told_apart_or_too_long_to_be_a_name()
    {
        NearKeys.Of("can").ShouldBeEmpty();
        NearKeys.Of(new string('a', 41)).ShouldBeEmpty();
        NearKeys.Of("kaya").ShouldNotContain("kaya");
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            yield return word[..i] + 'k' + word[(i + 1)..];
            yield return word.Insert(i, "k");
            if (i + 1 < word.Length)
                yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
        }
    }
}
