using System.Text.Json;
using Muhatap.Core.Readings;
using Muhatap.Tests.Servers;
using Muhatap.Tests.Text.Entities;
using Muhatap.Text.Summary;

namespace Muhatap.Tests.Text.Summary;

/// <summary>
/// The summary beside the first three sentences on a hundred complaints marked before its code was opened (models/summary.md says how).
/// Odd lines of the file may be looked at while the engine is mended; even lines are held back and only counted.
/// </summary>
public sealed class SummaryMeasuredTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Marked(string Text, string[] Want, string? Amount, string? Date);

    /// <summary>Hits: the want in a line, the amount and the date in a line, and in a line or among the figures.</summary>
    private sealed record Tally(int Want, int Amount, int Date, int AmountKept, int DateKept, int Characters);

    [Theory]
    [InlineData(1, 38, 40, 40)]
    [InlineData(0, 38, 42, 35)]
    public void Wants_amounts_and_dates_are_found_beside_the_first_three_sentences(int parity, int want, int amount, int date)
    {
        var half = Complaints().Where((_, i) => (i + 1) % 2 == parity).ToList();
        half.Count.ShouldBe(50);
        var ours = Count(half, Summary, parity == 1);
        var first = Count(half, FirstThree, false);
        output.WriteLine(
            $"lines {(parity == 1 ? "odd" : "even")}; amounts {half.Count(c => c.Amount is not null)}; dates {half.Count(c => c.Date is not null)}"
        );
        output.WriteLine($"summary {ours}");
        output.WriteLine($"first three {first}");
        ours.Want.ShouldBeGreaterThanOrEqualTo(want);
        ours.AmountKept.ShouldBeGreaterThanOrEqualTo(amount);
        ours.DateKept.ShouldBeGreaterThanOrEqualTo(date);
        ours.Want.ShouldBeGreaterThan(first.Want);
    }

    [Fact]
    public void Every_mark_is_a_part_of_its_text()
    {
        foreach (var c in Complaints())
        {
            c.Want.ShouldNotBeEmpty();
            foreach (var mark in c.Want.Append(c.Amount).Append(c.Date).OfType<string>())
                c.Text.Contains(mark, StringComparison.Ordinal).ShouldBeTrue(mark);
        }
    }

    private Tally Count(List<Marked> complaints, Func<string, (List<TextSpan> Lines, IReadOnlyList<Entity> Figures)> take, bool show)
    {
        var tally = new Tally(0, 0, 0, 0, 0, 0);
        foreach (var c in complaints)
        {
            var (lines, figures) = take(c.Text);
            bool Said(string? mark) => mark is not null && lines.Any(l => l.Of(c.Text).Contains(mark, StringComparison.Ordinal));
            bool Kept(string? mark, EntityKind kind) =>
                Said(mark) || (mark is not null && figures.Any(f => f.Kind == kind && Meets(c.Text, mark, f)));
            var want = c.Want.Any(Said);
            if (show && !want)
                output.WriteLine($"missed: {c.Want[0]} | {string.Join(" / ", lines.Select(l => l.Of(c.Text)))}");
            if (show && c.Date is not null && !Kept(c.Date, EntityKind.Date))
                output.WriteLine($"no date: {c.Date}");
            if (show && c.Amount is not null && !Kept(c.Amount, EntityKind.Money))
                output.WriteLine($"no amount: {c.Amount}");
            tally = new Tally(
                tally.Want + (want ? 1 : 0),
                tally.Amount + (Said(c.Amount) ? 1 : 0),
                tally.Date + (Said(c.Date) ? 1 : 0),
                tally.AmountKept + (Kept(c.Amount, EntityKind.Money) ? 1 : 0),
                tally.DateKept + (Kept(c.Date, EntityKind.Date) ? 1 : 0),
                tally.Characters + lines.Sum(l => l.Length)
            );
        }
        return tally with { Characters = tally.Characters / complaints.Count };
    }

    /// <summary>A figure meets a mark where their places in the text overlap: `geçen salı` by `salı`.</summary>
    private static bool Meets(string text, string mark, Entity figure)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return figure.Start < at + mark.Length && at < figure.Start + figure.Length;
    }

    private static (List<TextSpan> Lines, IReadOnlyList<Entity> Figures) Summary(string text)
    {
        var summary = ComplaintSummariser.Summarise(text, EntityScanTests.Found(text)).ShouldNotBeNull();
        var lines = new List<TextSpan> { summary.Happened };
        if (summary.Wanted is { } wanted)
            lines.Add(wanted);
        if (summary.Detail is { } detail)
            lines.Add(detail);
        return (lines, summary.Figures);
    }

    private static (List<TextSpan> Lines, IReadOnlyList<Entity> Figures) FirstThree(string text) => ([.. Sentences.Of(text).Take(3)], []);

    private static List<Marked> Complaints() =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Muhatap.Tests", "Text", "Summary", "complaints.jsonl"))
                .Select(line => JsonSerializer.Deserialize<Marked>(line, Json).ShouldNotBeNull()),
        ];
}
