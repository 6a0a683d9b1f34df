using System.Text.Json.Nodes;

namespace Muhatap.Connectors.Bluesky.Xrpc;

/// <summary>Fields of JSON that others wrote: absent, null and of another type are all "not there".</summary>
internal static class JsonText
{
    public static string? Text(this JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static JsonObject? Object(this JsonObject? json, string name) => json?[name] as JsonObject;
}
