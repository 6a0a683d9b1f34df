using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Records;

/// <summary>
/// Every record of one or two files, numbered through (the second file's after the first's), column by column in comparable form. Records can
/// be added one by one.
/// </summary>
public sealed class RecordSet
{
    private readonly List<string> _ids = [];

    private RecordSet(Schema schema)
    {
        Schema = schema;
        var lexicons = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        foreach (var field in schema.Fields)
        {
            if (!lexicons.TryGetValue(field.Group, out var lexicon))
                lexicons[field.Group] = lexicon = new Lexicon();
            Columns.Add(new TermColumn(field, lexicon));
        }
    }

    internal Schema Schema { get; }

    public List<TermColumn> Columns { get; } = [];

    public int Count => _ids.Count;

    /// <summary>Records of the first file: the numbers below this one.</summary>
    public int LeftCount { get; private set; }

    public string Id(int record) => _ids[record];

    /// <summary>Takes in one file, or two to be linked. Columns are prepared beside each other on all processors.</summary>
    internal static RecordSet Of(Schema schema, params ReadOnlySpan<RecordTable> tables)
    {
        var set = new RecordSet(schema);
        var files = tables.ToArray();
        foreach (var file in files)
            set._ids.AddRange(file.Ids);
        set.LeftCount = files[0].Count;
        var groups = set.Columns.GroupBy(column => column.Lexicon).ToArray();
        Parallel.ForEach(
            groups,
            group =>
            {
                foreach (var column in group)
                    Fill(column, files, set.Count);
            }
        );
        return set;
    }

    /// <summary>Adds one record of the first file's shape; the cells are in that file's column order. Returns its number.</summary>
    public int Add(string id, IReadOnlyList<string?> cells)
    {
        Span<char> buffer = stackalloc char[Letters.Limit];
        foreach (var column in Columns)
        {
            var length = column.Field.Write(0, index => cells[index], buffer);
            column.Add(length == 0 ? -1 : column.Lexicon.Add(buffer[..length]));
        }
        _ids.Add(id);
        LeftCount = Schema.FileCount == 1 ? _ids.Count : LeftCount;
        return _ids.Count - 1;
    }

    private static void Fill(TermColumn column, RecordTable[] files, int count)
    {
        column.Reserve(count);
        Span<char> buffer = stackalloc char[Letters.Limit];
        for (var file = 0; file < files.Length; file++)
        {
            var columns = files[file].Columns;
            var row = 0;
            Func<int, string?> cell = index => columns[index][row];
            for (row = 0; row < files[file].Count; row++)
            {
                var length = column.Field.Write(file, cell, buffer);
                column.Add(length == 0 ? -1 : column.Lexicon.Add(buffer[..length]));
            }
        }
    }
}
