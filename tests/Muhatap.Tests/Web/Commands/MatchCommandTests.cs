using System.Text;
using Muhatap.Web.Commands;

namespace Muhatap.Tests.Web.Commands;

public sealed class MatchCommandTests
{
    private const string Topics = "kargo\tkargo (gecik~ OR nerede)\niade\tiade -değişim\r\n\nkötü\tkargo OR iade geç\nsekmesiz satır\n";

    private const string Posts = """
        {"id":"a","text":"Kargo hâlâ gelmedi, NEREDE bu?"}
        {"id":7,"text":"kargo geç ama iade ettim"}
        bozuk

        {"text":"hava güzel"}
        """;

    [Fact]
    public async Task Posts_go_in_and_topics_come_out_line_by_line_in_order()
    {
        var (lines, _, bad) = await Match(Topics, Posts);
        lines.ShouldBe(["""{"id":"a","topics":["kargo"]}""", """{"id":7,"topics":["iade"]}""", """{"id":"5","topics":[]}"""]);
        bad.ShouldBe(1);
    }

    [Fact]
    public async Task Bad_posts_are_named_with_their_line_and_reason()
    {
        var (_, errors, _) = await Match(Topics, Posts);
        errors.ShouldBe(["line 3: not JSON at byte 1"]);
    }

    [Fact]
    public async Task Bad_topics_are_named_with_their_line_and_place_and_the_others_are_used()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, Topics, TestContext.Current.CancellationToken);
        var topics = await TopicFile.ReadAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        topics.Ids.ShouldBe(["kargo", "iade"]);
        topics.Problems.Count.ShouldBe(2);
        topics.Problems[0].ShouldContain("line 4: at character 1 of the query: AND and OR are mixed");
        topics.Problems[1].ShouldContain("line 5: no tab");
    }

    [Fact]
    public async Task What_a_topic_asks_of_the_reading_is_read()
    {
        var (lines, _, _) = await Match("t\tkargo lang:tr", """{"text":"Kargom hâlâ gelmedi, kargo nerede kaldı bilmiyorum"}""");
        lines.ShouldBe(["""{"id":"1","topics":["t"]}"""]);
    }

    [Fact]
    public async Task Unusable_arguments_end_with_two() =>
        (await CommandLine.RunAsync(["match", "--topics", "yok/boyle/dosya.tsv"])).ShouldBe(2);

    private static async Task<(string[] Lines, string[] Errors, int Bad)> Match(string topicLines, string posts)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, topicLines, cancellation);
        var topics = await TopicFile.ReadAsync(path, cancellation);
        File.Delete(path);
        var output = new MemoryStream();
        var errors = new StringWriter();
        var bad = await MatchCommand.MatchAsync(topics, new MemoryStream(Encoding.UTF8.GetBytes(posts)), output, errors, cancellation);
        return (Lines(Encoding.UTF8.GetString(output.ToArray())), Lines(errors.ToString()), bad);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
