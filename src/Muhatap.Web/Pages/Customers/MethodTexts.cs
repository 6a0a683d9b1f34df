using Muhatap.Core.Accounts;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Ways of matching, as somebody in marketing would tell them to a colleague.</summary>
internal static class MethodTexts
{
    public static readonly Phrase Title = new("Eşleştirme yöntemleri", "Matching methods");
    public static readonly Phrase Tab = new("Eşleştirme", "Matching");
    public static readonly Phrase Hint = new(
        "Bir hesabın hangi müşteriye ait olduğunu bu yollarla anlarız. Her birini ayrı ayrı açıp kapatabilirsiniz.",
        "These are the ways we find out which customer an account belongs to. Each can be switched by itself."
    );
    public static readonly Phrase OwnWord = new("Kendisi söyledi", "They told us");
    public static readonly Phrase OwnWordHint = new(
        "Bilgi müşterinin kendisinden ya da kaydından gelir; hesabı doğrudan bağlar.",
        "It comes from the customer or their record, and ties the account directly."
    );
    public static readonly Phrase Public = new("Profilinde görünüyor", "Their profile shows it");
    public static readonly Phrase PublicHint = new(
        "Herkesin görebildiği bilgiler. Benzeyen çoktur, o yüzden önerir; kararı siz verirsiniz.",
        "What anybody can see. Many look alike, so it only proposes and you decide."
    );
    public static readonly Phrase Web = new("Sayfalarına bakarak", "By looking at their pages");
    public static readonly Phrase WebHint = new(
        "Profildeki bağlantı açılıp okunur. Siz açmadıkça dışarıya hiçbir istek gitmez.",
        "The link in the profile is opened and read. No request goes out until you switch it on."
    );
    public static readonly Phrase Behaviour = new("Davranışına bakarak", "By watching what they do");
    public static readonly Phrase BehaviourHint = new(
        "Ne zaman, ne yazdığına bakar. Açmadan önce aydınlatma metninizde yer aldığından emin olun.",
        "Looks at what they write and when. Before switching it on, make sure your privacy notice covers it."
    );
    public static readonly Phrase Basis = new("Hukuki dayanak", "Legal basis");
    public static readonly Phrase Links = new("Bağlantı", "Links");
    public static readonly Phrase Precision = new("Doğruluk", "Precision");
    public static readonly Phrase Unknown = new("Henüz bilinmiyor", "Not yet known");
    public static readonly Phrase OfEnough = new("{0} / {1} onay", "{0} of {1} decided");
    public static readonly Phrase Mode = new("Ne yapsın?", "What may it do?");
    public static readonly Phrase Off = new("Kapalı", "Off");
    public static readonly Phrase Proposes = new("Önersin", "Propose");
    public static readonly Phrase TiesItself = new("Bağlasın", "Link");
    public static readonly Phrase NotYet = new(
        "Kendiliğinden bağlaması için en az {0} bağlantısına karar verilmiş ve bunların neredeyse hepsinin doğru çıkmış olması gerekir.",
        "To link by itself, at least {0} of its links must have been decided, and nearly all of them found right."
    );
    public static readonly Phrase WhyAtOnce = new("Bunlar neden onay beklemiyor?", "Why don’t these wait to be confirmed?");
    public static readonly Phrase Exception = new(
        "Öteki yöntemler {0} bağlantısına karar verilene dek yalnızca önerir. Bunlar kuralın dışındadır: bilgiyi müşteri bize özelden verdi, hesabından kanıtladı ya da kaydında duruyor; söylediğini bir de sizin onaylamanızı beklemek onu iki kez sorgulamak olurdu. İstemiyorsanız “Önersin”i seçin: bundan sonrakiler onayınıza gelir. {0} bağlantıya karar verildiğinde ölçülen doğruluk bunlar için de geçerlidir.",
        "Other methods only propose until {0} of their links were decided. These are the exception: the customer told us in private, proved it from the account, or it stands on their record; waiting for you to confirm it would mean asking them twice. If you would rather decide, choose “Propose”: from then on they come to you. Once {0} links were decided, what was measured holds for these too."
    );
    public static readonly Phrase BelowLine = new("Çizginin altında: “Önersin”e alın", "Below the line: set to “Propose”");
    public static readonly Phrase Weighing = new("{0} / {1} hesap tartıldı", "{0} of {1} accounts weighed");
    public static readonly Phrase Weighed = new("Son turda {0} hesap tartıldı.", "{0} accounts were weighed in the last round.");
    public static readonly Phrase NotWeighed = new("Hesaplar birazdan tartılacak.", "Accounts will be weighed shortly.");
    public static readonly Phrase Page = new("Hesabını bağlama sayfası", "Account-linking page");
    public static readonly Phrase PageHint = new(
        "Müşterileriniz bu sayfada başvurusunun durumunu görür; siz de hesabın ona ait olduğunu kesin olarak öğrenirsiniz.",
        "Your customers see where their request stands, and you learn for certain that the account is theirs."
    );
    public static readonly Phrase LookAtPage = new("Sayfaya bakın", "See the page");

