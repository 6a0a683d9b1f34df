using System.Text.Json;

namespace Muhatap.Listen.Rollups;

/// <summary>What the rollups need of a stored reading's JSON detail.</summary>
internal static class ReadingDetail
{
    public static (IReadOnlyList<string> Hashtags, IReadOnlyList<string> Links) Terms(string? detail)
    {
        if (detail is null)
            return ([], []);
        using var json = JsonDocument.Parse(detail);
        return (Strings(json.RootElement, "hashtags"), Strings(json.RootElement, "links"));
    }

    private static string[] Strings(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")]
            : [];
}
