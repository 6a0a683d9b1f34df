using System.Collections.Frozen;
using Muhatap.Text.Folding;

namespace Muhatap.Text.Entities;

/// <summary>The 81 provinces of Turkey, found inflected (<c>Ankarada</c>, <c>İzmir'den</c>).</summary>
public static class Provinces
{
    private const string Names =
        "Adana|Adıyaman|Afyonkarahisar|Ağrı|Aksaray|Amasya|Ankara|Antalya|Ardahan|Artvin|Aydın|Balıkesir|Bartın|Batman|Bayburt|Bilecik|Bingöl|"
        + "Bitlis|Bolu|Burdur|Bursa|Çanakkale|Çankırı|Çorum|Denizli|Diyarbakır|Düzce|Edirne|Elazığ|Erzincan|Erzurum|Eskişehir|Gaziantep|Giresun|"
        + "Gümüşhane|Hakkari|Hatay|Iğdır|Isparta|İstanbul|İzmir|Kahramanmaraş|Karabük|Karaman|Kars|Kastamonu|Kayseri|Kırıkkale|Kırklareli|"
        + "Kırşehir|Kilis|Kocaeli|Konya|Kütahya|Malatya|Manisa|Mardin|Mersin|Muğla|Muş|Nevşehir|Niğde|Ordu|Osmaniye|Rize|Sakarya|Samsun|Siirt|"
        + "Sinop|Sivas|Şanlıurfa|Şırnak|Tekirdağ|Tokat|Trabzon|Tunceli|Uşak|Van|Yalova|Yozgat|Zonguldak";

    /// <summary>Names that are words too (army, slap, pain …), and men's names: they need a capital and an ending of place.</summary>
    private static readonly FrozenSet<string> Doubtful = new[]
    {
        "agri",
        "aydin",
        "batman",
        "bolu",
        "karaman",
        "kars",
        "mus",
        "ordu",
        "tokat",
        "usak",
        "van",
        "yalova",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Endings = new[]
    {
        "da",
        "de",
        "ta",
        "te",
        "dan",
        "den",
        "tan",
        "ten",
        "daki",
        "deki",
        "taki",
        "teki",
        "ya",
        "ye",
        "a",
        "e",
        "yi",
        "i",
        "u",
        "li",
        "lu",
        "nin",
        "in",
        "un",
        "nda",
        "ndan",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByFolded = Names
        .Split('|')
        .ToFrozenDictionary(TextFold.Fold, n => n, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFolded.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DoubtfulLookup = Doubtful.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingLookup = Endings.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly int Longest = ByFolded.Keys.Max(k => k.Length);

    /// <summary>All of them as they are written officially, in the order of their letters.</summary>
    public static IReadOnlyList<string> All { get; } = Names.Split('|');

    private static readonly FrozenSet<string> Official = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the text is a province's name, written exactly as in <see cref="All"/>.</summary>
    public static bool Has(string name) => Official.Contains(name);

    /// <summary>The province a folded word names, or null.</summary>
    /// <param name="capital">The word begins with a capital.</param>
    /// <param name="suffixed">An apostrophe and an ending follow.</param>
    internal static string? Find(ReadOnlySpan<char> folded, bool capital, bool suffixed)
    {
        if (Lookup.TryGetValue(folded, out var name))
            return !DoubtfulLookup.Contains(folded) || (capital && suffixed) ? name : null;
        for (var ending = 1; ending <= 4 && folded.Length - ending >= 3; ending++)
        {
            var stem = folded[..^ending];
            if (stem.Length > Longest || !EndingLookup.Contains(folded[^ending..]) || !Lookup.TryGetValue(stem, out name))
                continue;
            return DoubtfulLookup.Contains(stem) ? null
                : ending > 1 || capital ? name
                : null;
        }
        return null;
    }
}
