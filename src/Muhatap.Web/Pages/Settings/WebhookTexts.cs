using Muhatap.Core.Webhooks;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Settings;

internal static class WebhookTexts
{
    public static readonly Phrase Hint = new(
        "Olan biteni başka bir programa haber verir. Mesajlar Standard Webhooks’a göre imzalanır; kişilerin adı ya da yazdıkları gönderilmez, yalnızca numaralar.",
        "Tells another program what happens. Messages are signed after Standard Webhooks and carry no names or texts, only ids."
    );
    public static readonly Phrase None = new("Henüz haber verilen bir program yok.", "No program is being told yet.");
    public static readonly Phrase Url = new("Adres", "Address");
    public static readonly Phrase Events = new("Neleri haber verelim?", "What should it be told?");
    public static readonly Phrase New = new("Yeni webhook", "New webhook");
    public static readonly Phrase SecretHint = new(
        "İmza anahtarını karşı tarafa verin. Yalnızca şimdi görürsünüz.",
        "Give this signing secret to the other side. You see it only now."
    );
    public static readonly Phrase Ping = new("Dene", "Try it");
    public static readonly Phrase TurnOff = new("Durdur", "Pause");
    public static readonly Phrase TurnOn = new("Sürdür", "Resume");
    public static readonly Phrase Paused = new("duruyor", "paused");
    public static readonly Phrase Replay = new("Yeniden gönder", "Send again");
    public static readonly Phrase Deliveries = new("Son gönderilenler", "Last deliveries");
    public static readonly Phrase NothingSent = new("Daha bir şey gönderilmedi.", "Nothing has been sent yet.");

    public static Phrase Of(DeliveryState state) =>
        state switch
        {
            DeliveryState.Delivered => new("ulaştı", "delivered"),
            DeliveryState.Failed => new("vazgeçildi", "given up"),
            _ => new("bekliyor", "waiting"),
        };

    public static Phrase Of(string webhookEvent) =>
        webhookEvent switch
        {
            WebhookEvent.Opened => new("Görüşme açıldı", "Conversation opened"),
            WebhookEvent.Answered => new("Görüşme yanıtlandı", "Conversation answered"),
            WebhookEvent.Closed => new("Görüşme kapandı", "Conversation closed"),
            WebhookEvent.Reopened => new("Görüşme yeniden açıldı", "Conversation reopened"),
            WebhookEvent.Ping => new("Deneme", "Trial"),
            _ => new(webhookEvent, webhookEvent),
        };
}
