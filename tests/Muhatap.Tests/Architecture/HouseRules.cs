namespace Muhatap.Tests.Architecture;

/// <summary>Who may reference whom (shared design: the arrows). Read from left to right: a room may use what its row lists, and nothing else of ours.</summary>
internal static class HouseRules
{
    private static readonly string[] Engines = ["Muhatap.Text", "Muhatap.Query", "Muhatap.Linkage"];

    public static IReadOnlyDictionary<string, string[]> Arrows { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Muhatap.Core"] = [],
            ["Muhatap.Text"] = ["Muhatap.Core"],
            ["Muhatap.Query"] = ["Muhatap.Core", "Muhatap.Text"],
            ["Muhatap.Linkage"] = ["Muhatap.Core", "Muhatap.Text"],
            ["Muhatap.Store"] = ["Muhatap.Core"],
            ["Muhatap.Bus"] = ["Muhatap.Core", "Muhatap.Store"],
            ["Muhatap.Connectors"] = ["Muhatap.Core", "Muhatap.Store"],
            ["Muhatap.Demo"] = ["Muhatap.Core"],
            ["Muhatap.Listen"] = ["Muhatap.Core", "Muhatap.Store", .. Engines],
            ["Muhatap.Analyze"] = ["Muhatap.Core", "Muhatap.Store", .. Engines],
            ["Muhatap.Relate"] = ["Muhatap.Core", "Muhatap.Store", .. Engines],
            ["Muhatap.Act"] = ["Muhatap.Core", "Muhatap.Store", .. Engines],
            ["muhatap"] =
            [
                "Muhatap.Core",
                "Muhatap.Store",
                "Muhatap.Bus",
                "Muhatap.Connectors",
                "Muhatap.Demo",
                "Muhatap.Listen",
                "Muhatap.Analyze",
                "Muhatap.Relate",
                "Muhatap.Act",
                .. Engines,
            ],
        };

    /// <summary>Rooms: of these, one only may write a table.</summary>
    public static IReadOnlyList<string> Rooms { get; } = ["Muhatap.Listen", "Muhatap.Analyze", "Muhatap.Relate", "Muhatap.Act", "muhatap"];
}
