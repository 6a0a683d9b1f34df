using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen;

internal static class ChosenTexts
{
    public static readonly Phrase Title = new("Seçilenler", "Chosen posts");
    public static readonly Phrase Count = new("{0} seçili", "{0} chosen");
    public static readonly Phrase Choose = new("{0} gönderisini seç", "Choose the post of {0}");
    public static readonly Phrase Open = new("Görüşme aç", "Open a conversation");
    public static readonly Phrase Right = new("Konuyla ilgili", "On topic");
    public static readonly Phrase RightWhy = new("Konu bunları doğru bulmuş", "The topic was right to find these");
    public static readonly Phrase Wrong = new("İlgisiz", "Noise");
    public static readonly Phrase WrongWhy = new("Konu bunları yanlış bulmuş", "The topic should not have found these");
    public static readonly Phrase All = new("Tümünü seç", "Choose all");
    public static readonly Phrase None = new("Seçimi bırak", "Clear");
    public static readonly Phrase Opened = new(
        "Gönderiler {0} görüşmede; {1} tanesi yeni açıldı.",
        "The posts stand in {0} conversations; {1} of them are new."
    );
    public static readonly Phrase MarkedRight = new("{0} gönderi konuyla ilgili sayıldı.", "{0} posts are marked as on topic.");
    public static readonly Phrase MarkedWrong = new("{0} gönderi ilgisiz sayıldı.", "{0} posts are marked as noise.");
}
