using System.Numerics;
using System.Runtime.CompilerServices;
using Muhatap.Core.Posts;
using Muhatap.Query.Compile;
using Muhatap.Query.Documents;
using Muhatap.Text.Entities;
using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Match;

/// <summary>
/// Finds the terms of a document that any query asks for. Words of ASCII letters (after folding) between white space, which are nearly
/// all, are folded, hashed and looked up in one pass over their characters; every other chunk goes through <see cref="OccurrenceWalk"/>,
/// which defines what is found. Used again for each document, by one thread at a time.
/// </summary>
internal sealed partial class DocumentScan
{
    private const int GapAfterTitle = 1000;
    private static readonly ulong[] KindTerms =
    [
        .. Enum.GetNames<PostKind>().Select(name => TermHash.Of(TermSpace.Type, TextFold.Fold(name))),
    ];

    private readonly ScanMasks _masks = new();
    private QueryIndex _index = null!;
    private ulong[] _known = [];
    private bool _exact;
    private bool _heads;
    private bool _inTitle;
    private bool _sampling;
    private bool _plain;
    private Posting[][] _lists = new Posting[64][];
    private int _listCount;
    private ulong[] _found = new ulong[256];
    private int[] _foundAt = new int[256];
    private int _foundCount;
    private int _position;

    /// <summary>The terms that any query asks for; empty where there are no <see cref="Lists"/>, unless some queries are always run.</summary>
    internal TermPositions Terms { get; } = new();

    /// <summary>The postings of all its terms that queries are indexed under.</summary>
    internal ReadOnlySpan<Posting[]> Lists => _lists.AsSpan(0, _listCount);

    /// <summary>Fills <see cref="Terms"/>.</summary>
    /// <param name="sampling">True to count the document's terms into the index's frequencies.</param>
    internal void Scan(MatchDocument document, QueryIndex index, bool sampling)
    {
        Terms.Clear();
        _foundCount = 0;
        _index = index;
        _known = index.Known.Bits;
        _exact = index.Patterns.HasExact;
        _heads = index.Patterns.HasHeads;
        _sampling = sampling;
        _plain = !_exact && !_heads && !sampling && !index.UsesTitle;
        _position = 0;
        var post = document.Post;
        if (index.UsesFields)
            AddFields(document, post);
        if (!string.IsNullOrEmpty(post.Title))
        {
            _inTitle = index.UsesTitle;
            ScanText(post.Title);
            _inTitle = false;
        }
        _position += GapAfterTitle;
        ScanText(post.Text);
        if (sampling)
            index.Frequencies.CountDocument();
        FindLists(index);
        if (_listCount > 0 || index.Always.Length > 0)
            FillTerms();
    }

    // All at once, before any list is read: so the processor waits for many places in memory at the same time and not for one after another.
    private void FindLists(QueryIndex index)
    {
        _listCount = 0;
        var access = index.Access.Bits;
        foreach (var term in _found.AsSpan(0, _foundCount))
        {
            if (!KnownTerms.Has(access, term) || index.Postings.Find(term) is not { } list)
                continue;
            if (_listCount == _lists.Length)
                Array.Resize(ref _lists, _listCount * 2);
            _lists[_listCount++] = list;
        }
    }

