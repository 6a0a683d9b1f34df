using System.Globalization;
using Muhatap.Analyze.Engagement;
using Muhatap.Core.Posts;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Analyze;

internal static class EngagementTexts
{
    public static readonly Phrase Title = new("İnsanları ne harekete geçiriyor", "What moves people");
    public static readonly Phrase Lead = new(
        "Beğeni, yanıt ve paylaşım neyle artıyor? Hesabın büyüklüğü, ağ, gün ve saat birlikte hesaba katılır; yalın ortalamalar yanıltır. Çizgi, etkinin %95 aralığıdır.",
        "What goes with more likes, replies and reposts? Account size, network, day and hour are accounted for together; bare averages mislead. The line is the effect’s 95% interval."
    );
    public static readonly Phrase Whose = new("Kimin konuşulanı", "About whom");
    public static readonly Phrase Period = new("Dönem", "Period");
    public static readonly Phrase Days = new("Son {0} gün", "Last {0} days");
    public static readonly Phrase Show = new("Göster", "Show");
    public static readonly Phrase Posts = new("gönderi", "posts");
    public static readonly Phrase Average = new("tipik bir gönderinin etkileşimi", "engagement of a typical post");
    public static readonly Phrase Before = new("önceki dönem {0}", "{0} the period before");
    public static readonly Phrase TryNext = new("Ne deneyebilirsiniz", "What to try next");
    private static readonly Phrase AdviceSubject = new(
        "{0} konusu: insanlar buna daha çok tepki veriyor, ötekiler eşitken {1} kat ({2}–{3}; {4} gönderi). Bu konuda ilk sözü siz söyleyin.",
        "{0}: people react more to this, {1} times with all else equal ({2}–{3}; {4} posts). Be the first to speak of it."
    );
    private static readonly Phrase AdviceTime = new(
        "{0}: bu vakitte paylaşmayı deneyin. O zaman yazılanlar, ötekiler eşitken {1} kat etkileşim alıyor ({2}–{3}; {4} gönderi).",
        "Try posting at this time: {0}. What is written then gets {1} times the engagement, all else equal ({2}–{3}; {4} posts)."
    );
    private static readonly Phrase AdviceContent = new(
        "{0}: bunu deneyin. Ötekiler eşitken {1} kat etkileşim alıyor ({2}–{3}; {4} gönderi).",
        "Try this: {0}. It gets {1} times the engagement, all else equal ({2}–{3}; {4} posts)."
    );

    /// <summary>What to do about an effect: its level, how many times, the interval's ends, and how many posts say so.</summary>
    public static Phrase Advice(EffectFactor factor) =>
        factor switch
        {
            EffectFactor.Subject => AdviceSubject,
            EffectFactor.Weekday or EffectFactor.Hour => AdviceTime,
            _ => AdviceContent,
        };

    public static readonly Phrase NothingClear = new(
        "Bu dönemde şansla açıklanamayacak bir fark görünmüyor. Daha uzun bir dönem deneyin.",
        "No difference in this period is beyond chance. Try a longer period."
    );
    public static readonly Phrase Few = new("Henüz yeterince gönderi yok.", "There are not enough posts yet.");
    public static readonly Phrase FewHint = new(
        "Etkiyi şanstan ayırmak için bu seçimde en az {0} gönderi gerekir; şimdi {1} var.",
        "It takes {0} posts to tell an effect from chance; there are {1} here."
    );
    public static readonly Phrase Definition = new("Bu rakamlar nasıl bulunuyor?", "How are these figures found?");
    public static readonly Phrase DefinitionText = new(
        "Etkileşim = beğeni + yanıt + paylaşım. log(1 + etkileşim), içerik türü, konu, ağ, gün, saat, yazanın türü ve hesabın takipçi sayısıyla birlikte açıklanır (en küçük kareler). Her satır, o özelliği taşıyan gönderinin ortalama gönderiye göre kaç kat etkileşim aldığını söyler. Aralıklar bir hesabın bütün gönderilerini tek ses sayar. 30’dan az gönderisi olan özellikler gösterilmez; en yeni 20.000 gönderiye bakılır. Birlikte görülmek neden olmak değildir: önce deneyin.",
        "Engagement = likes + replies + reposts. log(1 + engagement) is explained by content, subject, network, weekday, hour, the kind of author and the account’s followers at once (least squares). Each line says how many times the average post’s engagement a post with that property gets. Intervals count all posts of an account as one voice. Properties of fewer than 30 posts are not shown; the newest 20,000 posts are looked at. Going together is not causing: try it first."
    );
    public static readonly Phrase Average1 = new("ortalama gönderi", "average post");
    public static readonly Phrase KeyNow = new("bu dönem ve aralığı", "this period and its interval");
    public static readonly Phrase KeyBefore = new("önceki dönem", "the period before");

