using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Today;

internal static class TodayTexts
{
    public static readonly Phrase Title = new("Bugün", "Today");
    public static readonly Phrase Hello = new("Merhaba {0}", "Hello {0}");
    public static readonly Phrase Late = new("geciken görüşme", "late");
    public static readonly Phrase Soon = new("bir saat içinde yanıt bekleyen", "due within an hour");
    public static readonly Phrase Mine = new("üzerinizde açık görüşme", "open with you");
    public static readonly Phrase Unassigned = new("sahipsiz görüşme", "with nobody");
    public static readonly Phrase ByHand = new("elle gönderilecek yanıt", "answers to send by hand");
    public static readonly Phrase Unsure = new("gittiği belirsiz yanıt", "sends that may not have arrived");
    public static readonly Phrase Promises = new("günü geçmiş söz", "overdue promises");
    public static readonly Phrase Sources = new("sorunlu bağlantı", "connections in trouble");
    public static readonly Phrase First = new("Önce bunlar", "These first");
    public static readonly Phrase Nothing = new("Sizi bekleyen bir şey yok.", "Nothing is waiting for you.");
    public static readonly Phrase NothingHint = new(
        "Yeni bir şey gelince burada kendiliğinden görünür.",
        "What comes will appear here by itself."
    );
    public static readonly Phrase Day = new("Son 24 saat", "The last 24 hours");
    public static readonly Counted Said = new("{0} gönderi", "{0} post", "{0} posts");
    public static readonly Phrase Heard = new("Duyabildiğimiz müşteriler", "Customers we can hear");
    public static readonly Phrase HeardHint = new(
        "{0} müşterinin {1} kadarının en az bir hesabını biliyoruz.",
        "We know at least one account of {1} of {0} customers."
    );
    public static readonly Phrase Fresh = new("Bilgisi taze müşteriler", "Customers whose data is fresh");
    public static readonly Phrase FreshHint = new(
        "Müşterilerinizin {0} kadarının bilgisi son bir yılda tazelendi.",
        "The data of {0} of your customers was confirmed or renewed within the last year."
    );
    public static readonly Phrase Stale = new("Eskiyenler", "The others");
    public static readonly Phrase FirstTopic = new("Daha dinlemeye başlamadınız.", "You are not listening to anything yet.");
    public static readonly Phrase MakeTopic = new("İlk konunuzu kurun", "Set up your first topic");
    public static readonly Phrase Thanks = new("Teşekkür edenler", "People who said thanks");
}
