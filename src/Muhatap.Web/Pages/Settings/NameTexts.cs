using Muhatap.Core.Readings;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Settings;

internal static class NameTexts
{
    public static readonly Phrase Title = new("Adlar ve numaralar", "Names and numbers");
    public static readonly Phrase Hint = new(
        "Marka ve ürünleriniz gönderilerde ekli, kesmeli ya da bir harfi yanlış yazılsa da bulunur. Her satıra bir ad; başka yazılışları varsa eşittir işaretinden sonra virgülle.",
        "Your brands and products are found in posts with endings, apostrophes, or one letter wrong. One name a line; other spellings after an equals sign, parted by commas."
    );
    public static readonly Phrase Brands = new("Markalar", "Brands");
    public static readonly Phrase Products = new("Ürünler", "Products");
    public static readonly Phrase Orders = new("Sipariş numarası kalıpları", "Order number patterns");
    public static readonly Phrase Customers = new("Müşteri numarası kalıpları", "Customer number patterns");
    public static readonly Phrase NumbersHint = new(
        "9 bir rakam, A bir harf, yıldız “daha fazlası” demektir: SIP-99999999, M9*. T.C. kimlik, kart ve IBAN numaraları her zaman maskelenir; kalıp yazmanız gerekmez.",
        "9 is a digit, A a letter, a star means more of it: SIP-99999999, M9*. National ids, cards and IBANs are always masked and need no pattern."
    );
    public static readonly Phrase Try = new("Deneyin", "Try it");
    public static readonly Phrase TryHint = new("Bir gönderi yazın, ne bulunduğunu görün", "Write a post and see what is found");
    public static readonly Phrase Look = new("Bak", "Look");
    public static readonly Phrase Nothing = new("Bu metinde bir şey bulunmadı.", "Nothing is found in this text.");

    public static Phrase Of(EntityKind kind) =>
        kind switch
        {
            EntityKind.Organisation => new("Marka", "Brand"),
            EntityKind.Product => new("Ürün", "Product"),
            EntityKind.OrderNumber => new("Sipariş no", "Order no."),
            EntityKind.CustomerNumber => new("Müşteri no", "Customer no."),
            EntityKind.Place => new("Yer", "Place"),
            EntityKind.Money => new("Tutar", "Amount"),
            EntityKind.Date => new("Tarih", "Date"),
            EntityKind.Phone => new("Telefon", "Phone"),
            EntityKind.Email => new("E-posta", "E-mail"),
            EntityKind.Iban => new("IBAN", "IBAN"),
            EntityKind.NationalId => new("T.C. kimlik no", "National id"),
            EntityKind.CardNumber => new("Kart no", "Card no."),
            _ => new("Kişi", "Person"),
        };
}
