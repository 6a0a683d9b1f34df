using System.Globalization;
using Muhatap.Text.Training;

namespace Muhatap.Tests.Text.Training;

public sealed class AdaptationTableTests
{
    [Fact]
    public void A_place_taken_for_too_neutral_gains_and_each_balance_is_a_line_that_comes_out_the_same_again()
    {
        var places = new[] { ("yansız sanılan", Texts(neutral: 0.7f)), ("tanıdık", Texts(neutral: 0f)) }.ToList();

        var table = AdaptationTable.Of(places, temperature: 1f);

        var lines = table.Split('\n').Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        lines
            .Select(line => (line[0], line[1]))
            .ShouldBe([
                ("yansız sanılan", "as it is"),
                ("tanıdık", "as it is"),
                ("all of them", "as they are"),
                ("all of them", "mostly negative"),
                ("all of them", "mostly neutral"),
                ("all of them", "mostly positive"),
            ]);
        Figure(lines[0], 4).ShouldBeGreaterThan(Figure(lines[0], 3) + 0.02);
        lines[2][2].ShouldBe("2");
        AdaptationTable.Of(places, temperature: 1f).ShouldBe(table);
    }

    [Fact]
    public void A_place_of_two_classes_is_left_out_where_neutral_would_have_to_be_drawn()
    {
        var two = Texts(neutral: 0f).Where(text => text.Label != 1).ToList();

        var table = AdaptationTable.Of([("iki sınıflı", two), ("üç sınıflı", Texts(neutral: 0f))], temperature: 1f);

        table.Split('\n').Single(line => line.Contains("mostly neutral", StringComparison.Ordinal)).ShouldContain("| 1 |");
        table.Split('\n').Single(line => line.Contains("mostly negative", StringComparison.Ordinal)).ShouldContain("| 2 |");
    }

    /// <summary>Nine hundred texts of three classes in equal parts, told apart with noise; neutral's score is shifted.</summary>
    private static List<(float[] Scores, int Label)> Texts(float neutral)
    {
        var random = new Random(3);
        return
        [
            .. Enumerable
                .Range(0, 900)
                .Select(i =>
                {
                    float[] scores = [.. Enumerable.Range(0, 3).Select(c => (random.NextSingle() * 1.5f) + (c == i % 3 ? 1f : 0f))];
                    scores[1] += neutral;
                    return (scores, i % 3);
                }),
        ];
    }

    private static double Figure(string[] line, int column) => double.Parse(line[column], CultureInfo.InvariantCulture);
}
