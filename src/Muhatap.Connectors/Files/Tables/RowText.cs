namespace Muhatap.Connectors.Files.Tables;

/// <summary>Finds the rows whose bytes were broken, and shows their letters without the mark.</summary>
internal static class RowText
{
    public static FileRow Checked(FileRow row, string encoding)
    {
        var broken = Array.FindIndex(row.Cells, cell => cell.Text.Contains(BrokenBytes.Mark, StringComparison.Ordinal));
        if (broken < 0)
            return row;
        var cells = Array.ConvertAll(row.Cells, cell => cell with { Text = WithoutMark(cell.Text) });
        var problem = $"bytes that are not {encoding} in cell {broken + 1}; save the row in the file's encoding";
        return new FileRow(row.Line, cells)
        {
            Problem = row.Problem is null ? problem : $"{row.Problem}; {problem}",
            Raw = row.Raw is null ? null : WithoutMark(row.Raw),
        };
    }

    private static string WithoutMark(string text) => text.Replace(BrokenBytes.Mark.ToString(), "", StringComparison.Ordinal);
}
