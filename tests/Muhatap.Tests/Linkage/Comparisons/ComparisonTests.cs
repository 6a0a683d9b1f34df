using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Records;

namespace Muhatap.Tests.Linkage.Comparisons;

public sealed class ComparisonTests
{
    private static readonly string[] Columns =
    [
        "first_name",
        "surname",
        "dob",
        "phone",
        "email",
        "address",
        "company",
        "username",
        "website",
        "postcode",
    ];

    [Fact]
    public void The_order_of_two_records_never_changes_a_level()
    {
        var random = new Random(11);
        string?[][] values =
        [
            ["Ayşe", "Ayse", "AYŞE NUR", "A.", "Yıldız", "Aysşe", null, "Memo", "Mehmet", "Bob"],
            ["Yıldız", "Yildiz", "Aktaş", "Ayşe", "Yıldız Aktaş", "Yıldzı", null, "Y", "Robert", "Aktas"],
            ["1971-06-24", "24.06.1971", "1971-06-42", "06/24/1971", "1971", "1972-01-02", null, "1900-01-01", "x", "24.07.1971"],
            [
                "0532 123 45 67",
                "+905321234567",
                "532 123 4576",
                "1234567",
                null,
                "0212 123 45 67",
                "555",
                "00905321234567",
                "-",
                "0532 123 45 76 dahili 3",
            ],
            [
                "a.b@gmail.com",
                "ab@googlemail.com",
                "ab+x@gmail.com",
                "ab@firma.example",
                "ba@gmail.com",
                null,
                "aa",
                "a@b",
                "ab@gmial.com",
                "abb@gmail.com",
            ],
            [
                "Lale Mah. Gül Sok. No:3",
                "lale mahallesi gul sokak 3",
                "Gül Sok No 3",
                "Çınar Cad. 5",
                null,
                "x",
                "Lale",
                "Lale Mh. Gul Sk. No:4",
                "Gül",
                "3",
            ],
            ["Işık Ticaret A.Ş.", "IŞIK TİC. AŞ", "Işık Gıda", "Güneş Ltd. Şti.", null, "Işık", "A.Ş.", "Gunes", "Güneş Enerji", "x y"],
            ["goksel_oral", "oralgoksel35", "goksel.oral", "gokseloral", "GokselOral1", null, "oral", "g", "xgokseloralx", "göksel"],
            [
                "http://www.a.example/x",
                "a.example/x/",
                "https://a.example/y",
                "b.example",
                null,
                "a",
                "a.example",
                "c.example/x",
                "b.example/",
                "d",
            ],
            ["34000", "3400", "34001", "06000", null, "34-000", "x", "43000", "34", "340000"],
        ];
        var rows = Enumerable.Range(0, 120).Select(_ => values.Select(column => column[random.Next(column.Length)]).ToArray()).ToArray();
        var table = new RecordTable(
            [.. rows.Select((_, i) => $"{i}")],
            Columns,
            [.. Columns.Select((_, c) => rows.Select(row => row[c]).ToArray())]
        );
        var records = RecordSet.Of(Schema.Choose(null, table), table);

        foreach (var comparison in ComparisonSet.For(records))
            for (var a = 0; a < rows.Length; a++)
            for (var b = 0; b < a; b++)
                comparison
                    .Level(a, b)
                    .ShouldBe(comparison.Level(b, a), $"{comparison.Name}: {string.Join('|', rows[a])} and {string.Join('|', rows[b])}");
    }

    [Theory]
    [InlineData("first_name", "Mehmet", "MEHMET", "exact")]
    [InlineData("first_name", "Şule", "Sule", "exact")]
    [InlineData("first_name", "Memo", "Mehmet", "variant")]
    [InlineData("first_name", "Seyfeddin", "Seyfettin", "variant")]
    [InlineData("first_name", "Ayşe Nur", "Ayşe", "part")]
    [InlineData("first_name", "M.", "Mehmet", "initial")]
    [InlineData("first_name", "Mehmet", "Gülşen", "else")]
    [InlineData("dob", "1971-06-24", "24.06.1971", "exact")]
    [InlineData("dob", "1971-06-05", "1971-05-06", "typo")]
    [InlineData("dob", "1971-06-24", "1971-06-42", "typo")]
    [InlineData("dob", "1971-06-24", "1984-06-24", "two_parts")]
    [InlineData("dob", "1971-06-24", "1971-12-01", "near")]
    [InlineData("phone", "0532 123 45 67", "+90 (532) 123-45-67", "exact")]
    [InlineData("phone", "0532 123 45 67", "0532 123 45 76", "typo")]
    [InlineData("email", "ali.veli@gmail.com", "AliVeli+fatura@googlemail.com", "exact")]
    [InlineData("email", "ali.veli@ornek.example", "ali.veli@firma.example", "local")]
    [InlineData("address", "Lale Mahallesi, Gül Sokağı No: 3", "LALE MAH. GÜL SOK. NO:3", "exact")]
    [InlineData("company", "Işık Sanayi ve Ticaret A.Ş.", "IŞIK", "exact")]
    [InlineData("username", "goksel_oral", "gokseloral", "solid")]
    [InlineData("username", "goksel_oral", "gokseloral35", "letters")]
    [InlineData("username", "gokseloral", "oralgoksel", "close")]
    public void Two_spellings_meet_on_the_level_they_should(string column, string left, string right, string level)
    {
        var table = new RecordTable(
            ["1", "2"],
            [column],
            [
                [left, right],
            ]
        );
        var records = RecordSet.Of(Schema.Choose(null, table), table);
        var comparison = ComparisonSet.For(records).ShouldHaveSingleItem();

        comparison.Levels[comparison.Level(0, 1) - 1].Name.ShouldBe(level);
    }

    [Fact]
    public void Exchanged_names_are_seen_when_both_cross()
    {
        var table = new RecordTable(
            ["1", "2", "3"],
            ["Ad", "Soyad"],
            [
                ["Deniz", "Aksungur", "Deniz"],
                ["Aksungur", "Deniz", "Belirgen"],
            ]
        );
        var records = RecordSet.Of(Schema.Choose(null, table), table);
        var (given, surname) = (ComparisonSet.For(records)[0], ComparisonSet.For(records)[1]);

        given.Levels[given.Level(0, 1) - 1].Name.ShouldBe("swapped");
        surname.Levels[surname.Level(0, 1) - 1].Name.ShouldBe("swapped");
        surname.Levels[surname.Level(1, 2) - 1].Name.ShouldBe("else");
    }
}
