using System.Globalization;
using Muhatap.Analyze.Campaigns;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Analyze.Campaigns;

internal static class CampaignTexts
{
    public static readonly Phrase Title = new("Kampanyalar", "Campaigns");
    public static readonly Phrase Lead = new(
        "Rakipleriniz neyin peşinde? Kendi hesaplarından birbirine benzer gönderileri art arda paylaştıklarında burada görürsünüz; sizin kampanyalarınız da yanlarında.",
        "What are competitors up to? When their own accounts put out a run of similar posts, it shows up here, next to your own campaigns."
    );
    public static readonly Phrase None = new("Bu dönemde kampanya görünmüyor.", "No campaigns in this period.");
    public static readonly Phrase NoneHint = new(
        "Aynı etiketi, bağlantıyı ya da sözü birkaç güne sığan en az {0} gönderide kullanan bir şirket hesabı olmadı. Rakip hesaplarının tanındığından emin olun.",
        "No company account used the same tag, link or words in at least {0} posts within a few days. Make sure competitors’ accounts are known."
    );
    public static readonly Phrase Accounts = new("Rakip hesapları", "Competitors’ accounts");
    public static readonly Phrase Ours = new("Bizim", "Ours");
    public static readonly Phrase Posts = new("kendi gönderisi", "own posts");
    public static readonly Phrase Talk = new("başkalarının gönderisi", "posts by others");
    public static readonly Phrase Course = new("Günlük gönderi", "Posts a day");
    public static readonly Phrase DayOf = new("{0}: kendisi {1}, başkaları {2} gönderi", "{0}: {1} posts of its own, {2} by others");
    public static readonly Phrase Measure = new("Ölçü", "Figure");
    public static readonly Phrase During = new("Kampanyada", "In the campaign");
    public static readonly Phrase Usually = new("Her zaman", "Usually");
    public static readonly Phrase Engagement = new("Gönderi başına etkileşim", "Engagement per post");
    public static readonly Phrase Times = new("her zamankinin {0} katı ({1}–{2})", "{0} times the usual ({1}–{2})");
    public static readonly Phrase Negative = new("Konuşanlarda olumsuz", "Negative, among others");
    public static readonly Phrase Buying = new("Almak isteyen", "Wants to buy");
    public static readonly Phrase Asking = new("Soru soran", "Asks something");
    public static readonly Phrase Unknown = new("henüz bilinmiyor", "not known yet");
    public static readonly Phrase Sample = new("{0} gönderi", "{0} posts");
    public static readonly Phrase Linked = new("En yeni {0} gönderi açılır.", "Opens the newest {0} posts.");
    public static readonly Phrase Definition = new("Kampanyalar nasıl bulunuyor?", "How are campaigns found?");
    public static readonly Phrase DefinitionText = new(
        "Şirketlerin kendi hesaplarından yazdığı gönderilere bakılır, yanıtlar sayılmaz. Aynı etiketi, bağlantıyı ya da art arda dört sözcüğü taşıyan gönderilerin beşte dördü 3, 7 veya 14 güne sığıyorsa ve bu yığılma şansla açıklanamıyorsa (tarama istatistiği, bakılan bütün işaretler için düzeltilmiş olasılık %1’in altında) kampanya sayılır. Etkileşim = beğeni + yanıt + paylaşım; her gönderi kendi hesabının kampanya dışı gönderileriyle karşılaştırılır (geometrik ortalama). Konuşanlar: kampanyanın etiketini, bağlantısını ya da sözünü taşıyan, şirket hesabı olmayan herkese açık gönderiler; her zamanki, şirketin adının bunlar olmadan geçtiği gönderilerdir. Parantezler %95 aralığıdır; 30 gönderiden azında sonuç söylenmez. En yeni 20.000 gönderiye bakılır. Aynı günlere rastlamak neden olmak değildir.",
        "Posts that companies write from their own accounts are looked at; replies do not count. Where four fifths of the posts with the same tag, link or four words in a row fall within 3, 7 or 14 days, and chance does not explain it (scan statistic, below 1% after correcting for every mark looked at), it is a campaign. Engagement = likes + replies + reposts; each post is held against its own account’s posts outside campaigns (geometric mean). Others: public posts with the campaign’s tag, link or words, not by a company account; the usual is posts that name the company without them. Brackets are 95% intervals; under 30 posts nothing is claimed. The newest 20,000 posts are looked at. Happening on the same days is not causing."
    );

    public static readonly Phrase Deny = new("Kampanya değil", "Not a campaign");
    public static readonly Phrase DenyHint = new(
        "Yanlış mı bulduk? Söyleyin; benzer gönderileri bir daha kampanya saymayalım.",
        "Did we get this wrong? Tell us, and similar posts won’t be taken for a campaign again."
    );
    public static readonly Phrase DeniedNow = new(
        "Not ettik: bu ve benzer gönderiler artık kampanya sayılmıyor. Aşağıdaki listeden geri alabilirsiniz.",
        "Noted: these and similar posts no longer count as a campaign. You can undo this in the list below."
    );
    public static readonly Phrase Denied = new("Kampanya saymadıklarınız", "What you said is no campaign");
    public static readonly Phrase DeniedBy = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase Restore = new("Yeniden say", "Count it again");
    public static readonly Phrase Compared = new("Önceki dönemle karşılaştırma", "Compared with the period before");
    public static readonly Phrase Who = new("Kim", "Who");
    public static readonly Phrase Rivals = new("Rakipler", "Competitors");
    public static readonly Phrase Count = new("Kampanya", "Campaigns");
    public static readonly Phrase PostsOf = new("Kampanya gönderisi", "Campaign posts");
    public static readonly Phrase TalkOf = new("Başkalarının gönderisi", "Posts by others");
    public static readonly Phrase NoBefore = new(
        "Önceki dönemin tamamı bizde yok; karşılaştırılmadı.",
        "The period before is not wholly stored; it is not compared."
    );
    public static readonly Phrase InPeriod = new("Bu dönemde", "In this period");
    public static readonly Phrase Previous = new("(önceki {0} günde {1})", "({1} in the {0} days before)");
    public static readonly Phrase From = new("Başlangıç", "From");
    public static readonly Phrase To = new("Bitiş", "To");
    public static readonly Phrase Low = new("Alt sınır", "Low");
    public static readonly Phrase High = new("Üst sınır", "High");
    public static readonly Phrase Marks = new("Tanındığı izler", "Found by");

    /// <summary>A query writes its words small; a name begins large.</summary>
    public static string CompanyName(Campaign campaign) =>
        char.ToUpper(campaign.Company[0], CultureInfo.GetCultureInfo("tr-TR")) + campaign.Company[1..];
}
