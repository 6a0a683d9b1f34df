namespace Muhatap.Web.Pages.Listen.Report;

/// <summary>
/// The provinces as tiles of one size, each about where it lies, so that a small one is seen as well as a large one. Laid out by
/// assigning the provinces' rough middles to the cells of a grid at the least sum of squared moves, then mended by hand.
/// </summary>
internal static class ProvinceMap
{
    public const int Columns = 14;
    public const int Rows = 8;

    // By the number on the plates of its cars, which everybody there knows.
    private const string Layout = """
        22 39 34 -- 67 74 57 -- -- -- -- -- -- --
        -- 59 41 54 81 78 37 55 52 28 61 53 08 75
        17 16 77 11 14 18 19 05 60 29 69 25 36 76
        -- 10 43 26 06 71 40 66 58 24 62 49 04 --
        35 45 64 03 42 68 50 38 44 23 12 13 65 --
        -- 09 20 15 32 70 51 46 02 21 72 56 73 30
        -- -- 48 07 -- 33 01 80 27 63 47 -- -- --
        -- -- -- -- -- -- -- 31 79 -- -- -- -- --
        """;

    private const string ByPlate =
        "Adana|Adıyaman|Afyonkarahisar|Ağrı|Amasya|Ankara|Antalya|Artvin|Aydın|Balıkesir|Bilecik|Bingöl|Bitlis|Bolu|Burdur|Bursa|Çanakkale|"
        + "Çankırı|Çorum|Denizli|Diyarbakır|Edirne|Elazığ|Erzincan|Erzurum|Eskişehir|Gaziantep|Giresun|Gümüşhane|Hakkari|Hatay|Isparta|Mersin|"
        + "İstanbul|İzmir|Kars|Kastamonu|Kayseri|Kırklareli|Kırşehir|Kocaeli|Konya|Kütahya|Malatya|Manisa|Kahramanmaraş|Mardin|Muğla|Muş|"
        + "Nevşehir|Niğde|Ordu|Rize|Sakarya|Samsun|Siirt|Sinop|Sivas|Tekirdağ|Tokat|Trabzon|Tunceli|Şanlıurfa|Uşak|Van|Yozgat|Zonguldak|"
        + "Aksaray|Bayburt|Karaman|Kırıkkale|Batman|Şırnak|Bartın|Ardahan|Iğdır|Yalova|Karabük|Kilis|Osmaniye|Düzce";

    /// <summary>Every province with its plate's number and its cell, row by row.</summary>
    public static IReadOnlyList<ProvinceTile> Tiles { get; } = [.. Read()];

    private static IEnumerable<ProvinceTile> Read()
    {
        var names = ByPlate.Split('|');
        var rows = Layout.Split('\n', StringSplitOptions.TrimEntries);
        for (var row = 0; row < rows.Length; row++)
        {
            var cells = rows[row].Split(' ');
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column] != "--")
                    yield return new ProvinceTile(
                        names[int.Parse(cells[column], System.Globalization.CultureInfo.InvariantCulture) - 1],
                        cells[column],
                        column,
                        row
                    );
            }
        }
    }
}

/// <param name="Name">As in <see cref="Muhatap.Text.Entities.Provinces.All"/>.</param>
internal sealed record ProvinceTile(string Name, string Plate, int Column, int Row);