    // Only where there is a query to run at all, which for most documents there is not.
    private void FillTerms()
    {
        for (var i = 0; i < _foundCount; i++)
        {
            if (KnownTerms.Has(_known, _found[i]))
                Terms.Add(_found[i], _foundAt[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Found(ulong term, int position)
    {
        if (_foundCount == _found.Length)
            Grow();
        _found[_foundCount] = term;
        _foundAt[_foundCount++] = position;
    }

    private void Grow()
    {
        Array.Resize(ref _found, _found.Length * 2);
        Array.Resize(ref _foundAt, _foundAt.Length * 2);
    }

    private void ScanText(string text)
    {
        _masks.Read(text);
        var state = TermHash.Start(TermSpace.Word);
        for (var start = _masks.NextChunk(0); start < text.Length; )
        {
            var end = _masks.ChunkEnd(start);
            var length = end - start;
            if (length <= ScanMasks.LongestChunk)
            {
                var letters = _masks.Letters(start, length);
                var others = _masks.Others(start, length);
                var first = BitOperations.TrailingZeroCount(letters);
                var run = BitOperations.TrailingZeroCount(~(letters >> first));
                if (others == 0 && letters != 0 && letters >> first >> run == 0)
                    AddWord(state, text, start + first, run);
                else if ((others | letters) != 0 && !TryRead(text, start, length, letters, others))
                    Walk(text, start, length);
            }
            else
                Walk(text, start, length);
            start = _masks.NextChunk(end);
        }
    }

    private void Walk(string text, int start, int length)
    {
        var sink = new ChunkSink(this, text, start);
        OccurrenceWalk.Walk(text.AsSpan(start, length), ref _position, ref sink);
    }

    private void AddWord(ulong state, string text, int start, int length)
    {
        var at = start;
        for (; length - (at - start) > 8; at += 8)
            state = TermHash.Mix(state, _masks.Eight(at));
        var last = _masks.Eight(at) & (ulong.MaxValue >> (8 * (8 - (length - (at - start)))));
        var term = TermHash.Finish(state, last, length);
        var position = _position++;
        if (_plain)
        {
            Found(term, position);
            return;
        }
        AddAny(term, length < 8 ? last : _masks.Eight(start), position, _masks.Bytes(start, length), text.AsSpan(start, length));
    }

    private void AddFolded(ReadOnlySpan<byte> folded, string text, int start, int length)
    {
        var term = TermHash.Of(TermSpace.Word, folded);
        var head = 0UL;
        for (var i = Math.Min(4, folded.Length) - 1; i >= 0; i--)
            head = (head << 8) | folded[i];
        AddAny(term, head, _position++, folded, text.AsSpan(start, length));
    }

    private void AddAny(ulong term, ulong head, int position, ReadOnlySpan<byte> folded, ReadOnlySpan<char> written)
    {
        Add(term, position, written);
        if (!_heads || !_index.Patterns.MayFind(head))
            return;
        var form = folded.Length <= 128 ? stackalloc char[128] : new char[folded.Length];
        for (var i = 0; i < folded.Length; i++)
            form[i] = (char)folded[i];
        AddPatterns(OccurrenceKind.Word, form[..folded.Length], written, head, position);
    }

    private void Add(ulong term, int position, ReadOnlySpan<char> written)
    {
        if (_sampling)
            _index.Frequencies.Count(term);
        Found(term, position);
        if (_exact && KnownTerms.Has(_known, term))
            AddExact(term, position, written);
        if (_inTitle)
            Found(InTitle(term), position);
    }

    private void AddExact(ulong form, int position, ReadOnlySpan<char> written)
    {
        foreach (var pattern in _index.Patterns.Exact(form))
        {
            if (written.SequenceEqual(pattern.Word.Form))
                AddPattern(pattern.Term, position);
        }
    }

    private void AddPatterns(OccurrenceKind kind, ReadOnlySpan<char> form, ReadOnlySpan<char> written, ulong head, int position)
    {
        for (var length = 1; length <= 4; length++)
        {
            foreach (var pattern in _index.Patterns.ByHead(length, head, kind))
            {
                if (Words.WordMatch.Matches(pattern.Word, form, written))
                    AddPattern(pattern.Term, position);
            }
        }
    }

    private void AddPattern(ulong term, int position)
    {
        if (_sampling)
            _index.Frequencies.Count(term);
        Found(term, position);
        if (_inTitle)
            Found(InTitle(term), position);
    }

    private static ulong InTitle(ulong term) => term ^ (TermHash.Title & ~1UL);

    private void AddFields(MatchDocument document, IncomingPost post)
    {
        AddField(TermSpace.Source, post.Network);
        AddField(TermSpace.Author, post.Author);
        AddField(TermSpace.Author, post.AuthorExternalId);
        AddField(TermSpace.Country, document.Country);
        AddField(TermSpace.City, document.City);
        if (_index.Uses(TermSpace.City))
            AddCities(post);
        if (_index.Uses(TermSpace.Type))
            Found(KindTerms[(int)post.Kind], -1);
        if (_index.Uses(TermSpace.Site))
            AddSite(FieldCondition.HostOf(post.Url));
        if (!_index.Uses(TermSpace.To))
            return;
        foreach (var token in new Tokenizer(post.Text))
        {
            if (token.Kind != TokenKind.Mention)
                break;
            AddField(TermSpace.To, post.Text.AsSpan(token.Start + 1, token.Length - 1));
        }
    }

    private void AddCities(IncomingPost post)
    {
        AddPlaces(post.Text);
        if (post.Title is not null)
            AddPlaces(post.Title);
    }

    private void AddPlaces(string text)
    {
        foreach (var place in new NamedPlaces(text))
        {
            AddField(TermSpace.City, place.District);
            AddField(TermSpace.City, place.Province);
        }
    }

    private void AddField(TermSpace space, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || !_index.Uses(space))
            return;
        var room = value.Length <= 256 ? stackalloc char[256] : new char[value.Length];
        Found(TermHash.Of(space, room[..TextFold.Fold(value, room)]), -1);
    }

    // haber.ornek.example is on ornek.example too.
    private void AddSite(ReadOnlySpan<char> host)
    {
        while (!host.IsEmpty)
        {
            AddField(TermSpace.Site, host);
            var dot = host.IndexOf('.');
            host = dot < 0 ? default : host[(dot + 1)..];
        }
    }

    private readonly struct ChunkSink(DocumentScan scan, string text, int chunk) : IOccurrenceSink
    {
        public void Add(OccurrenceKind kind, ReadOnlySpan<char> form, int start, int length, int position)
        {
            var written = text.AsSpan(chunk + start, length);
            var space = kind switch
            {
                OccurrenceKind.Hashtag => TermSpace.Hashtag,
                OccurrenceKind.Mention => TermSpace.Mention,
                _ => TermSpace.Word,
            };
            scan.Add(TermHash.Of(space, form), position, written);
            if (!scan._heads)
                return;
            var head = PatternTable.Pack(form);
            if (scan._index.Patterns.MayFind(head))
                scan.AddPatterns(kind, form, written, head, position);
        }
    }
}
