using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Muhatap.Tests.Servers;

/// <summary>A real Bluesky PDS with its PLC directory: one shared by all tests, or one of a test's own.</summary>
internal sealed class BlueskyServer : IAsyncDisposable
{
    private static readonly Lazy<Task<RealServer>> SharedStart = new(() => RealServer.StartAsync("bluesky.sh"));
    private static int accounts;

    private readonly RealServer server;
    private readonly HttpClient http = new(new SocketsHttpHandler());

    private BlueskyServer(RealServer server)
    {
        this.server = server;
        PdsUrl = server.Info.GetProperty("pdsUrl").GetString()!;
        PlcUrl = server.Info.GetProperty("plcUrl").GetString()!;
    }

    /// <summary>Somebody with an account on the server.</summary>
    public sealed record Person(string Did, string Handle, string Password, string Token);

    public string PdsUrl { get; }

    public string PlcUrl { get; }

    /// <summary>For example <c>ws://localhost:40123</c>.</summary>
    public string Firehose => PdsUrl.Replace("http://", "ws://", StringComparison.Ordinal);

    /// <summary>The server all tests share, started by whoever asks first and stopped when the test run ends. Do not dispose it.</summary>
    public static async Task<BlueskyServer> SharedAsync() => new(await SharedStart.Value);

    /// <summary>A server of the test's own, stopped when disposed.</summary>
    public static async Task<BlueskyServer> StartAsync() => new(await RealServer.StartAsync("bluesky.sh"));

    /// <summary>Makes an account; <paramref name="name"/> gets a number, so that tests do not meet.</summary>
    public async Task<Person> CreateAccountAsync(string name)
    {
        var handle = $"{name}{Interlocked.Increment(ref accounts)}.test";
        const string password = "sifre-sifre-1";
        var made = await CallAsync(
            "com.atproto.server.createAccount",
            new JsonObject
            {
                ["handle"] = handle,
                ["email"] = $"{handle}@example.test",
                ["password"] = password,
            }
        );
        return new Person(made.GetProperty("did").GetString()!, handle, password, made.GetProperty("accessJwt").GetString()!);
    }

    /// <summary>Writes a record and gives its at:// URI and CID.</summary>
    public async Task<(string Uri, string Cid)> WriteAsync(Person person, string collection, JsonObject record, string? key = null)
    {
        record["$type"] = collection;
        record["createdAt"] ??= DateTimeOffset.UnixEpoch.AddYears(56).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        var body = new JsonObject
        {
            ["repo"] = person.Did,
            ["collection"] = collection,
            ["record"] = record,
        };
        if (key is not null)
            body["rkey"] = key;
        var made = await CallAsync(key is null ? "com.atproto.repo.createRecord" : "com.atproto.repo.putRecord", body, person);
        return (made.GetProperty("uri").GetString()!, made.GetProperty("cid").GetString()!);
    }

    public Task<(string Uri, string Cid)> PostAsync(Person person, string text) =>
        WriteAsync(person, "app.bsky.feed.post", new JsonObject { ["text"] = text });

    public Task DeleteAsync(Person person, string uri)
    {
        var parts = uri["at://".Length..].Split('/');
        return CallAsync(
            "com.atproto.repo.deleteRecord",
            new JsonObject
            {
                ["repo"] = person.Did,
                ["collection"] = parts[1],
                ["rkey"] = parts[2],
            },
            person
        );
    }

    /// <summary>All posts of an account as the server holds them: uri, cid, value.</summary>
    public async Task<List<JsonElement>> PostsAsync(string did)
    {
        var found = await http.GetFromJsonAsync<JsonElement>(
            $"{PdsUrl}/xrpc/com.atproto.repo.listRecords?repo={did}&collection=app.bsky.feed.post&limit=100",
            TestContext.Current.CancellationToken
        );
        return [.. found.GetProperty("records").EnumerateArray()];
    }

    /// <summary>Deletes an account for good, as the server's operator can.</summary>
    public async Task DeleteAccountAsync(Person person)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{PdsUrl}/xrpc/com.atproto.admin.deleteAccount")
        {
            Content = JsonContent.Create(new JsonObject { ["did"] = person.Did }),
        };
        // dev-env's fixed operator password; nothing but a test server has it.
        request.Headers.Authorization = new("Basic", Convert.ToBase64String("admin:admin-pass"u8));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<JsonElement> CallAsync(string method, JsonObject body, Person? person = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{PdsUrl}/xrpc/{method}") { Content = JsonContent.Create(body) };
        if (person is not null)
            request.Headers.Authorization = new("Bearer", person.Token);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{method}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }
}
