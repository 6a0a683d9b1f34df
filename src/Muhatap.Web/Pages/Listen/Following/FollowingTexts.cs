using Muhatap.Listen.Following;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen.Following;

internal static class FollowingTexts
{
    public static readonly Phrase Posts = new("Gönderiler", "Posts");
    public static readonly Phrase Why = new(
        "Takip edilenlerin yazdığı her şey, hiçbir konuya uymasa bile saklanır ve sayılır.",
        "Everything these write is kept and counted, even where it fits no topic."
    );
    public static readonly Phrase Add = new("Ekle", "Add");
    public static readonly Phrase AddTitle = new("Takip et", "Follow");
    public static readonly Phrase Lines = new("Kullanıcı adı, adres ya da etiket", "Handle, address or hashtag");
    public static readonly Phrase LinesHint = new(
        "Her satıra bir tane; uzun listeler de yapıştırabilirsiniz. Örnek: @hesap, x.com/hesap, facebook.com/groups/topluluk, https://haber.example, #etiket",
        "One a line; long lists can be pasted. For example @account, x.com/account, facebook.com/groups/community, https://news.example, #hashtag"
    );
    public static readonly Phrase Network = new("Yalın adların ağı", "Network of bare handles");
    public static readonly Phrase OtherNetwork = new("Ağ seçin", "Choose a network");
    public static readonly Phrase AsCommunity = new(
        "Topluluk: ona yazılanlar ve ondan söz edenler de gelsin",
        "Community: keep what is written to it and about it, too"
    );
    public static readonly Phrase Added = new("{0} yeni takip eklendi.", "{0} new.");
    public static readonly Phrase NotRead = new(
        "Anlamadıklarımız aşağıda kaldı; yalın adlar için ağ seçin.",
        "What we could not read is still below; bare handles need a network."
    );
    public static readonly Phrase NoCollector = new(
        "Bir site ya da hesap, gönderilerini getiren bir kaynak olduğunda dolar.",
        "A site or account fills once a source brings its posts."
    );
    public static readonly Phrase Sources = new("Kaynaklar", "Sources");
    public static readonly Phrase Empty = new("Henüz kimseyi takip etmiyorsunuz.", "You follow nobody yet.");
    public static readonly Phrase EmptyHint = new(
        "Aşağıdan ekleyin ya da bir gönderinin altındaki “Takip et”e dokunun.",
        "Add below, or press “Follow” under a post."
    );
    public static readonly Phrase NoneFound = new("Aramanıza uyan yok.", "Nothing fits your search.");
    public static readonly Phrase Last = new("son gönderi", "last post");
    public static readonly Phrase Never = new("Henüz gönderi yok", "No posts yet");
    public static readonly Phrase Days = new("Son 30 gün", "Last 30 days");
    public static readonly Phrase Mute = new("Sustur", "Mute");
    public static readonly Phrase Unmute = new("Yeniden dinle", "Unmute");
    public static readonly Phrase Muted = new("Susturuldu", "Muted");
    public static readonly Phrase Remove = new("Takibi bırak", "Unfollow");
    public static readonly Phrase Proposed = new("Müşterilerinizin toplandığı yerler", "Where your customers gather");
    public static readonly Phrase ProposedWhy = new(
        "Tanıdığınız müşterilerin başkalarından belirgin biçimde daha çok andığı ya da takip ettiği hesaplar.",
        "Accounts that your known customers mention or follow clearly more than others do."
    );
    public static readonly Phrase ProposedNone = new(
        "Şimdilik öneri yok: en az üç müşterinizin andığı, başkalarının daha az andığı bir hesap görünmüyor.",
        "Nothing to propose yet: no account is named by at least three of your customers and less by others."
    );
    public static readonly Phrase Evidence = new("{1} müşterinizden {0} tanesi", "{0} of your {1} customers there");
    public static readonly Phrase EvidenceOthers = new("başka {1} hesaptan {0} tanesi", "{0} of {1} other accounts");
    public static readonly Phrase EvidenceMentions = new("{0} kez anıldı", "named {0} times");
    public static readonly Phrase EvidenceFollowers = new("{0} müşteriniz takip ediyor", "followed by {0} of your customers");
    public static readonly Phrase Lift = new("başkalarının {0} katı", "{0} times the others");
    public static readonly Phrase SaidTo = new("Ona ne deniyor?", "What is said to them?");
    public static readonly Phrase ExpectedNewest = new(
        "Beklentiler, onları ananların en yeni {0} gönderisinden sayıldı.",
        "What is expected is counted in the newest {0} posts of those who name them."
    );
    public static readonly Phrase Dismiss = new("İlgisiz", "Not relevant");
    public static readonly Phrase Search = new("Takip edilenlerde ara", "Search");

    public static Phrase Of(FollowKind kind) =>
        kind switch
        {
            FollowKind.Community => new("Topluluk", "Community"),
            FollowKind.Site => new("Site", "Site"),
            FollowKind.Hashtag => new("Etiket", "Hashtag"),
            _ => new("Hesap", "Account"),
        };
}
