using Muhatap.Core.Customers;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>What a step of a waterfall says, for people who never heard of bits.</summary>
internal static class EvidenceTexts
{
    public static readonly Phrase Title = new("Neden?", "Why?");
    public static readonly Phrase For = new("aynı kişi", "the same");
    public static readonly Phrase Against = new("başka kişi", "somebody else");

    public static Phrase Of(EvidenceItem item) =>
        (item.What, item.Level) switch
        {
            ("prior", "account_of_network") => new(
                "Ağdaki hesapların çoğu müşterimiz değil",
                "Most accounts of a network are no customer’s"
            ),
            ("imitation", _) => new("Onun adına başkası açmış olabilir", "Somebody else may have made it in their name"),
            ("prior", _) => new("Rastgele iki kayıt nadiren aynı kişidir", "Two records taken at random are seldom one person"),
            ("population", _) => new("Bu adı taşıyan başkaları da var", "Others bear this name too"),
            ("rivals", _) => new("Uyan başka adaylar da var", "Others fit as well"),
            ("records", _) => new("Bir sistem bunları iki ayrı müşteri sayıyor", "One system holds them for two customers"),
            ("handle", "on_record") => new("Hesap adı müşteri kaydında yazılı", "The handle stands on the customer’s record"),
            ("handle", _) => Handle(item.Level),
            ("display_name", var level) => Display(level),
            ("contact", var level) => Contact(level),
            ("account", "proved") => new("Ona verdiğimiz kodu bu hesaptan gönderdi", "They sent the code we gave them from this account"),
            ("account", "network_sign_in") => new("Bu hesapla Bluesky’de giriş yaptı", "They signed in with this account on Bluesky"),
            ("account", "signed_in") => new("Uygulamamıza bu hesapla girdi", "They signed in to our application with this account"),
            ("account", "invited") => new(
                "Ona verdiğimiz anket bağlantısından cevap verdi",
                "The answer came by the survey link we gave them"
            ),
            (_, "form") => Joined(InForm, item.What),
            (_, "signature") => Joined(InSignature, item.What),
            ("site", "contact") => new(
                "Sitesi bu hesabı gösteriyor ve onun adresini taşıyor",
                "Their web site names this account and holds their address"
            ),
            ("site", "domain") => new(
                "Sitesi bu hesabı gösteriyor, e-postası da aynı alan adında",
                "Their web site names this account, and their e-mail is under its domain"
            ),
            ("link_page", "both_lead_there") => new(
                "Bildiğimiz hesabıyla aynı bağlantı sayfasını gösteriyor",
                "It leads to the same page of links as an account we know"
            ),
            ("link_page", _) => new("Bağlantı sayfasında bildiğimiz hesabı da var", "Its page of links names an account we know"),
            ("other_handle", "same") => new("Başka ağdaki hesabıyla aynı ad", "The same handle as theirs on another network"),
            ("other_handle", _) => new("Başka ağdaki hesap adına benziyor", "Like their handle on another network"),
            ("bio", _) => new("Tanıtım yazısı öbür hesabındakine benziyor", "The bio is like that of their other account"),
            ("words", _) => new(
                "Öbür hesabıyla aynı dakikalarda aynı şeyleri yazmış",
                "It wrote the same things as their other account, within minutes"
            ),
            ("mentions", _) => new("İki hesap birbirini anıyor", "The two accounts name each other"),
            ("hours", "alike") => new("Öbür hesabıyla aynı saatlerde yazıyor", "It writes at the hours of their other account"),
            ("hours", _) => new("Öbür hesabından başka saatlerde yazıyor", "It writes at other hours than their other account"),
            ("moment", _) => new(
                "Alışverişinin ya da teslimatının saatinde ondan söz etmiş",
                "It wrote of the purchase or delivery within the hour"
            ),
            (_, "said") => Joined(Said, item.What),
            (_, "exact") => Joined(item.Bits > 9 ? Rare : Same, item.What),
            (_, "another") => new(
                $"Ortak bir {Name(item.What).Turkish.ToLower(Tongue.Turkish.Culture())} var",
                $"They share an {Name(item.What).English.ToLowerInvariant()}"
            ),
            (_, "variant") => new(
                $"{Name(item.What).Turkish}: aynı adın başka yazılışı",
                $"{Name(item.What).English}: the same name, spelt otherwise"
            ),
            (_, "typo" or "close") => new(
                $"{Name(item.What).Turkish}: bir iki harf farkı",
                $"{Name(item.What).English}: a letter or two apart"
            ),
            (_, "swapped") => new("Ad ile soyad yer değiştirmiş", "First and last name stand the other way round"),
            (_, "part") => new($"{Name(item.What).Turkish}: bir bölümü aynı", $"{Name(item.What).English}: a part is the same"),
            (_, "initial") => new($"{Name(item.What).Turkish}: yalnızca baş harf", $"{Name(item.What).English}: the initial only"),
            (_, "similar" or "near" or "two_parts" or "most" or "some" or "local") => new(
                $"{Name(item.What).Turkish}: benziyor ama aynı değil",
                $"{Name(item.What).English}: alike, but not the same"
            ),
            ("trade_name", "shortened") => new("Unvan aynı, bazı sözcükleri kısaltılmış", "The same trade name, with words shortened"),
            ("trade_name", "group") => new(
                "Unvanların başı aynı; bir grubun iki şirketi olabilir",
                "The names begin alike; they may be two companies of a group"
            ),
            (_, "shared") => new(
                $"{Name(item.What).Turkish}: aynı, ama pek çok kayıtta var",
                $"{Name(item.What).English}: the same, but on many records"
            ),
            ("city", "same") => Joined(Same, item.What),
            ("work", _) => new("İşi profilde de geçiyor", "Their work stands in the profile too"),
            _ => new($"{Name(item.What).Turkish}: farklı", $"{Name(item.What).English}: different"),
        };

