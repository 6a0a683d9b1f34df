using Muhatap.Query.Syntax;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class SegmentTexts
{
    public static readonly Phrase Title = new("Segmentler", "Segments");
    public static readonly Phrase Hint = new(
        "Bir süzgeç yazın; kaç müşteriye uyduğu ve ilk yirmisi siz yazdıkça çıkar. Bir adla saklarsanız triyaj tablosunda ve API’de o adla kullanabilirsiniz; kimlerin girdiği her seferinde yeniden bakılır.",
        "Write a filter: how many customers it fits, and the first twenty, come as you type. Kept under a word, the triage table and the API know it by that word; who is in it is looked up anew each time."
    );
    public static readonly Phrase Filter = new("Süzgeç", "Filter");
    public static readonly Phrase Example = new("ör. segment:vip sessiz>=60 -temas:yok", "e.g. segment:vip quiet>=60 -contact:none");
    public static readonly Phrase Count = new("Say", "Count");
    public static readonly Phrase Fits = new("{0} müşteri", "{0} customers");
    public static readonly Phrase Of = new("{0} müşterinin {1} kadarı", "{1} of {0} customers");
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
    public static readonly Phrase Rows20 = new("{2} müşterinin {0}–{1} arası", "{0}–{1} of {2}");
    public static readonly Phrase Before = new("Önceki 20", "Previous 20");
    public static readonly Phrase After = new("Sonraki 20", "Next 20");
    public static readonly Phrase Fields = new("Süzgeçte neler kullanılır?", "What can a filter ask?");
    public static readonly Phrase Grammar = new(
        "Konu sorgularıyla aynı dil: yan yana yazılan koşulların hepsi aranır, VEYA seçenek verir, eksi ya da DEĞİL dışarıda bırakır, parantez gruplar, boşluklu değer tırnak ister. Birkaç değer sehir:(izmir VEYA van), aralık yas:25..34 diye yazılır.",
        "The same language as topics: conditions side by side must all hold, OR gives a choice, a minus or NOT leaves out, parentheses group, values with spaces want quotation marks. Several values are city:(izmir OR van), a range is age:25..34."
    );
    public static readonly Phrase Spans = new("{0}: son 30 günde", "{0}: in the last 30 days");
    public static readonly Phrase Try = new("Bunlardan biriyle başlayın", "Begin with one of these");

    /// <summary>Filters somebody who sells or serves asks for first, and what each means.</summary>
    public static readonly IReadOnlyList<(Phrase Filter, Phrase Asks)> Examples =
    [
        (
            new("segment:vip sessiz>=60", "segment:vip quiet>=60"),
            new("İki aydır sesi çıkmayan VIP’ler", "VIPs who have been silent for two months")
        ),
        (
            new("sikayet/30>=2 vaka>=1", "complaints/30>=2 cases>=1"),
            new(
                "Bu ay en az iki kez şikâyet eden, görüşmesi hâlâ açık olanlar",
                "Complained twice this month, and the matter is still open"
            )
        ),
        (
            new("dogumgunu<=7 izin:eposta -temas:yok", "birthday<=7 consent:email -contact:none"),
            new("Bu hafta doğum günü olan, e-posta izni bulunanlar", "Birthday this week, and e-mail is allowed")
        ),
        (
            new("risk:yuksek harcama/365>=1000", "risk:high spent/365>=1000"),
            new("Çok alışveriş yapmış, kaybetmek üzere olduklarımız", "Bought a lot, and about to leave us")
        ),
        (new("-var:eposta -var:telefon", "-has:email -has:phone"), new("Ulaşacak bir bilgisi olmayanlar", "Nothing to reach them by")),
    ];

    /// <summary>A field as it is written, with a value it takes.</summary>
    public static string Written(FieldDefinition field, bool isTurkish)
    {
        var name = isTurkish ? field.Turkish : field.Name;
        if (field.Shape == FieldShape.Number)
            return name + ">=3";
        if (field.Choices.Count == 0)
            return name + ":…";
        // Codes come first and their Turkish spelling right behind each.
        var words = field
            .Choices.GroupBy(choice => choice.Value, StringComparer.Ordinal)
            .Select(group => isTurkish ? group.Select(choice => choice.Key).ElementAtOrDefault(1) ?? group.Key : group.Key);
        return $"{name}:{string.Join(" | ", words)}";
    }
}
