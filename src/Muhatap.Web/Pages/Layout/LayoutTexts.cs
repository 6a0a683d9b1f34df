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

    public static IReadOnlyList<(string Keys, Phrase What)> KeyList { get; } =
    [
        ("Ctrl K", new("Bul", "Find")),
        ("g b", new("Bugün", "Today")),
        ("g g", new("Gelen kutusu", "Inbox")),
        ("g d", new("Dinle", "Listen")),
        ("g l", new("Alarmlar", "Alarms")),
        ("g m", new("Müşteriler", "Customers")),
        ("g a", new("Ayarlar", "Settings")),
        ("j / k", new("Sonraki / önceki", "Next / previous")),
        ("r", new("Yanıtla", "Reply")),
        ("n", new("Not yaz", "Write a note")),
        ("a", new("Üstüme al", "Assign to me")),
        ("e", new("Kapat / yeniden aç", "Close / reopen")),
        ("c", new("Elle yanıtı kopyala", "Copy the answer to send by hand")),
        ("Ctrl Enter", new("Gönder", "Send")),
        ("?", new("Bu liste", "This list")),
    ];
}
