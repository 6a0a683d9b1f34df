using System.Globalization;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Query.Syntax;

/// <summary>What somebody may type to break the reader ends in an answer. How long that takes is measured by <c>bench match</c>.</summary>
public sealed class HostileQueryTests
{
    public static TheoryData<string, int> Parts =>
        new()
        {
            { "(", 10_000 },
            { "NOT ", 20_000 },
            { "a OR ", 20_000 },
            { "ab NEAR/9 ", 9_990 },
            { "(ab OR cd) NEAR/9 ", 5_000 },
            { "\"a\" ", 20_000 },
            { "\"", 9_999 },
            { "*", 10_000 },
            { "abc?*", 10_000 },
            { "likes:1..2 ", 9_000 },
            { "\u202E\u2066", 10_000 },
            { "\uD800 ", 10_000 },
            { "\0 ", 10_000 },
            { "a\u0301", 10_000 },
        };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Long_repetitions_end_in_a_query_or_in_errors_that_lie_in_the_text(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times)) + "kargo";
        Check(text);
    }

    [Fact]
    public void Ten_thousand_parentheses_a_megabyte_and_stars_are_refused()
    {
        Check(new string('(', 10_000) + "kargo" + new string(')', 10_000)).ShouldBeNull();
        Check(new string('a', 1 << 20)).ShouldBeNull();
        Check("****").ShouldBeNull();
        Check("").ShouldBeNull();
    }

    [Fact]
    public void Every_Unicode_category_is_answered()
    {
        foreach (var category in Enumerable.Range(0, char.MaxValue + 1).GroupBy(c => CharUnicodeInfo.GetUnicodeCategory((char)c)))
        {
            var letters = new string([.. category.Take(200).Select(c => (char)c)]);
            Check(letters);
            Check(string.Join(' ', letters.Select(letter => "kargo" + letter)));
        }
    }

    private static ListeningQuery? Check(string text)
    {
        var parse = QueryParser.Parse(text);
        (parse.Query is null).ShouldBe(parse.Errors.Count > 0);
        foreach (var error in parse.Errors)
        {
            error.Start.ShouldBeInRange(0, text.Length);
            (error.Start + error.Length).ShouldBeInRange(0, text.Length);
        }
        return parse.Query;
    }
}
