using FsCheck;
using FsCheck.Fluent;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Query.Documents;

namespace Muhatap.Tests.Query.Documents;

/// <summary>Generates documents out of what <see cref="Syntax.Queries"/> asks for, and of texts that are hard to tokenize.</summary>
internal static class DocumentSamples
{
    private static readonly string[] Words =
    [
        "kargo",
        "Kargom",
        "KARGO",
        "gecikti",
        "gecikmiş",
        "gec",
        "şikayet",
        "ŞİKÂYET",
        "nerede",
        "neredeyse",
        "Turkcell",
        "Turkcell'in",
        "ödeme",
        "ödedim",
        "saat",
        "saaaat",
        "5G",
        "1.299,90",
        "kitabı",
        "kitap",
        "kart",
        "karın",
        "renk",
        "rengi",
        "iade",
        "çok",
        "çooook",
        "İstanbul'da",
        "istanbuldan",
        "Kadıköy'de",
        "kadikoy",
        "Yenişehir'de",
        "Mersin",
        "Fatih",
        "ilçesi",
        "ve",
        "VE",
        "#KargomNerede",
        "#kargo'yu",
        "#iade_2026",
        "@ornek_ev",
        "@ali.bsky.social'a",
        "😡",
        "👍",
        "👍🏽",
        ":(",
        ":-((",
        "https://ornek.example/a?b=1",
        "!!",
        "kargo,",
        "(kargo)",
        "\"iade\"",
        "kargo.gecikti",
        "Kargo ",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (5, Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words))),
        (1, Gen.Elements(Words).ArrayOf().Select(string.Concat)),
        (1, Muhatap.Tests.Text.Tokens.Texts.Arbitrary().Generator)
    );

    private static Gen<string?> Maybe(params string[] values) => Gen.Elements<string?>([null, .. values]);

    private static readonly Gen<Reading?> Readings =
        from known in Gen.Choose(0, 2)
        from negative in Gen.Choose(0, 10)
        from intent in Gen.Elements(Enum.GetValues<Intent>())
        from urgency in Gen.Choose(0, 20)
        from offensive in Gen.Choose(0, 20)
        from language in Gen.Elements("tr", "en", "und")
        from subject in Gen.Elements("delivery", "billing")
        from legal in Gen.Elements(true, false)
        select known == 0
            ? null
            : new Reading
            {
                Language = language,
                LanguageProbability = 1,
                SentimentScores = new SentimentScores(negative / 10f, 0.1f, 0.9f - (negative / 10f)),
                Intent = intent,
                IntentScores = [],
                Urgency = urgency / 20f,
                Offensive = offensive / 20f,
                LegalThreat = legal,
                Subjects = [subject],
            };

    private static readonly Gen<IncomingPost> Posts =
        from text in Texts
        from title in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Texts.Select(title => (string?)title)))
        from network in Gen.Elements("x", "bluesky", "rss")
        from author in Maybe("ayse", "ornek_ev", "Ornek_Ev")
        from externalId in Maybe("ayse", "did:42")
        from url in Maybe("https://www.haber.ornek.example:8080/a/1", "http://haber.example", "bozuk")
        from parent in Maybe("1")
        from claimed in Maybe("tr-TR", "en")
        from kind in Gen.Elements(PostKind.Post, PostKind.Complaint, PostKind.Message)
        from media in Gen.Elements<string[]>([], ["https://ornek.example/r.JPG?x=1"])
        from hour in Gen.Choose(0, 96)
        from likes in Gen.Choose(0, 25)
        from others in Gen.Choose(0, 25)
        from followers in Gen.Choose(-5, 25)
        from rating in Gen.Choose(0, 5)
        select new IncomingPost
        {
            Network = network,
            ExternalId = "1",
            Text = text,
            Title = title,
            CreatedAt = new DateTimeOffset(2026, 2, 28, 0, 0, 0, TimeSpan.Zero).AddHours(hour),
            Author = author,
            AuthorExternalId = externalId,
            AuthorFollowers = followers < 0 ? null : followers,
            Url = url,
            ParentExternalId = parent,
            ClaimedLanguage = claimed,
            Kind = kind,
            Media = media,
            Rating = rating == 0 ? null : rating,
            Counters = new PostCounters(likes, others, others / 2, others * 2),
        };

    internal static readonly Gen<MatchDocument> Documents =
        from post in Posts
        from reading in Readings
        from country in Maybe("TÜRKİYE", "Almanya")
        from city in Maybe("istanbul")
        from related in Gen.Elements<RelatedFields?>(null, new RelatedFields("C-1001", "gold", [], null))
        select new MatchDocument(post, reading)
        {
            Country = country,
            City = city,
            Related = related,
        };

    internal static MatchDocument Said(string text, string? title = null) =>
        new(
            new IncomingPost
            {
                Network = "x",
                ExternalId = "1",
                Text = text,
                Title = title,
                CreatedAt = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero),
            }
        );
}