    public static readonly Phrase Sides = new("Biz, rakipler ve sektör yan yana", "Us, competitors and the sector side by side");
    public static readonly Phrase SidesHint = new(
        "Hesap büyüklüğü, ağ, saat, konu ve yazanın türü eşitken, hakkında yazılan bir gönderi ortalamanın kaç katı etkileşim alıyor? İki tarafı birden anan gönderiler sayılmaz.",
        "With account size, network, hour, subject and kind of author held equal: how many times the average engagement does a post about each get? Posts that name two of them are left out."
    );
    public static readonly Phrase WorksFor = new("Kimde ne tutuyor", "What works for whom");
    public static readonly Phrase FewOfSide = new("Bir şey söylemek için gönderi az.", "Too few posts to say anything.");
    public static readonly Phrase FewOfSides = new("Gönderisi henüz az: {0}.", "Too few posts yet: {0}.");
    public static readonly Phrase NothingOfSide = new("Belirgin bir fark yok: {0}.", "Nothing stands out for {0}.");
    public static readonly Phrase Linked = new("En yeni {0} gönderi açılır.", "Opens the newest {0} posts.");
    public static readonly Phrase Us = new("Biz", "Us");
    public static readonly Phrase TheSector = new("Sektör", "The sector");
    public static readonly Phrase AuthorRules = new(
        "Bizim hesaplar: sizin olarak işaretlenenler. Rakip: kendi hesabı olduğu bilinenler. Basın: haber kaynağından gelen yazılar. Otomatik görünen: dönemde en az 5 gönderisi olup yarısından çoğu birbirinin kopyası olanlar. Müşteri: bir müşteriyle eşleşmiş hesaplar. Destekleyen: en az 3 gönderisinin çoğu olumlu, hiçbiri olumsuz olmayanlar. Sıradaki ilk uyan geçerlidir. Kimin çalışanınız olduğu kayıtlı olmadığından çalışanlar ayrılamaz.",
        "Our accounts: those marked as ours. Competitor: accounts known as theirs. Press: articles from news sources. Looks automatic: at least 5 posts in the period, more than half of them copies of another. Customer: accounts matched with a customer. Supporter: at least 3 posts, most positive and none negative. The first that fits counts. Who works for you is not recorded, so employees cannot be told apart."
    );

    /// <summary>The drawing reaches from a quarter to four times the average.</summary>
    private const double Widest = 4;

    /// <summary>Where a multiple stands in a drawing 200 wide.</summary>
    public static string X(double times, double by = 0) =>
        (100 + by + (100 * Math.Clamp(Math.Log(times) / Math.Log(Widest), -1, 1))).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A competitor's name is written small in a query.</summary>
    public static string Side(Viewer viewer, string key, string? name = null) =>
        key switch
        {
            EngagementSides.Us => viewer.Say(Us),
            EngagementSides.TheSector => viewer.Say(TheSector),
            _ => name is { Length: > 0 } ? char.ToUpper(name[0], CultureInfo.GetCultureInfo("tr-TR")) + name[1..] : key,
        };

    public static Phrase Author(AuthorKind kind) =>
        kind switch
        {
            AuthorKind.Own => new("Bizim hesaplar", "Our accounts"),
            AuthorKind.Rival => new("Rakibin hesapları", "Competitors’ accounts"),
            AuthorKind.Press => new("Basın", "Press"),
            AuthorKind.Machine => new("Otomatik görünen", "Looks automatic"),
            AuthorKind.Customer => new("Müşteri", "Customer"),
            AuthorKind.Supporter => new("Destekleyen", "Supporter"),
            _ => new("Ötekiler", "Everybody else"),
        };

    public static Phrase Of(EffectFactor factor) =>
        factor switch
        {
            EffectFactor.About => Sides,
            EffectFactor.Author => new("Yazan", "Author"),
            EffectFactor.Content => new("İçerik", "Content"),
            EffectFactor.Subject => new("Konu", "Subject"),
            EffectFactor.Network => new("Ağ", "Network"),
            EffectFactor.Weekday => new("Gün", "Weekday"),
            _ => new("Saat", "Hour"),
        };

    public static string Level(Viewer viewer, Effect effect) =>
        effect.Factor switch
        {
            EffectFactor.About => Side(viewer, effect.Level),
            EffectFactor.Author => viewer.Say(Author(Enum.Parse<AuthorKind>(effect.Level))),
            EffectFactor.Content => viewer.Say(ListenTexts.Of(Enum.Parse<ContentType>(effect.Level))),
            EffectFactor.Subject => viewer.Say(ReadingTexts.Subject(effect.Level)),
            EffectFactor.Network => viewer.Say(ReadingTexts.Network(effect.Level)),
            EffectFactor.Weekday => viewer.Tongue.Culture().DateTimeFormat.DayNames[(effect.Level[0] - '0' + 1) % 7],
            _ => $"{effect.Level}:00",
        };
}
