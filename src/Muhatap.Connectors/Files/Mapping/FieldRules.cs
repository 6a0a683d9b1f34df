namespace Muhatap.Connectors.Files.Mapping;

/// <summary>The fields of each kind of row, with the names their columns go by in Turkish and English files.</summary>
internal static class FieldRules
{
    private static readonly FieldRule Email = new(
        "email",
        Content.Email,
        "email|e mail|mail|eposta|e posta|eposta adresi|e posta adresi|mail adresi|email address"
    );

    private static readonly FieldRule Phone = new(
        "phone",
        Content.Phone,
        "phone|telefon|gsm|cep|cep telefonu|cep tel|tel|mobile|msisdn|telefon no|telefon numarasi|phone number|"
            + "mobile phone|ev telefonu|is telefonu|tel no|gsm no"
    );

    private const string DateNames =
        "created at|tarih|date|zaman|olusturulma tarihi|olusturma tarihi|gonderi tarihi|paylasim tarihi|yorum tarihi|"
        + "mesaj tarihi|sikayet tarihi|yayin tarihi|kayit tarihi|tarih saat|timestamp|created|published at|published|"
        + "publish date|post date|date time|datetime|time|at|posted at|pubdate";

    private const string TimeNames = "saat|time|hour|clock|saati";

    private const string NetworkNames = "network|ag|sosyal ag|platform|kanal|mecra|channel|kaynak|site";

    private static readonly FieldRule[] Posts =
    [
        new(
            "text",
            Content.Any,
            "text|metin|yorum|gonderi|mesaj|icerik|tweet|post|content|message|comment|body|sikayet|sikayet metni|"
                + "yorum metni|gonderi metni|mesaj metni|tweet metni|post text|full text|review|review text|inceleme|"
                + "aciklama|description|not|gorus|yanit|complaint|feedback|geri bildirim|caption|ileti"
        ),
        new(
            "id",
            Content.Any,
            "id|gonderi id|gonderi no|post id|tweet id|yorum id|yorum no|mesaj id|sikayet no|sikayet id|message id|"
                + "comment id|external id|kayit no|status id|id str|review id"
        ),
        new(
            "author",
            Content.Any,
            "author|kullanici|kullanici adi|hesap|yazar|user|username|user name|screen name|handle|account|nick|rumuz|"
                + "author handle|author username|profil|gonderen|from|sender"
        ),
        new(
            "author_name",
            Content.Any,
            "author name|ad soyad|adi soyadi|isim soyisim|isim|ad|yazar adi|gorunen ad|display name|full name|name|"
                + "musteri adi|musteri ad soyad|customer name"
        ),
        new("author_id", Content.Any, "author id|user id|kullanici id|kullanici no|yazar id|account id|hesap id"),
        new("followers", Content.Number, "followers|takipci|takipci sayisi|follower count|followers count|author followers"),
        new("created_at", Content.Date, DateNames),
        new("time", Content.Any, TimeNames),
        new("url", Content.Url, "url|link|baglanti|adres|permalink|gonderi linki|post url|web adresi|tweet url|post link"),
        new(
            "parent_id",
            Content.Any,
            "parent id|ust gonderi|yanit verilen|yanitlanan|in reply to|reply to|in reply to status id|ust id|parent|" + "reply to id"
        ),
        new("kind", Content.Any, "kind|tur|turu|tip|tipi|type|gonderi turu|post type|content type|icerik turu"),
        new("title", Content.Any, "title|baslik|konu|subject|headline|sikayet basligi"),
        new("likes", Content.Number, "likes|begeni|begeni sayisi|like|like count|favorites|favorite count|begenme"),
        new("replies", Content.Number, "replies|yanit sayisi|yorum sayisi|reply count|comments|comment count|cevap sayisi|yanitlar"),
        new(
            "reposts",
            Content.Number,
            "reposts|retweet|retweets|retweet count|retweet sayisi|paylasim|paylasim sayisi|shares|share count|repost|"
                + "repost count|alinti"
        ),
        new("views", Content.Number, "views|goruntulenme|goruntuleme|goruntulenme sayisi|izlenme|view count|impressions|gosterim"),
        new("rating", Content.Number, "rating|puan|yildiz|stars|score|degerlendirme|star rating"),
        new("media", Content.Url, "media|medya|gorsel|resim|image|image url|gorsel url|media url|foto|fotograf|video"),
        new("lang", Content.Any, "lang|dil|language|locale"),
        new("network", Content.Any, NetworkNames),
        Email,
        Phone,
        new(
            "customer",
            Content.Any,
            "customer|musteri no|musteri numarasi|customer number|customer id|customer no|musteri kodu|musteri id|" + "uye no|abone no"
        ),
    ];

