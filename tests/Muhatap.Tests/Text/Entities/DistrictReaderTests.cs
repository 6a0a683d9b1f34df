namespace Muhatap.Tests.Text.Entities;

public sealed class DistrictReaderTests
{
    public static TheoryData<string> Looked => [.. DistrictSentences.LookedAt.Select(sentence => sentence.Text)];

    [Theory]
    [MemberData(nameof(Looked))]
    public void A_sentence_names_the_districts_it_does_and_no_other(string text)
    {
        var expected = DistrictSentences.LookedAt.First(sentence => sentence.Text == text).Districts;
        DistrictSentences.Found(text).ShouldBe(expected);
    }

    /// <summary>
    /// Sentences filed before the reader had answered any, though by the hand that wrote it: it read all of them rightly, then and since.
    /// The bounds leave room for one wrong and one missed.
    /// </summary>
    [Fact]
    public void Sentences_written_apart_are_read_rightly()
    {
        var (right, said, named) = (0, 0, 0);
        foreach (var (text, expected) in DistrictSentences.Apart)
        {
            var found = DistrictSentences.Found(text);
            var hits = expected.Intersect(found, StringComparer.Ordinal).Count();
            (right, said, named) = (right + hits, said + found.Count, named + expected.Count);
            if (hits < expected.Count || hits < found.Count)
                TestContext.Current.TestOutputHelper?.WriteLine($"{text}: {string.Join("; ", found)}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"precision {right}/{said}, recall {right}/{named}");
        ((double)right / said).ShouldBeGreaterThan(0.98);
        ((double)right / named).ShouldBeGreaterThan(0.98);
    }
}
