using Muhatap.Query.Compile;

namespace Muhatap.Query.Match;

/// <summary>All that documents are compared with. One writer at a time; readers need no lock (see the parts).</summary>
internal sealed class QueryIndex(TermFrequencies frequencies)
{
    private readonly int[] _spaces = new int[Enum.GetValues<TermSpace>().Length];
    private CompiledQuery[] _always = [];
    private int _title;

    internal TermFrequencies Frequencies { get; } = frequencies;

    /// <summary>Every term that any query looks for.</summary>
    internal KnownTerms Known { get; } = new();

    /// <summary>Those among them that queries are indexed under.</summary>
    internal KnownTerms Access { get; } = new();

    internal PatternTable Patterns { get; } = new();

    internal PostingTable Postings { get; } = new();

    /// <summary>Queries that require no term and must be run on every document.</summary>
    internal CompiledQuery[] Always => Volatile.Read(ref _always);

    internal bool UsesTitle => Volatile.Read(ref _title) > 0;

    internal bool UsesFields { get; private set; }

    internal bool Uses(TermSpace space) => Volatile.Read(ref _spaces[(int)space]) > 0;

    /// <summary>Everything the scan must find is made known before the query can be reached.</summary>
    internal void Add(CompiledQuery query)
    {
        foreach (var term in query.Terms)
            Known.Add(term);
        foreach (var word in query.Patterns)
            Patterns.Add(word, Known);
        foreach (var space in query.Spaces)
            Volatile.Write(ref _spaces[(int)space], _spaces[(int)space] + 1);
        UsesFields |= query.Spaces.Count > 0;
        if (query.UsesTitle)
            Volatile.Write(ref _title, _title + 1);
        foreach (var term in query.Access)
        {
            Access.Add(term);
            Postings.Add(term, query);
        }
        if (query.Access.Count == 0)
            Volatile.Write(ref _always, [.. _always, query]);
    }

    internal void Remove(CompiledQuery query)
    {
        foreach (var term in query.Access)
            Postings.Remove(term, query);
        if (query.Access.Count == 0)
            Volatile.Write(ref _always, [.. _always.Where(other => !ReferenceEquals(other, query))]);
        foreach (var word in query.Patterns)
            Patterns.Remove(word);
        foreach (var space in query.Spaces)
            Volatile.Write(ref _spaces[(int)space], _spaces[(int)space] - 1);
        if (query.UsesTitle)
            Volatile.Write(ref _title, _title - 1);
    }
}
