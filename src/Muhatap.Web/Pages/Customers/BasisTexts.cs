using Muhatap.Core.Accounts;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Words of what is held without a legal basis.</summary>
internal static class BasisTexts
{
    public static readonly Phrase Title = new("Hukuki dayanaklar", "Legal bases");
    public static readonly Phrase Hint = new(
        "Bir bilgiyi ancak dayanağı neye yetiyorsa onun için kullanırız. Dayanağı yazılmamış olan kartta görünür, ama yanıt verirken, segmentte, triyajda ve iletilerde kullanılmaz.",
        "Something known is used only for what its legal basis carries. What has none is shown on the card, and not used in answers, segments, triage or messages."
    );
    public static readonly Phrase Unused = new("dayanağı yok, kullanılmıyor", "no legal basis, not used");
    public static readonly Phrase NotFor = new("dayanağı buna yetmiyor, kullanılmıyor", "its basis does not carry this, not used");
    public static readonly Phrase NotForHint = new("Kullanılacağı yer: {0}", "It would be used for: {0}");
    public static readonly Phrase Sources = new("Dayanaksız gelen bilgiler", "Values that came without a basis");
    public static readonly Phrase Links = new("Dayanaksız hesap bağları", "Account links without a basis");
    public static readonly Phrase NoneMissing = new("Dayanaksız bir şey yok.", "Nothing is without a basis.");
    public static readonly Phrase NoneHint = new(
        "Bir sistem dayanağını söylemeden kayıt gönderirse burada görürsünüz.",
        "Where a system sends records without saying their basis, you see them here."
    );
    public static readonly Counted Customers = new("{0} müşteri", "{0} customer", "{0} customers");
    public static readonly Counted Values = new("{0} bilgi", "{0} value", "{0} values");
    public static readonly Counted LinkCount = new("{0} bağ", "{0} link", "{0} links");
    public static readonly Phrase See = new("Kimler?", "Who?");
    public static readonly Phrase Note = new("Neye dayanıyor?", "What does it stand on?");
    public static readonly Phrase NoteExample = new("ör. 2024 üyelik sözleşmesi, madde 4", "e.g. membership contract of 2024, clause 4");
    public static readonly Phrase Set = new("Hepsine yaz", "Set for all");
    public static readonly Phrase Write = new("Dayanağını yaz", "Set the basis");
    public static readonly Phrase SetHint = new(
        "Bu kaynaktan dayanaksız gelenlerin hepsi, sonra gelecekler de bu dayanağı alır. Dayanağı olanlar değişmez.",
        "Everything this source gave without a basis gets this one, and so does what comes later. What has a basis keeps it."
    );
    public static readonly Phrase Refreshing = new("{0} kart yeni dayanağa göre güncelleniyor.", "{0} cards are being brought up to date.");
    public static readonly Phrase Rule = new("Hangi dayanak neye yeter?", "Which basis carries what?");
    public static readonly Phrase RuleHint = new(
        "Ticari iletide dayanak yetmez: müşterinin ileti izni (İYS) de aranır.",
        "For a commercial message a basis is not enough: the customer’s consent to messages (İYS) is asked as well."
    );
    public static readonly Phrase Basis = new("Dayanak", "Basis");
    public static readonly Phrase Yes = new("Kullanılır", "Used");
    public static readonly Phrase No = new("Kullanılmaz", "Not used");
    public static readonly Phrase History = new("Kim, ne zaman yazdı?", "Who set what, when?");
    public static readonly Phrase WhoTitle = new("Dayanaksız bilgisi olanlar", "Who has something without a basis");
    public static readonly Phrase Back = new("Hukuki dayanaklar", "Legal bases");
    public static readonly Phrase Nobody = new("Kimse yok.", "Nobody.");
    public static readonly Phrase More = new("Sonrakiler", "Next");

    public static Phrase Of(Purpose purpose) =>
        purpose switch
        {
            Purpose.Answering => new("Yanıt vermek", "Answering"),
            Purpose.Service => new("Hizmet iletisi", "Service messages"),
            Purpose.Grouping => new("Segment ve triyaj", "Segments and triage"),
            _ => new("Ticari ileti", "Commercial messages"),
        };
}
