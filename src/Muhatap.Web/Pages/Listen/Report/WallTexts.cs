using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen.Report;

internal static class WallTexts
{
    public static readonly Phrase Show = new("Görselleri göster", "Show the pictures");
    public static readonly Phrase Hide = new("Görselleri gizle", "Hide the pictures");
    public static readonly Phrase Zip = new("ZIP olarak al", "Take as ZIP");
    public static readonly Phrase Leaves = new(
        "Görseller başka sunucularda durur. Gösterdiğinizde ya da indirdiğinizde onları bu kurulum çeker: o sunucular kurulumun internet "
            + "adresini ve hangi görselin istendiğini görür; kimin baktığını, tarayıcınızı ya da konularınızı görmez.",
        "Pictures lie on other servers. When you show or download them, this installation fetches them: those servers see its internet "
            + "address and which picture was asked for; not who looks, nor your browser, nor your topics."
    );
    public static readonly Phrase Alt = new("Gönderilerde geçen görsel: {0}", "A picture from the posts: {0}");
}
