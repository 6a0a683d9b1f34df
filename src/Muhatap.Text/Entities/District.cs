namespace Muhatap.Text.Entities;

/// <summary>A name that one district bears or several do.</summary>
/// <param name="Name">As it is written officially.</param>
/// <param name="Provinces">Where there is a district of that name, as <see cref="Entities.Provinces.All"/> writes them.</param>
public sealed record District(string Name, IReadOnlyList<string> Provinces)
{
    // Made once: a reading hands these out and allocates nothing for them.
    private readonly string[] values = [.. Provinces.Select(province => $"{Name}, {province}")];

    /// <summary>The province, where there is only one district of the name; else null.</summary>
    public string? OnlyProvince => Provinces.Count == 1 ? Provinces[0] : null;

    internal DistrictDoubt Doubt { get; init; }

    /// <summary><c>Kadıköy, İstanbul</c>; the bare name where the province is not known.</summary>
    internal string Value(string? province)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (ReferenceEquals(Provinces[i], province) || Provinces[i] == province)
                return values[i];
        }
        return Name;
    }

    /// <summary>The province in a <see cref="Value"/>, or null where it holds none.</summary>
    public static string? ProvinceIn(string value) =>
        value.LastIndexOf(", ", StringComparison.Ordinal) is var comma and > 0 ? value[(comma + 2)..] : null;
}