    private static readonly FieldRule[] Events =
    [
        new("kind", Content.Any, "kind|tur|turu|tip|olay|olay turu|islem|islem turu|islem tipi|event|event type|type|action|activity"),
        new(
            "id",
            Content.Any,
            "id|olay id|olay no|islem no|islem id|siparis no|fis no|event id|transaction id|order id|order no|" + "fatura no|external id"
        ),
        new("account", Content.Any, "account|hesap|kullanici|kullanici adi|user|username|handle|author|screen name"),
        new("account_id", Content.Any, "account id|user id|kullanici id|hesap id"),
        new(
            "customer",
            Content.Any,
            "customer|musteri no|musteri numarasi|musteri|customer number|customer id|customer no|musteri kodu|"
                + "musteri id|uye no|abone no"
        ),
        new("target", Content.Any, "target|hedef|urun|urun adi|urun kodu|product|product id|sku|gonderi|gonderi id|post id|item|stok kodu"),
        new("place", Content.Any, "place|yer|sube|magaza|mekan|store|branch|location|konum|lokasyon"),
        new(
            "at",
            Content.Date,
            "at|"
                + DateNames
                + "|islem tarihi|siparis tarihi|satis tarihi|fatura tarihi|event time|order date|purchase date|ziyaret tarihi|arama tarihi|teslim tarihi"
        ),
        new("time", Content.Any, TimeNames),
        new("amount", Content.Any, "amount|tutar|toplam|toplam tutar|fiyat|bedel|price|total|value|ciro|odenen|tutar tl|genel toplam"),
        new("currency", Content.Any, "currency|para birimi|doviz|doviz cinsi|currency code|kur"),
        new("data", Content.Any, "data|veri|ek bilgi|details|detay"),
        new("network", Content.Any, NetworkNames),
    ];

    private static readonly FieldRule[] Customers =
    [
        new(
            "number",
            Content.Any,
            "number|musteri no|musteri numarasi|customer number|customer id|customer no|musteri kodu|musteri id|"
                + "cari kod|cari kodu|uye no|abone no|kart no|id"
        ),
        new(
            "name",
            Content.Any,
            "name|ad soyad|adi soyadi|isim soyisim|musteri adi|musteri|musteri ad soyad|full name|customer name|unvan|"
                + "unvani|firma|firma adi|sirket|sirket adi|company|company name|isim|ad|adi|cari adi|cari unvan"
        ),
        new("tax_number", Content.Any, "tax number|tax no|vkn|vergi no|vergi numarasi|vergi kimlik no|vergi kimlik numarasi"),
        new("registry_number", Content.Any, "registry number|mersis|mersis no|mersis numarasi"),
        new("first_name", Content.Any, "first name|ad|adi|isim|given name|musteri adi|firstname"),
        new("last_name", Content.Any, "last name|soyad|soyadi|soyisim|surname|family name|musteri soyadi|lastname"),
        new("kind", Content.Any, "kind|tur|turu|musteri turu|musteri tipi|tip|tipi|type|customer type|kisi tipi"),
        new(
            "segment",
            Content.Any,
            "segment|musteri segmenti|sinif|kategori|musteri sinifi|customer segment|tier|seviye|grup|musteri grubu"
        ),
        new("city", Content.Any, "city|sehir|il|ili|town|yasadigi sehir"),
        new("birth_date", Content.Date, "birth date|dogum tarihi|dogum gunu|date of birth|birthday|birthdate|dob|d tarihi"),
        new(
            "preferred_channel",
            Content.Any,
            "preferred channel|tercih edilen kanal|tercih ettigi kanal|kanal tercihi|iletisim kanali|iletisim tercihi|"
                + "contact channel|channel|kanal"
        ),
        new("contact_wish", Content.Any, "contact wish|iletisim istegi|iletisim durumu|contact status"),
        new("do_not_contact", Content.Any, "do not contact|dnc|aranmasin|iletisim kurulmasin|arama engeli|do not call|opt out|optout"),
        new(
            "contact_permission",
            Content.Any,
            "contact permission|iletisim izni|izin|izin durumu|ticari ileti izni|opt in|optin|iys|iys durumu|consent|"
                + "onay|pazarlama izni"
        ),
        Email with
        {
            IsMany = true,
        },
        Phone with
        {
            IsMany = true,
        },
        Handle("x", "twitter|x|twitter handle|x hesabi|twitter hesabi|twitter kullanici adi|x handle"),
        Handle("instagram", "instagram|insta|instagram hesabi|instagram handle"),
        Handle("facebook", "facebook|facebook hesabi|fb"),
        Handle("bluesky", "bluesky|bsky|bluesky hesabi|bluesky handle"),
        Handle("mastodon", "mastodon|mastodon hesabi|fediverse"),
        Handle("linkedin", "linkedin|linkedin profili"),
        Handle("youtube", "youtube|youtube kanali"),
        Handle("tiktok", "tiktok|tik tok|tiktok hesabi"),
        Handle("eksi", "eksi sozluk|eksi|eksi nick"),
        new("handles", Content.Any, "handles|handle|sosyal hesaplar|sosyal medya hesaplari|hesaplar|accounts") { IsMany = true },
        new(
            "legal_basis",
            Content.Any,
            "legal basis|hukuki dayanak|hukuki dayanagi|yasal dayanak|kvkk dayanagi|kvkk dayanak|hukuki sebep|hukuki sebebi|"
                + "isleme sarti|veri isleme sarti|lawful basis"
        ),
        new("note", Content.Any, "note|not|notlar|notes|aciklama|musteri notu"),
        new("source", Content.Any, "source|kaynak|kaynak sistem|system|sistem"),
        new(
            "updated_at",
            Content.Date,
            "updated at|guncelleme tarihi|son guncelleme|guncellenme tarihi|degisiklik tarihi|last updated|modified at|last modified"
        ),
    ];

