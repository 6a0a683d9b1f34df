using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen;

internal static class ListenTexts
{
    public static Phrase Of(ContentType content) =>
        content switch
        {
            ContentType.Media => new("Görsel ya da video", "Image or video"),
            ContentType.Link => new("Bağlantı", "Link"),
            ContentType.Question => new("Soru", "Question"),
            _ => new("Düz metin", "Plain text"),
        };

    public static readonly Phrase Against = new("olumsuz ya da şikâyet", "negative or complaining");
    public static readonly Phrase Title = new("Dinle", "Listen");
    public static readonly Phrase Widen = new("Bu daraltmayı kaldır", "Take this filter away");
    public static readonly Phrase Views = new("Görünümler", "Views");
    public static readonly Phrase SaveView = new("Görünümü sakla", "Keep this view");
    public static readonly Phrase ViewName = new("Görünümün adı", "Name of the view");
    public static readonly Phrase ViewShared = new("Herkes görsün", "For everybody");
    public static readonly Phrase ViewRemove = new("{0} görünümünü sil", "Delete the view {0}");
    public static readonly Phrase ViewOf = new("{0} paylaştı", "shared by {0}");
    public static readonly Phrase Report = new("Rapor", "Report");
    public static readonly Phrase Topics = new("Konular", "Topics");
    public static readonly Phrase NewTopic = new("Yeni konu", "New topic");
    public static readonly Phrase EditTopic = new("Konuyu düzenle", "Edit topic");
    public static readonly Phrase AllTopics = new("Tüm konular", "All topics");
    public static readonly Phrase Empty = new("Bu seçimle gösterilecek gönderi yok.", "No posts for this choice.");
    public static readonly Phrase EmptyHint = new(
        "Süzgeçleri gevşetin ya da yeni gönderileri bekleyin.",
        "Loosen the filters or wait for new posts."
    );
    public static readonly Phrase NoTopics = new("Daha bir şey dinlemiyorsunuz.", "You are not listening to anything yet.");
    public static readonly Phrase Guide = new("Adım adım konu", "Guide me");
    public static readonly Phrase Owner = new("Sorumlu", "Owner");
    public static readonly Phrase Nobody = new("Kimse (herkes görür)", "Nobody in particular");
    public static readonly Phrase CaseQueue = new("Kuyruk", "Queue");
    public static readonly Phrase ByTable = new("Öncelik tablosuna göre", "As the triage table says");
    public static readonly Phrase Following = new("Takip", "Following");
    public static readonly Phrase More = new("Diğer", "More");
    public static readonly Phrase Surveys = new("Anketler", "Surveys");
    public static readonly Phrase Follow = new("Takip et", "Follow");
    public static readonly Phrase FollowThem = new("{0} hesabını takip et", "Follow {0}");
    public static readonly Phrase FirstTopic = new("İlk konuyu birlikte kuralım", "Set up the first topic together");
    public static readonly Phrase Network = new("Ağ", "Network");
    public static readonly Phrase Feeling = new("Duygu", "Feeling");
    public static readonly Phrase Intent = new("Niyet", "Intent");
    public static readonly Phrase Days = new("Süre", "Period");
    public static readonly Phrase Sort = new("Sıra", "Order");
    public static readonly Phrase Newest = new("En yeni", "Newest");

