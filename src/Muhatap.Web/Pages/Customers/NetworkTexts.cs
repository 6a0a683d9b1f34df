using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class NetworkTexts
{
    public static readonly Phrase Title = new("Her ağda kim?", "Who they are on each network");
    public static readonly Phrase NoAccounts = new(
        "Bir hesabını öğrendiğimizde burada gösteririz.",
        "Once we know one of their accounts, it shows here."
    );
    public static readonly Phrase Hint = new(
        "Herkese açık gönderilerden, son bir yıl. Sayılara dokunun, gönderileri açılsın.",
        "From public posts of the last year. Each number opens its posts."
    );
    public static readonly Counted Posts = new("{0} gönderi", "{0} post", "{0} posts");
    public static readonly Phrase Silent = new("Son bir yılda herkese açık bir şey yazmadı.", "Wrote nothing in public in the last year.");
    public static readonly Phrase Since = new("{0} tarihinden beri görüyoruz", "seen since {0}");
    public static readonly Phrase Apart = new("Burada öteki ağlarından çok yazdıkları", "What they write about more here than elsewhere");
    public static readonly Phrase About = new("Yazdıkları", "Writes about");
    public static readonly Phrase Times = new("{0} kat", "{0}×");
    public static readonly Phrase TooFew = new(
        "Ağlarını karşılaştırmak için iki yanda da en az {0} gönderi gerekir.",
        "Comparing their networks takes at least {0} posts on either side."
    );
    public static readonly Phrase Same = new("Öteki ağlarından ayrı bir konusu yok.", "Nothing sets it apart from their other networks.");
    public static readonly Phrase Tone = new("Dili", "Tone");
    public static readonly Phrase Cut = new(
        "Özel nitelikli kişisel veri olabilecek sözler gösterilmez.",
        "Words that may be special categories of personal data are not shown."
    );
    public static readonly Phrase Formula = new(
        "Kat: burada o sözün geçtiği gönderilerin payı, öteki ağlarındaki paya bölünür; yalnızca en az 1,5 kat olan ve %95 güvenle birden büyük olanlar yazılır.",
        "×: the share of posts with it here over the share on their other networks; only what is at least 1.5× and above one with 95% confidence is listed."
    );
}
