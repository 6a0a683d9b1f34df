namespace Muhatap.Linkage.Records;

/// <summary>Tells each column's kind from its name, checked against its contents; contents alone where the name says nothing.</summary>
internal static class ColumnDetector
{
    public static ColumnKind[] Detect(RecordTable table, ColumnContents[] contents)
    {
        var kinds = new ColumnKind[table.Columns.Count];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = Kind(table.ColumnNames[i], contents[i]);
        SettleNames(kinds, contents, table.ColumnNames);
        return kinds;
    }

    private static ColumnKind Kind(string name, ColumnContents contents)
    {
        if (contents.Filled == 0 || contents.Distinct < 2)
            return ColumnKind.Ignored;
        var named = ColumnNames.Kind(name);
        return named switch
        {
            ColumnKind.Ignored => ColumnKind.Ignored,
            ColumnKind.Email when contents.Emails >= 0.3 => ColumnKind.Email,
            ColumnKind.Phone when contents.Phones >= 0.3 || contents.Numbers >= 0.3 || contents.LettersPerValue < 20 => ColumnKind.Phone,
            ColumnKind.BirthDate when contents.Dates >= 0.3 => ColumnKind.BirthDate,
            ColumnKind.BirthDate => ByContents(contents),
            ColumnKind.Email or ColumnKind.Phone => ByContents(contents),
            ColumnKind.Category when contents.Distinct > 60 => ByContents(contents),
            ColumnKind.Place when IsCategory(contents) => ColumnKind.Category,
            ColumnKind.Year or ColumnKind.Month or ColumnKind.Day when contents.Numbers < 0.5 => ByContents(contents),
            ColumnKind.FullName or ColumnKind.GivenName or ColumnKind.Surname when contents.Emails > 0.5 => ColumnKind.Email,
            null => ByContents(contents),
            _ => named.Value,
        };
    }

    private static ColumnKind ByContents(ColumnContents contents)
    {
        if (contents.Emails > 0.5)
            return ColumnKind.Email;
        if (contents.Links > 0.5)
            return ColumnKind.Link;
        if (contents.Dates > 0.7 && contents.LettersPerValue >= 6)
            return ColumnKind.BirthDate;
        if (contents.Phones > 0.6 && contents.LettersPerValue >= 10)
            return ColumnKind.Phone;
        if (contents.Handles > 0.5)
            return ColumnKind.Handle;
        if (contents.Numbers > 0.8 && contents.LettersPerValue >= 6)
            return ColumnKind.Identifier;
        if (IsCategory(contents))
            return ColumnKind.Category;
        return contents.LettersPerValue > 60 ? ColumnKind.LongText : ColumnKind.Text;
    }

    private static bool IsCategory(ColumnContents contents) => contents.Distinct <= 20 && contents.Filled > contents.Distinct * 8;

    /// <summary>
    /// "name" beside a surname is a given name; given names that hold whole names are full names; a full name beside its parts repeats them.
    /// </summary>
    private static void SettleNames(ColumnKind[] kinds, ColumnContents[] contents, IReadOnlyList<string> names)
    {
        var hasSurname = kinds.Contains(ColumnKind.Surname);
        var hasGiven = kinds.Contains(ColumnKind.GivenName);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == ColumnKind.FullName && contents[i].WordsPerValue < 1.3 && hasSurname && !hasGiven)
                kinds[i] = ColumnKind.GivenName;
            else if (kinds[i] == ColumnKind.FullName && contents[i].WordsPerValue > 4.5)
                kinds[i] = ColumnKind.LongText;
            else if (kinds[i] == ColumnKind.GivenName && !hasSurname && contents[i].WordsPerValue > 1.6)
                kinds[i] = ColumnKind.FullName;
        }
        if (kinds.Contains(ColumnKind.GivenName) && hasSurname)
            for (var i = 0; i < kinds.Length; i++)
                if (kinds[i] == ColumnKind.FullName)
                    kinds[i] = ColumnKind.Ignored;
        var seen = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != ColumnKind.FullName)
                continue;
            if (seen)
                kinds[i] = ColumnKind.Text;
            seen = true;
        }
    }
}
