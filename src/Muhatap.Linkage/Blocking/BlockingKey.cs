using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Blocking;

/// <summary>A value that records of one person are likely to share, as a hash; 0 where it is missing.</summary>
internal abstract class BlockingKey(string name, TermColumn[] columns, bool tolerant)
{
    /// <summary>"surname", "birth_date:year", …</summary>
    public string Name { get; } = name;

    public TermColumn[] Columns { get; } = columns;

    /// <summary>Whether many typing errors leave it as it is.</summary>
    public bool Tolerant { get; } = tolerant;

    public abstract ulong Of(int record);

    /// <summary>Works out the hashes of values that are new; called before records are asked for.</summary>
    public abstract void Refresh();
}

/// <summary>A key made of one field's value.</summary>
internal sealed class TermKey(string name, TermColumn column, bool tolerant, TermHash hash) : BlockingKey(name, [column], tolerant)
{
    private ulong[] _hashes = [];
    private int _known;

    public override ulong Of(int record)
    {
        var term = Columns[0][record];
        return term < 0 ? 0 : _hashes[term];
    }

    public override void Refresh()
    {
        var lexicon = Columns[0].Lexicon;
        if (_hashes.Length < lexicon.Count)
            Array.Resize(ref _hashes, Math.Max(lexicon.Count, Math.Min(_hashes.Length * 2, _hashes.Length + 4_000_000)));
        for (; _known < lexicon.Count; _known++)
            _hashes[_known] = hash(lexicon[_known]);
    }
}

/// <summary>Hashes what of a value makes the key; 0 where nothing does.</summary>
internal delegate ulong TermHash(ReadOnlySpan<char> value);

/// <summary>Given name and surname whichever way round they stand.</summary>
internal sealed class EitherOrderKey(TermColumn given, TermColumn surname)
    : BlockingKey("names in any order", [given, surname], tolerant: false)
{
    private readonly TermKey _given = new("", given, tolerant: false, StableHash.Of);
    private readonly TermKey _surname = new("", surname, tolerant: false, StableHash.Of);

    public override ulong Of(int record)
    {
        var a = _given.Of(record);
        var b = _surname.Of(record);
        return a < b ? StableHash.Combine(a, b) : StableHash.Combine(b, a);
    }

    public override void Refresh()
    {
        _given.Refresh();
        _surname.Refresh();
    }
}