    private static readonly FieldRule[] Consents =
    [
        new("recipient", Content.Any, "recipient|alici|alici adresi|iletisim adresi|iletisim bilgisi|e posta|eposta|telefon|gsm|address"),
        new("recipient_type", Content.Any, "recipient type|alici tipi|alici turu|recipienttype|musteri tipi"),
        new("type", Content.Any, "type|tip|tur|izin turu|izin tipi|izin kanali|ileti turu|kanal|channel"),
        new("status", Content.Any, "status|durum|izin durumu|onay durumu|consent status"),
        new("consent_date", Content.Date, "consent date|izin tarihi|onay tarihi|consentdate|tarih|date"),
        new("source", Content.Any, "source|kaynak|izin kaynagi|consent source"),
        new("brand", Content.Any, "brand code|brand|marka kodu|marka|marka adi|brandcode"),
        new("evidence", Content.Any, "evidence|kanit|kanit no|belge no"),
        new("id", Content.Any, "id|islem no|transaction id|kayit no"),
    ];

    /// <summary>Columns that are left out, whatever is asked for: nothing here needs them, and holding them is a risk (KVKK, article 4: proportionate to the purpose).</summary>
    public static readonly FieldRule LeftOut = new(
        "(left out)",
        Content.Any,
        "tc|tckn|tc no|tc kimlik|tc kimlik no|tc kimlik numarasi|kimlik no|vatandaslik no|national id|kredi karti|"
            + "kredi karti no|card number|credit card|cvv|password|sifre|parola|parola hash|password hash|pin"
    );

    public static IReadOnlyList<FieldRule> Of(ImportKind kind) =>
        kind switch
        {
            ImportKind.Posts => Posts,
            ImportKind.Events => Events,
            ImportKind.Consents => Consents,
            _ => Customers,
        };

    /// <summary>Fields of which a file must have at least one, with what to call them.</summary>
    public static IReadOnlyList<string[]> Needed(ImportKind kind) =>
        kind switch
        {
            ImportKind.Posts =>
            [
                ["text"],
            ],
            ImportKind.Events =>
            [
                ["kind"],
                ["account", "account_id", "customer"],
            ],
            ImportKind.Consents =>
            [
                ["recipient"],
                ["recipient_type"],
                ["type"],
                ["status"],
                ["consent_date"],
                ["source"],
                ["brand"],
            ],
            _ =>
            [
                ["name", "first_name", "last_name"],
            ],
        };

    private static FieldRule Handle(string network, string synonyms) =>
        new(network, Content.Any, synonyms) { Network = network, IsMany = true };
}