    /// <summary>What stands first, as one chooses it.</summary>
    public static readonly IReadOnlyList<(FeedOrder Order, Phrase Name)> Orders =
    [
        (FeedOrder.Engagement, new("En çok etkileşim", "Most engagement")),
        (FeedOrder.Followers, new("En çok takipçi", "Most followers")),
        (FeedOrder.Urgency, new("En acil", "Most urgent")),
    ];
    public static readonly Phrase Within = new("İçinde ara", "Search within");
    public static readonly Phrase WithinHint = new(
        "ör. (iade VEYA değişim) -kampanya segment:vip",
        "e.g. (refund OR exchange) -campaign segment:vip"
    );
    public static readonly Phrase LookedBack = new(
        "{0} tarihine kadar bakıldı, aramaya devam ediyoruz…",
        "Looked back to {0}, still searching…"
    );
    public static readonly Phrase Stop = new("Durdur", "Stop");
    public static readonly Phrase Ranked = new(
        "Bu sıralamada ilk {0} gönderi içinde aranır; tamamını görmek için sırayı “En yeni” yapın.",
        "In this order the first {0} posts are searched; choose “Newest” to search all."
    );
    public static readonly Phrase Copies = new("Benzerler", "Copies");
    public static readonly Phrase Together = new("Bir arada", "Together");
    public static readonly Phrase Each = new("Tek tek", "One by one");
    public static readonly Phrase Alike = new("ve benzer {0} gönderi", "and {0} like it");
    public static readonly Phrase AlikeMost = new("ve benzer {0}+ gönderi", "and {0}+ like it");
    public static readonly Phrase OnlyAlike = new("Benzer gönderiler", "Posts alike");
    public static readonly Phrase Any = new("Hepsi", "All");
    public static readonly Phrase Show = new("Göster", "Show");
    public static readonly Phrase Older = new("Daha eskiler", "Older");
    public static readonly Counted Said = new("{0} gönderi", "{0} post", "{0} posts");
    public static readonly Phrase Pulse = new("Günlere ve duyguya göre", "By day and feeling");
    public static readonly Phrase Name = new("Adı", "Name");
    public static readonly Phrase Purpose = new("Amacı", "Purpose");
    public static readonly Phrase Colour = new("Rengi", "Colour");
    public static readonly Phrase Query = new("Sorgu", "Query");
    public static readonly Phrase QueryHint = new(
        "Kelimeler arasındaki boşluk VE demektir. VEYA, DEĞİL, \"birebir öbek\", kök*, #etiket, @hesap yazabilirsiniz. Bir alanın ilk harflerini yazın, öneriler altta çıkar; ↓ ile seçin.",
        "A space between words means AND. You can write OR, NOT, \"exact phrase\", stem*, #hashtag, @handle. Type the first letters of a field and offers appear below; pick with ↓."
    );
    public static readonly Phrase Active = new("Dinliyor", "Listening");
    public static readonly Phrase Save = new("Kaydet", "Save");
    public static readonly Phrase Remove = new("Konuyu sil", "Delete topic");
    public static readonly Phrase RemoveSure = new(
        "Konu, eşleşmeleri ve sayıları silinir; gönderiler kalır.",
        "The topic, its matches and counts go; the posts stay."
    );

    public static readonly Phrase Likes = new("Beğeni", "Likes");
    public static readonly Phrase Replies = new("Yanıt", "Replies");
    public static readonly Phrase Reposts = new("Paylaşım", "Reposts");
    public static readonly Phrase Conversation = new("Görüşme", "Conversation");

    public static Phrase Of(TopicPurpose purpose) =>
        purpose switch
        {
            TopicPurpose.Brand => new("Markamız", "Our brand"),
            TopicPurpose.Competitor => new("Rakip", "Competitor"),
            TopicPurpose.Sector => new("Sektör", "Sector"),
            TopicPurpose.Person => new("Kişi", "Person"),
            TopicPurpose.Campaign => new("Kampanya", "Campaign"),
            _ => new("Şirket", "Company"),
        };

    public static IReadOnlyList<(int Days, Phrase Name)> Periods { get; } =
    [(1, new("Son gün", "Last day")), (7, new("Son hafta", "Last week")), (30, new("Son 30 gün", "Last 30 days"))];

    public static IReadOnlyList<(string Code, Phrase Name)> Colours { get; } =
    [
        ("blue", new("Mavi", "Blue")),
        ("teal", new("Turkuaz", "Teal")),
        ("green", new("Yeşil", "Green")),
        ("orange", new("Turuncu", "Orange")),
        ("red", new("Kırmızı", "Red")),
        ("purple", new("Mor", "Purple")),
        ("grey", new("Gri", "Grey")),
    ];
}
