using System.Collections.Frozen;
using Muhatap.Text.Folding;

namespace Muhatap.Text.Entities;

/// <summary>Every name a place can be asked for by: the provinces, then the districts.</summary>
public static class PlaceNames
{
    /// <summary>Without <c>Merkez</c>, which fifty central districts are called and nobody looks for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Provinces.All.Concat(Districts.All.Select(district => district.Name)).Where(name => name != "Merkez")];

    private static readonly FrozenSet<string> Folded = All.Select(TextFold.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place of that folded name as it is written, or null.</summary>
    public static string? Written(string folded) => All.FirstOrDefault(name => TextFold.Fold(name) == folded);

    /// <summary>Whether a province or a district bears the name, in any casing, with Turkish letters or without.</summary>
    public static bool Has(string name) => Folded.Contains(TextFold.Fold(name)) || Districts.Named(name) is not null;

    /// <summary>The district meant by a name that no province bears; null for any other.</summary>
    public static District? OnlyDistrict(string name) =>
        Districts.Named(name) is { } district && !Provinces.All.Any(province => TextFold.Fold(province) == TextFold.Fold(name))
            ? district
            : null;

    /// <summary>All names, folded.</summary>
    public static IReadOnlyCollection<string> AllFolded => Folded.Items;
}
