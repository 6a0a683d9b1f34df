using System.Text.Json;
using Muhatap.Core.Readings;

namespace Muhatap.Listen.Rollups;

/// <summary>What the rollups need of a stored reading's JSON detail.</summary>
internal static class ReadingDetail
{
    private static readonly string Place = ReadingJson.EntityKindNames[(int)EntityKind.Place];

    /// <summary>Places by their normal form, as often as the text names them.</summary>
    public static (IReadOnlyList<string> Hashtags, IReadOnlyList<string> Links, IReadOnlyList<string> Places) Terms(string? detail)
    {
        if (detail is null)
            return ([], [], []);
        using var json = JsonDocument.Parse(detail);
        return (Strings(json.RootElement, "hashtags"), Strings(json.RootElement, "links"), Places(json.RootElement));
    }

    private static string[] Strings(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")]
            : [];

    private static IReadOnlyList<string> Places(JsonElement root)
    {
        if (!root.TryGetProperty("entities", out var list) || list.ValueKind != JsonValueKind.Array)
            return [];
        var places = new List<string>();
        foreach (var entity in list.EnumerateArray())
        {
            // The value is left out where it equals the text.
            if (entity.TryGetProperty("kind", out var kind) && kind.ValueEquals(Place))
                places.Add(
                    entity.TryGetProperty("value", out var value) || entity.TryGetProperty("text", out value) ? value.GetString() ?? "" : ""
                );
        }
        return places;
    }
}
