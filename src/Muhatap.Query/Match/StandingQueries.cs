using Muhatap.Query.Compile;
using Muhatap.Query.Documents;
using Muhatap.Query.Syntax;

namespace Muhatap.Query.Match;

/// <summary>
/// Any number of standing queries, compared with one document at a time. Any number of threads may match while queries are set and
/// removed; nobody waits for anybody, except writers for each other.
/// </summary>
/// <remarks>
/// <para>
/// The idea: compare a document only with queries that have a chance. Each query is indexed under its rarest required clause: terms of
/// which any matching document must hold at least one. A document's terms lead to these lists; in a list, each query's guard names up to
/// five more places in a 4,096-place map of the document's terms, and nearly every candidate is refused there with one load. What is
/// left runs its program, a list of tests with jumps. Prefixes, patterns, inflections and exact words become terms of their own, put
/// into the document where they are found, so all the rest knows only terms.
/// </para>
/// <para>
/// The cost: a pass over the text, one lookup for each of its words that any query asks for, and one load for each query listed under
/// them; it hardly grows with the number of queries that a text has nothing to do with. A set's answer never depends on the frequencies
/// it has learnt, only its speed does; <see cref="Replan"/> uses them anew.
/// </para>
/// <para>
/// The scheme is known as percolation; indexing by the rarest required term is described in Whang et al., "Indexing Boolean
/// Expressions" (VLDB 2009), and in Lucene Monitor's presearcher.
/// </para>
/// </remarks>
public sealed class StandingQueries
{
    private const int SampleEvery = 16;

    [ThreadStatic]
    private static DocumentScan? _scan;

    private readonly Lock _writing = new();
    private readonly Dictionary<long, (ListeningQuery Query, CompiledQuery Compiled)> _queries = [];
    private readonly TermFrequencies _frequencies = new();
    private QueryIndex _index;
    private HashSet<long>? _changedWhilePlanning;
    private long _version;
    private int _documents;

    public StandingQueries() => _index = new QueryIndex(_frequencies);

    public int Count
    {
        get
        {
            lock (_writing)
                return _queries.Count;
        }
    }

    /// <summary>Adds a query, or puts it in the place of the one with the same id. A document whose matching began before may not see it.</summary>
    public void Set(long id, ListeningQuery query)
    {
        var compiled = CompiledQuery.Compile(id, query, _frequencies);
        lock (_writing)
        {
            compiled.Version = _version + 1;
            _index.Add(compiled);
            Volatile.Write(ref _version, _version + 1);
            if (_queries.TryGetValue(id, out var old))
                _index.Remove(old.Compiled);
            _queries[id] = (query, compiled);
            _changedWhilePlanning?.Add(id);
        }
    }

    /// <summary>False where there was no such query.</summary>
    public bool Remove(long id)
    {
        lock (_writing)
        {
            if (!_queries.Remove(id, out var old))
                return false;
            _index.Remove(old.Compiled);
            _changedWhilePlanning?.Add(id);
            return true;
        }
    }

    /// <summary>
    /// Whether any query could want the document, by what is known so far: conditions on a reading or a customer that is not there yet
    /// count as "maybe".
    /// </summary>
    public bool CouldMatch(MatchDocument document)
    {
        var scan = Scan(document, out var index, out var version);
        foreach (var list in scan.Lists)
        {
            if (Run(list, scan.Terms, document, version, could: true, into: null))
                return true;
        }
        foreach (var query in index.Always)
        {
            if (query.Version <= version && query.Program!.Holds(scan.Terms, document, could: true))
                return true;
        }
        return false;
    }

    /// <summary>Puts the ids of all queries that the document fits into <paramref name="ids"/>, ascending, each once, instead of what it held.</summary>
    public void Match(MatchDocument document, List<long> ids)
    {
        ids.Clear();
        var scan = Scan(document, out var index, out var version);
        foreach (var list in scan.Lists)
            Run(list, scan.Terms, document, version, could: false, ids);
        foreach (var query in index.Always)
        {
            if (query.Version <= version && query.Program!.Holds(scan.Terms, document, could: false))
                ids.Add(query.Id);
        }
        if (ids.Count > 1)
            SortOnce(ids);
    }

    /// <summary>
    /// Indexes all queries anew by the frequencies learnt so far. Worth calling after the first thousand documents and when the stream has
    /// changed; takes about ten microseconds a query, during which matching and changing go on.
    /// </summary>
    public void Replan()
    {
        List<(long Id, ListeningQuery Query, long Version)> planned;
        lock (_writing)
        {
            if (_changedWhilePlanning is not null)
                return; // somebody else is at it
            _changedWhilePlanning = [];
            planned = [.. _queries.Select(entry => (entry.Key, entry.Value.Query, entry.Value.Compiled.Version))];
        }
        var index = new QueryIndex(_frequencies);
        var compiled = new Dictionary<long, CompiledQuery>(planned.Count);
        foreach (var (id, query, version) in planned)
        {
            var one = CompiledQuery.Compile(id, query, _frequencies);
            one.Version = version;
            index.Add(one);
            compiled[id] = one;
        }
        lock (_writing)
        {
            foreach (var id in _changedWhilePlanning)
            {
                if (compiled.Remove(id, out var outdated))
                    index.Remove(outdated);
                if (!_queries.TryGetValue(id, out var entry))
                    continue;
                index.Add(entry.Compiled);
                compiled[id] = entry.Compiled;
            }
            foreach (var (id, one) in compiled)
                _queries[id] = (_queries[id].Query, one);
            _changedWhilePlanning = null;
            Volatile.Write(ref _index, index);
        }
    }

    private DocumentScan Scan(MatchDocument document, out QueryIndex index, out long version)
    {
        // The version first: what was added later may ask for terms that this scan did not look for.
        version = Volatile.Read(ref _version);
        index = Volatile.Read(ref _index);
        var scan = _scan ??= new DocumentScan();
        scan.Scan(document, index, sampling: ++_documents % SampleEvery == 0);
        return scan;
    }

    /// <summary>Runs one list. With <paramref name="into"/> null, stops at the first query that fits.</summary>
    private static bool Run(Posting[] list, TermPositions terms, MatchDocument document, long version, bool could, List<long>? into)
    {
        var signature = terms.Signature;
        foreach (ref readonly var posting in list.AsSpan())
        {
            if (posting.Version is var since && (since == 0 || since > version))
                continue;
            if (!Guard.Passes(posting.Guard, signature))
                continue;
            if (!(posting.Program?.Holds(terms, document, could) ?? posting.Residue.Holds(terms)))
                continue;
            if (into is null)
                return true;
            into.Add(posting.Id);
        }
        return false;
    }

    // A query indexed under several terms is found once for each.
    private static void SortOnce(List<long> ids)
    {
        ids.Sort();
        var kept = 1;
        for (var i = 1; i < ids.Count; i++)
        {
            if (ids[i] != ids[kept - 1])
                ids[kept++] = ids[i];
        }
        ids.RemoveRange(kept, ids.Count - kept);
    }
}
