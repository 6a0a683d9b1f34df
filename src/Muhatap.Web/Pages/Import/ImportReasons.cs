using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Import;

/// <summary>Why rows were not taken, in the reader's language. The importer says it in English, as the file of rejected rows does.</summary>
internal static class ImportReasons
{
    private static readonly (string English, string Turkish)[] Words =
    [
        ("is not BIREYSEL or TACIR", "BIREYSEL ya da TACIR değil"),
        ("is not ARAMA, MESAJ or EPOSTA", "ARAMA, MESAJ ya da EPOSTA değil"),
        ("is not ONAY or RET", "ONAY ya da RET değil"),
        ("the recipient is not a valid e-mail for this channel", "alıcı, bu kanal için geçerli bir e-posta değil"),
        ("the recipient is not a valid phone for this channel", "alıcı, bu kanal için geçerli bir telefon değil"),
        ("is needed for a consent", "izin kaydında boş olamaz"),
        (
            "this id was delivered with another content; a consent is never changed: send the new one under its own id",
            "bu kayıt numarası başka bir içerikle gelmişti; izin değiştirilmez, yenisini kendi numarasıyla gönderin"
        ),
        ("the name is empty", "ad boş"),
        ("name is empty", "ad boş"),
        ("not an e-mail address", "e-posta adresi değil"),
        ("not a phone number (Turkish, or with + and its country)", "telefon numarası değil (Türkiye numarası ya da + ile ülke kodu)"),
        ("not a customer number (up to 40 letters, digits, - _ / .)", "müşteri numarası değil (en çok 40 harf, rakam, - _ / .)"),
        ("not a handle (network:handle)", "hesap adı değil (ağ:hesap)"),
        (
            "nothing tells this customer from others: an id, a number, an e-mail, a phone or a handle is needed",
            "bu müşteriyi ötekilerden ayıran bir şey yok: kimlik, numara, e-posta, telefon ya da hesap gerekli"
        ),
        (
            "its customer is not known; import the customer, then this row again",
            "müşterisi bilinmiyor; önce müşteriyi, sonra bu satırı aktarın"
        ),
        ("neither an account nor a customer is named", "ne hesap ne müşteri yazılı"),
        ("is not a network's name", "bir ağ adı değil"),
        ("is not person or company", "kişi ya da kurum değil"),
        (
            "is not one of unstated, consent, contract, request, legitimate_interest, legal_duty, made_public",
            "bir hukuki dayanak değil (açık rıza, sözleşme, başvuru, meşru menfaat, hukuki yükümlülük, alenileştirme)"
        ),
        ("is not open, answers_only or none", "açık, yalnızca yanıt ya da hiç değil"),
        ("is not yes or no (ONAY, RET)", "evet ya da hayır (ONAY, RET) değil"),
        ("is not yes or no", "evet ya da hayır değil"),
        ("is not from 1 to 5", "1 ile 5 arasında değil"),
        ("is not a date", "tarih değil"),
        ("is before 1970", "1970 öncesi"),
        ("is in the future", "gelecekte"),
        ("can't be a day of birth", "doğum tarihi olamaz"),
        ("is not a count", "sayı değil"),
        (" is longer than ", " çok uzun, en fazla "),
        (" cells where the header has ", " hücre var, başlıkta "),
        (" cells where other rows have ", " hücre var, öteki satırlarda "),
        (" characters", " karakter"),
        ("… more rows are rejected", "… başka satırlar da alınamadı"),
        ("The file has no rows.", "Dosyada satır yok."),
        ("The file is empty.", "Dosya boş."),
        ("The file is neither CSV, TSV, XLSX nor JSON Lines.", "Dosya CSV, TSV, XLSX ya da JSON Lines değil."),
        ("line ", "satır "),
    ];

    public static string Say(string reasons, Tongue tongue)
    {
        if (tongue == Tongue.English)
            return reasons;
        foreach (var (english, turkish) in Words)
            reasons = reasons.Replace(english, turkish, StringComparison.Ordinal);
        return reasons;
    }
}
