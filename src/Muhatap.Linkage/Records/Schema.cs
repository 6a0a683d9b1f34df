using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Records;

/// <summary>The fields chosen for a file nobody configured, or for what two files have in common.</summary>
public sealed class Schema
{
    private Schema(List<Field> fields, int fileCount, List<string> notes)
    {
        Fields = fields;
        FileCount = fileCount;
        Notes = notes;
    }

    internal List<Field> Fields { get; }

    internal int FileCount { get; }

    /// <summary>What was taken for what, and what was left out, for people to read.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Chooses the fields. <paramref name="kinds"/> overrides single columns by name.</summary>
    public static Schema Choose(IReadOnlyDictionary<string, ColumnKind>? kinds, params ReadOnlySpan<RecordTable> tables)
    {
        var notes = new List<string>();
        var files = new List<FileColumns>();
        foreach (var table in tables)
            files.Add(FileColumns.Of(table, kinds));
        var fields = files[0].Fields;
        foreach (var (name, reason) in files[0].LeftOut)
            notes.Add($"{name}: left out ({reason})");
        if (files.Count == 2)
            fields = Join(files[0], files[1], notes);
        foreach (var field in fields)
            notes.Add($"{field.Name}: {field.Kind}");
        return new Schema(fields, files.Count, notes);
    }

    /// <summary>Fields of the same kind and name first, then of the same kind in order; what only one file has cannot be compared.</summary>
    private static List<Field> Join(FileColumns left, FileColumns right, List<string> notes)
    {
        var joined = new List<Field>();
        var free = right.Fields.ToList();
        var matched = new Dictionary<Field, Field>();
        foreach (var field in left.Fields)
            if (free.Find(other => other.Kind == field.Kind && string.Equals(other.Name, field.Name, StringComparison.Ordinal)) is { } same)
            {
                matched[field] = same;
                free.Remove(same);
            }
        foreach (var field in left.Fields.Where(field => !matched.ContainsKey(field)))
        {
            var other =
                free.Find(candidate => candidate.Kind == field.Kind) ?? free.Find(candidate => Comparable(candidate.Kind, field.Kind));
            if (other is null)
                continue;
            matched[field] = other;
            free.Remove(other);
        }
        foreach (var field in left.Fields)
        {
            if (!matched.TryGetValue(field, out var other))
            {
                notes.Add($"{field.Name}: left out (only the first file has it)");
                continue;
            }
            // Both sides must be written alike: the broader kind's form serves both.
            var (kind, writers) =
                field.Kind == other.Kind ? (field.Kind, other.Normalisers[0]) : (ColumnKind.Text, (Normaliser)TextForm.Words);
            Normaliser[] both = field.Kind == other.Kind ? [field.Normalisers[0], writers] : [TextForm.Words, TextForm.Words];
            joined.Add(new Field(field.Name, kind, [field.Sources[0], other.Sources[0]], both));
        }
        notes.AddRange(free.Select(field => $"{field.Name}: left out (only the second file has it)"));
        return joined;
    }

    private static bool Comparable(ColumnKind left, ColumnKind right) => IsText(left) && IsText(right);

    private static bool IsText(ColumnKind kind) =>
        kind is ColumnKind.Place or ColumnKind.Category or ColumnKind.Text or ColumnKind.LongText;
}
