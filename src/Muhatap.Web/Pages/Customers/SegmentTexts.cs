using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class SegmentTexts
{
    public static readonly Phrase Title = new("Segmentler", "Segments");
    public static readonly Phrase Hint = new(
        "Bir süzgeç yazın, kaç müşteriye uyduğunu hemen görün. Bir adla saklarsanız triyaj tablosunda ve API’de o adla kullanabilirsiniz; kimlerin girdiği her seferinde yeniden bakılır.",
        "Write a filter and see at once how many customers it fits. Kept under a word, the triage table and the API know it by that word; who is in it is looked up anew each time."
    );
    public static readonly Phrase Filter = new("Süzgeç", "Filter");
    public static readonly Phrase Example = new("ör. segment:vip sessiz:>=60 -temas:yok", "e.g. segment:vip quiet:>=60 -contact:none");
    public static readonly Phrase Count = new("Say", "Count");
    public static readonly Phrase Fits = new("{0} müşteri", "{0} customers");
    public static readonly Phrase Of = new("{0} müşterinin {1} kadarı", "{1} of {0} customers");
    public static readonly Phrase Place = new("({0}. karakter)", "(character {0})");
    public static readonly Phrase Mend = new("Bunu mu demek istediniz?", "Did you mean this?");
    public static readonly Phrase Unread = new("Okunamıyor, kimseye uymuyor", "Can’t be read, fits nobody");
    public static readonly Phrase Word = new("Ad", "Word");
    public static readonly Phrase WordHint = new("ör. sessiz_vip", "e.g. silent_vip");
    public static readonly Phrase Keep = new("Sakla", "Keep");
    public static readonly Phrase Kept = new("Saklananlar", "Kept segments");
    public static readonly Phrase None = new("Henüz saklanan segment yok", "No segment is kept yet");
    public static readonly Phrase Customers = new("Müşteri", "Customers");
    public static readonly Phrase InTriage = new("Triyajda", "In triage");
    public static readonly Phrase Rows = new("{0} satır", "{0} rows");
    public static readonly Phrase Remove = new("Kaldır", "Remove");
    public static readonly Phrase Nobody = new("Şu anda kimse uymuyor.", "Nobody fits just now.");
    public static readonly Phrase More = new("ve {0} kişi daha", "and {0} more");
    public static readonly Phrase Fields = new("Süzgeçte neler kullanılır?", "What can a filter ask?");
    public static readonly Phrase Grammar = new(
        "Yan yana yazılan koşulların hepsi aranır. VEYA ile seçenek, eksi ya da DEĞİL ile dışarıda kalacaklar yazılır; parantez gruplar, boşluklu değer tırnak ister. Bir alanın birkaç değeri sehir:(izmir VEYA van), sayılar gonderi>=3 diye de yazılır. Takip sorgularındaki işaretlerin aynısı.",
        "Conditions side by side must all hold. OR gives a choice, a minus leaves out; parentheses group, values with spaces want quotation marks."
    );

    /// <summary>Each field as it is written, and what it asks.</summary>
    public static readonly IReadOnlyList<(Phrase Written, Phrase Asks)> Help =
    [
        (new("segment:vip", "segment:vip"), new("Sistemlerinizin verdiği segment", "The segment your systems gave")),
        (new("tur:sirket", "kind:company"), new("Kişi mi, şirket mi (kisi, sirket)", "A person or a company")),
        (new("sehir:izmir", "city:izmir"), new("Şehir", "City")),
        (new("yas:25..34", "age:25..34"), new("Doğum tarihine göre yaş", "Age by date of birth")),
        (new("kaynak:crm", "source:crm"), new("Kaydın geldiği sistem", "A system that holds them")),
        (
            new("izin:eposta", "consent:email"),
            new("Geçerli ticari ileti izni (arama, mesaj, eposta)", "A standing consent (call, message, email)")
        ),
        (new("temas:acik", "contact:open"), new("Temas isteği (acik, yanit, yok)", "What contact they wish (open, answersonly, none)")),
        (new("ag:bluesky", "network:bluesky"), new("Bu ağda bilinen bir hesabı var", "An account of theirs is known there")),
        (new("gonderi:>=3", "posts:>=3"), new("Kaç gönderisini duyduk", "How many of their posts we heard")),
        (new("sessiz:>=60", "quiet:>=60"), new("Son gönderisinden bu yana geçen gün", "Days since they last said anything")),
        (
            new("duygu:olumsuz", "sentiment:negative"),
            new("Son 90 günde böyle hissetti (olumlu, notr, olumsuz)", "Felt so in the last 90 days (positive, neutral, negative)")
        ),
        (new("konu:delivery", "subject:delivery"), new("Son 90 günde bu konudan söz etti", "Spoke of this in the last 90 days")),
        (new("alisveris:>=2", "bought:>=2"), new("Kaç kez alışveriş yaptı", "How often they bought")),
        (new("vaka:>=1", "cases:>=1"), new("Açık görüşmesi", "Conversations still open")),
        (new("tanis:<30", "known:<30"), new("Kaç gündür tanıyoruz", "Days since we know them")),
    ];
}