    private static readonly Phrase Same = new("{0}: aynı", "{0}: the same");
    private static readonly Phrase Rare = new("{0}: aynı, üstelik az rastlanır", "{0}: the same, and a rare one");
    private static readonly Phrase InForm = new("{0}: formda yazdı", "{0}: filled in on a form");
    private static readonly Phrase InSignature = new("{0}: imzasında yazıyor", "{0}: stands in their signature");
    private static readonly Phrase Said = new("{0}: kendisi söyledi", "{0}: they said so themselves");

    private static Phrase Joined(Phrase pattern, string what)
    {
        var name = Name(what);
        return new Phrase(pattern.In(Tongue.Turkish, name.Turkish), pattern.In(Tongue.English, name.English));
    }

    private static Phrase Handle(string level) =>
        level switch
        {
            "full_name" => new("Hesap adı, adıyla soyadından oluşuyor", "The handle is made of first and last name"),
            "initials_surname" or "given_initial" => new("Hesap adı, ad ve soyadın kısaltması", "The handle is a short form of the name"),
            "surname" => new("Hesap adında soyadı geçiyor", "The surname stands in the handle"),
            "given_name" => new("Hesap adında adı geçiyor", "The first name stands in the handle"),
            "partial" => new("Hesap adı adına benziyor", "The handle is like the name"),
            _ => new("Hesap adı adıyla ilgisiz", "The handle has nothing of the name"),
        };

    private static Phrase Display(string level) =>
        level switch
        {
            "full_name" => new("Profildeki ad ile soyad aynı", "The profile shows the same first and last name"),
            "surname" => new("Profildeki soyad aynı", "The profile shows the same surname"),
            "given_name" => new("Profildeki ad aynı", "The profile shows the same first name"),
            _ => new("Profildeki ad başka", "The profile shows another name"),
        };

    private static Phrase Contact(string level) =>
        level switch
        {
            "email_in_profile" => new("E-postası profilinde yazıyor", "Their e-mail stands in the profile"),
            "phone_in_profile" => new("Telefonu profilinde yazıyor", "Their phone stands in the profile"),
            _ => new("Hesap adı e-postasının başıyla aynı", "The handle is the first part of their e-mail"),
        };

    private static Phrase Name(string what) =>
        what switch
        {
            "given_name" => new("Ad", "First name"),
            "surname" => new("Soyad", "Last name"),
            "birth_date" => new("Doğum tarihi", "Date of birth"),
            "city" => new("Şehir", "City"),
            "email" => new("E-posta", "E-mail"),
            "phone" => new("Telefon", "Phone"),
            "trade_name" => new("Unvan", "Trade name"),
            "tax_number" => new("VKN", "Tax no."),
            "registry_number" => new("MERSİS no", "Registry no."),
            "customer_number" => new("Müşteri no", "Customer no."),
            _ => new(what, what),
        };
}