    public static Phrase Of(MethodMode mode) =>
        mode switch
        {
            MethodMode.Off => Off,
            MethodMode.Proposes => Proposes,
            _ => TiesItself,
        };

    public static Phrase Name(LinkMethod method) =>
        method switch
        {
            LinkMethod.HandleOnRecord => new("Kayıttaki hesap adı", "Handle on the record"),
            LinkMethod.SaidEmail => new("Söylediği e-posta", "The e-mail they gave"),
            LinkMethod.SaidPhone => new("Söylediği telefon", "The phone they gave"),
            LinkMethod.SaidCustomerNumber => new("Söylediği müşteri numarası", "The customer number they gave"),
            LinkMethod.LikeProfile => new("Benzer ad ve profil", "A like name and profile"),
            LinkMethod.ProvedByCode => new("Gönderdiği kod", "The code they sent"),
            LinkMethod.NetworkSignIn => new("Bluesky’de giriş yaptı", "Signed in on Bluesky"),
            LinkMethod.SocialSignIn => new("Uygulamaya sosyal hesapla giriş", "Social sign-in to the app"),
            LinkMethod.FormIntake => new("Form ve çekiliş", "Forms and contests"),
            LinkMethod.Signature => new("İmza ve kartvizit", "Signature and business card"),
            LinkMethod.ContactInBio => new("Profildeki e-posta ya da telefon", "E-mail or phone in the profile"),
            LinkMethod.SiteLinksBack => new("Hesabı gösteren web sitesi", "Web site that links back"),
            LinkMethod.LinkInBio => new("Bağlantı sayfası", "Page of links"),
            LinkMethod.LikeHandle => new("Başka ağda aynı hesap adı", "The same handle elsewhere"),
            LinkMethod.HandleFromName => new("Adından türetilmiş hesap adı", "Handle made of the name"),
            LinkMethod.NameAndPlace => new("Profildeki ad ve şehir", "Name and city in the profile"),
            LinkMethod.LikeBio => new("Benzer tanıtım yazısı", "A like bio"),
            LinkMethod.SameWords => new("Aynı anda aynı sözler", "The same words at the same time"),
            LinkMethod.MutualMention => new("Birbirini anan hesaplar", "Accounts that name each other"),
            LinkMethod.ActiveHours => new("Yazdığı saatler", "Hours of writing"),
            LinkMethod.SameMoment => new("Alışveriş anındaki paylaşım", "A post at the moment of purchase"),
            LinkMethod.PersonalLink => new("Kendisine verilen anket bağlantısı", "The survey link made for them"),
            LinkMethod.EmailLikeHandle => new("E-postasıyla aynı hesap adı", "Handle like the e-mail"),
            _ => new("Elle", "By hand"),
        };

