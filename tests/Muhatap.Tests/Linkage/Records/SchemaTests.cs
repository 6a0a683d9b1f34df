using Muhatap.Linkage.Records;

namespace Muhatap.Tests.Linkage.Records;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("Müşteri E-posta Adresi", ColumnKind.Email, "a@b.example", "c@d.example")]
    [InlineData("cep_telefonu", ColumnKind.Phone, "0532 111 22 33", "0533 111 22 33")]
    [InlineData("dateOfBirth", ColumnKind.BirthDate, "1990-01-02", "1991-01-02")]
    [InlineData("DOĞUM TARİHİ", ColumnKind.BirthDate, "02.01.1990", "03.01.1990")]
    [InlineData("soyisim", ColumnKind.Surname, "Dereli", "İncesu")]
    [InlineData("VKN", ColumnKind.Identifier, "1234567890", "2345678901")]
    [InlineData("açık adres", ColumnKind.Address, "Gül Sok. 3", "Lale Cad. 5")]
    [InlineData("ticari ünvan", ColumnKind.Company, "Işık A.Ş.", "Güneş Ltd.")]
    [InlineData("c7", ColumnKind.Email, "a@b.example", "c@d.example")]
    [InlineData("c8", ColumnKind.BirthDate, "1990-01-02", "1991-11-02")]
    [InlineData("c9", ColumnKind.Phone, "+90 532 111 22 33", "+90 533 111 22 33")]
    public void A_columns_kind_is_told_by_its_name_or_its_contents(string name, ColumnKind kind, string first, string second) =>
        Schema
            .Choose(
                null,
                new RecordTable(
                    ["1", "2"],
                    [name],
                    [
                        [first, second],
                    ]
                )
            )
            .Fields.ShouldHaveSingleItem()
            .Kind.ShouldBe(kind);

    [Fact]
    public void A_full_name_is_parted_and_year_month_and_day_are_joined()
    {
        var table = new RecordTable(
            ["1", "2"],
            ["Ad Soyad", "by", "bm", "bd"],
            [
                ["Leyla ÖZ ATA", "Can Er"],
                ["1990", "1991"],
                ["1", "2"],
                ["3", "4"],
            ]
        );

        var records = RecordSet.Of(Schema.Choose(null, table), table);

        Value(records, "given_name", 0).ShouldBe("leyla");
        Value(records, "surname", 0).ShouldBe("oz ata");
        Value(records, "birth_date", 1).ShouldBe("19910204");
    }

    [Fact]
    public void Labels_and_row_numbers_are_left_out_and_said()
    {
        var schema = Schema.Choose(
            null,
            new RecordTable(
                ["1", "2"],
                ["cluster", "city"],
                [
                    ["7", "8"],
                    ["Bursa", "İzmir"],
                ]
            )
        );

        schema.Fields.ShouldHaveSingleItem().Kind.ShouldBe(ColumnKind.Place);
        schema.Notes.ShouldContain(note => note.StartsWith("cluster: left out"));
    }

    [Fact]
    public void A_month_first_column_is_recognised_by_its_days()
    {
        var table = new RecordTable(
            ["1", "2"],
            ["dob"],
            [
                ["06/24/1971", "02/03/1980"],
            ]
        );

        Value(RecordSet.Of(Schema.Choose(null, table), table), "dob", 1).ShouldBe("19800203");
    }

    private static string Value(RecordSet records, string column, int row)
    {
        var found = records.Columns.Find(candidate => candidate.Name == column).ShouldNotBeNull();
        return found.Lexicon[found[row]].ToString();
    }
}
