using Muhatap.Core.Retention;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Words of how long what is kept.</summary>
internal static class RetentionTexts
{
    public static readonly Phrase Title = new("Saklama süreleri", "Retention");
    public static readonly Phrase Hint = new(
        "Siz bir süre seçmeden hiçbir şey kendiliğinden silinmez. Seçtikten sonra, her gece saat 03.00’te süresi dolanlar kalıcı olarak silinir: özetlerden, aramadan ve veritabanı dosyasından da.",
        "Nothing is deleted by itself until you choose a period. From then on, at three every night what has outlived it is deleted for good: from rollups, search and the database’s file too."
    );
    public static readonly Phrase Exports = new(
        "Dışa aktarılan dosyalar her durumda üç gün sonra silinir. Yedekleriniz bu bilgisayarın dışındadır; onların süresini yedeği tutan yerde belirleyin.",
        "Exported files are deleted after three days in any case. Your backups lie outside this machine; set their period where they are kept."
    );
    public static readonly Phrase Period = new("Ne kadar saklansın?", "How long is it kept?");
    public static readonly Phrase Off = new("Kapalı: kendiliğinden silinmez", "Off: never by itself");
    public static readonly Phrase Try = new("Ne silinirdi?", "What would go?");
    public static readonly Phrase WouldGo = new("Şu an silinecek: {0}", "Would go now: {0}");
    public static readonly Phrase DueTitle = new("Süresi dolanlar", "What would go");
    public static readonly Phrase DueBack = new("Saklama sürelerine dön", "Back to retention");
    public static readonly Phrase DueOlder = new("Üzerinden {0} geçenler", "Older than {0}");
    public static readonly Phrase DueNone = new("Süresi dolan bir kayıt yok.", "Nothing has outlived this period.");
    public static readonly Phrase Post = new("gönderi", "post");
    public static readonly Phrase TryHint = new(
        "Bu bir denemedir; hiçbir şey silinmedi ve kaydedilmedi.",
        "This is a trial; nothing was deleted or saved."
    );
    public static readonly Phrase History = new("Geçmiş silmeler", "What went");
    public static readonly Phrase NoHistory = new("Henüz bir silme yapılmadı.", "Nothing went yet.");
    public static readonly Phrase Before = new("{0} öncesi", "before {0}");
    public static readonly Phrase Removed = new("{0} kayıt silindi", "{0} rows deleted");
    public static readonly Phrase Running = new("sürüyor: {0}", "running: {0}");
    public static readonly Phrase Holds = new("Silinmesi durdurulan müşteriler", "Customers on legal hold");
    public static readonly Phrase NoHolds = new("Kimse için silme durdurulmadı.", "Nobody is on hold.");
    public static readonly Phrase HoldsHint = new(
        "Davası ya da incelemesi süren bir müşterinin verisi, siz kaldırana dek ne süreyle ne de taleple silinir. Müşterinin “Hakkında tutulan her şey” sayfasından başlatılır.",
        "While a lawsuit or an inquiry lasts, neither a period nor a request deletes that customer’s data. It is begun on the customer’s page “Everything held”."
    );
    public static readonly Phrase Until = new("{0} gününe dek", "until {0}");
    public static readonly Phrase UntilLifted = new("kaldırılana dek", "until it is lifted");
    public static readonly Phrase Lift = new("Kaldır", "Lift");
    public static readonly Phrase Hold = new("Silmeyi durdur", "Legal hold");
    public static readonly Phrase HoldHint = new(
        "Dava, inceleme ya da yasal yükümlülük sürerken bu müşterinin verisi silinmez.",
        "While a lawsuit, an inquiry or a legal duty lasts, nothing of this customer is deleted."
    );
    public static readonly Phrase Reason = new("Neden?", "Why?");
    public static readonly Phrase ReasonExample = new("ör. 2026/114 sayılı dava", "e.g. case no. 2026/114");
    public static readonly Phrase LastDay = new("Son gün (boşsa siz kaldırana dek)", "Last day (empty: until lifted)");
    public static readonly Phrase Start = new("Silmeyi durdur", "Place the hold");
    public static readonly Counted Days = new("{0} gün", "{0} day", "{0} days");
    public static readonly Counted Years = new("{0} yıl", "{0} year", "{0} years");

    public static Phrase Of(RetentionKind kind) =>
        kind switch
        {
            RetentionKind.Strangers => new("Tanımadığımız kişilerin gönderileri", "Posts of people nobody knows"),
            RetentionKind.Conversations => new("Kapanmış görüşmeler", "Closed conversations"),
            RetentionKind.Records => new("Artık gelmeyen müşteri kayıtları", "Customer records nobody renews"),
            RetentionKind.CallsAndSurveys => new("Arama notları ve anket yanıtları", "Call notes and survey answers"),
            RetentionKind.UndoneLinks => new("Geri alınmış hesap bağları", "Undone account links"),
            _ => new("İşlem kayıtları", "The audit"),
        };

    public static Phrase Hints(RetentionKind kind) =>
        kind switch
        {
            RetentionKind.Strangers => new(
                "Bize geldiği günden sayılır. Bir görüşmede duran gönderi, görüşme silinmeden gitmez.",
                "Counted from the day it came to us. What stands in a conversation goes after that."
            ),
            RetentionKind.Conversations => new(
                "Kapandığı günden sayılır; yanıtlarımız ve notlarımız da gider.",
                "Counted from the day it was closed; our answers and notes go as well."
            ),
            RetentionKind.Records => new(
                "Sistemin son gönderdiği günden sayılır. Başka kaydı kalmayan müşteri bütünüyle silinir; alışverişi ya da açık görüşmesi olana dokunulmaz.",
                "Counted from the last day the system sent it. A customer without another record is deleted altogether; one who still buys or waits for an answer is left alone."
            ),
            RetentionKind.CallsAndSurveys => new("Aramanın, yanıtın gününden sayılır.", "Counted from the day of the call or answer."),
            RetentionKind.UndoneLinks => new(
                "Kanıtlarıyla birlikte gider. “Aynı değil” kararları durur; yoksa aynı soru yeniden sorulurdu.",
                "They go with their evidence. Decisions of “not the same” stay, or the same would be asked again."
            ),
            _ => new(
                "En az bir yıl saklanır. Silme kanıtları hiç silinmez.",
                "Kept for a year at least. Proofs of deletion stay for good."
            ),
        };
}
