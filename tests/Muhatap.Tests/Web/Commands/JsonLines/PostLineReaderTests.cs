using System.Globalization;
using System.Text;
using Muhatap.Core.Posts;
using Muhatap.Web.Commands.JsonLines;

namespace Muhatap.Tests.Web.Commands.JsonLines;

public sealed class PostLineReaderTests
{
    [Fact]
    public async Task A_whole_post_is_read_field_by_field()
    {
        var post = (
            await Read(
                """{"network":"X","id":"123","author":"@ayse_k","author_name":"Ayşe K.","text":"Kargom \"nerede\"?","created_at":"2026-03-01T12:30:00+03:00","url":"https://ornek.example/1","parent_id":7,"kind":"complaint","likes":1,"replies":2,"reposts":3,"views":4,"rating":1,"media":["https://ornek.example/a.jpg"],"lang":"tr","unknown":{"a":[1]}}"""
            )
        ).Single();
        post.Problem.ShouldBeNull();
        post.Post!.Network.ShouldBe("x");
        post.Post.ExternalId.ShouldBe("123");
        post.Post.Author.ShouldBe("ayse_k");
        post.Post.AuthorName.ShouldBe("Ayşe K.");
        post.Post.Text.ShouldBe("Kargom \"nerede\"?");
        post.Post.CreatedAt.ToString("u", CultureInfo.InvariantCulture).ShouldBe("2026-03-01 09:30:00Z");
        post.Post.ParentExternalId.ShouldBe("7");
        post.Post.Kind.ShouldBe(PostKind.Complaint);
        post.Post.Counters.ShouldBe(new PostCounters(1, 2, 3, 4));
        post.Post.Rating.ShouldBe(1);
        post.Post.Media.ShouldBe(["https://ornek.example/a.jpg"]);
        post.Post.ClaimedLanguage.ShouldBe("tr");
    }

    [Fact]
    public async Task Only_the_text_is_needed_and_a_missing_id_becomes_the_line_number()
    {
        var lines = await Read("{\"text\":\"bir\"}\n\n{\"text\":\"üç\",\"id\":null}\r\n{\"text\":\"dört\",\"id\":44}");
        lines.Select(line => line.Post!.ExternalId).ShouldBe(["1", "3", "44"]);
        lines.Select(line => line.HasNumericId).ShouldBe([false, false, true]);
        lines[0].Post!.Network.ShouldBe("file");
        lines[0].Post!.CreatedAt.ShouldBe(Clock.Now);
    }

    [Theory]
    [InlineData("{", "not JSON at byte 2")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{\"text\":\"a\"} x", "not JSON at byte 14")]
    [InlineData("{\"id\":\"1\"}", "text is missing")]
    [InlineData("{\"text\":5}", "text must be a string")]
    [InlineData("{\"text\":\"a\",\"likes\":-1}", "likes must be a whole number, zero or more")]
    [InlineData("{\"text\":\"a\",\"rating\":9}", "rating must be 1 to 5")]
    [InlineData("{\"text\":\"a\",\"kind\":\"tweet\"}", "kind must be one of post, comment, review, message, article, complaint, note")]
    [InlineData("{\"text\":\"a\",\"created_at\":\"dün\"}", "created_at must be a time like 2026-03-01T09:30:00Z")]
    [InlineData("{\"text\":\"a\",\"media\":\"b\"}", "media must be a list of strings")]
    public async Task A_bad_line_says_what_is_wrong_and_the_next_one_is_read(string line, string problem)
    {
        var lines = await Read(line + "\n{\"text\":\"iyi\"}\n");
        lines.Select(read => (read.Number, read.Problem)).ShouldBe([(1, problem), (2, null)]);
    }

    [Fact]
    public async Task Broken_characters_are_replaced_and_nothing_else_is_lost()
    {
        byte[] raw = [.. "\uFEFF{\"text\":\"a\\ud83db\\u0000c "u8, 0xFF, 0x00, .. "😀 \\ud83d\\ude00 \\n\\\"\"}\n"u8];
        var line = (await Read(new MemoryStream(raw))).Single();
        line.Problem.ShouldBeNull();
        line.Post!.Text.ShouldBe("a\uFFFDb\uFFFDc \uFFFD 😀 😀 \n\"");
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_read_in_small_pieces()
    {
        var text = new string('k', 10_000_000);
        var lines = await Read(
            new Trickle(Encoding.UTF8.GetBytes($"{{\"text\":\"önce\"}}\n{{\"text\":\"{text}\"}}\n{{\"text\":\"sonra\"}}"))
        );
        lines.Select(line => line.Post!.Text.Length).ShouldBe([4, 10_000_000, 5]);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_passed_over_and_named()
    {
        var reader = new LineReader(new Trickle([.. "kısa\n"u8, .. new byte[300_000], .. "\nson"u8]), maxLineBytes: 100_000);
        var seen = new List<(long, bool, string)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            seen.Add((reader.Number, reader.TooLong, Encoding.UTF8.GetString(reader.Line.Span)));
        seen.ShouldBe([(1, false, "kısa"), (2, true, ""), (3, false, "son")]);
    }

    private static Task<List<PostLine>> Read(string text) => Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<List<PostLine>> Read(Stream stream)
    {
        var lines = new List<PostLine>();
        await foreach (var line in new PostLineReader(stream, new Clock()).ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(line);
        return lines;
    }

    private sealed class Clock : TimeProvider
    {
        internal static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>Gives a few bytes at a time, as a slow pipe does.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 4093)], cancellationToken);
    }
}
