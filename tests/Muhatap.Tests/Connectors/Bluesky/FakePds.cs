using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Muhatap.Tests.Connectors.Bluesky;

/// <summary>A PDS and PLC that keep records and sessions in memory and misbehave where a test says so. What a real one does is tested with a real one.</summary>
internal sealed class FakePds : IAsyncDisposable
{
    public const string Company = "did:plc:sirket";
    public const string Ayse = "did:plc:ayse";

    private LocalServer? server;
    private int tokens;

    public string Url => server!.Url;

    public Dictionary<string, JsonObject> Records { get; } = new(StringComparer.Ordinal);

    public List<string> Calls { get; } = [];

    /// <summary>Tokens up to this number have expired.</summary>
    public int Expired { get; set; }

    /// <summary>Runs before a method answers; true where it has answered itself.</summary>
    public Func<string, HttpContext, bool> Misbehave { get; set; } = (_, _) => false;

    /// <summary>Runs after a record was written and before that is said.</summary>
    public Action<HttpContext> AfterWrite { get; set; } = _ => { };

    public static async Task<FakePds> StartAsync()
    {
        var pds = new FakePds();
        pds.Records[$"{Ayse}/1"] = new JsonObject { ["text"] = "Kargom gelmedi" };
        pds.server = await LocalServer.StartAsync(pds.AnswerAsync);
        return pds;
    }

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var method = path[(path.LastIndexOf('.') + 1)..];
        lock (Calls)
            Calls.Add(method);
        if (Misbehave(method, context))
            return;
        var body = context.Request.ContentLength > 0 ? (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))! : [];
        await (
            method switch
            {
                "createSession" or "refreshSession" => Say(context, Session()),
                "putRecord" => PutAsync(context, body),
                "getRecord" => GetAsync(context),
                "resolveHandle" => Fail(context, 400, "InvalidRequest"),
                _ => Say(context, Document(Uri.UnescapeDataString(path[1..]))),
            }
        );
    }

    private JsonObject Session() =>
        new()
        {
            ["did"] = Company,
            ["handle"] = "sirket.test",
            ["accessJwt"] = $"a{++tokens}",
            ["refreshJwt"] = $"r{tokens}",
        };

    private Task PutAsync(HttpContext context, JsonObject body)
    {
        var token = int.Parse(
            context.Request.Headers.Authorization.ToString()["Bearer a".Length..],
            System.Globalization.CultureInfo.InvariantCulture
        );
        if (token <= Expired)
            return Fail(context, 400, "ExpiredToken");
        var key = $"{body["repo"]}/{body["rkey"]}";
        body.ContainsKey("swapRecord").ShouldBeTrue();
        body["swapRecord"].ShouldBeNull();
        if (Records.ContainsKey(key))
            return Fail(context, 400, "InvalidSwap");
        Records[key] = (JsonObject)body["record"]!.DeepClone();
        AfterWrite(context);
        return context.RequestAborted.IsCancellationRequested
            ? Task.CompletedTask
            : Say(context, new JsonObject { ["uri"] = "at://x", ["cid"] = "c" });
    }

    private Task GetAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return Records.TryGetValue($"{query["repo"]}/{query["rkey"]}", out var record)
            ? Say(
                context,
                new JsonObject
                {
                    ["uri"] = "at://x",
                    ["cid"] = "bafyparent",
                    ["value"] = record.DeepClone(),
                }
            )
            : Fail(context, 400, "RecordNotFound");
    }

    private JsonObject Document(string did) =>
        new() { ["id"] = did, ["service"] = new JsonArray(new JsonObject { ["id"] = "#atproto_pds", ["serviceEndpoint"] = Url }) };

    private static Task Say(HttpContext context, JsonObject json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json.ToJsonString());
    }

    private static Task Fail(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return Say(context, new JsonObject { ["error"] = error, ["message"] = error });
    }
}
