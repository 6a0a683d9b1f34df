using System.Text;
using Muhatap.Core.Posts;

namespace Muhatap.Benchmarks;

/// <summary>Posts of about 200 characters that the benchmark makes itself: words of the trade, some complaints, authors who come again.</summary>
internal static class IntakePosts
{
    private static readonly string[] Words =
    [
        "kargo",
        "gelmedi",
        "internet",
        "kesildi",
        "fatura",
        "yüksek",
        "müşteri",
        "hizmetleri",
        "aradım",
        "bekliyorum",
        "iade",
        "edilmedi",
        "teşekkürler",
        "çok",
        "hızlı",
        "geldi",
        "memnunum",
        "şube",
        "kapalıydı",
        "uygulama",
        "açılmıyor",
        "şikâyetçiyim",
        "kampanya",
        "bitmiş",
        "bugün",
        "sabah",
        "akşam",
        "hâlâ",
        "yardımcı",
        "olur",
        "musunuz",
        "lütfen",
        "neden",
        "böyle",
        "oldu",
        "güzel",
        "bir",
        "deneyim",
        "tavsiye",
        "ederim",
        "almayın",
        "pişman",
        "oldum",
        "üç",
        "gündür",
        "cevap",
        "yok",
        "ürün",
        "kırık",
        "çıktı",
        "paramı",
        "istiyorum",
        "modem",
        "ışığı",
        "yanmıyor",
        "hat",
        "çekmiyor",
        "Ankara",
        "İzmir",
        "Kadıköy",
        "yeni",
        "telefon",
        "aldım",
        "şarjı",
        "bitiyor",
    ];

    private static readonly string[] Brands = ["Karanfil", "Ayçelik", "Menteşe", "Poyrazlar", "Zümrütevler", "Turuncukapı"];

    public static IReadOnlyList<IncomingPost> Make(int count, int seed, DateTimeOffset from)
    {
        var random = new Random(seed);
        var posts = new IncomingPost[count];
        var text = new StringBuilder(256);
        for (var i = 0; i < count; i++)
        {
            text.Clear().Append(Brands[random.Next(Brands.Length)]);
            while (text.Length < 200)
                text.Append(' ').Append(Words[random.Next(Words.Length)]);
            if (random.Next(4) == 0)
                text.Append(" #").Append(Words[random.Next(Words.Length)]);
            if (random.Next(3) == 0)
                text.Append(" @").Append(Brands[random.Next(Brands.Length)]);
            // A few write often, most once: the square of a uniform number is a long tail.
            var author = (int)(Math.Pow(random.NextDouble(), 2) * count / 2);
            posts[i] = new IncomingPost
            {
                Network = "x",
                ExternalId = $"{seed}-{i}",
                Text = text.ToString(),
                CreatedAt = from.AddSeconds(i),
                Author = $"yazar{author}",
                AuthorName = $"Yazar {author}",
                Url = $"https://ornek.invalid/{seed}/{i}",
                Counters = new PostCounters(random.Next(20), random.Next(4), random.Next(6), random.Next(1000)),
            };
        }
        return posts;
    }

    /// <summary>Topics as a company of this size has them: two brands of ours, rivals, subjects.</summary>
    public static IReadOnlyList<(string Name, bool IsOurs, string Query)> Topics { get; } =
    [
        ("Karanfil", true, "karanfil"),
        ("Ayçelik", true, "ayçelik"),
        ("Rakipler", false, "menteşe OR poyrazlar OR zümrütevler OR turuncukapı"),
        ("Kargo", false, "(kargo OR iade) AND (gelmedi OR kırık OR bekliyorum)"),
        ("Kesinti", false, "internet OR modem OR \"hat çekmiyor\""),
        ("Fatura", false, "fatura AND NOT kampanya"),
    ];
}
