using Muhatap.Core.Readings;
using Muhatap.Text.Entities;

namespace Muhatap.Tests.Text.Entities;

/// <summary>Invented sentences that name districts or only seem to.</summary>
internal static class DistrictSentences
{
    /// <summary>Those the reader was mended by.</summary>
    public static IReadOnlyList<(string Text, IReadOnlyList<string> Districts)> LookedAt { get; } = Read("districts-looked-at.txt");

    /// <summary>Those written before it answered.</summary>
    public static IReadOnlyList<(string Text, IReadOnlyList<string> Districts)> Apart { get; } = Read("districts-apart.txt");

    /// <summary>The districts found in a text, as <c>Kadıköy, İstanbul</c>, in their order.</summary>
    public static IReadOnlyList<string> Found(string text) =>
        [
            .. EntityScanTests
                .Found(text)
                .Where(entity => entity.Kind == EntityKind.Place)
                .Select(entity => entity.Value ?? entity.Text)
                .Where(place => !Provinces.Has(place)),
        ];

    private static (string Text, IReadOnlyList<string> Districts)[] Read(string name)
    {
        using var stream = typeof(DistrictSentences).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(" => "))
                .Select(parts => (parts[0], (IReadOnlyList<string>)(parts.Length > 1 ? parts[1].Split("; ") : []))),
        ];
    }
}
