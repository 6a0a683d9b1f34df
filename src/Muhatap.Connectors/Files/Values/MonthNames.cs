using System.Collections.Frozen;

namespace Muhatap.Connectors.Files.Values;

/// <summary>Months as people and exports write them, Turkish and English, whole and cut.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "ocak oca january jan",
        "subat sub february feb",
        "mart mar march",
        "nisan nis april apr",
        "mayis may",
        "haziran haz june jun",
        "temmuz tem july jul",
        "agustos agu august aug",
        "eylul eyl september sep sept",
        "ekim eki october oct",
        "kasim kas november nov",
        "aralik ara december dec",
    }
        .SelectMany((names, i) => names.Split(' ').Select(name => (Name: name, Month: i + 1)))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.Ordinal);

    /// <summary>1 to 12, or null for a word that is no month.</summary>
    public static int? Of(string word) => Months.TryGetValue(PlainText.Fold(word), out var month) ? month : null;
}
