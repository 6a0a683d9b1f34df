using Muhatap.Query.Compile;
using Muhatap.Query.Syntax;

namespace Muhatap.Benchmarks;

/// <summary>
/// The plain way to match standing queries, at its best: every query is run on every post, its tree flattened into one array in which
/// each node knows where it ends; words are integers, a word is "there" where its stamp is the post's number, and AND and OR stop as soon
/// as their outcome is known.
/// </summary>
internal sealed class MatchBenchPlain
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly List<Node> _building = [];
    private readonly List<ulong[]> _phrases = [];
    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly int[] _stamps;
    private int _post;

    internal MatchBenchPlain(IEnumerable<ListeningQuery> queries)
    {
        var roots = new List<int>();
        foreach (var query in queries)
        {
            roots.Add(_building.Count);
            Flatten(query.Root);
        }
        _nodes = [.. _building];
        _roots = [.. roots];
        _stamps = new int[_ids.Count];
    }

    private enum Kind
    {
        Term,
        Phrase,
        Not,
        And,
        Or,
    }

    /// <summary>How many queries fit.</summary>
    internal int Match(TermPositions terms)
    {
        _post++;
        for (var i = 0; i < terms.Count; i++)
        {
            if (_ids.TryGetValue(terms.Term(i), out var id))
                _stamps[id] = _post;
        }
        var found = 0;
        foreach (var root in _roots)
            found += Holds(root, terms) ? 1 : 0;
        return found;
    }

    private bool Holds(int at, TermPositions terms)
    {
        ref readonly var node = ref _nodes[at];
        switch (node.Kind)
        {
            case Kind.Term:
                return _stamps[node.Value] == _post;
            case Kind.Phrase:
                for (var word = at + 1; word < node.End; word++)
                {
                    if (_stamps[_nodes[word].Value] != _post)
                        return false;
                }
                return terms.HasPhrase(_phrases[node.Value]);
            case Kind.Not:
                return !Holds(at + 1, terms);
            case Kind.And:
                for (var child = at + 1; child < node.End; child = _nodes[child].End)
                {
                    if (!Holds(child, terms))
                        return false;
                }
                return true;
            default:
                for (var child = at + 1; child < node.End; child = _nodes[child].End)
                {
                    if (Holds(child, terms))
                        return true;
                }
                return false;
        }
    }

    private void Flatten(QueryNode node)
    {
        var at = _building.Count;
        _building.Add(default);
        var kind = Kind.Term;
        var value = 0;
        switch (node)
        {
            case TermNode term:
                value = Id(term.Word);
                break;
            case PhraseNode phrase:
                kind = Kind.Phrase;
                value = _phrases.Count;
                _phrases.Add([.. phrase.Words.Select(word => TermHash.Of(TermSpace.Word, word.Form))]);
                foreach (var word in phrase.Words)
                    _building.Add(new Node(Kind.Term, Id(word), _building.Count + 1));
                break;
            case NotNode not:
                kind = Kind.Not;
                Flatten(not.Child);
                break;
            case AndNode and:
                kind = Kind.And;
                foreach (var child in and.Children)
                    Flatten(child);
                break;
            case OrNode or:
                kind = Kind.Or;
                foreach (var child in or.Children)
                    Flatten(child);
                break;
            default:
                throw new ArgumentException(node.GetType().Name, nameof(node));
        }
        _building[at] = new Node(kind, value, _building.Count);
    }

    private int Id(QueryWord word)
    {
        var term = TermHash.Of(TermSpace.Word, word.Form);
        if (!_ids.TryGetValue(term, out var id))
            _ids[term] = id = _ids.Count;
        return id;
    }

    private readonly record struct Node(Kind Kind, int Value, int End);
}
