using Muhatap.Core.Exports;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Exports;

internal static class ExportTexts
{
    public static readonly Phrase Title = new("Dosyalarım", "My files");
    public static readonly Phrase Intro = new(
        "Dışa aktardığınız listeler. Her dosya {0} gün saklanır, sonra silinir.",
        "Lists you exported. A file is kept for {0} days, then deleted."
    );
    public static readonly Phrase None = new("Henüz dosya yok.", "No files yet.");
    public static readonly Phrase NoneHint = new(
        "Bir listenin sağ üstündeki “Dışa aktar” ile alabilirsiniz.",
        "Take one with “Export” above any list."
    );
    public static readonly Phrase List = new("Liste", "List");
    public static readonly Phrase Format = new("Tür", "Kind");
    public static readonly Phrase State = new("Durum", "State");
    public static readonly Phrase Rows = new("Satır", "Rows");
    public static readonly Phrase Asked = new("İstendi", "Asked");
    public static readonly Phrase Until = new("{0} tarihine kadar", "until {0}");
    public static readonly Phrase Fetch = new("İndir", "Download");
    public static readonly Phrase Cancel = new("Durdur", "Stop");
    public static readonly Phrase Failed = new("Dosya yazılamadı. Yeniden deneyin.", "The file could not be written. Try again.");
    public static readonly Phrase NotThere = new("Bu dosya artık yok.", "This file is gone.");

    public static Phrase Of(ExportState state) =>
        state switch
        {
            ExportState.Waiting => new("Sırada", "Waiting"),
            ExportState.Writing => new("Yazılıyor…", "Being written…"),
            ExportState.Ready => new("Hazır", "Ready"),
            ExportState.Cancelled => new("Durduruldu", "Stopped"),
            ExportState.Expired => new("Süresi doldu", "Expired"),
            _ => new("Olmadı", "Failed"),
        };

    public static Phrase ListName(string list) =>
        list switch
        {
            "feed" => new("Gönderiler", "Posts"),
            "customers" => new("Müşteriler", "Customers"),
            "inbox" => new("Görüşmeler", "Conversations"),
            "complaints" => new("Şikâyet rakamları", "Complaint figures"),
            "complaint-cases" => new("Şikâyetler", "Complaints"),
            "campaigns" => new("Kampanyalar", "Campaigns"),
            "following" => new("Takip", "Following"),
            "images" => new("Görseller", "Images"),
            _ => new("Dinleme raporu", "Listening report"),
        };

    public static string FormatName(ExportFormat format) => ExportLists.Extension(format).ToUpperInvariant();
}
