using System.Collections.Frozen;
using System.Text;
using Muhatap.Text.Folding;

namespace Muhatap.Text.Entities;

/// <summary>The districts (ilçe) of Turkey by name. Some names are borne by districts of several provinces.</summary>
public static class Districts
{
    private static readonly FrozenDictionary<string, District> ByFolded = Load();
    private static readonly FrozenDictionary<string, District>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFolded.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenSet<string> Never = DoubtLines()["never"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverLookup = Never.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly int Longest = ByFolded.Keys.Max(name => name.Length);

    /// <summary>Every name once, in the order of the provinces' letters.</summary>
    public static IReadOnlyList<District> All { get; } =
    [.. Lines("districts.txt").SelectMany(Names).Distinct(StringComparer.Ordinal).Select(name => ByFolded[TextFold.Fold(name)])];

    /// <summary>Every way a name is written, folded.</summary>
    internal static IReadOnlyList<string> Written => ByFolded.Keys;

    /// <summary>The district or districts of that name, in any casing, with Turkish letters or without; null where there is none.</summary>
    public static District? Named(string name) => ByFolded.GetValueOrDefault(TextFold.Fold(name));

    /// <summary>The district whose name a folded word is or begins with, with what is left of the word as the ending; null where there is none.</summary>
    internal static District? Find(ReadOnlySpan<char> folded, out int length, out PlaceEnding ending)
    {
        (length, ending) = (folded.Length, PlaceEnding.None);
        if (Lookup.TryGetValue(folded, out var district))
            return district;
        for (var cut = 1; cut <= PlaceEndings.Longest && folded.Length - cut >= 3; cut++)
        {
            length = folded.Length - cut;
            ending = PlaceEndings.Of(folded[length..]);
            if (length <= Longest && ending != PlaceEnding.Unknown && Lookup.TryGetValue(folded[..length], out district))
                return NeverLookup.Contains(folded) ? null : district;
        }
        return null;
    }

    private static FrozenDictionary<string, District> Load()
    {
        var provinces = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in Lines("districts.txt"))
        {
            var province = line[..line.IndexOf(':', StringComparison.Ordinal)];
            foreach (var name in Names(line))
            {
                if (!provinces.TryGetValue(name, out var list))
                    provinces.Add(name, list = []);
                list.Add(province);
            }
        }
        var doubts = DoubtLines();
        var named = provinces.ToDictionary(
            name => TextFold.Fold(name.Key),
            name => new District(name.Key, name.Value)
            {
                Doubt = Enum.GetValues<DistrictDoubt>()
                    .FirstOrDefault(doubt =>
                        doubts.TryGetValue(TextFold.Fold(doubt.ToString()), out var names) && names.Contains(TextFold.Fold(name.Key))
                    ),
            },
            StringComparer.Ordinal
        );
        foreach (var other in doubts["also"].Select(pair => pair.Split('=')))
            named.Add(other[0], named[other[1]] with { Doubt = DistrictDoubt.Person });
        return named.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, HashSet<string>> DoubtLines() =>
        Lines("district-doubts.txt")
            .ToDictionary(
                line => line[..line.IndexOf(':', StringComparison.Ordinal)],
                line => Names(line).Select(TextFold.Fold).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );

    private static string[] Names(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(", ");

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Districts).Assembly.GetManifestResourceStream("places/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
