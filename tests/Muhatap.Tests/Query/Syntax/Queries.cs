using FsCheck;
using FsCheck.Fluent;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Query.Syntax;

/// <summary>Generates queries of the whole language, node by node, over a small vocabulary so that some of them match something.</summary>
internal static class Queries
{
    internal static readonly string[] Words =
    [
        "kargo",
        "kargom",
        "gecik",
        "gecikti",
        "Şikâyet",
        "nerede",
        "Turkcell",
        "ödeme",
        "saat",
        "5G",
        "1.299,90",
        "kitap",
        "iade",
        "çok",
        "renk",
        "ve",
        "Turkcell'in",
        "VE",
    ];

    internal static readonly string[] Names = ["ornek_ev", "ayse", "ali.bsky.social", "KargomNerede"];

    private static readonly Gen<QueryWord> Word = Gen.Frequency(
        (10, Gen.Elements(Words).Select(text => new QueryWord(WordKind.Plain, text))),
        (2, Gen.Elements("kar", "karg", "geci", "neredeyse", "çok").Select(text => new QueryWord(WordKind.Prefix, text))),
        (
            1,
            Gen.Elements("#", "")
                .SelectMany(_ => Gen.Elements("KargomNerede", "kargo", "iade_2026"))
                .Select(text => new QueryWord(WordKind.Hashtag, text))
        ),
        (1, Gen.Elements("Kargom", "kargo").Select(text => new QueryWord(WordKind.HashtagPrefix, text))),
        (1, Gen.Elements("ornek_ev", "ali.bsky.social").Select(text => new QueryWord(WordKind.Mention, text))),
        (1, Gen.Constant(new QueryWord(WordKind.MentionPrefix, "orn"))),
        (1, Gen.Elements("😡", ":(", "👍🏽").Select(text => new QueryWord(WordKind.Symbol, text))),
        (2, Gen.Elements("gecik", "kitap", "kar", "renk", "öde").Select(text => new QueryWord(WordKind.Inflected, text)))
    );

    private static readonly Gen<QueryWord> ExactWord = Gen.Elements("Kargo", "kargo", "Turkcell", "ŞİKÂYET", "5G")
        .Select(text => new QueryWord(WordKind.Exact, text));

    private static readonly Gen<QueryWord> LoneWord = Gen.Frequency(
        (8, Word),
        (1, ExactWord),
        (1, Gen.Elements("kar?o", "kar*m", "gec??ti", "şik?yet*").Select(text => new QueryWord(WordKind.Pattern, text)))
    );

    private static Gen<QueryNode> Term(Gen<Zone> zones) =>
        from word in LoneWord
        from zone in zones
        select (QueryNode)new TermNode(word, zone, 0, 0);

