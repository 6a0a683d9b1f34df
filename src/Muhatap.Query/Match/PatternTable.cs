using System.Collections.Concurrent;
using Muhatap.Query.Compile;
using Muhatap.Query.Documents;
using Muhatap.Query.Syntax;
using Muhatap.Query.Words;
using Muhatap.Text.Morphology;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Match;

/// <summary>A word that is not looked up by its form, and the term that stands for it.</summary>
internal readonly record struct Pattern(QueryWord Word, ulong Term);

/// <summary>
/// Prefixes, patterns, inflected and exact words of all queries. Each is filed under the first one to four letters that all its
/// finds begin with (exact words under their form), and bits tell which first letters are filed under at all. One writer, readers
/// without a lock.
/// </summary>
internal sealed class PatternTable
{
    private const int BitWords = 1024;
    private const int Shortest = 1;
    private const int Longest = 4;

    private readonly ConcurrentDictionary<ulong, Pattern[]> _byHead = new();
    private readonly ConcurrentDictionary<ulong, Pattern[]> _byForm = new();
    private readonly Dictionary<ulong, int> _uses = [];
    private readonly ulong[][] _bits = [.. Enumerable.Range(0, Longest + 1).Select(_ => new ulong[BitWords])];

    /// <summary>True while any query has an exact word: then every known word is looked up in <see cref="Exact"/>.</summary>
    internal bool HasExact => !_byForm.IsEmpty;

    internal bool HasHeads => !_byHead.IsEmpty;

    /// <summary>Files a pattern. <paramref name="known"/> gets the forms whose finds must not be skipped.</summary>
    internal void Add(QueryWord word, KnownTerms known)
    {
        var term = Planner.PatternTerm(word);
        if (_uses.TryGetValue(term, out var uses))
        {
            _uses[term] = uses + 1;
            return;
        }
        _uses[term] = 1;
        if (word.Kind == WordKind.Exact)
        {
            var form = FormOf(word);
            known.Add(form);
            _byForm.AddOrUpdate(form, _ => [new Pattern(word, term)], (_, patterns) => [.. patterns, new Pattern(word, term)]);
            return;
        }
        var (length, head) = HeadOf(word);
        _byHead.AddOrUpdate(
            Key(length, head, WordMatch.KindOf(word)),
            _ => [new Pattern(word, term)],
            (_, patterns) => [.. patterns, new Pattern(word, term)]
        );
        var bit = Bit(head);
        _bits[length][bit >> 6] |= 1UL << bit;
    }

    internal void Remove(QueryWord word)
    {
        var term = Planner.PatternTerm(word);
        if (--_uses[term] > 0)
            return;
        _uses.Remove(term);
        var (table, key) = word.Kind == WordKind.Exact ? (_byForm, FormOf(word)) : (_byHead, KeyOf(word));
        var left = table[key].Where(pattern => pattern.Term != term).ToArray();
        if (left.Length > 0)
            table[key] = left;
        else
            table.TryRemove(key, out _);
    }

    /// <summary>True where a form may be found by a pattern.</summary>
    /// <param name="head">Its first four characters or more, packed as <see cref="Pack"/> does, zero beyond its end.</param>
    internal bool MayFind(ulong head) =>
        IsMarked(4, (uint)head) | IsMarked(3, (uint)head & 0xFFFFFF) | IsMarked(2, (uint)head & 0xFFFF) | IsMarked(1, (uint)head & 0xFF);

    /// <summary>The patterns filed under a form's first <paramref name="length"/> letters, 1 to 4.</summary>
    internal Pattern[] ByHead(int length, ulong head, OccurrenceKind kind)
    {
        var cut = (uint)head & (uint)((1UL << (8 * length)) - 1);
        return IsMarked(length, cut) && _byHead.TryGetValue(Key(length, cut, kind), out var patterns) ? patterns : [];
    }

    internal Pattern[] Exact(ulong form) => _byForm.TryGetValue(form, out var patterns) ? patterns : [];

    /// <summary>The first four characters, a byte each; only to narrow a search, so characters may meet.</summary>
    internal static ulong Pack(ReadOnlySpan<char> form)
    {
        var head = 0UL;
        for (var i = 0; i < Math.Min(Longest, form.Length); i++)
            head |= (ulong)(byte)(form[i] ^ (form[i] >> 8)) << (8 * i);
        return head;
    }

    private bool IsMarked(int length, uint head)
    {
        var bit = Bit(head);
        return (_bits[length][bit >> 6] & (1UL << bit)) != 0;
    }

    private static ulong FormOf(QueryWord word) => TermHash.Of(TermSpace.Word, TermForm.Of(TokenKind.Word, TermForm.Joined(word.Text)));

    private static ulong KeyOf(QueryWord word)
    {
        var (length, head) = HeadOf(word);
        return Key(length, head, WordMatch.KindOf(word));
    }

    private static (int Length, uint Head) HeadOf(QueryWord word)
    {
        var form = word.Form.AsSpan();
        var wildcard = form.IndexOfAny('*', '?');
        var length =
            word.Kind == WordKind.Inflected ? Inflection.SteadyLength(Inflection.VerbStem(form))
            : wildcard >= 0 ? wildcard
            : form.Length;
        length = Math.Clamp(length, Shortest, Longest);
        return (length, (uint)Pack(form[..Math.Min(length, form.Length)]));
    }

    private static ulong Key(int length, uint head, OccurrenceKind kind) => head | ((ulong)length << 32) | ((ulong)kind << 36);

    private static int Bit(uint head) => (int)((head * 0x9E3779B1u) >> 16);
}
