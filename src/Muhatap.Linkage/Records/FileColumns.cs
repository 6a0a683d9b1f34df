using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Records;

/// <summary>One file's columns turned into fields.</summary>
internal sealed class FileColumns
{
    public List<Field> Fields { get; } = [];

    public List<(string Name, string Reason)> LeftOut { get; } = [];

    public static FileColumns Of(RecordTable table, IReadOnlyDictionary<string, ColumnKind>? overrides)
    {
        var file = new FileColumns();
        var contents = table.Columns.Select(ColumnContents.Of).ToArray();
        var kinds = ColumnDetector.Detect(table, contents);
        for (var i = 0; i < kinds.Length; i++)
            if (overrides is not null && overrides.TryGetValue(table.ColumnNames[i], out var forced))
                kinds[i] = forced;
        file.AddDateParts(table, kinds);
        for (var i = 0; i < kinds.Length; i++)
            file.AddColumn(table.ColumnNames[i], i, kinds[i], contents[i]);
        return file;
    }

    private void AddDateParts(RecordTable table, ColumnKind[] kinds)
    {
        var year = Array.IndexOf(kinds, ColumnKind.Year);
        var month = Array.IndexOf(kinds, ColumnKind.Month);
        var day = Array.IndexOf(kinds, ColumnKind.Day);
        if (year < 0)
            return;
        Fields.Add(
            new Field(
                "birth_date",
                ColumnKind.BirthDate,
                [
                    [year, month, day],
                ],
                [DateForm.DayFirst]
            )
        );
        kinds[year] = ColumnKind.Ignored;
        if (month >= 0)
            kinds[month] = ColumnKind.Ignored;
        if (day >= 0)
            kinds[day] = ColumnKind.Ignored;
        LeftOut.Add((table.ColumnNames[year], "part of birth_date"));
    }

    private void AddColumn(string name, int index, ColumnKind kind, ColumnContents contents)
    {
        if (kind == ColumnKind.Ignored)
        {
            LeftOut.Add(
                (name, contents.Distinct < 2 ? "says nothing: one value or none" : "a row's number, a label, or a part of another column")
            );
            return;
        }
        if (kind is ColumnKind.FullName)
        {
            Add("given_name", ColumnKind.GivenName, index, PersonNameForm.GivenOfFull);
            Add("surname", ColumnKind.Surname, index, PersonNameForm.SurnameOfFull);
            return;
        }
        Add(
            Clean(name),
            kind is ColumnKind.Year or ColumnKind.Month or ColumnKind.Day ? ColumnKind.Category : kind,
            index,
            kind switch
            {
                ColumnKind.GivenName or ColumnKind.MiddleName or ColumnKind.Surname => PersonNameForm.Part,
                ColumnKind.BirthDate => contents.MonthFirst > 0.5 ? DateForm.MonthFirst : DateForm.DayFirst,
                ColumnKind.Phone => PhoneForm.E164,
                ColumnKind.Email => EmailForm.Canonical,
                ColumnKind.Address => AddressForm.Canonical,
                ColumnKind.HouseNumber or ColumnKind.Postcode or ColumnKind.Identifier => TextForm.Code,
                ColumnKind.Company => CompanyForm.Core,
                ColumnKind.Handle => TextForm.Handle,
                ColumnKind.Link => TextForm.Link,
                _ => TextForm.Words,
            }
        );
    }

    private void Add(string name, ColumnKind kind, int index, Normaliser normaliser)
    {
        var unique = name;
        for (var i = 2; Fields.Exists(field => string.Equals(field.Name, unique, StringComparison.Ordinal)); i++)
            unique = $"{name}_{i}";
        Fields.Add(
            new Field(
                unique,
                kind,
                [
                    [index],
                ],
                [normaliser]
            )
        );
    }

    /// <summary>Evidence is written "comparison:level:weight;…", so a name must not hold its signs.</summary>
    private static string Clean(string name) => name.Trim().Replace(':', '_').Replace(';', '_').Replace(',', '_');
}
