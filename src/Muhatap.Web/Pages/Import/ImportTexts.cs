using Muhatap.Connectors.Files.Mapping;
using Muhatap.Web.Imports;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Import;

internal static class ImportTexts
{
    public static readonly Phrase Title = new("İçe aktar", "Import");
    public static readonly Phrase Hint = new(
        "CSV, TSV, XLSX ya da JSON Lines. Hangi sütunun ne olduğunu biz buluruz, siz düzeltirsiniz; siz “aktar” diyene kadar hiçbir şey yazılmaz.",
        "CSV, TSV, XLSX or JSON Lines. We find out which column is what and you put it right; nothing is written until you say so."
    );
    public static readonly Phrase What = new("Dosyada ne var?", "What is in the file?");
    public static readonly Phrase File = new("Dosya", "File");
    public static readonly Phrase Source = new("Hangi sistemden?", "From which system?");
    public static readonly Phrase SourceHint = new(
        "Örneğin crm, magaza, cagri-merkezi. Aynı sistemden gelen ikinci dosya ilkini günceller.",
        "For example crm, shop, call-centre. A second file of the same system brings the first up to date."
    );
    public static readonly Phrase Network = new("Ağ (satırda yazmıyorsa)", "Network (where a row names none)");
    public static readonly Phrase Basis = new("Bu bilgileri neye dayanarak tutuyorsunuz?", "On what legal basis do you hold this?");
    public static readonly Phrase BasisUnsaid = new("Satırın kendisine göre", "As each row says");
    public static readonly Phrase BasisColumn = new(
        "“{0}” sütununda dayanağı yazan satırlarda o geçerli olur; bu seçim ötekiler içindir.",
        "Where a row says its basis in “{0}”, that counts; this choice is for the others."
    );
    public static readonly Phrase BasisStanding = new(
        "“Satırın kendisine göre” derseniz: {0} için daha önce “{1}” seçmiştiniz, dayanağı yazmayan satırlar onunla alınır.",
        "“As each row says”: for {0} you chose “{1}” before; rows that name no basis are taken on it."
    );
    public static readonly Phrase BasisRule = new(
        "“Satırın kendisine göre” derseniz: müşteri numarası olanlar sözleşmeye dayanarak alınır, notları hariç. Numarası olmayanlar dayanaksız kalır; kartta görünür ama hiçbir işte kullanılmaz.",
        "“As each row says”: rows with a customer number are taken on the contract, their notes excepted. Those without a number stay without a basis: shown on the card, used for nothing."
    );
    public static readonly Phrase BasisLater = new(
        "Dayanaksız kalanları sonra buradan tamamlayabilirsiniz:",
        "What stays without one can be given its basis later:"
    );
    public static readonly Phrase BasisTaken = new("Hukuki dayanağa göre satırlar:", "Rows by legal basis:");
    public static readonly Phrase BasisWouldBe = new("Aktarırsanız hukuki dayanaklar şöyle olacak:", "The legal bases would be:");
    public static readonly Phrase Upload = new("Dosyayı yükle", "Upload the file");
    public static readonly Phrase NoFile = new("Bir dosya seçin.", "Choose a file.");
    public static readonly Phrase Columns = new("Sütunlar ve ilk satırlar", "Columns and first rows");
    public static readonly Phrase Unused = new("kullanma", "don’t use");
    public static readonly Phrase Remap = new("Eşlemeyi uygula", "Apply the mapping");
    public static readonly Phrase Try = new("Önce dene", "Try it first");
    public static readonly Phrase TryHint = new(
        "Her satır okunur ve denetlenir, hiçbir şey yazılmaz.",
        "Every row is read and checked; nothing is written."
    );
    public static readonly Phrase Run = new("Aktar", "Import");
    public static readonly Phrase Stop = new("Durdur", "Stop");
    public static readonly Phrase StopHint = new("Şimdiye kadar yazılanlar kalır.", "What is written so far stays.");
    public static readonly Phrase Throw = new("Dosyayı sil", "Remove the file");
    public static readonly Phrase Recent = new("Yüklediğiniz dosyalar", "Files you uploaded");
    public static readonly Phrase RecentHint = new(
        "Dosyalar bir gün sonra, sunucu yeniden başlarsa hemen silinir.",
        "Files are removed after a day, and at once when the server restarts."
    );
    public static readonly Phrase Line = new("Satır", "Line");
    public static readonly Phrase Bad = new("Alınamayan satırlar", "Rows that could not be taken");
    public static readonly Phrase Download = new("Nedenleriyle indir", "Download them with the reasons");
    public static readonly Phrase MendHint = new(
        "Dosyayı düzeltip yeniden yükleyin; alınmış satırlar ikinci kez yazılmaz.",
        "Mend the file and upload it again; rows that were taken are not written twice."
    );
    public static readonly Phrase Rows = new("okunan", "read");
    public static readonly Phrase New = new("yeni", "new");
    public static readonly Phrase WouldBe = new("alınabilir", "can be taken");
    public static readonly Phrase Changed = new("güncellenen", "changed");
    public static readonly Phrase Repeated = new("zaten vardı", "already here");
    public static readonly Phrase Rejected = new("alınamayan", "not taken");
    public static readonly Phrase NeedsMap = new(
        "Gerekli bir alanın sütununu bulamadık. Aşağıdan seçin.",
        "We could not find the column of a field that is needed. Choose it below."
    );
    public static readonly Phrase Unreadable = new("Bu dosya okunamadı.", "This file could not be read.");
    public static readonly Phrase ToReview = new("Eşleşme kuyruğuna bakın", "See the review queue");
    public static readonly Phrase ToConsents = new("İzinlere git", "Go to consents");
    public static readonly Phrase ToCustomers = new("Müşterilere git", "Go to customers");

