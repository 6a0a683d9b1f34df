using System.Buffers.Binary;
using System.Text;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Text.Tokens;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// Everything of one post that is counted under its topics, each term once: a small table of its own, so that it is made once however
/// many topics want the post, and outside the transaction.
/// </summary>
internal static class PostTerms
{
    private const int LongestTerm = 400;
    private const int LongestNetwork = 60;
    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    /// <summary>Words and emoji of the text and the title, packed; null where there is none.</summary>
    /// <param name="room">A table to work in; what it holds is lost.</param>
    public static byte[]? OfText(string text, string? title, TermTable room)
    {
        room.Clear();
        AddText(room, text);
        if (title is not null)
            AddText(room, title);
        return TermPacking.Pack(room);
    }

    /// <summary>Everything that is counted of a post, into <paramref name="terms"/> instead of what it held.</summary>
    /// <param name="words">What <see cref="OfText"/> made of it.</param>
    public static void Fill(
        TermTable terms,
        byte[]? words,
        Post post,
        Sentiment sentiment,
        string language,
        string? subject,
        IReadOnlyList<string> hashtags,
        IReadOnlyList<string> links
    )
    {
        terms.Clear();
        if (words is not null)
            TermPacking.Add(words, terms);
        Span<byte> id = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(id, post.AccountId.Value);
        Once(terms, TermKind.Account, id);
        Pulse(terms, post, sentiment);
        Once(terms, TermKind.Language, language);
        if (subject is not null)
            Once(terms, TermKind.Subject, subject);
        foreach (var hashtag in hashtags)
            Once(terms, TermKind.Hashtag, TermForm.Of(TokenKind.Hashtag, hashtag));
        foreach (var link in links)
            Site(terms, link);
        // An article's own address is the site that covers the subject.
        if (post is { Kind: PostKind.Article, Url: { } own })
            Site(terms, own);
        if (post.Media is { } media)
        {
            foreach (var image in media.Split('\n'))
                Once(terms, TermKind.Image, image);
        }
    }

    /// <summary>The same of a stored post.</summary>
    public static void Fill(TermTable terms, Post post, PostReading reading)
    {
        var (hashtags, links) = ReadingDetail.Terms(reading.Detail);
        var words = OfText(post.Text, post.Title, terms);
        Fill(terms, words, post, reading.Sentiment, reading.Language, reading.Subject, hashtags, links);
    }

    /// <summary>The host as sites are counted by: lower case, without <c>www.</c>; null where the text is no address.</summary>
    public static string? HostOf(string link)
    {
        if (!Uri.TryCreate(link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link, UriKind.Absolute, out var uri))
            return null;
        var host = uri.IdnHost.ToLowerInvariant();
        return host.Length == 0 ? null
            : host.StartsWith("www.", StringComparison.Ordinal) ? host[4..]
            : host;
    }

    private static void Pulse(TermTable terms, Post post, Sentiment sentiment)
    {
        Span<byte> pulse = stackalloc byte[2 + Encoding.UTF8.GetMaxByteCount(LongestNetwork)];
        pulse[0] = (byte)LocalDay.HourOf(post.CreatedAt);
        pulse[1] = (byte)sentiment;
        var network = post.Network.AsSpan(0, Math.Min(post.Network.Length, LongestNetwork));
        Once(terms, TermKind.Pulse, pulse[..(2 + Encoding.UTF8.GetBytes(network, pulse[2..]))]);
    }

    private static void Site(TermTable terms, string link)
    {
        if (HostOf(link) is { } host)
            Once(terms, TermKind.Site, host);
    }

    private static void AddText(TermTable table, string text)
    {
        Span<char> room = stackalloc char[LongestWord];
        foreach (var token in new Tokenizer(text))
        {
            var written = text.AsSpan(token.Start, token.Length);
            switch (token.Kind)
            {
                case TokenKind.Word when token.Length is >= ShortestWord and <= LongestWord:
                    var word = room[..TermForm.Normal(written, room, out _)];
                    if (word.Length >= ShortestWord && !StopWords.Has(word))
                        Once(table, TermKind.Word, word);
                    break;
                case TokenKind.Emoji when token.Length <= LongestWord:
                    Once(table, TermKind.Emoji, room[..TermForm.Emoji(written, room)]);
                    break;
            }
        }
    }

    private static void Once(TermTable table, TermKind kind, ReadOnlySpan<char> term)
    {
        if (term.Length is 0 or > LongestTerm)
            return;
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(LongestTerm)];
        Once(table, kind, bytes[..Encoding.UTF8.GetBytes(term, bytes)]);
    }

    private static void Once(TermTable table, TermKind kind, ReadOnlySpan<byte> term)
    {
        if (table.Of(kind, term).Count == 0)
            table.Add(kind, term, 1, 0);
    }
}
