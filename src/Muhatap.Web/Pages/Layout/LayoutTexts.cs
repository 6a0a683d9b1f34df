using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Pages.Layout;

internal static class LayoutTexts
{
    public static readonly Phrase Skip = new("İçeriğe geç", "Skip to content");
    public static readonly Phrase Navigation = new("Ana menü", "Main menu");
    public static readonly Phrase Find = new("Bul", "Find");
    public static readonly Phrase FindHint = new("Müşteri, görüşme ya da sayfa…", "Customer, conversation or page…");
    public static readonly Phrase Keys = new("Klavye kısayolları", "Keyboard shortcuts");
    public static readonly Phrase Close = new("Kapat", "Close");

    public static IReadOnlyList<(string Path, string Icon, Phrase Name, Permission Needs)> Places { get; } =
    [
        ("/", Icons.Today, new("Bugün", "Today"), Permission.SignedIn),
        ("/inbox", Icons.Inbox, new("Gelen kutusu", "Inbox"), Permission.SeeConversations),
        ("/listen", Icons.Listen, new("Dinle", "Listen"), Permission.SeeListening),
        ("/analyze/spikes", Icons.Alert, new("Alarmlar", "Alarms"), Permission.SeeListening),
        ("/customers", Icons.Customers, new("Müşteriler", "Customers"), Permission.SeeCustomers),
        ("/settings", Icons.Settings, new("Ayarlar", "Settings"), Permission.SignedIn),
    ];

    /// <summary>Pages inside places, which the command bar finds too.</summary>
    public static IReadOnlyList<(string Path, string Icon, Phrase Name, Permission Needs)> InnerPages { get; } =
    [
        ("/listen/report", Icons.Chart, new("Dinleme raporu", "Listening report"), Permission.SeeListening),
        ("/analyze/engagement", Icons.Chart, new("İnsanları ne harekete geçiriyor", "What moves people"), Permission.SeeListening),
        ("/analyze/campaigns", Icons.Chart, new("Kampanyalar", "Campaigns"), Permission.SeeListening),
        ("/analyze/complaints", Icons.Chart, new("Şikâyetlerde nasılız?", "How we do on complaints"), Permission.SeeConversations),
        ("/promises", Icons.Check, new("Verdiğimiz sözler", "What we promised"), Permission.SeeConversations),
        ("/listen/topics/new", Icons.Plus, new("Yeni konu", "New topic"), Permission.EditTopics),
        ("/listen/following", Icons.Customers, new("Takip", "Following"), Permission.SeeListening),
        ("/listen/guide", Icons.Plus, new("Adım adım konu", "Guided topic"), Permission.EditTopics),
        ("/listen/lists/new", Icons.Plus, new("Yeni konu listesi", "New topic list"), Permission.EditTopics),
        ("/listen/surveys", Icons.Form, new("Anketler", "Surveys"), Permission.SeeListening),
        ("/settings/language-model", Icons.Settings, new("Dil modeli", "Language model"), Permission.EditConnections),
        ("/exports", Icons.Download, new("Dosyalarım", "My files"), Permission.SignedIn),
    ];

    public static IReadOnlyList<(string Keys, Phrase What)> KeyList { get; } =
    [
        ("Ctrl K", new("Bul", "Find")),
        ("g b", new("Bugün", "Today")),
        ("g g", new("Gelen kutusu", "Inbox")),
        ("g d", new("Dinle", "Listen")),
        ("g l", new("Alarmlar", "Alarms")),
        ("g k", new("Şikâyetlerde nasılız?", "How we do on complaints")),
        ("g m", new("Müşteriler", "Customers")),
        ("g a", new("Ayarlar", "Settings")),
        ("F", new("Takip edilenler (Dinle)", "Following (Listen)")),
        ("m", new("Diğer menüsü (Dinle)", "The More menu (Listen)")),
        ("G", new("Adım adım konu (Dinle)", "Guided topic (Listen)")),
        ("p", new("Dinle'de raporu aç", "Open the report, in Listen")),
        ("x / A", new("Gönderiyi seç / tümünü seç (Dinle)", "Choose the post / all of them (Listen)")),
        ("o", new("Seçilenlerden görüşme aç (Dinle)", "Open a conversation of those chosen (Listen)")),
        ("+ / -", new("Seçilenler ilgili / ilgisiz (Dinle)", "Those chosen are on topic / noise (Listen)")),
        ("j / k", new("Sonraki / önceki", "Next / previous")),
        ("r", new("Yanıtla", "Reply")),
        ("n", new("Not yaz", "Write a note")),
        ("o", new("Okumayı düzelt", "Correct a reading")),
        ("a", new("Üstüme al", "Assign to me")),
        ("e", new("Kapat / yeniden aç", "Close / reopen")),
        ("c", new("Elle yanıtı kopyala", "Copy the answer to send by hand")),
        ("1 / 2 / 3", new("Aynı / aynı değil / sonra (eşleşmeler)", "Same / not the same / later (pairs)")),
        ("u", new("Son kararı geri al (eşleşmeler)", "Undo the last decision (pairs)")),
        ("g e", new("Eşleşmeler", "Pairs to decide")),
        ("1 / 2 / 3", new("Karta yaz / şimdi değil / yanlış (değişenler)", "Put it on the card / not now / wrong (changes)")),
        ("g t", new("Bilgisi değişenler", "Whose data has changed")),
        ("g s", new("Verdiğimiz sözler", "What we promised")),
        ("g i", new("İçe aktar", "Import")),
        ("Ctrl Enter", new("Gönder", "Send")),
        ("?", new("Bu liste", "This list")),
    ];
}
