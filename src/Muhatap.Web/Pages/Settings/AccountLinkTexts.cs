using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Settings;

internal static class AccountLinkTexts
{
    public static readonly Phrase Title = new("Başvurunuz ne durumda?", "Where does your request stand?");
    public static readonly Phrase Hint = new(
        "Sosyal medya hesabınızı bir kez tanıtın; başvurunuzun durumunu hemen görün, bir daha kim olduğunuzu sormayalım.",
        "Introduce your social media account once: see where your request stands, and we will never ask again who you are."
    );
    public static readonly Phrase Number = new("Müşteri numaranız", "Your customer number");
    public static readonly Phrase Address = new("Bizdeki e-postanız ya da telefonunuz", "The e-mail or phone we have of you");
    public static readonly Phrase Network = new("Hangi ağ?", "Which network?");
    public static readonly Phrase Handle = new("Oradaki kullanıcı adınız", "Your user name there");
    public static readonly Phrase Consent = new(
        "Bu hesabın bana ait olduğunun kaydıma işlenmesini kabul ediyorum. Dilediğim zaman geri alabilirim.",
        "I agree that this account is noted on my record as mine. I can take it back at any time."
    );
    public static readonly Phrase Ask = new("Kodumu ver", "Give me my code");
    public static readonly Phrase Empty = new("Lütfen bütün alanları doldurun.", "Please fill in every field.");
    public static readonly Phrase Many = new(
        "Şu an çok başvuru var. Birkaç dakika sonra yeniden deneyin.",
        "Too many at the moment. Try again in a few minutes."
    );
    public static readonly Phrase Closed = new("Bu sayfa şu anda kullanılmıyor.", "This page is not in use at the moment.");
    public static readonly Phrase Gone = new(
        "Bu kodun süresi doldu. Yenisini alabilirsiniz.",
        "This code has run out. You can get a new one."
    );
    public static readonly Phrase Again = new("Baştan başla", "Start again");
    public static readonly Phrase YourCode = new("Kodunuz", "Your code");
    public static readonly Phrase SendIt = new(
        "Bu kodu kendi hesabınızdan bize mesaj olarak gönderin ya da bizi anarak paylaşın: {0}",
        "Send us this code from your own account, or post it and mention us: {0}"
    );
    public static readonly Phrase Until = new("Kod {0} tarihine kadar geçerli.", "The code is good until {0}.");
    public static readonly Phrase ThenLook = new("Gönderdim, durumu göster", "I sent it, show me");
    public static readonly Phrase NotSeen = new(
        "Kodunuz bize henüz ulaşmadı. Gönderdiyseniz bir dakika sonra yeniden bakın; olmuyorsa bilgilerinizi denetleyip baştan başlayın.",
        "Your code has not reached us yet. If you sent it, look again in a minute; if that does not help, check your details and start again."
    );
    public static readonly Phrase Thanks = new("Teşekkürler, hesabınızı tanıdık.", "Thank you, we know your account now.");
    public static readonly Phrase NoCases = new(
        "Açık ya da geçmiş bir başvurunuz görünmüyor.",
        "There is no request of yours, open or past."
    );
    public static readonly Phrase Case = new("Başvuru no {0}", "Request no. {0}");
    public static readonly Phrase Opened = new("Aldık: {0}", "Received: {0}");
    public static readonly Phrase Waiting = new("Üzerinde çalışıyoruz", "We are working on it");
    public static readonly Phrase Answered = new("Yanıtladık: {0}", "Answered: {0}");
    public static readonly Phrase ClosedAt = new("Çözüldü: {0}", "Closed: {0}");
}