    public static Phrase Does(LinkMethod method) =>
        method switch
        {
            LinkMethod.HandleOnRecord => new(
                "Müşteri kaydında yazan hesap adı yorum yapınca onu tanırız.",
                "When the handle on a customer’s record comments, we know who it is."
            ),
            LinkMethod.SaidEmail => new(
                "Şikâyetinde ya da mesajında kayıtlı e-postasını yazar.",
                "They write the e-mail of their record in a complaint or message."
            ),
            LinkMethod.SaidPhone => new(
                "Şikâyetinde ya da mesajında kayıtlı telefonunu yazar.",
                "They write the phone of their record in a complaint or message."
            ),
            LinkMethod.SaidCustomerNumber => new(
                "Müşteri numarasını yazar; ikinci şikâyette bir daha sormayız.",
                "They write their customer number; the second complaint never asks again."
            ),
            LinkMethod.ProvedByCode => new(
                "Hesabını bağlama sayfasında aldığı kodu o hesaptan gönderir, karşılığında başvurusunun durumunu görür.",
                "They send the code from the linking page through the account, and see where their request stands in return."
            ),
            LinkMethod.NetworkSignIn => new(
                "Hesabını bağlama sayfasından kendi Bluesky sunucusuna gidip giriş yapar, karşılığında başvurusunun durumunu görür. Açıkken, sayfayı kullanan herkes için Bluesky’ye istek gider.",
                "From the linking page they sign in on their own Bluesky server, and see where their request stands in return. While on, requests go to Bluesky for anybody who uses the page."
            ),
            LinkMethod.SocialSignIn => new(
                "Mobil uygulamanıza sosyal hesabıyla girer; uygulama cihazı ve telefonuyla bize bildirir.",
                "They sign in to your app with a social account; the app tells us, with device and phone."
            ),
            LinkMethod.PersonalLink => new(
                "Ankete, yalnızca ona verdiğiniz bağlantıdan cevap verir.",
                "They answer a survey by the link you gave to them alone."
            ),
            LinkMethod.FormIntake => new(
                "Formu ya da çekiliş katılımını doldururken kayıtlı bilgisini verir.",
                "They fill in a form or contest entry with what stands on their record."
            ),
            LinkMethod.Signature => new(
                "Mesajının altındaki imzada ya da ekindeki kartta kayıtlı bilgisi vardır.",
                "The signature or card in their message holds what stands on their record."
            ),
            LinkMethod.ContactInBio => new(
                "Kayıtlı e-postası ya da telefonu profilinde açıkça yazar.",
                "The e-mail or phone of their record stands openly in the profile."
            ),
            LinkMethod.SiteLinksBack => new(
                "Profildeki site bu hesabı kendisinin diye gösterir ve müşterinin adresini taşır.",
                "The site in the profile claims the account and holds the customer’s address."
            ),
            LinkMethod.LinkInBio => new(
                "“Bütün hesaplarım burada” sayfasında bildiğimiz bir hesabı da vardır.",
                "Their “all my accounts” page also names one we know."
            ),
            LinkMethod.LikeHandle => new(
                "Bir ağdaki hesabını biliyoruz; öbür ağda aynı adı kullanıyor.",
                "We know one account; the same handle turns up on another network."
            ),
            LinkMethod.EmailLikeHandle => new(
                "Hesap adı, e-postasının @’ten önceki kısmıyla aynıdır.",
                "The handle is what stands before the @ of their e-mail."
            ),
            LinkMethod.HandleFromName => new(
                "Hesap adı adından ve soyadından kurulmuştur.",
                "The handle is built from first and last name."
            ),
            LinkMethod.NameAndPlace => new(
                "Profilde görünen ad, varsa şehirle birlikte, kayıttakini tutar.",
                "The profile’s name, with the city where given, fits the record."
            ),
            LinkMethod.LikeBio => new(
                "Tanıtım yazısı, bildiğimiz hesabındakinin benzeridir.",
                "The bio is like that of an account we know."
            ),
            LinkMethod.SameWords => new(
                "Bildiğimiz hesabıyla aynı dakikalarda en az iki kez aynı şeyi paylaşır.",
                "At least twice it posts the same as an account we know, within minutes."
            ),
            LinkMethod.MutualMention => new("İki ayrı ağdaki hesap birbirinin adını verir.", "Accounts on two networks name each other."),
            LinkMethod.ActiveHours => new(
                "Bildiğimiz hesabıyla günün aynı saatlerinde yazar. Tek başına az şey söyler.",
                "It writes at the same hours as an account we know. By itself it says little."
            ),
            LinkMethod.SameMoment => new(
                "Müşteri alışveriş yaptığında ya da paketi geldiğinde hesap o saatte ondan söz eder.",
                "When the customer buys or a parcel arrives, the account writes of it within the hour."
            ),
            _ => new("", ""),
        };
}
