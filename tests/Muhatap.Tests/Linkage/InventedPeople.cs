using System.Globalization;
using Muhatap.Linkage.Records;

namespace Muhatap.Tests.Linkage;

/// <summary>A few hundred invented people and spoilt doubles of some of them, with the truth. Always the same.</summary>
internal static class InventedPeople
{
    private static readonly string[] Given =
        "Ayşe Mehmet Zeynep Kerem Defne Ömer Elif Burak Şule Çağan Nehir Orhan Gül İpek Tuna Yağız Sıla Ferit Naz Hilmi".Split(' ');
    private static readonly string[] Family =
        "Aksungur Belirgen Çamdibi Dereli Ekinlik Fındıkçı Göçerler Harmancı İncesu Karanfilli Özbostan Pamukçu Sazlıdere Tuzcular Üçpınar Yelkenci".Split(
            ' '
        );
    private static readonly string[] Streets = "Ihlamur Kavaklı Değirmen Yalı Çeşme Harman Bağlar Kestane Liman Tepe".Split(' ');
    private static readonly string[] Cities = "İzmir Bursa Eskişehir Trabzon Mersin Sivas".Split(' ');

    public static readonly string[] Columns = ["Ad", "Soyad", "Doğum Tarihi", "Telefon", "E-posta", "Adres", "Şehir"];

    /// <summary>The table (ids "k0", "k1", …) and the person behind each row.</summary>
    public static (RecordTable Table, int[] Person) Create(int people, int doubles, int seed = 7)
    {
        var random = new Random(seed);
        var rows = new List<string?[]>();
        var truth = new List<int>();
        for (var i = 0; i < people; i++)
        {
            rows.Add(Person(random, i));
            truth.Add(i);
        }
        for (var i = 0; i < doubles; i++)
        {
            var person = random.Next(people);
            rows.Add(Spoil((string?[])rows[person].Clone(), random));
            truth.Add(person);
        }
        return (Table(rows), [.. truth]);
    }

    public static RecordTable Table(IReadOnlyList<string?[]> rows) =>
        new(
            [.. rows.Select((_, i) => "k" + i.ToString(CultureInfo.InvariantCulture))],
            Columns,
            [.. Columns.Select((_, c) => rows.Select(row => row[c]).ToArray())]
        );

    private static string?[] Person(Random random, int number)
    {
        string Of(string[] words) => words[random.Next(words.Length)];
        var (given, family) = (Of(Given), Of(Family));
        return
        [
            given,
            family,
            string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 29):00}.{random.Next(1, 13):00}.{random.Next(1945, 2004)}"),
            string.Create(CultureInfo.InvariantCulture, $"0532 {random.Next(100, 1000)} {random.Next(1000, 10000)}"),
            string.Create(CultureInfo.InvariantCulture, $"musteri{number}.{random.Next(1000)}@ornek.example"),
            string.Create(CultureInfo.InvariantCulture, $"{Of(Streets)} Mah. {Of(Streets)} Sok. No:{random.Next(1, 90)}"),
            Of(Cities),
        ];
    }

    private static string?[] Spoil(string?[] row, Random random)
    {
        for (var errors = random.Next(0, 3); errors >= 0; errors--)
            switch (random.Next(6))
            {
                case 0:
                    row[1] = row[1]![..2] + row[1]![3..];
                    break;
                case 1:
                    (row[0], row[1]) = (row[1], row[0]);
                    break;
                case 2:
                    row[3] = null;
                    break;
                case 3:
                    row[5] = row[5]!
                        .Replace("Mah.", "Mahallesi", StringComparison.Ordinal)
                        .Replace("Sok.", "sokağı", StringComparison.Ordinal);
                    break;
                case 4:
                    row[2] = row[2]![..^1] + "3";
                    break;
                default:
                    row[4] = null;
                    break;
            }
        return row;
    }
}
