using Muhatap.Core.Posts;
using Muhatap.Query.Compile;
using Muhatap.Query.Documents;
using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Match;

/// <summary>
/// Finds the terms of a document that any query asks for. Words of ASCII letters (after folding) between white space, which are nearly
/// all, are folded, hashed and looked up in one pass over their characters; every other chunk goes through <see cref="OccurrenceWalk"/>,
/// which defines what is found. Used again for each document, by one thread at a time.
/// </summary>
internal sealed class DocumentScan
{
    private const int GapAfterTitle = 1000;
    private static readonly ulong[] KindTerms =
    [
        .. Enum.GetNames<PostKind>().Select(name => TermHash.Of(TermSpace.Type, TextFold.Fold(name))),
    ];

    private QueryIndex _index = null!;
    private ulong[] _known = [];
    private bool _exact;
    private bool _heads;
    private bool _inTitle;
    private bool _sampling;
    private int _position;

    internal TermPositions Terms { get; } = new();

    /// <summary>Fills <see cref="Terms"/>.</summary>
    /// <param name="sampling">True to count the document's terms into the index's frequencies.</param>
    internal void Scan(MatchDocument document, QueryIndex index, bool sampling)
    {
        Terms.Clear();
        _index = index;
        _known = index.Known.Bits;
        _exact = index.Patterns.HasExact;
        _heads = index.Patterns.HasHeads;
        _sampling = sampling;
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
    }

    private void ScanText(string text)
    {
        var classes = ScanTable.Classes;
        var wordState = TermHash.Start(TermSpace.Word);
        var i = 0;
        while (i < text.Length)
        {
            var c = classes[text[i]];
            if (c == ScanTable.Space)
            {
                i++;
                continue;
            }
            var chunk = i;
            while (c == ScanTable.Sign)
                c = ++i < text.Length ? classes[text[i]] : ScanTable.Space;
            if (c == ScanTable.Space)
                continue;
            if (c >= ScanTable.FirstLetter)
            {
                var start = i;
                var state = wordState;
                var (word, head) = (0UL, 0UL);
                var shift = 0;
                var (before, beforeThat) = (0, 0);
                var lengthened = false;
                do
                {
                    word |= (ulong)c << shift;
                    shift += 8;
                    if (shift == 64)
                    {
                        head = head == 0 ? word : head;
                        state = TermHash.Mix(state, word);
                        word = 0;
                        shift = 0;
                    }
                    lengthened |= c == before & c == beforeThat;
                    beforeThat = before;
                    before = c;
                    c = ++i < text.Length ? classes[text[i]] : ScanTable.Space;
                } while (c >= ScanTable.FirstLetter);
                var end = i;
                while (c == ScanTable.Sign)
                    c = ++i < text.Length ? classes[text[i]] : ScanTable.Space;
                if (c == ScanTable.Space && !lengthened)
                {
                    AddWord(TermHash.Finish(state, word, end - start), head == 0 ? word : head, text, start, end);
                    continue;
                }
            }
            while (i < text.Length && classes[text[i]] != ScanTable.Space)
                i++;
            var sink = new ChunkSink(this, text, chunk);
            OccurrenceWalk.Walk(text.AsSpan(chunk, i - chunk), ref _position, ref sink);
        }
    }

    private void AddWord(ulong term, ulong head, string text, int start, int end)
    {
        var position = _position++;
        var written = text.AsSpan(start, end - start);
        Add(term, position, written);
        if (!_heads || !_index.Patterns.MayFind(head))
            return;
        var room = written.Length <= 64 ? stackalloc char[64] : new char[written.Length];
        var length = TextFold.Fold(written, room);
        AddPatterns(OccurrenceKind.Word, room[..length], written, head, position);
    }

    private void Add(ulong term, int position, ReadOnlySpan<char> written)
    {
        if (_sampling)
            _index.Frequencies.Count(term);
        if (KnownTerms.Has(_known, term))
        {
            Terms.Add(term, position);
            if (_exact)
                AddExact(term, position, written);
        }
        if (_inTitle && KnownTerms.Has(_known, InTitle(term)))
            Terms.Add(InTitle(term), position);
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
        for (var length = 2; length <= 4; length++)
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
        Terms.Add(term, position);
        if (_inTitle)
            Terms.Add(InTitle(term), position);
    }

    private static ulong InTitle(ulong term) => term ^ (TermHash.Title & ~1UL);

    private void AddFields(MatchDocument document, IncomingPost post)
    {
        AddField(TermSpace.Source, post.Network);
        AddField(TermSpace.Author, post.Author);
        AddField(TermSpace.Author, post.AuthorExternalId);
        AddField(TermSpace.Country, document.Country);
        AddField(TermSpace.City, document.City);
        if (_index.Uses(TermSpace.Type))
            Terms.Add(KindTerms[(int)post.Kind], -1);
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

    private void AddField(TermSpace space, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || !_index.Uses(space))
            return;
        var room = value.Length <= 256 ? stackalloc char[256] : new char[value.Length];
        Terms.Add(TermHash.Of(space, room[..TextFold.Fold(value, room)]), -1);
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
