using System.Globalization;

namespace Muhatap.Linkage.Accounts;

/// <summary>
/// Invented people whose names are as common as in the country. A company with forty customers cannot tell from them how rare a
/// name, a birthday or a telephone is; put beside its own, these say it. No two of them are one person, and none is anybody.
/// </summary>
public static class StandInPeople
{
    private static readonly (string City, double Share)[] Cities =
    [
        ("İstanbul", 0.19),
        ("Ankara", 0.07),
        ("İzmir", 0.055),
        ("Bursa", 0.04),
        ("Antalya", 0.035),
        ("Konya", 0.03),
        ("Adana", 0.028),
        ("Şanlıurfa", 0.026),
        ("Gaziantep", 0.026),
        ("Kocaeli", 0.025),
        ("Mersin", 0.024),
        ("Diyarbakır", 0.022),
        ("Hatay", 0.019),
        ("Manisa", 0.018),
        ("Kayseri", 0.018),
        ("Samsun", 0.017),
        ("Balıkesir", 0.016),
        ("Tekirdağ", 0.014),
        ("Aydın", 0.014),
        ("Sakarya", 0.013),
        ("Denizli", 0.013),
        ("Muğla", 0.013),
        ("Eskişehir", 0.011),
        ("Trabzon", 0.01),
        ("Malatya", 0.009),
        ("Erzurum", 0.009),
        ("Ordu", 0.009),
        ("Edirne", 0.005),
    ];

    private const string Syllables = "ba ce du fe gi ho ka le mu na oy pe re sa ta ul ve ya ze ko";

    /// <summary>Always the same people in the same order: name, birth date (ISO 8601), city, e-mail and phone.</summary>
    public static IEnumerable<(string Name, string BirthDate, string City, string Email, string Phone)> Take(int count)
    {
        var given = Cumulate(NameShares.GivenNameShares);
        var family = Cumulate(NameShares.SurnameShares);
        var cities = Cumulate(Cities.Select(row => KeyValuePair.Create(row.City, row.Share)));
        var syllables = Syllables.Split(' ');
        for (var i = 0; i < count; i++)
        {
            var chance = (ulong)i * 0x9E3779B97F4A7C15;
            var first = Pick(given, ref chance) ?? Rare(syllables, ref chance, 2);
            // One in twenty files a first name by its letter; where nobody did, one who does would seem to say a lot.
            if (Next(ref chance) < 0.05)
                first = first[..1];
            var last = Pick(family, ref chance) ?? Rare(syllables, ref chance, 3);
            var birth = new DateOnly(1945, 1, 1).AddDays((int)(Next(ref chance) * 365.25 * 60));
            var number = (int)(Next(ref chance) * 10_000);
            yield return (
                $"{first} {last}",
                birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Pick(cities, ref chance) ?? "Rize",
                string.Create(CultureInfo.InvariantCulture, $"{first}{last}{number}@standin.example"),
                string.Create(CultureInfo.InvariantCulture, $"+905{(long)(Next(ref chance) * 1_000_000_000):000000000}")
            );
        }
    }

    private static (string Value, double To)[] Cumulate(IEnumerable<KeyValuePair<string, double>> shares)
    {
        double sum = 0;
        return [.. shares.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, sum += row.Value))];
    }

    /// <summary>Null for those whose name is not listed.</summary>
    private static string? Pick((string Value, double To)[] shares, ref ulong chance)
    {
        var at = Next(ref chance);
        foreach (var (value, to) in shares)
        {
            if (at < to)
                return value;
        }
        return null;
    }

    private static string Rare(string[] syllables, ref ulong chance, int count)
    {
        var name = "";
        for (var i = 0; i < count; i++)
            name += syllables[(int)(Next(ref chance) * syllables.Length)];
        return name;
    }

    /// <summary>0 to 1 (SplitMix64, Steele, Lea and Flood 2014).</summary>
    private static double Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) / (double)(1UL << 53);
    }
}
