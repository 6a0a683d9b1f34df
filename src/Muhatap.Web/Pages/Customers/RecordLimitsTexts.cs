using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class RecordLimitsTexts
{
    public static readonly Phrase Title = new("Bilemediklerimiz", "What we can’t know");
    public static readonly Phrase Time = new("Zaman", "Time");
    public static readonly Phrase Product = new("Ürün", "Product");
    public static readonly Phrase Validity = new("Geçerlilik", "Validity");

    /// <summary>{0} the day, {1} through what, {2} how long since: <see cref="Days"/>.</summary>
    public static readonly Phrase LastContact = new(
        "En son {0} günü görüştük ({1}). Aradan {2} geçti; bu arada hayatında ne değiştiğini kayıtlarımız bilmiyor.",
        "We were last in touch on {0} ({1}). That is {2} ago; what changed in their life since, our records don’t know."
    );
    public static readonly Phrase ContactToday = new(
        "Bugün temas ettik ({0}). Bundan sonrası yine bize anlattığı kadar.",
        "We were in touch today ({0}). What comes next we know only as far as they tell us."
    );
    public static readonly Phrase NoContact = new(
        "Henüz hiç temasımız olmadı; onu yalnızca kayıttaki kadar tanıyoruz.",
        "We have never been in touch; we know them only as far as the record goes."
    );

    /// <summary>{0} category, {1} like them, {2} of those bought it.</summary>
    public static readonly Phrase Missing = new(
        "Ona benzeyen {1} müşterinin {2} tanesi «{0}» da almış; o bizden almamış. Belki başka yerden almıştır: biz yalnızca burada alınanı görürüz.",
        "Of {1} customers like them, {2} bought “{0}” too; they have not, from us. Perhaps elsewhere: we see only what was bought here."
    );
    public static readonly Phrase Alike = new(
        "Benzeyenler: en yeni {0} müşteri içinde aynı türden ve aynı segmentten olup onun aldıklarından birini almış olanlar.",
        "Like them: among the newest {0} customers of the same kind and segment, those who bought something they bought."
    );
    public static readonly Counted Bought = new(
        "Bizden {0} kez alışveriş yaptı. Başka yerden ne aldığını göremeyiz: yalnızca burada alınanı biliriz.",
        "They bought from us once. What they buy elsewhere we can’t see: we know only what was bought here.",
        "They bought from us {0} times. What they buy elsewhere we can’t see: we know only what was bought here."
    );
    public static readonly Phrase NothingBought = new(
        "Bizden henüz bir şey almadı. Bu, bir şey almadığı anlamına gelmez: yalnızca burada alınanı görürüz.",
        "They have bought nothing from us yet. That does not mean they bought nothing: we see only what was bought here."
    );

    /// <summary>{0} the day, {1} how long since: <see cref="Days"/>.</summary>
    public static readonly Phrase Wish = new(
        "{0} günü bir şey almak istediğini söylemişti; o günden beri bizden almadı. {1} oldu: ihtiyacı geçmiş ya da başka yerde karşılanmış olabilir, sormaya değer.",
        "On {0} they said they wished to buy something, and have not bought from us since. After {1} the need may have passed or been met elsewhere: worth asking."
    );
    public static readonly Counted Days = new("{0} gün", "{0} day", "{0} days");
    public static readonly Phrase SeeWish = new("Ne demişti?", "What they said");
    public static readonly Phrase SeeTalk = new("Görüşmeyi aç", "Open the conversation");
    public static readonly Phrase NoWish = new(
        "{0} günden uzun süredir bekleyen bir alma isteğini görmedik. Kayıttaki bilgiler {1} tarihli; o günden beri değişmiş olabilir.",
        "We have seen no wish to buy that has waited longer than {0} days. The record dates from {1} and may have changed since."
    );
}
