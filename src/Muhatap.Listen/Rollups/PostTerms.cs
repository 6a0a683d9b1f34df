using System.Buffers.Binary;
using System.Text;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Text.Entities;
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

    /// <summary>What is counted of a post on its way, into <paramref name="terms"/> instead of what it held. Its account is not known yet.</summary>
    public static void Fill(TermTable terms, WalkingPost post)
    {
        var (said, reading) = (post.Incoming, post.Reading!);
        Said(terms, said.Text, said.Title);
        Pulse(terms, said.Network, said.CreatedAt, reading.Sentiment);
        Once(terms, TermKind.Language, reading.Language);
        if (reading.Subjects.Count > 0)
            Once(terms, TermKind.Subject, reading.Subjects[0]);
        foreach (var entity in reading.Entities)
        {
            if (entity.Kind == EntityKind.Place)
                Province(terms, entity.Value ?? entity.Text);
        }
        Shown(terms, said.Kind, said.Url, said.Media, reading.Hashtags, reading.Links);
    }

    /// <summary>The same of a stored post, with its account.</summary>
    public static void Fill(TermTable terms, Post post, PostReading reading)
    {
        var (hashtags, links, places) = ReadingDetail.Terms(reading.Detail);
        Said(terms, post.Text, post.Title);
        Pulse(terms, post.Network, post.CreatedAt, reading.Sentiment);
        Once(terms, TermKind.Language, reading.Language);
        if (reading.Subject is { } subject)
            Once(terms, TermKind.Subject, subject);
        foreach (var place in places)
            Province(terms, place);
        Shown(terms, post.Kind, post.Url, post.Media?.Split('\n') ?? [], hashtags, links);
        AddAccount(terms, post.AccountId, 1, 0);
    }

    public static void AddAccount(TermTable terms, AccountId account, long posts, long engagement)
    {
        Span<byte> id = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(id, account.Value);
        terms.Add(TermKind.Account, id, posts, engagement);
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

    private static void Said(TermTable terms, string text, string? title)
    {
        terms.Clear();
        AddText(terms, text);
        if (title is not null)
            AddText(terms, title);
    }

    private static void Shown(
        TermTable terms,
        PostKind kind,
        string? url,
        IReadOnlyList<string> media,
        IReadOnlyList<string> hashtags,
        IReadOnlyList<string> links
    )
    {
        foreach (var hashtag in hashtags)
            Once(terms, TermKind.Hashtag, TermForm.Of(TokenKind.Hashtag, hashtag));
        foreach (var link in links)
            Site(terms, link);
        // An article's own address is the site that covers the subject.
        if (kind == PostKind.Article && url is not null)
            Site(terms, url);
        foreach (var image in media)
            Once(terms, TermKind.Image, image);
    }

    private static void Pulse(TermTable terms, string network, DateTimeOffset at, Sentiment sentiment)
    {
        Span<byte> pulse = stackalloc byte[2 + (3 * LongestNetwork)];
        pulse[0] = (byte)LocalDay.HourOf(at);
        pulse[1] = (byte)sentiment;
        var shown = network.AsSpan(0, Math.Min(network.Length, LongestNetwork));
        terms.AddOnce(TermKind.Pulse, pulse[..(2 + Encoding.UTF8.GetBytes(shown, pulse[2..]))]);
    }

    /// <summary>A district counts for its province. Other places (a shop of the house's own catalogue) are not counted here.</summary>
    private static void Province(TermTable terms, string place)
    {
        var province = District.ProvinceIn(place) ?? place;
        if (Provinces.Has(province))
            Once(terms, TermKind.Province, province);
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
        // Nearly all are words, and a span on the stack is cleared in its whole length.
        var bytes = term.Length <= LongestWord ? stackalloc byte[3 * LongestWord] : stackalloc byte[3 * LongestTerm];
        table.AddOnce(kind, bytes[..Encoding.UTF8.GetBytes(term, bytes)]);
    }
}
