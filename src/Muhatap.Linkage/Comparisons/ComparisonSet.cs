using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>The comparisons chosen for a set of records: one for each field, by its kind.</summary>
internal static class ComparisonSet
{
    public static Comparison[] For(RecordSet records)
    {
        var given = records.Columns.Find(column => column.Kind == ColumnKind.GivenName);
        var surname = records.Columns.Find(column => column.Kind == ColumnKind.Surname);
        var comparisons = records.Columns.Select(column => For(column, given, surname)).ToArray();
        foreach (var comparison in comparisons)
            comparison.Refresh();
        return comparisons;
    }

    private static Comparison For(TermColumn column, TermColumn? given, TermColumn? surname) =>
        column.Kind switch
        {
            ColumnKind.GivenName => new NameComparison(column, column == given ? surname : null),
            ColumnKind.Surname => new NameComparison(column, column == surname ? given : null),
            ColumnKind.MiddleName => new NameComparison(column, counterpart: null),
            ColumnKind.BirthDate => new DateComparison(column),
            ColumnKind.Phone => new CodeComparison(column, shared: 7),
            ColumnKind.Identifier => new CodeComparison(column, shared: 0),
            ColumnKind.HouseNumber => new CodeComparison(column, shared: 0),
            ColumnKind.Postcode => new CodeComparison(column, shared: -2),
            ColumnKind.Email => new EmailComparison(column),
            ColumnKind.Address or ColumnKind.Company or ColumnKind.LongText => new WordsComparison(column),
            ColumnKind.Category => new CategoryComparison(column),
            ColumnKind.Link => new LinkComparison(column),
            ColumnKind.Handle => new HandleComparison(column),
            _ => new TextComparison(column),
        };
}