    private static Gen<QueryNode> Phrase(Gen<Zone> zones) =>
        from count in Gen.Choose(2, 3)
        from words in Gen.Frequency((5, Word.ArrayOf(count)), (1, ExactWord.ArrayOf(count)))
        from slop in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 4)))
        from zone in zones
        select (QueryNode)new PhraseNode(words, slop < 0 ? null : slop, zone, 0, 0);

    private static readonly Gen<Zone> Zones = Gen.Frequency((6, Gen.Constant(Zone.Anywhere)), (1, Gen.Constant(Zone.Title)));

    private static FieldNode Text(QueryField field, string text) => new(field, Comparison.Is, text, 0, 0, 0, 0);

    private static Gen<QueryNode> Texts(QueryField field, params string[] values) =>
        Gen.Elements(values).Select(text => (QueryNode)Text(field, text));

    private static readonly Gen<QueryNode> NumberField =
        from field in Gen.Elements(
            QueryField.Engagement,
            QueryField.Likes,
            QueryField.Comments,
            QueryField.Shares,
            QueryField.Views,
            QueryField.Followers,
            QueryField.Rating,
            QueryField.Urgency,
            QueryField.Offensive
        )
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from low in Gen.Choose(0, 20)
        from more in Gen.Choose(0, 20)
        let scale = field is QueryField.Urgency or QueryField.Offensive ? 20.0 : 1.0
        let high = comparison == Comparison.Between ? low + more : low
        select (QueryNode)new FieldNode(field, comparison, "", Math.Round(low / scale, 12), Math.Round(high / scale, 12), 0, 0);

    private static readonly Gen<QueryNode> Field = Gen.OneOf(
        NumberField,
        Texts(QueryField.Source, "x", "bluesky", "rss"),
        Texts(QueryField.Type, "post", "complaint"),
        Texts(QueryField.Site, "ornek.example", "haber.example"),
        Texts(QueryField.Url, "/a/", "haber"),
        Texts(QueryField.Link, "https://ornek.example/a?b=1", "ornek"),
        Texts(QueryField.Author, "ayse", "Ornek_Ev"),
        Texts(QueryField.To, "ornek_ev"),
        Texts(QueryField.Lang, "tr", "en"),
        Texts(QueryField.Country, "Türkiye"),
        Texts(QueryField.City, "İstanbul", "kadıköy", "Yenişehir", "Mersin", "kadikoyy"),
        Texts(QueryField.Raw, "Kargo ", "!!"),
        Texts(QueryField.Has, "link", "hashtag", "emoji", "image", "title", "rating", "mention", "author"),
        Texts(QueryField.Is, "reply", "private", "legal", "repost"),
        Texts(QueryField.Sentiment, "negative", "positive"),
        Texts(QueryField.Intent, "complaint", "question"),
        Texts(QueryField.Urgency, "high", "low"),
        Texts(QueryField.Subject, "delivery"),
        Texts(QueryField.Offensive, "yes", "no"),
        Texts(QueryField.Customer, "C-1001"),
        Texts(QueryField.Segment, "gold"),
        Texts(QueryField.Since, "2026-03-01"),
        Texts(QueryField.Until, "2026-03-02")
    );

    internal static Gen<QueryNode> Nodes(int size)
    {
        if (size <= 1)
            return Gen.Frequency((6, Term(Zones)), (2, Phrase(Zones)), (2, Field));
        var smaller = Nodes(size / 2);
        var list = Gen.Choose(2, 4).SelectMany(count => smaller.ArrayOf(count));
        return Gen.Frequency(
            (2, Nodes(1)),
            (4, list.Select(children => (QueryNode)new AndNode(children, 0, 0))),
            (4, list.Select(children => (QueryNode)new OrNode(children, 0, 0))),
            (2, smaller.Select(child => (QueryNode)new NotNode(child, 0, 0))),
            (2, Near(size))
        );
    }

    private static Gen<QueryNode> Near(int size) =>
        from left in NearSide(size)
        from right in NearSide(1)
        from distance in Gen.Choose(1, 6)
        from ordered in Gen.Elements(true, false)
        select (QueryNode)new NearNode(left, right, distance, ordered, 0, 0);

    private static Gen<QueryNode> NearSide(int size)
    {
        var here = Gen.Constant(Zone.Anywhere);
        var simple = Gen.Frequency((3, Term(here)), (1, Phrase(here)));
        var group = Gen.Choose(2, 3).SelectMany(count => simple.ArrayOf(count)).Select(children => (QueryNode)new OrNode(children, 0, 0));
        return size > 2 ? Gen.Frequency((3, simple), (1, group), (1, Near(size / 2))) : Gen.Frequency((3, simple), (1, group));
    }

    internal static Arbitrary<QueryNode> Arbitrary() => Arb.From(Gen.Sized(size => Nodes(Math.Clamp(size / 8, 1, 8))), Shrink);

    private static IEnumerable<QueryNode> Shrink(QueryNode node) =>
        node switch
        {
            AndNode and => and.Children,
            OrNode or => or.Children,
            NotNode not => [not.Child],
            NearNode near => [near.Left, near.Right],
            _ => [],
        };
}
