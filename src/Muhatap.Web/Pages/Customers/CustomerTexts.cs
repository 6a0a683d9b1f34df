using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class CustomerTexts
{
    public static readonly Phrase AskThem = new("Anket bağlantısı", "Survey link");
    public static readonly Phrase Title = new("Müşteriler", "Customers");
    public static readonly Phrase SearchHint = new(
        "Ad, müşteri no, e-posta, telefon ya da kullanıcı adı",
        "Name, customer number, e-mail, phone or handle"
    );
    public static readonly Phrase Search = new("Ara", "Search");
    public static readonly Phrase None = new("Kimse bulunamadı.", "Nobody was found.");
    public static readonly Phrase NoneHint = new(
        "Müşterilerinizi bir dosyadan alabilirsiniz:",
        "You can bring your customers in from a file:"
    );
    public static readonly Phrase Import = new("İçe aktar", "Import");
    public static readonly Phrase Number = new("Müşteri no", "Customer no.");
    public static readonly Phrase City = new("Şehir", "City");
    public static readonly Phrase Segment = new("Segment", "Segment");
    public static readonly Phrase Channel = new("Tercih ettiği kanal", "Preferred channel");
    public static readonly Phrase Wish = new("İletişim isteği", "Contact wish");
    public static readonly Phrase Since = new("Kayıt", "On record");
    public static readonly Phrase Source = new("Kaynak", "Source");
    public static readonly Phrase Identifiers = new("Tanımlayıcılar", "Identifiers");
    public static readonly Phrase Accounts = new("Hesapları", "Accounts");
    public static readonly Phrase Account = new("Hesap", "Account");
    public static readonly Phrase Followers = new("Takipçi", "Followers");
    public static readonly Phrase FirstSeen = new("İlk görülme", "First seen");
    public static readonly Phrase NoAccounts = new("Henüz bir hesabını bilmiyoruz.", "We know none of their accounts yet.");
    public static readonly Phrase Purchases = new("Aldıkları", "Bought");
    public static readonly Phrase Did = new("Yaptıkları", "Did");
    public static readonly Phrase Said = new("Söyledikleri", "Said");
    public static readonly Phrase Felt = new("Zaman içinde ne hissetti", "What they felt over time");
    public static readonly Phrase NothingSaid = new("Henüz bir şey söylemedi.", "Nothing said yet.");
    public static readonly Phrase Conversations = new("Görüşmeler", "Conversations");
    public static readonly Phrase Earlier = new("Önceki görüşmeler", "Earlier conversations");
    public static readonly Phrase NoEarlier = new("Bu kişiyle ilk görüşmemiz.", "Our first conversation with this person.");
    public static readonly Phrase UnknownPerson = new(
        "Bu hesabın arkasında kim olduğunu henüz bilmiyoruz. Kendisi bildirene ya da siz eşleştirene kadar kimseyle ilişkilendirilmez.",
        "We don’t know yet who is behind this account. It is tied to nobody until they say so or you do."
    );
    public static readonly Phrase LinkToCustomer = new("Müşteriyle eşleştir", "Tie to a customer");
    public static readonly Phrase ThisOne = new("Bu kişi", "This one");
    public static readonly Phrase Follow = new("Takip et", "Follow");
    public static readonly Phrase NotTheSame = new("Aynı kişi değil", "Not the same");
    public static readonly Phrase Save = new("Kaydet", "Save");
    public static readonly Phrase Open = new("Kartı aç", "Open the card");

    public static Phrase Of(ContactWish wish) =>
        wish switch
        {
            ContactWish.AnswersOnly => new("Yalnızca yanıt", "Answers only"),
            ContactWish.None => new("İletişim kurmayın", "Do not contact"),
            _ => new("Açık", "Open"),
        };

    public static Phrase Of(IdentifierKind kind) =>
        kind switch
        {
            IdentifierKind.Email => new("E-posta", "E-mail"),
            IdentifierKind.Phone => new("Telefon", "Phone"),
            IdentifierKind.CustomerNumber => new("Müşteri no", "Customer no."),
            IdentifierKind.TaxNumber => new("VKN", "Tax no. (VKN)"),
            IdentifierKind.RegistryNumber => new("MERSİS no", "Registry no. (MERSİS)"),
            _ => new("Hesap", "Handle"),
        };

    public static Phrase Of(LinkMethod method) => MethodTexts.Name(method);

    public static Phrase Of(LegalBasis basis) =>
        basis switch
        {
            LegalBasis.Consent => new("açık rıza", "consent"),
            LegalBasis.Contract => new("sözleşme", "contract"),
            LegalBasis.Request => new("kendi başvurusu", "their request"),
            LegalBasis.LegitimateInterest => new("meşru menfaat", "legitimate interest"),
            LegalBasis.LegalDuty => new("hukuki yükümlülük", "legal duty"),
            LegalBasis.MadePublic => new("alenileştirme", "made public"),
            _ => new("belirtilmemiş", "not stated"),
        };

    public static Phrase Of(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Like => new("Beğendi", "Liked"),
            ActivityKind.Repost => new("Paylaştı", "Reposted"),
            ActivityKind.Follow => new("Takip etti", "Followed"),
            ActivityKind.CheckIn => new("Uğradı", "Checked in"),
            ActivityKind.Purchase => new("Satın aldı", "Bought"),
            ActivityKind.Visit => new("Ziyaret etti", "Visited"),
            ActivityKind.Call => new("Aradı", "Called"),
            ActivityKind.Delivery => new("Teslimat", "Delivery"),
            ActivityKind.App => new("Uygulamada", "In the app"),
            _ => new("Anket", "Survey"),
        };
}
