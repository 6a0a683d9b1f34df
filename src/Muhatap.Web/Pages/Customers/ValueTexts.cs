using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class ValueTexts
{
    public static readonly Phrase Title = new("Değeri ve riski", "Value and risk");
    public static readonly Phrase Value = new("Bize ne ödedi", "What they paid us");
    public static readonly Phrase LastYear = new("son 365 günde", "in the last 365 days");
    public static readonly Counted By = new("{0} alışveriş", "{0} purchase", "{0} purchases");
    public static readonly Phrase Before = new("Önceki 365 gün: {0} · şimdiye dek: {1}", "The 365 days before: {0} · ever: {1}");
    public static readonly Phrase NoPurchase = new("Tutarı bilinen bir alışverişi yok.", "No purchase with a known amount.");
    public static readonly Phrase How = new("Nasıl hesaplandı?", "How is this worked out?");
    public static readonly Phrase Formula = new(
        "Kayıtlarımızdaki alışveriş ve faturaların toplamıdır; para birimleri toplanmaz, ileriye dönük tahmin içermez.",
        "The sum of purchases and bills in our records. Currencies are not added up, and nothing is forecast."
    );
    public static readonly Phrase Risk = new("Kaybetme riski", "Risk of losing them");
    public static readonly Phrase NoSign = new("İşaret yok", "No sign");
    public static readonly Phrase SomeSign = new("Dikkat", "Watch");
    public static readonly Phrase HighSign = new("Yüksek", "High");
    public static readonly Phrase Rule = new(
        "Yüksek: ayrılma isteği ya da hukuki uyarı varsa, veya iki ayrı işaret görülürse. Dikkat: tek işaret. Bir olasılık değildir; işaretler aşağıda.",
        "High: a wish to leave or a legal threat, or two kinds of signs. Watch: one sign. It is no probability; the signs are listed."
    );
    public static readonly Counted Complaints = new("{0} açık şikâyet", "{0} open complaint", "{0} open complaints");
    public static readonly Counted Churn = new(
        "{0} gönderide ayrılmak istedi",
        "wished to leave in {0} post",
        "wished to leave in {0} posts"
    );
    public static readonly Counted Legal = new("{0} gönderide hukuki uyarı", "legal threat in {0} post", "legal threats in {0} posts");
    public static readonly Counted Promises = new(
        "{0} sözümüzün günü geçti",
        "{0} promise of ours is overdue",
        "{0} promises of ours are overdue"
    );
    public static readonly Phrase MoodFell = new("Havası bozuluyor: olumsuz pay {0} → {1}", "Mood is falling: negative share {0} → {1}");
    public static readonly Phrase MoodSame = new(
        "Havası belirgin biçimde bozulmadı ({0} → {1} olumsuz)",
        "No clear fall of mood ({0} → {1} negative)"
    );
    public static readonly Phrase MoodUnknown = new(
        "Havasının değişimi bilinmiyor: son 90 günde {0}, öncesinde {1} gönderi (ikisinde de en az {2} gerekir).",
        "Whether the mood changed is not known: {0} posts in the last 90 days and {1} before (at least {2} each are needed)."
    );
    public static readonly Phrase SeePost = new("gönderiyi aç", "open the post");
    public static readonly Phrase Month = new("{0}: {1}", "{0}: {1}");
}
