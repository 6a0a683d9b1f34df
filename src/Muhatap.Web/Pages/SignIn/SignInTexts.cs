using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.SignIn;

internal static class SignInTexts
{
    public static readonly Phrase Title = new("Oturum açın", "Sign in");
    public static readonly Phrase Email = new("E-posta", "E-mail");
    public static readonly Phrase Password = new("Parola", "Password");
    public static readonly Phrase PasswordHint = new(
        "En az 10 karakter. Üç dört kelimelik bir cümle iyi olur.",
        "At least 10 characters. A few words make a good one."
    );
    public static readonly Phrase Enter = new("Giriş yap", "Sign in");
    public static readonly Phrase Wrong = new("E-posta ya da parola yanlış.", "The e-mail or the password is wrong.");
    public static readonly Phrase Locked = new(
        "Çok deneme oldu. On dakika sonra yeniden deneyin.",
        "Too many tries. Try again in ten minutes."
    );
    public static readonly Phrase Welcome = new("Hoş geldiniz", "Welcome");
    public static readonly Phrase FirstStart = new(
        "Muhatap’ın sahibi siz olacaksınız: bağlantıları, ekibi ve kuralları siz kurarsınız.",
        "You will be Muhatap’s owner: you set up connections, the team and the rules."
    );
    public static readonly Phrase Name = new("Adınız", "Your name");
    public static readonly Phrase Make = new("Başlayalım", "Let’s start");
    public static readonly Phrase BadLink = new("Bu bağlantının süresi dolmuş ya da kullanılmış.", "This link has expired or was used.");
    public static readonly Phrase BadLinkHint = new(
        "Programı yeniden başlatın; yeni bir bağlantı yazar.",
        "Start the program again; it prints a new one."
    );
    public static readonly Phrase Denied = new("Bu sayfa için yetkiniz yok.", "You may not see this page.");
    public static readonly Phrase Missing = new("Aradığınız sayfa yok.", "There is no such page.");
    public static readonly Phrase Broken = new("Bir şey ters gitti. Kayıtlara yazdık.", "Something went wrong. It is in the log.");
    public static readonly Phrase Home = new("Bugün’e dön", "Back to Today");
}
