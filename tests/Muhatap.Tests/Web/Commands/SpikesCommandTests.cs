using System.Text;
using System.Text.Json;
using Muhatap.Web.Commands;

namespace Muhatap.Tests.Web.Commands;

public sealed class SpikesCommandTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Posts_go_in_and_each_alarm_comes_out_in_the_contracts_shape()
    {
        var lines = new List<string>();
        for (var hour = 0; hour < 24 * 10; hour++)
            lines.Add(Line(Start.AddHours(hour), "k" + hour, "bugün hava güzel"));
        for (var i = 0; i < 40; i++)
            lines.Add(Line(Start.AddDays(10).AddMinutes(i), "o" + i, "internet kesildi rezalet"));
        var (alarms, errors, bad) = await Find(string.Join('\n', lines));
        bad.ShouldBe(0);
        errors.ShouldBeEmpty();
        var alarm = alarms.ShouldHaveSingleItem().RootElement;
        var at = alarm.GetProperty("at").GetDateTimeOffset();
        at.ShouldBeInRange(Start.AddDays(10), Start.AddDays(10).AddMinutes(15));
        alarm.GetProperty("from").GetDateTimeOffset().ShouldBeLessThanOrEqualTo(at);
        alarm.GetProperty("observed").GetInt32().ShouldBeGreaterThan(5);
        alarm.GetProperty("expected").GetDouble().ShouldBeLessThan(3);
        alarm.GetProperty("probability").GetDouble().ShouldBeInRange(0.5, 1);
        alarm.GetProperty("severity").GetDouble().ShouldBeInRange(0.1, 1);
    }

    [Fact]
    public async Task Lines_without_a_time_or_out_of_order_are_named_and_left_out()
    {
        var (_, errors, bad) = await Find(
            $$"""
            {{Line(Start.AddHours(2), "a", "x")}}
            {"text":"ne zaman?"}
            {{Line(Start, "b", "x")}}
            """
        );
        bad.ShouldBe(2);
        errors[0].ShouldBe("line 2: no created_at");
        errors[1].ShouldStartWith("line 3: older");
    }

    private static string Line(DateTimeOffset at, string author, string text) =>
        JsonSerializer.Serialize(
            new
            {
                author,
                text,
                created_at = at,
            }
        );

    private static async Task<(JsonDocument[] Alarms, string[] Errors, int Bad)> Find(string posts)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(posts));
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var bad = await SpikesCommand.FindAsync(input, output, errors, updates: false, TestContext.Current.CancellationToken);
        return (
            [.. Lines(Encoding.UTF8.GetString(output.ToArray())).Select(line => JsonDocument.Parse(line))],
            Lines(errors.ToString()),
            bad
        );
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
