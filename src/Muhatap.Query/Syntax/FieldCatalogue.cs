using Muhatap.Text.Folding;

namespace Muhatap.Query.Syntax;

/// <summary>
/// The fields a query may name, for the one parser, its completion, its printer and its plain words. Posts have theirs (<see cref="QueryFields"/>);
/// whoever filters something else brings a catalogue of their own.
/// </summary>
public sealed class FieldCatalogue
{
    private readonly Dictionary<string, FieldDefinition> _byName = new(StringComparer.Ordinal);

    /// <param name="all">In the order an editor offers them; every name, in either language, is one field's only.</param>
    public FieldCatalogue(IReadOnlyList<FieldDefinition> all)
    {
        All = all;
        foreach (var field in all)
        {
            _byName.Add(field.Name, field);
            if (field.Turkish.Length > 0 && field.Turkish != field.Name)
                _byName.Add(field.Turkish, field);
        }
    }

    public IReadOnlyList<FieldDefinition> All { get; }

    /// <summary>The field that a word standing alone is put into by the mend; null where words are looked for.</summary>
    public FieldDefinition? Bare { get; init; }

    /// <summary>True where a mend that has to name a field does so in Turkish.</summary>
    public bool IsTurkish { get; init; }

    /// <summary>Most conditions in one query.</summary>
    public int MostConditions { get; init; } = QueryParser.MaxConditions;

    /// <summary>Most conditions on fields that take long to answer.</summary>
    public int MostCostly { get; init; } = QueryParser.MaxConditions;

    /// <summary>Most UTF-16 code units in one query.</summary>
    public int MostLength { get; init; } = QueryParser.MaxLength;

    /// <summary>Something short that can be read, put where nothing is written.</summary>
    public string Example { get; init; } = "kelime";

    /// <summary>The sentence a reading in plain words stands in, with {0} for it.</summary>
    public (string Turkish, string English) Sentence { get; init; } = ("Şuna uyan gönderiler: {0}.", "Posts with {0}.");

    /// <summary>The field of that name in either language, in any casing, with Turkish letters or without; null where there is none.</summary>
    public FieldDefinition? Find(string name) => _byName.GetValueOrDefault(TextFold.Fold(name));

    /// <summary>The name at most two edits away from what was written, for a mend; null where none is near.</summary>
    internal string? Nearest(string written) => QueryFields.Closest(_byName.Keys, TextFold.Fold(written));

    /// <summary>The condition most likely meant by a word that stands alone.</summary>
    internal string Placed(string word)
    {
        var folded = TextFold.Fold(word);
        var holders = All.Where(field => field.Choices.ContainsKey(folded)).Take(2).ToList();
        return holders.Count == 1
            ? $"{Named(holders[0])}:{folded}"
            : $"{Named(Bare!)}:{(QueryPrinter.NeedsQuotes(word) ? $"\"{word}\"" : word)}";
    }

    private string Named(FieldDefinition field) => IsTurkish && field.Turkish.Length > 0 ? field.Turkish : field.Name;
}
