using System.Globalization;
using System.Text.Json.Nodes;
using Muhatap.Connectors.Bluesky;
using Muhatap.Connectors.Bluesky.Replies;
using Muhatap.Core.Outbound;

namespace Muhatap.Tests.Connectors.Bluesky;

/// <summary>What a sender does when things go wrong at the worst moment.</summary>
public sealed class BlueskySenderTests
{
    private static readonly OutboundReply Reply = new()
    {
        Key = "m1",
        WrittenAt = StillClock.Now,
        Text = "Bakıyoruz.",
        ToPost = $"at://{FakePds.Ayse}/app.bsky.feed.post/1",
        ToAccount = FakePds.Ayse,
    };

    [Fact]
    public async Task A_token_that_has_expired_is_renewed_and_many_answers_need_one_sign_in()
    {
        await using var pds = await FakePds.StartAsync();
        await using var wiring = new BlueskyWiring(new StillClock());
        (await SendAsync(wiring, pds, Reply)).State.ShouldBe(SendState.Sent);
        pds.Expired = 1;
        (await SendAsync(wiring, pds, Reply with { Key = "m2" })).State.ShouldBe(SendState.Sent);
        (await SendAsync(wiring, pds, Reply with { Key = "m3" })).State.ShouldBe(SendState.Sent);
        pds.Calls.Count(c => c == "createSession").ShouldBe(1);
        pds.Calls.Count(c => c == "refreshSession").ShouldBe(1);
        pds.Records.Count.ShouldBe(4);
    }

    [Fact]
    public async Task An_answer_that_was_written_while_the_connection_broke_is_known_to_be_sent()
    {
        await using var pds = await FakePds.StartAsync();
        await using var wiring = new BlueskyWiring(new StillClock());
        pds.AfterWrite = context => context.Abort();
        var sent = await SendAsync(wiring, pds, Reply);
        sent.State.ShouldBe(SendState.Sent);
        pds.Records.ShouldContainKey($"{FakePds.Company}/{sent.ExternalId![(sent.ExternalId!.LastIndexOf('/') + 1)..]}");
    }

    [Fact]
    public async Task An_answer_that_was_not_written_is_known_not_to_be_and_where_nobody_can_tell_it_is_unclear()
    {
        await using var pds = await FakePds.StartAsync();
        await using var wiring = new BlueskyWiring(new StillClock());
        pds.Misbehave = (method, context) => method == "putRecord" && Status(context, 500);
        (await SendAsync(wiring, pds, Reply)).State.ShouldBe(SendState.Retry);

        var gone = false;
        pds.Misbehave = (method, context) => (gone |= method == "putRecord") && Status(context, 503);
        (await SendAsync(wiring, pds, Reply)).State.ShouldBe(SendState.Unclear);
        pds.Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_another_record_has_is_left_alone_and_the_next_one_is_the_same_at_every_try()
    {
        await using var pds = await FakePds.StartAsync();
        await using var wiring = new BlueskyWiring(new StillClock());
        var taken = $"{FakePds.Company}/{Tid.Of(Reply.WrittenAt, Reply.Key, 0)}";
        pds.Records[taken] = new JsonObject { ["text"] = "başka bir yanıt" };
        var first = await SendAsync(wiring, pds, Reply);
        var second = await SendAsync(wiring, pds, Reply);
        first.State.ShouldBe(SendState.Sent);
        second.ExternalId.ShouldBe(first.ExternalId);
        pds.Records[taken]["text"]!.GetValue<string>().ShouldBe("başka bir yanıt");
        pds.Records.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_says_until_when()
    {
        await using var pds = await FakePds.StartAsync();
        await using var wiring = new BlueskyWiring(new StillClock());
        var until = StillClock.Now.AddMinutes(5);
        pds.Misbehave = (method, context) =>
        {
            context.Response.Headers["ratelimit-reset"] = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return method == "createSession" && Status(context, 429);
        };
        var outcome = await SendAsync(wiring, pds, Reply);
        outcome.State.ShouldBe(SendState.Retry);
        outcome.RetryAt.ShouldBe(until);
    }

    [Fact]
    public async Task A_page_instead_of_an_answer_is_not_taken_for_one()
    {
        await using var pds = await FakePds.StartAsync();
        await using var wiring = new BlueskyWiring(new StillClock());
        pds.Misbehave = (method, context) => method == "createSession" && Status(context, 200);
        (await SendAsync(wiring, pds, Reply)).State.ShouldNotBe(SendState.Sent);
        pds.Records.Count.ShouldBe(1);
    }

    [Fact]
    public void Keys_sort_by_the_time_they_were_written_and_differ_within_a_millisecond()
    {
        var keys = Enumerable.Range(0, 1000).Select(i => Tid.Of(StillClock.Now.AddMilliseconds(i), "m", 0)).ToList();
        keys.ShouldBe(keys.Order(StringComparer.Ordinal));
        keys.ShouldAllBe(k => k.Length == 13 && k[0] < 'k');
        Enumerable.Range(0, 200).Select(i => Tid.Of(StillClock.Now, $"m{i}", 0)).ShouldBeUnique();
        Tid.Of(StillClock.Now, "m", 0).ShouldBe(Tid.Of(StillClock.Now, "m", 0));
        Tid.Of(DateTimeOffset.UnixEpoch, "m", 0)[..8].ShouldBe("22222222");
    }

    [Theory]
    [InlineData("bkz. https://ornek.example/a.", "5-28 https://ornek.example/a")]
    [InlineData("(https://ornek.example/x_(y)) işte", "1-28 https://ornek.example/x_(y)")]
    [InlineData("ş #kargo, #İzmir! #1 #", "3-9 kargo|11-18 İzmir")]
    [InlineData("@ayse.test @yok.test ayse@posta.test", "0-10 did:ayse.test")]
    [InlineData("düz yazı", "")]
    public async Task Facets_are_counted_in_bytes(string text, string expected)
    {
        var facets = await TextFacets.FindAsync(text, h => Task.FromResult(h == "ayse.test" ? "did:" + h : null));
        string.Join(
                '|',
                facets.Select(f =>
                {
                    var feature = f!["features"]![0]!;
                    return $"{f["index"]!["byteStart"]}-{f["index"]!["byteEnd"]} {feature["uri"] ?? feature["tag"] ?? feature["did"]}";
                })
            )
            .ShouldBe(expected);
    }

    private static Task<SendOutcome> SendAsync(BlueskyWiring wiring, FakePds pds, OutboundReply reply) =>
        wiring
            .Sender(
                new BlueskyOptions
                {
                    Service = pds.Url,
                    Directory = pds.Url,
                    Identifier = "sirket.test",
                    AppPassword = "gizli",
                }
            )
            .SendAsync(reply, TestContext.Current.CancellationToken);

    private static bool Status(Microsoft.AspNetCore.Http.HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return true;
    }
}
