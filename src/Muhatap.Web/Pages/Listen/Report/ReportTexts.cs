using System.Globalization;
using Muhatap.Core.Topics;
using Muhatap.Listen.Report;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;

namespace Muhatap.Web.Pages.Listen.Report;

internal static class ReportTexts
{
    public static readonly Phrase Title = new("Dinleme raporu", "Listening report");
    public static readonly Phrase Topics = new("Konular", "Topics");
    public static readonly Phrase Chosen = new("{0} konu", "{0} topics");
    public static readonly Phrase Since = new("Başlangıç", "From");
    public static readonly Phrase Until = new("Bitiş", "To");
    public static readonly Phrase Show = new("Göster", "Show");
    public static readonly Phrase AsFile = new("Dosya olarak", "As a file");
    public static readonly Phrase FileHint = new(
        "Tek bir HTML dosyası: her tarayıcıda açılır, postayla gönderilir.",
        "One HTML file: opens in any browser, goes by mail."
    );
    public static readonly Phrase ClientName = new("Kimin raporu?", "Whose report?");
    public static readonly Phrase ClientColour = new("Rengi", "Colour");
    public static readonly Phrase FileFetch = new("HTML dosyasını indir", "Download the HTML file");
    public static readonly Phrase Print = new("Yazdır", "Print");
    public static readonly Phrase Days7 = new("7 gün", "7 days");
    public static readonly Phrase Days30 = new("30 gün", "30 days");
    public static readonly Phrase Days90 = new("90 gün", "90 days");
    public static readonly Phrase NoTopics = new("Rapor için önce bir konu açın.", "Make a topic first; the report is about topics.");
    public static readonly Phrase NoTopicsHint = new(
        "Markanız, rakipleriniz ya da sektörünüz hakkında ne dendiğini dinlemeye başlayınca rapor burada hazır olur.",
        "Once you listen to what is said about your brand, your rivals or your sector, the report is here at once."
    );
    public static readonly Phrase Empty = new("Bu günlerde hiçbir şey söylenmemiş.", "Nothing was said on these days.");
    public static readonly Phrase EmptyHint = new("Daha uzun bir süre ya da başka konular seçin.", "Choose more days or other topics.");
    public static readonly Phrase Twice = new(
        "İki konuya birden uyan gönderi ikisinde de sayılır.",
        "A post that two of the topics want counts in both."
    );
    public static readonly Phrase Counting = new(
        "Eski gönderiler sayılıyor; rakamlar birkaç dakika içinde tamamlanır.",
        "Earlier posts are still being counted; the figures will be complete in some minutes."
    );
    public static readonly Phrase Posts = new("Gönderi", "Posts");
    public static readonly Phrase Engagement = new("Etkileşim", "Engagement");
    public static readonly Phrase NegativeShare = new("Olumsuz payı", "Negative share");
    public static readonly Phrase People = new("Konuşan hesap", "Accounts talking");
    public static readonly Phrase Previous = new("önceki {0} günde {1}", "{1} in the {0} days before");
    public static readonly Phrase NoPrevious = new("önceki {0} günde hiç yoktu", "none in the {0} days before");
    public static readonly Phrase NotHeld = new(
        "önceki dönem dinlenmedi, karşılaştırılmadı",
        "the days before were not listened to; not compared"
    );
    public static readonly Phrase APost = new("gönderi başına {0}", "{0} a post");
    public static readonly Phrase AnAccount = new("hesap başına {0} gönderi", "{0} posts an account");
    public static readonly Phrase Timeline = new("Zaman içinde", "Over time");
    public static readonly Phrase TimelineLabel = new(
        "{0} ile {1} arasında {2} gönderi; en çoğu {3} ({4}).",
        "{2} posts from {0} to {1}; most on {3} ({4})."
    );
    public static readonly Phrase AsTable = new("Tablo olarak", "As a table");
    public static readonly Phrase Hour = new("Saat", "Hour");
    public static readonly Phrase LiftTitle = new("Kaç kat sık", "Times as often");
    public static readonly Phrase Day = new("Gün", "Day");
    public static readonly Phrase Peaks = new("Zirveler", "Peaks");
    public static readonly Phrase NoPeaks = new("Öne çıkan bir gün yok; konuşma dengeli.", "No day stands out; the talk is even.");
    public static readonly Phrase PeakUsual = new("olağan {0}", "usually {0}");
    public static readonly Phrase Voice = new("Konuşulma payı", "Share of voice");
    public static readonly Phrase VoiceHint = new(
        "Seçtiğiniz konular ve karşılarındakiler. Marka seçerseniz rakipler kendiliğinden eklenir.",
        "Your topics and those they are held against. Choose a brand, and its rivals come by themselves."
    );
    public static readonly Phrase Words = new("Öne çıkan sözcükler", "Words that set it apart");
    public static readonly Phrase WordsHint = new(
        "×4: burada, dinlediğimiz öteki gönderilerdekinin dört katı sıklıkta.",
        "×4: four times as often here as in all other posts we hear."
    );
    public static readonly Phrase Hashtags = new("Kullanmaya değer etiketler", "Hashtags worth using");
    public static readonly Phrase Emoji = new("Emoji", "Emoji");
    public static readonly Phrase Leaders = new("Konuya yön verenler", "Who leads the subject");
    public static readonly Phrase LeadersHint = new(
        "Erişim × ilgi: çok kişiye ulaşan ve en çok bu konudan söz edenler önde.",
        "Reach × relevance: those who reach many and speak mostly of this come first."
    );
    public static readonly Phrase Account = new("Hesap", "Account");
    public static readonly Phrase Followers = new("Takipçi", "Followers");
    public static readonly Phrase Relevance = new("İlgi", "Relevance");
    public static readonly Phrase Sites = new("Yazan siteler", "Sites that cover it");
    public static readonly Phrase Images = new("Görseller", "Images");
    public static readonly Phrase Hours = new("En iyi saatler", "Best hours");
    public static readonly Phrase HoursLabel = new(
        "Haftanın saatlerine göre gönderiler. En çok etkileşim alan saatler: {0}.",
        "Posts by hour of the week. Hours that draw most engagement: {0}."
    );
    public static readonly Phrase Ours = new("Kendi hesaplarınız da sayıldı:", "Your own accounts are counted too:");
    public static readonly Phrase OfEngagement = new("etkileşimde payı {0}", "{0} of the engagement");
    public static readonly Phrase BestHours = new("En çok karşılık alan saatler: {0}", "Hours that draw most answers: {0}");
    public static readonly Phrase Networks = new("Ağlar", "Networks");
    public static readonly Phrase Languages = new("Diller", "Languages");
    public static readonly Phrase Subjects = new("Ne hakkında", "What about");
    public static readonly Phrase Examples = new("Örnekler", "Examples");
    public static readonly Phrase ExamplesHint = new(
        "Öne çıkan sözcükleri en yalın söyleyen gönderiler.",
        "Posts that say what sets the subject apart in the fewest words."
    );
    public static readonly Phrase Nothing = new("Yok.", "None.");
    public static readonly Phrase Made = new("Hazırlandı: {0}", "Made {0}");
    public static readonly Phrase Undetermined = new("Belirsiz", "Undetermined");

