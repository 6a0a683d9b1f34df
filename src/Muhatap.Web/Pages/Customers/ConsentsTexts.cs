using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Words of the page of all consents.</summary>
internal static class ConsentsTexts
{
    public static readonly Phrase Hint = new(
        "Kime hangi kanaldan ticari ileti gönderebilirsiniz? İzin adrese aittir; en son söylenen geçerlidir, öncekiler geçmişte durur. Ticari bir ileti bu defterde geçerli bir ONAY yoksa çıkmaz.",
        "To whom may commercial messages go, and how? A consent belongs to an address; the latest word counts and the earlier ones stay in its history. Without a standing ONAY in this ledger no commercial message leaves."
    );
    public static readonly Phrase Import = new("İYS dosyası yükle", "Import an İYS file");
    public static readonly Phrase Export = new("İYS sütunlarıyla indir", "Download in İYS’s columns");
    public static readonly Phrase Counts = new("Marka ve kanala göre", "By brand and channel");
    public static readonly Phrase None = new("Henüz bir izin yok", "There are no consents yet");
    public static readonly Phrase NoneHint = new(
        "İYS’den indirdiğiniz dosyayı yükleyin ya da izinleri müşteri kartında yazın.",
        "Import the file you downloaded from İYS, or write consents on a customer’s card."
    );
    public static readonly Phrase Share = new("ONAY oranı", "Share of ONAY");
    public static readonly Phrase Conflicts = new("İYS ile bizim kaydımız ayrı", "Where İYS and our own record differ");
    public static readonly Phrase NoConflicts = new("Ayrılık yok.", "They agree everywhere.");
    public static readonly Phrase Ours = new("Biz", "Ours");
    public static readonly Phrase Counting = new("geçerli", "counts");
    public static readonly Phrase Waiting = new("Sahibini bekleyen izinler", "Consents that wait for their owner");
    public static readonly Phrase WaitingHint = new(
        "Bu adresler henüz hiçbir müşteride yok. Adresle bir müşteri gelince izin onun kartına geçer.",
        "No customer has these addresses yet. When one comes with such an address, the consent moves to their card."
    );
    public static readonly Phrase Recent = new("Son değişiklikler", "Latest changes");
    public static readonly Phrase AllOfTheirs = new("bütün adresleri", "all their addresses");
    public static readonly Phrase Back = new("Bütün izinler", "All consents");
    public static readonly Phrase More = new("Sonrakiler", "Next");
    public static readonly Phrase First = new("Son {0} tanesi gösteriliyor.", "The latest {0} are shown.");
}
