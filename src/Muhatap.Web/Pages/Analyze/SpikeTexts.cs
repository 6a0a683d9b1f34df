using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Analyze;

internal static class SpikeTexts
{
    public static readonly Phrase Title = new("Alarmlar", "Alarms");
    public static readonly Phrase Lead = new(
        "Her konunun haftalık ritmini öğreniriz. Bir anda konuşan kişi sayısı bu ritimle açıklanamıyorsa burada bir kez duyurur, olay bitene dek güncelleriz. Kendini tekrarlayan bir hesap saatte bir kişi sayılır.",
        "We learn each topic's weekly rhythm. When more people speak at once than it explains, it is announced here once and kept up to date until it is over. An account that repeats itself counts as one person an hour."
    );
    public static readonly Phrase None = new("Son 35 günde alarm yok.", "No alarm in the last 35 days.");
    public static readonly Phrase Looking = new("Geçmiş haftalara bakılıyor…", "Looking at the past weeks…");
    public static readonly Phrase LookingHint = new(
        "Program yeni başladı. Bulunanlar birazdan burada görünür.",
        "The program has just started. What is found appears here in a moment."
    );
    public static readonly Phrase NoneHint = new(
        "Bir konuda olağandışı bir kalabalık konuşmaya başlarsa dakikalar içinde burada görünür.",
        "If an unusual crowd begins to speak about a topic, it appears here within minutes."
    );
    public static readonly Phrase NoTopics = new(
        "Önce bir konu ekleyin; alarmlar konuların üzerinde çalışır.",
        "Add a topic first; alarms watch topics."
    );
    public static readonly Phrase On = new("sürüyor", "going on");
    public static readonly Phrase Over = new("bitti", "over");
    public static readonly Phrase Times = new("alışılmışın {0} katı", "{0} times the usual");
    public static readonly Phrase People = new("{0} kişi konuştu, beklenen {1}", "{0} people spoke, {1} expected");
    public static readonly Phrase Sure = new("%{0} emin", "{0}% sure");
    public static readonly Phrase Noticed = new("başladıktan {0} dakika sonra fark edildi", "noticed {0} minutes after it began");
    public static readonly Phrase New = new("Yeni konuşulan", "New in what is said");
    public static readonly Phrase Subjects = new("Ne hakkında", "About what");
    public static readonly Phrase Rows = new("Kimler hakkında", "About whom");
    public static readonly Phrase Also = new("Aynı olayı gören konular", "The same, seen by other topics");
    public static readonly Phrase AlsoPeople = new("{0} kişi", "{0} people");
    public static readonly Phrase Posts = new("Gönderileri gör", "See the posts");
    public static readonly Phrase All = new("herkes", "everybody");
    public static readonly Phrase Negative = new("olumsuz konuşanlar", "negative posts");
    public static readonly Phrase About = new("olumsuz · {0}", "negative · {0}");
    public static readonly Phrase Back = new("Geriye dönük", "Looking back");
    public static readonly Phrase BackLabel = new(
        "{0}: saat saat gönderi, alışılmış düzey ve alarmlar",
        "{0}: posts by the hour, the usual level and the alarms"
    );
    public static readonly Phrase KeyPosts = new("saatlik gönderi", "posts an hour");
    public static readonly Phrase KeyUsual = new("o saat için alışılmış", "usual for that hour");
    public static readonly Phrase KeyMost = new("bin saatte bir aşılan", "passed once in a thousand hours");
    public static readonly Phrase KeyAlarm = new("alarm", "alarm");
    public static readonly Phrase Topic = new("Konu", "Topic");
    public static readonly Phrase Days = new("Dönem", "Period");
    public static readonly Phrase DayCount = new("{0} gün", "{0} days");
    public static readonly Phrase Show = new("Göster", "Show");
    public static readonly Phrase See = new("Alarmları gör", "See alarms");
    public static readonly Phrase NowOn = new("{0}: şu an olağandışı bir kalabalık konuşuyor", "{0}: an unusual crowd is speaking now");
    public static readonly Phrase Lately = new("{0}: son 24 saatte alarm verildi", "{0}: an alarm in the last 24 hours");
}
