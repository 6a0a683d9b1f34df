using Muhatap.Core.Topics;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen.Guide;

internal static class GuideTexts
{
    public static readonly Phrase Steps = new("Adımlar", "Steps");
    public static readonly Phrase Begin = new(
        "Neyi, neden dinleyeceğinize önce siz karar verin; sorguyu biz yazalım.",
        "Decide first what to listen for, and why; the query is ours to write."
    );
    public static readonly Phrase Next = new("Devam", "Continue");
    public static readonly Phrase Back = new("Geri", "Back");
    public static readonly Phrase Save = new("Dinlemeye başla", "Start listening");
    public static readonly Phrase Anew = new("Baştan başla", "Begin anew");
    public static readonly Phrase Kept = new(
        "Yanıtlarınız saklanıyor; sonra kaldığınız yerden sürer.",
        "Your answers are kept; go on whenever you like."
    );
    public static readonly Phrase Answer = new("Önce bu soruyu yanıtlayın.", "Answer this one first.");
    public static readonly Phrase ByHand = new("Sorguyu kendim yazayım", "I’ll write the query myself");
    public static readonly Phrase OneALine = new("Her satıra bir tane", "One a line");

    public static IReadOnlyList<Phrase> Names { get; } =
    [
        new("Amaç", "Purpose"),
        new("Adlar", "Names"),
        new("Gürültü", "Noise"),
        new("Kaçmasın", "Never missed"),
        new("Sahibi", "Who acts"),
        new("Bakış", "Look"),
    ];

    public static readonly Phrase PurposeAsk = new("Bu konu ne için?", "What is this topic for?");
    public static readonly Phrase PurposeWhy = new(
        "Markanız hakkındaki soru ve şikâyetler gelen kutusuna düşer; ötekiler raporlarda ve alarmlarda kalır.",
        "Questions and complaints about your brand come to the inbox; everything else stays in reports and alarms."
    );

    public static Phrase Hint(TopicPurpose purpose) =>
        purpose switch
        {
            TopicPurpose.Brand => new("Bize ne deniyor? Yanıt bekleyen var mı?", "What is said to us? Who waits for an answer?"),
            TopicPurpose.Competitor => new("Rakibin müşterisi neden memnun, neden değil?", "Why are a rival’s customers happy, or not?"),
            TopicPurpose.Sector => new("Bizi anmadan ne isteniyor?", "What is wanted without naming us?"),
            TopicPurpose.Person => new("Bir yönetici, yüz ya da sözcü", "A manager, a face, a spokesperson"),
            TopicPurpose.Campaign => new("Bir slogan, etiket ya da çekiliş", "A slogan, a hashtag, a contest"),
            _ => new("Bir müşteri, bayi ya da tedarikçi", "A customer, a dealer or a supplier"),
        };

    public static readonly Phrase NamesAsk = new("İnsanlar ona ne diyor?", "What do people call it?");
    public static readonly Phrase NamesWhy = new(
        "Resmî adıyla birlikte takma adlarını, kısaltmalarını, sık yapılan yazım yanlışlarını, #etiket ve @hesaplarını yazın.",
        "Its official name, and its nicknames, abbreviations, frequent misspellings, #hashtags and @accounts."
    );
    public static readonly Phrase NamesFound = new(
        "Çekimleri yazmanız gerekmez: “Karanfil” yazınca Karanfil’in, karanfilden, KARANFİL, #KaranfilNerede de bulunur. Türkçe harfsiz yazılanlar da: “Çiçekçi” için cicekci.",
        "No need for inflections: “Karanfil” also finds Karanfil’in, karanfilden, KARANFİL and #KaranfilNerede. Typing without Turkish letters is covered: cicekci is found for “Çiçekçi”."
    );
    public static readonly Phrase NamesBox = new("Adlar", "Names");
    public static readonly Phrase Heard = new("Böyle aranacak", "This is what we will look for");
    public static readonly Phrase Unreadable = new(
        "Burada aranacak harf ya da rakam yok.",
        "There is no letter or digit to look for here."
    );
    public static readonly Phrase TitleBox = new("Konunun adı (boşsa ilk ad)", "Name of the topic (if empty, the first name)");

