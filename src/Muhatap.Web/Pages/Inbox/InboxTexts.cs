using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Inbox;

internal static class InboxTexts
{
    public static readonly Phrase Title = new("Gelen kutusu", "Inbox");
    public static readonly Phrase Empty = new("Burada bekleyen yok.", "Nothing is waiting here.");
    public static readonly Phrase EmptyHint = new("Yeni görüşmeler kendiliğinden gelir.", "New conversations appear by themselves.");
    public static readonly Phrase Pick = new("Soldan bir görüşme seçin.", "Pick a conversation on the left.");
    public static readonly Phrase PickHint = new("j ve k ile gezebilirsiniz.", "j and k move through the list.");
    public static readonly Phrase AllQueues = new("Tüm kuyruklar", "All queues");
    public static readonly Phrase AllNetworks = new("Tüm ağlar", "All networks");
    public static readonly Phrase More = new("Daha fazla göster", "Show more");
    public static readonly Phrase Back = new("Listeye dön", "Back to the list");
    public static readonly Phrase Deleted = new("(yazarı sildi)", "(deleted by its author)");
    public static readonly Phrase Reply = new("Yanıtınız", "Your answer");
    public static readonly Phrase Answer = new("Yanıt", "Answer");
    public static readonly Phrase ReplyHint = new(
        "Kısa, saygılı, adıyla. Ctrl+Enter gönderir.",
        "Short, respectful, by name. Ctrl+Enter sends."
    );
    public static readonly Phrase Send = new("Yanıtla", "Send");
    public static readonly Phrase Prepare = new("Yanıtı hazırla", "Prepare the answer");
    public static readonly Phrase ByHandHint = new(
        "{0} için bağlantımız yok: yanıtı kopyalayıp orada gönderir, sonra “gönderdim” dersiniz.",
        "We have no connection to {0}: copy the answer, send it there, then mark it as sent."
    );
    public static readonly Phrase Copy = new("Kopyala ve aç", "Copy and open");
    public static readonly Phrase Copied = new("Kopyalandı.", "Copied.");
    public static readonly Phrase MarkSent = new("Gönderdim", "I sent it");
    public static readonly Phrase Arrived = new("Ulaşmış", "It arrived");
    public static readonly Phrase SendAgain = new("Yeniden gönder", "Send again");
    public static readonly Phrase Cancel = new("Vazgeç", "Cancel");
    public static readonly Phrase UnsureHint = new(
        "Gönderirken bağlantı koptu; ulaştı mı bilmiyoruz. Ağda bakıp karar verin.",
        "The connection broke while sending; look on the network and decide."
    );
    public static readonly Phrase Note = new("İç not", "Internal note");
    public static readonly Phrase NoteHint = new("Yalnızca ekip görür.", "Only the team sees it.");
    public static readonly Phrase AddNote = new("Not ekle", "Add note");
    public static readonly Phrase TakeIt = new("Üstüme al", "Assign to me");
    public static readonly Phrase Assign = new("Ata", "Assign");
    public static readonly Phrase Nobody = new("Sahipsiz", "Nobody");
    public static readonly Phrase Close = new("Kapat", "Close");
    public static readonly Phrase Reopen = new("Yeniden aç", "Reopen");
    public static readonly Phrase Snooze = new("Sonra", "Later");
    public static readonly Phrase Playbook = new("Prosedür", "Playbook");
    public static readonly Phrase Draft = new("Taslağı kullan", "Use the draft");
    public static readonly Phrase Closed = new("Kapandı", "Closed");
    public static readonly Phrase Snoozed = new("{0} tarihine kadar bekliyor", "Snoozed until {0}");
    public static readonly Phrase Original = new("Gönderiyi aç", "Open the post");
    public static readonly Phrase Us = new("Biz", "Us");
    public static readonly Phrase WroteNote = new("{0} not yazdı", "{0} wrote a note");
    public static readonly Phrase Answered = new("{0} yanıtladı", "{0} answered");
    public static readonly Phrase OnNetwork = new("ağ üzerinden", "on the network");
    public static readonly Phrase Paste = new("Gönderi yapıştır", "Paste a post");
    public static readonly Phrase PasteHint = new(
        "Bağlantısı kurulmamış bir ağda gördüğünüz gönderi: bağlantısını ve metnini yapıştırın, görüşme açılsın.",
        "A post you saw on a network without a connection: paste its link and text, and a conversation opens."
    );
    public static readonly Phrase PasteLink = new("Gönderinin bağlantısı", "Link of the post");
    public static readonly Phrase PasteText = new("Metni", "Its text");
    public static readonly Phrase PasteAuthor = new("Yazarı (bağlantıda yoksa)", "Author (where the link doesn’t say)");
    public static readonly Phrase PasteOpen = new("Görüşme aç", "Open a conversation");

    public static IReadOnlyList<(string Box, Phrase Name)> Boxes { get; } =
    [
        ("open", new("Açık", "Open")),
        ("mine", new("Bende", "Mine")),
        ("unassigned", new("Sahipsiz", "Unassigned")),
        ("late", new("Geciken", "Late")),
        ("byhand", new("Elle", "By hand")),
        ("snoozed", new("Bekleyen", "Snoozed")),
        ("closed", new("Kapanan", "Closed")),
    ];

    public static IReadOnlyList<(string Code, Phrase Name)> Snoozes { get; } =
    [
        ("hour", new("1 saat", "1 hour")),
        ("evening", new("Akşam 18.00", "This evening")),
        ("tomorrow", new("Yarın 09.00", "Tomorrow 9:00")),
        ("monday", new("Pazartesi 09.00", "Monday 9:00")),
    ];
}
