namespace Muhatap.Linkage.Records;

/// <summary>A field's values by record, as numbers into a lexicon; -1 where missing.</summary>
public sealed class TermColumn
{
    private int[] _terms = [];

    internal TermColumn(Field field, Lexicon lexicon)
    {
        Field = field;
        Lexicon = lexicon;
    }

    internal Field Field { get; }

    public string Name => Field.Name;

    public ColumnKind Kind => Field.Kind;

    public Lexicon Lexicon { get; }

    public int Count { get; private set; }

    public int this[int record] => _terms[record];

    internal ReadOnlySpan<int> Terms => _terms.AsSpan(0, Count);

    internal void Add(int term)
    {
        if (Count == _terms.Length)
            Array.Resize(ref _terms, Math.Max(16, _terms.Length * 2));
        _terms[Count++] = term;
    }

    internal void Reserve(int capacity)
    {
        if (_terms.Length < capacity)
            Array.Resize(ref _terms, capacity);
    }
}
