using System.Net.WebSockets;
using Muhatap.Connectors.Bluesky;
using Muhatap.Connectors.Bluesky.Firehose;
using Muhatap.Core.Sources;

namespace Muhatap.Tests.Connectors.Bluesky;

/// <summary>The reader against servers that behave badly, each written for its test.</summary>
public sealed class FirehoseReaderTests
{
    [Fact]
    public async Task A_server_that_closes_in_mid_frame_is_asked_again_from_the_last_whole_frame()
    {
        var cursors = new List<string>();
        await using var server = await Serve(
            async (socket, cursor, cancel) =>
            {
                cursors.Add(cursor);
                if (cursors.Count == 1)
                {
                    await Send(socket, Frames.Post(41, "a", "bir"), cancel);
                    await Send(socket, Frames.Post(42, "b", "iki"), cancel);
                    var half = Frames.Post(43, "c", "üç");
                    // Returning ends the connection without a word; aborting it would take back what is still on its way.
                    await socket.SendAsync(half.AsMemory(0, half.Length / 2), WebSocketMessageType.Binary, endOfMessage: false, cancel);
                    return;
                }

                await Send(socket, Frames.Post(43, "c", "üç"), cancel);
                await Task.Delay(Timeout.Infinite, cancel);
            }
        );
        var deliveries = await ReadAsync(server, "40", d => Texts(d).Contains("üç"));
        Texts(deliveries).ShouldBe(["bir", "iki", "üç"]);
        cursors.ShouldBe(["40", "42"]);
        deliveries.SelectMany(d => d.Problems).ShouldContain(p => p.Contains("connecting again"));
        deliveries[^1].Cursor.ShouldBe("43");
    }

    [Fact]
    public async Task A_frame_beyond_the_limit_and_one_that_is_no_frame_are_passed_over()
    {
        await using var server = await Serve(
            async (socket, _, cancel) =>
            {
                await Send(socket, Frames.Post(1, "a", "bir"), cancel);
                await Send(socket, new byte[FirehoseConnection.MaxFrame + 100_000], cancel);
                await Send(socket, [0xFF, 0x00], cancel);
                await socket.SendAsync("{}"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, cancel);
                await Send(socket, Frames.Post(2, "b", new string('x', 400_000)), cancel);
                await Send(socket, Frames.Post(3, "c", "üç"), cancel);
                await Task.Delay(Timeout.Infinite, cancel);
            }
        );
        var deliveries = await ReadAsync(server, "0", d => Texts(d).Contains("üç"));
        Texts(deliveries).Select(t => t.Length).ShouldBe([3, 400_000, 2]);
        deliveries.SelectMany(d => d.Problems).Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_flood_comes_in_batches_in_order_and_none_is_lost_when_the_taker_is_slow()
    {
        const int count = 5_000;
        await using var server = await Serve(
            async (socket, _, cancel) =>
            {
                for (var i = 1; i <= count; i++)
                    await Send(socket, Frames.Post(i, $"k{i}", $"{i}"), cancel);
                await Task.Delay(Timeout.Infinite, cancel);
            }
        );
        var deliveries = await ReadAsync(
            server,
            "0",
            d =>
            {
                Thread.SpinWait(100_000);
                return d.Sum(x => x.Posts.Count) >= count;
            }
        );
        Texts(deliveries).ShouldBe(Enumerable.Range(1, count).Select(i => $"{i}"));
        deliveries.Max(d => d.Posts.Count).ShouldBe(300);
    }

    [Fact]
    public async Task A_cursor_from_the_future_is_given_up_and_listening_goes_on_from_now()
    {
        var cursors = new List<string>();
        await using var server = await Serve(
            async (socket, cursor, cancel) =>
            {
                cursors.Add(cursor);
                if (cursor.Length > 0)
                {
                    await Send(socket, Frames.Error("FutureCursor"), cancel);
                    await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "FutureCursor", cancel);
                    return;
                }

                await Send(socket, Frames.Post(5, "a", "yeniden"), cancel);
                await Task.Delay(Timeout.Infinite, cancel);
            }
        );
        var deliveries = await ReadAsync(server, "999", d => Texts(d).Contains("yeniden"));
        cursors.ShouldBe(["999", ""]);
        deliveries[^1].Cursor.ShouldBe("5");
        deliveries.SelectMany(d => d.Problems).ShouldContain(p => p.Contains("set up anew"));
    }

    [Theory]
    [InlineData(429, "7", true)]
    [InlineData(429, null, false)]
    public async Task A_server_that_asks_to_be_left_alone_is(int status, string? retryAfter, bool hasTime)
    {
        var asked = 0;
        await using var server = await LocalServer.StartAsync(context =>
        {
            asked++;
            context.Response.StatusCode = status;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        // Without a time it is tried again as after any failure; the test waits for the first word of it only.
        if (!hasTime)
        {
            (await ReadAsync(server, "0", d => d.Count == 1))[0].Problems[0].ShouldContain("come later");
            return;
        }

        var error = await Should.ThrowAsync<SourceException>(() => ReadAsync(server, "0", _ => false));
        error.RetryAt.ShouldNotBeNull();
        asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://bsky.network")]
    [InlineData("nowhere")]
    public async Task An_address_that_is_no_firehose_is_refused_for_good(string address)
    {
        await using var wiring = new BlueskyWiring();
        var reader = wiring.Reader(new BlueskyOptions { Firehose = address });
        var error = await Should.ThrowAsync<SourceException>(async () =>
        {
            await foreach (var _ in reader.ReadAsync(null, TestContext.Current.CancellationToken))
                break;
        });
        error.Final.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stream_on_a_private_network_is_refused_at_once_where_that_is_not_allowed()
    {
        var asked = 0;
        await using var server = await Serve(
            (_, _, _) =>
            {
                asked++;
                return Task.CompletedTask;
            }
        );
        await using var wiring = new BlueskyWiring(allowPrivateAddresses: false);
        var options = new BlueskyOptions { Firehose = server.WebSocketUrl };
        var error = await Should.ThrowAsync<SourceException>(() => wiring.ReadUntilAsync(options, "0", _ => false));
        error.Final.ShouldBeTrue();
        error.Message.ShouldContain("private network");
        asked.ShouldBe(0);
    }

    private static IEnumerable<string> Texts(IEnumerable<Delivery> deliveries) => deliveries.SelectMany(d => d.Posts).Select(p => p.Text);

    private static Task Send(WebSocket socket, byte[] frame, CancellationToken cancellationToken) =>
        socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);

    private static Task<LocalServer> Serve(Func<WebSocket, string, CancellationToken, Task> behave) =>
        LocalServer.StartAsync(async context =>
        {
            context.Request.Path.Value.ShouldBe("/xrpc/com.atproto.sync.subscribeRepos");
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            try
            {
                await behave(socket, context.Request.Query["cursor"].ToString(), context.RequestAborted);
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
            {
                // The reader has left.
            }
        });

    private static async Task<List<Delivery>> ReadAsync(LocalServer server, string cursor, Func<List<Delivery>, bool> isEnough)
    {
        await using var wiring = new BlueskyWiring();
        return await wiring.ReadUntilAsync(new BlueskyOptions { Firehose = server.WebSocketUrl }, cursor, isEnough);
    }
}