    public static string Language(string code, Tongue tongue)
    {
        if (code == "und")
            return Undetermined.In(tongue);
        // The names of languages are ours in both tongues: the machine's own depend on what is installed on it.
        return LanguageNames.TryGetValue(code, out var name)
            ? name.In(tongue)
            : string.Format(tongue.Culture(), OtherLanguage.In(tongue), code);
    }

    public static string Weekday(int day, Tongue tongue) => tongue.Culture().DateTimeFormat.AbbreviatedDayNames[(day + 1) % 7];

    public static string Date(long day, Tongue tongue, bool isLong = false) =>
        LocalDay.Date(day).ToString(isLong ? "d MMMM yyyy" : "d MMM", tongue.Culture());

    /// <summary>×4,2 — one decimal below ten.</summary>
    public static string Lift(double lift, Tongue tongue) =>
        "×" + (lift >= 9.95 ? Math.Round(Math.Min(lift, 9999)).ToString("N0", tongue.Culture()) : lift.ToString("0.#", tongue.Culture()));

    public static string Svg(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static readonly Phrase OtherLanguage = new("Başka dil ({0})", "Another language ({0})");

    private static readonly Dictionary<string, Phrase> LanguageNames = new(StringComparer.Ordinal)
    {
        ["tr"] = new("Türkçe", "Turkish"),
        ["en"] = new("İngilizce", "English"),
        ["de"] = new("Almanca", "German"),
        ["fr"] = new("Fransızca", "French"),
        ["ar"] = new("Arapça", "Arabic"),
        ["ru"] = new("Rusça", "Russian"),
        ["es"] = new("İspanyolca", "Spanish"),
        ["it"] = new("İtalyanca", "Italian"),
        ["pt"] = new("Portekizce", "Portuguese"),
        ["nl"] = new("Felemenkçe", "Dutch"),
        ["az"] = new("Azerbaycanca", "Azerbaijani"),
        ["ku"] = new("Kürtçe", "Kurdish"),
        ["fa"] = new("Farsça", "Persian"),
        ["uk"] = new("Ukraynaca", "Ukrainian"),
        ["ja"] = new("Japonca", "Japanese"),
        ["ko"] = new("Korece", "Korean"),
        ["zh"] = new("Çince", "Chinese"),
    };

    /// <summary>What names a peak, as it is read: a subject by its name, a word as people write it.</summary>
    public static string Named(ReportTerm term, Tongue tongue) =>
        term.Kind == TermKind.Subject ? ReadingTexts.Subject(term.Key).In(tongue) : term.Shown;
}