    public static Phrase Of(ImportKind kind) =>
        kind switch
        {
            ImportKind.Posts => new("Gönderiler: insanların söyledikleri", "Posts: what people said"),
            ImportKind.Events => new("Olaylar: satın alma, ziyaret, çağrı …", "Events: purchases, visits, calls …"),
            ImportKind.Consents => new("İYS izinleri: ONAY ve RET’ler", "İYS consents: given and refused"),
            _ => new("Müşteriler", "Customers"),
        };

    public static Phrase Of(ImportJobState state, bool isDry) =>
        state switch
        {
            ImportJobState.Running => isDry ? new("Deneniyor", "Being tried") : new("Aktarılıyor", "Being imported"),
            ImportJobState.Done => isDry
                ? new("Denendi; hiçbir şey yazılmadı", "Tried; nothing was written")
                : new("Aktarıldı", "Imported"),
            ImportJobState.Stopped => new("Durduruldu", "Stopped"),
            ImportJobState.Failed => new("Yarıda kaldı", "Broke off"),
            _ => new("Bekliyor", "Waiting"),
        };

    /// <summary>A field's name for people.</summary>
    public static Phrase Field(string field) =>
        field switch
        {
            "number" => new("Müşteri no", "Customer no."),
            "name" => new("Ad soyad / unvan", "Full name"),
            "first_name" => new("Ad", "First name"),
            "last_name" => new("Soyad", "Last name"),
            "kind" => new("Tür", "Kind"),
            "segment" => new("Segment", "Segment"),
            "city" => new("Şehir", "City"),
            "birth_date" => new("Doğum tarihi", "Date of birth"),
            "preferred_channel" => new("Tercih ettiği kanal", "Preferred channel"),
            "contact_wish" => new("İletişim isteği", "Contact wish"),
            "do_not_contact" => new("Aranmasın", "Do not contact"),
            "contact_permission" => new("İletişim izni", "Contact permission"),
            "email" => new("E-posta", "E-mail"),
            "tax_number" => new("VKN", "Tax no. (VKN)"),
            "registry_number" => new("MERSİS no", "Registry no. (MERSİS)"),
            "phone" => new("Telefon", "Phone"),
            "handles" => new("Hesaplar", "Handles"),
            "note" => new("Not", "Note"),
            "legal_basis" => new("Hukuki dayanak", "Legal basis"),
            "source" => new("Kaynak sistem", "Source system"),
            "updated_at" => new("Güncellenme zamanı", "Updated at"),
            "text" => new("Metin", "Text"),
            "id" => new("Kimlik", "Id"),
            "author" => new("Kullanıcı adı", "Handle"),
            "author_name" => new("Görünen ad", "Display name"),
            "author_id" => new("Hesap kimliği", "Account id"),
            "followers" => new("Takipçi", "Followers"),
            "created_at" or "at" => new("Zaman", "Time"),
            "time" => new("Saat", "Hour"),
            "url" => new("Bağlantı", "Link"),
            "parent_id" => new("Yanıtladığı", "In reply to"),
            "title" => new("Başlık", "Title"),
            "likes" => new("Beğeni", "Likes"),
            "replies" => new("Yanıt sayısı", "Replies"),
            "reposts" => new("Paylaşım", "Reposts"),
            "views" => new("Görüntülenme", "Views"),
            "rating" => new("Puan", "Rating"),
            "media" => new("Görsel", "Media"),
            "lang" => new("Dil", "Language"),
            "network" => new("Ağ", "Network"),
            "customer" => new("Müşteri no", "Customer no."),
            "account" => new("Hesap", "Account"),
            "account_id" => new("Hesap kimliği", "Account id"),
            "target" => new("Ürün / hedef", "Target"),
            "place" => new("Yer", "Place"),
            "amount" => new("Tutar", "Amount"),
            "currency" => new("Para birimi", "Currency"),
            _ => new(field, field),
        };
}
