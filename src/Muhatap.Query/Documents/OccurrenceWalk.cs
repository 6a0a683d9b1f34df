using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Documents;

internal enum OccurrenceKind
{
    /// <summary>Words, numbers, emoji and emoticons; also a hashtag's name and its pieces.</summary>
    Word = 0,
    Hashtag = 1,
    Mention = 2,
}

/// <summary>Takes what <see cref="OccurrenceWalk"/> finds. Implemented by structs, so that the call is direct.</summary>
internal interface IOccurrenceSink
{
    /// <summary>One thing that can be found.</summary>
    /// <param name="form">The form that is compared; valid during the call only.</param>
    /// <param name="start">First UTF-16 code unit as written, in the walked text.</param>
    /// <param name="position">Counts words, not characters.</param>
    void Add(OccurrenceKind kind, ReadOnlySpan<char> form, int start, int length, int position);
}

/// <summary>
/// What can be found in a text, and at which position. A word is found by its form, when it was lengthened (saaat) by its second form
/// too, and with apostrophes by what stands before each of them, joined (Turkcell'in: turkcell, turkcellin). A hashtag is found as such, as
/// a word, and by its pieces at following positions. Signs take no position; links and addresses take one and are not found as words.
/// </summary>
internal static class OccurrenceWalk
{
    /// <summary>Walks <paramref name="text"/>; <paramref name="position"/> is the first token's and, after, the next one's.</summary>
    internal static void Walk<TSink>(ReadOnlySpan<char> text, ref int position, ref TSink sink)
        where TSink : struct, IOccurrenceSink
    {
        char[]? large = null;
        Span<char> room = stackalloc char[256];
        var stem = -1;
        foreach (var token in new Tokenizer(text))
        {
            if (token.Length > room.Length)
                room = large = new char[Math.Max(text.Length, 512)];
            var written = text.Slice(token.Start, token.Length);
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Number:
                    stem = token.Start;
                    AddWord(written, token.Start, token.Length, position++, room, ref sink);
                    continue;
                case TokenKind.Suffix when stem >= 0:
                    if (token.End - stem > room.Length)
                        room = large = new char[Math.Max(text.Length, 512)];
                    AddJoined(text, stem, token.End, position - 1, ref sink);
                    continue;
                case TokenKind.Hashtag:
                    AddHashtag(written, token.Start, ref position, room, ref sink);
                    break;
                case TokenKind.Mention:
                    var handle = TextFold.Fold(written[1..], room);
                    sink.Add(OccurrenceKind.Mention, room[..handle], token.Start, token.Length, position++);
                    break;
                case TokenKind.Emoji:
                    var emoji = TermForm.Emoji(written, room);
                    sink.Add(OccurrenceKind.Word, room[..emoji], token.Start, token.Length, position++);
                    break;
                case TokenKind.Emoticon:
                    var face = TermForm.Emoticon(written, room);
                    sink.Add(OccurrenceKind.Word, room[..face], token.Start, token.Length, position++);
                    break;
                case TokenKind.Link or TokenKind.Email:
                    position++;
                    break;
            }
            stem = -1;
        }
    }

    private static void AddWord<TSink>(ReadOnlySpan<char> word, int start, int length, int position, Span<char> room, ref TSink sink)
        where TSink : struct, IOccurrenceSink
    {
        var form = TermForm.Normal(word, room, out var lengthened);
        sink.Add(OccurrenceKind.Word, room[..form], start, length, position);
        if (lengthened)
            sink.Add(OccurrenceKind.Word, room[..TermForm.Doubled(word, room)], start, length, position);
    }

    private static void AddJoined<TSink>(ReadOnlySpan<char> text, int stem, int end, int position, ref TSink sink)
        where TSink : struct, IOccurrenceSink
    {
        var joined = TermForm.Joined(text[stem..end].ToString());
        var room = joined.Length <= 128 ? stackalloc char[128] : new char[joined.Length];
        AddWord(joined, stem, end - stem, position, room, ref sink);
    }

    private static void AddHashtag<TSink>(ReadOnlySpan<char> written, int start, ref int position, Span<char> room, ref TSink sink)
        where TSink : struct, IOccurrenceSink
    {
        var name = written[1..];
        var form = TermForm.Normal(name, room, out _);
        sink.Add(OccurrenceKind.Hashtag, room[..form], start, written.Length, position);
        AddWord(name, start, written.Length, position, room, ref sink);
        var pieces = 0;
        foreach (var (pieceStart, pieceLength) in new HashtagPieces(name))
        {
            if (pieceLength < name.Length)
                AddWord(name.Slice(pieceStart, pieceLength), start + 1 + pieceStart, pieceLength, position + pieces, room, ref sink);
            pieces++;
        }
        position += Math.Max(1, pieces);
    }
}
