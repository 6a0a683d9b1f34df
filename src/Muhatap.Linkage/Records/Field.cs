using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Records;

/// <summary>Writes the compared form of a raw value into the target; returns its length, 0 for a missing value.</summary>
internal delegate int Normaliser(ReadOnlySpan<char> raw, Span<char> target);

/// <summary>One compared attribute: where its values come from in each file, and how they are made comparable.</summary>
/// <param name="Sources">For each file the columns it is made of: one, or year, month and day (-1 where a part is missing).</param>
internal sealed record Field(string Name, ColumnKind Kind, int[][] Sources, Normaliser[] Normalisers)
{
    /// <summary>Fields of one group share their values' numbers, so that a given name can be compared with a surname.</summary>
    public string Group => Kind is ColumnKind.GivenName or ColumnKind.Surname or ColumnKind.MiddleName ? "\0names" : Name;

    /// <summary>Writes the field's compared form for one record of one file.</summary>
    public int Write(int file, Func<int, string?> cell, Span<char> target)
    {
        var columns = Sources[file];
        if (columns.Length == 1)
        {
            var raw = cell(columns[0]).AsSpan();
            return raw.Length == 0 ? 0 : Normalisers[file](raw[..Math.Min(raw.Length, Letters.Limit - 8)], target);
        }
        return DateForm.Write(Part(cell, columns[0]), Part(cell, columns[1]), Part(cell, columns[2]), target);
    }

    private static int Part(Func<int, string?> cell, int column) =>
        column >= 0
        && int.TryParse(
            cell(column),
            System.Globalization.NumberStyles.Integer,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
