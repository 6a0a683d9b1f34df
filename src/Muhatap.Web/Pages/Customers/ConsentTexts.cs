using Muhatap.Core.Consents;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class ConsentTexts
{
    public static readonly Phrase Title = new("Ticari ileti izinleri", "Consents to commercial messages");
    public static readonly Phrase Tab = new("İzinler", "Consents");
    public static readonly Phrase NoneYet = new(
        "Kayıtlı izin yok: ticari ileti gönderilmez. Yanıtlar bundan etkilenmez.",
        "None on record: no commercial message leaves. Answers are not affected."
    );
    public static readonly Phrase Brand = new("Marka", "Brand");
    public static readonly Phrase Channel = new("Kanal", "Channel");
    public static readonly Phrase Recipient = new("Alıcı", "Recipient");
    public static readonly Phrase Given = new("Tarih", "Date");
    public static readonly Phrase SourceLabel = new("Kaynak", "Source");
    public static readonly Phrase Evidence = new("Kanıt", "Evidence");
    public static readonly Phrase EvidenceHint = new("form no, kayıt no, bağlantı", "form number, recording, link");
    public static readonly Phrase Record = new("İzni yaz", "Record it");
    public static readonly Phrase New = new("Yeni izin ya da ret", "New consent or refusal");
    public static readonly Phrase History = new("Geçmişi", "History");

    /// <summary>İYS's own words for where a permission was given.</summary>
    public static readonly IReadOnlyList<string> Sources =
    [
        "HS_FIZIKSEL_ORTAM",
        "HS_ISLAK_IMZA",
        "HS_WEB",
        "HS_CAGRI_MERKEZI",
        "HS_SOSYAL_MEDYA",
        "HS_EPOSTA",
        "HS_MESAJ",
        "HS_MOBIL",
        "HS_EORTAM",
        "HS_ETKINLIK",
    ];

    public static Phrase Of(ConsentChannel channel) =>
        channel switch
        {
            ConsentChannel.Call => new("ARAMA", "ARAMA (call)"),
            ConsentChannel.Message => new("MESAJ", "MESAJ (message)"),
            _ => new("EPOSTA", "EPOSTA (e-mail)"),
        };

    public static Phrase Of(ConsentRecipient recipient) =>
        recipient == ConsentRecipient.Merchant ? new("TACIR", "TACIR (merchant)") : new("BIREYSEL", "BIREYSEL (individual)");

    public static Phrase Of(ConsentStatus status) =>
        status == ConsentStatus.Given ? new("ONAY", "ONAY (given)") : new("RET", "RET (refused)");
}
