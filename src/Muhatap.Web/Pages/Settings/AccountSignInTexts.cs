using Muhatap.Connectors.Bluesky.SignIn;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Settings;

internal static class AccountSignInTexts
{
    public static readonly Phrase Ways = new("Hesabınızı nasıl tanıtmak istersiniz?", "How would you like to introduce your account?");
    public static readonly Phrase ByCode = new("Kod göndererek", "By sending a code");
    public static readonly Phrase ByBluesky = new("Bluesky ile", "With Bluesky");
    public static readonly Phrase Handle = new("Bluesky kullanıcı adınız", "Your Bluesky handle");
    public static readonly Phrase HandleHint = new(
        "İsterseniz boş bırakın, hesabınızı Bluesky’de seçersiniz.",
        "Leave it empty if you like, and choose your account on Bluesky."
    );
    public static readonly Phrase Connect = new("Bluesky ile bağla", "Connect with Bluesky");
    public static readonly Phrase What = new(
        "Şifrenizi görmeyiz; onu kendi sunucunuzda girersiniz. Biz yalnızca hesabın size ait olduğunu öğreniriz. Aldığımız izni saklamayız; hesabınızı okuyamaz, adınıza bir şey yazamayız.",
        "We never see your password; you enter it on your own server. We only learn that the account is yours. We don’t keep the permission: we can’t read your account or write anything in your name."
    );

    public static readonly Phrase LeaveTitle = new("Sizi {0} sayfasına götürüyoruz", "We are taking you to {0}");
    public static readonly Phrase LeaveHint = new(
        "Orada girişinizi yapıp onay verin, sonra buraya döneceksiniz. Şifrenizi yazmadan önce adres çubuğunda {0} yazdığına bakın.",
        "Sign in and agree there, and you will come back here. Before you type your password, check that the address bar says {0}."
    );
    public static readonly Phrase LeaveTime = new("On dakikanız var.", "You have ten minutes.");
    public static readonly Phrase LeaveGo = new("{0} sayfasına geç", "Go to {0}");
    public static readonly Phrase LeaveNot = new("Vazgeç", "Never mind");

    public static readonly Phrase Returned = new(
        "Bluesky’den aldığımız izni saklamadık; hesabınıza erişimimiz yok.",
        "We did not keep the permission from Bluesky; we have no access to your account."
    );

    public static readonly Phrase SettingsTitle = new("Bluesky ile bağlama", "Connecting with Bluesky");
    public static readonly Phrase SettingsPublic = new(
        "Müşteriniz Bluesky’de kendi sunucusunda giriş yapar, {0} adresine döner. Yanıtlarınıza şu bağlantıyı koyabilirsiniz: {1}",
        "Your customer signs in on their own Bluesky server and comes back to {0}. You can put this link into your answers: {1}"
    );
    public static readonly Phrase SettingsLocal = new(
        "Şu an yalnızca bu bilgisayardaki tarayıcıda çalışır. Müşterilerinize açmak için programı PublicAddress ayarıyla, sitenizin https adresini vererek başlatın.",
        "It works only in a browser on this computer for now. To open it to your customers, start the program with the setting PublicAddress and your site’s https address."
    );
    public static readonly Phrase SettingsNoAddress = new(
        "Düğme gösterilmiyor: müşterinizin Bluesky’den nereye döneceği belli değil. Programı PublicAddress ayarıyla, sitenizin https adresini vererek başlatın.",
        "The button isn’t shown: nobody knows where your customer would come back to from Bluesky. Start the program with the setting PublicAddress and your site’s https address."
    );
    public static readonly Phrase SettingsWrongAddress = new(
        "Düğme gösterilmiyor: PublicAddress ayarındaki “{0}” işe yaramıyor. Bluesky sunucuları yalnızca port numarası ve yol içermeyen bir https adresine geri gönderir (örneğin https://destek.sirketiniz.com).",
        "The button isn’t shown: “{0}” in the setting PublicAddress doesn’t do. Bluesky servers send people back only to an https address without a port or a path (such as https://help.your-company.com)."
    );
    public static readonly Phrase SettingsOff = new(
        "Kapalı: düğme gösterilmiyor. Açmak için yukarıda “Bluesky’de giriş yaptı” satırında “Bağlasın”ı ya da “Önersin”i seçin.",
        "Off: the button isn’t shown. To switch it on, choose “Link” or “Propose” in the row “Signed in on Bluesky” above."
    );

    /// <summary>What went wrong, to the person it happened to; null for a word we don't know.</summary>
    public static Phrase? Problem(string? problem) =>
        problem switch
        {
            "empty" => new(
                "Lütfen müşteri numaranızı ve iletişim bilginizi yazıp onay kutusunu işaretleyin.",
                "Please fill in your customer number and your e-mail or phone, and tick the box."
            ),
            "many" => AccountLinkTexts.Many,
            "customer" or "unknown" => new(
                "Hesabınızı doğruladık ama yazdığınız numara ve iletişim bilgisiyle eşleşen bir kayıt bulamadık. İkisini de denetleyip yeniden deneyin.",
                "We verified your account, but found no record with the number and the e-mail or phone you gave. Check both and try again."
            ),
            "ours" => new(
                "Bu, şirketimizin kendi hesabı; bir müşteriye bağlanamaz.",
                "That is our company’s own account; it can’t be a customer’s."
            ),
            nameof(SignInFault.UnknownHandle) => new(
                "Bu adla bir Bluesky hesabı bulamadık. Adın tamamını yazın (örneğin ayse.bsky.social) ya da boş bırakıp hesabınızı Bluesky’de seçin.",
                "We found no Bluesky account of that name. Write the whole name (such as ayse.bsky.social), or leave it empty and choose your account on Bluesky."
            ),
            nameof(SignInFault.NoSignIn) => new(
                "Hesabınızın bulunduğu sunucu bu yolu desteklemiyor. Hesabınızı kod göndererek tanıtabilirsiniz.",
                "The server your account lives on does not support this. You can introduce your account by sending a code instead."
            ),
            nameof(SignInFault.SaidNo) => new(
                "Onay vermediniz, biz de kaydınıza bir şey işlemedik. Fikriniz değişirse yeniden deneyebilirsiniz.",
                "You did not agree, so we noted nothing on your record. You can try again if you change your mind."
            ),
            nameof(SignInFault.TooLate) => new(
                "Süre doldu ya da bu dönüş bağlantısı daha önce kullanıldı. Baştan başlamanız yeterli.",
                "Time ran out, or this way back was used before. Just start again."
            ),
            nameof(SignInFault.AnotherAccount) => new(
                "Yazdığınız hesapla değil, başka bir hesapla giriş yaptınız. Yanlışlık olmasın diye bağlamadık; doğru hesapla yeniden deneyin.",
                "You signed in with another account than the one you wrote. We did not connect it, to be safe; try again with the right one."
            ),
            nameof(SignInFault.NotTheirServer) => new(
                "Yanıt, hesabınızın kendi sunucusundan gelmedi. Güvenliğiniz için bağlamadık; baştan başlayın.",
                "The answer did not come from your account’s own server. For your safety we did not connect it; please start again."
            ),
            nameof(SignInFault.ServerTrouble) => new(
                "Hesabınızın sunucusuna ulaşamadık ya da ne dediğini anlayamadık. Birkaç dakika sonra yeniden deneyin.",
                "We could not reach your account’s server, or did not understand it. Try again in a few minutes."
            ),
            _ => null,
        };
}