    public static readonly Phrase NoiseAsk = new("Aynı kelime başka neler için kullanılıyor?", "What else is the same word used for?");
    public static readonly Phrase NoiseWhy = new(
        "Adın yanında geçince sizinle ilgisi kalmayanları işaretleyin; o gönderiler gelmez.",
        "Tick what makes a post none of your business when it stands beside the name; those posts stay out."
    );
    public static readonly Phrase NoiseFrom = new(
        "Adın geçtiği {0} gönderiye baktık. Aşağıdakilerin bulunduğu gönderilerin çoğunda açık bir soru, şikâyet, istek, övgü ya da güçlü bir duygu yok.",
        "We looked at {0} posts with the name. Most posts that hold one of these carry no clear question, complaint, request or praise, and no strong feeling."
    );
    public static readonly Phrase NoiseNone = new(
        "Adın geçtiği {0} gönderiye baktık; başka bir anlamı ele veren kelime bulmadık.",
        "We looked at {0} posts with the name and found no word that gives away another sense."
    );
    public static readonly Phrase NoiseFew = new(
        "Kayıtlı gönderilerin yalnızca {0} tanesinde ad geçiyor; {1} gönderinin altında öneride bulunmuyoruz. Bildiklerinizi aşağıya yazın, konuya sonra da ekleyebilirsiniz.",
        "Only {0} of the posts we hold have the name; below {1} we propose nothing. Write what you know below; more can be added later."
    );
    public static readonly Phrase NoiseCount = new("{0} gönderi, {1} tanesi öyle", "{0} posts, {1} of them so");
    public static readonly Phrase NoiseBox = new("Sizin bildikleriniz", "What you know yourself");
    public static readonly Phrase NoiseOther = new("Daha önce işaretledikleriniz", "Ticked before");

    public static readonly Phrase MustAsk = new("Ne olursa olsun kaçmaması gereken ne?", "What must never be missed?");
    public static readonly Phrase MustWhy = new(
        "Gürültüye uysa bile gelsin. Örneğin dava, boykot, zehirlenme, geri çağırma.",
        "It comes even where noise stands beside it: lawsuit, boycott, poisoning, recall."
    );
    public static readonly Phrase MustBox = new("Adla birlikte geçerse kesin gelsin", "Always keep, beside a name");
    public static readonly Phrase AloneBox = new("Ad hiç geçmese de gelsin", "Keep even without a name");
    public static readonly Phrase AloneWhy = new(
        "Slogan, kampanya etiketi, ürün kodu gibi kendi başına yeten sözler",
        "What is enough by itself: a slogan, a campaign’s hashtag, a product code"
    );
    public static readonly Phrase MustIdle = new(
        "Gürültü işaretlemediğiniz için adın geçtiği her gönderi zaten gelir; ilk kutu bir şey değiştirmez.",
        "As nothing is marked as noise, every post with the name comes anyway; the first box changes nothing."
    );

    public static readonly Phrase OwnerAsk = new("Gelenlerle kim ilgilenecek?", "Who acts on what comes?");
    public static readonly Phrase OwnerWhy = new(
        "Bu konudan açılan görüşmeler seçtiğiniz kişiye ve kuyruğa düşer. Öncelik ve süreyi öncelik tablosu belirlemeye devam eder.",
        "Conversations that open through this topic go to the person and queue you choose. Priority and deadline stay with the triage table."
    );
    public static readonly Phrase OwnerOnlyBrand = new(
        "Bu amaçla dinlenenler kendiliğinden görüşme açmaz; doğrudan size yazılanlar ve elle açılanlar yine buraya düşer.",
        "What is listened to for this purpose opens no conversation by itself; what is addressed to you still goes here."
    );

    public static readonly Phrase ReviewAsk = new("Böyle dinleyeceğiz", "This is how we will listen");
    public static readonly Phrase ReviewQuery = new("Yazdığımız sorgu", "The query we wrote");
    public static readonly Phrase TooMuch = new(
        "Yanıtlarınız tek bir sorguya sığmıyor; birkaç konuya bölün.",
        "Your answers do not fit into one query; make several topics of them."
    );
    public static readonly Phrase LeftOut = new(
        "Aranacak bir şey olmadığı için dışarıda kalanlar: {0}",
        "Left out, as there is nothing to look for: {0}"
    );
}
