using Muhatap.Core.LanguageModels;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Settings;

/// <summary>Words of the language model: what it is for, what leaves, and what that stands on.</summary>
internal static class LanguageModelTexts
{
    public static readonly Phrase Title = new("Dil modeli", "Language model");
    public static readonly Phrase Hint = new(
        "Uzun şikâyetlerin üç satırlık özetini Muhatap bu bilgisayarda kendisi çıkarır. İsterseniz bir büyük dil modeli de kısaltsın; onun yazdığı, bizim özetimizin yanında ayrı bir kutuda durur. Siz ne gittiğini görüp kabul etmeden hiçbir metin gönderilmez.",
        "Muhatap makes a three-line summary of long complaints by itself, on this machine. If you like, a large language model can shorten them as well; its lines stand in a box of their own beside ours. No text is sent until you have seen what leaves and accepted it."
    );
    public static readonly Phrase IsOff = new("Kapalı: hiçbir metin gitmiyor", "Off: no text leaves");
    public static readonly Phrase IsOnOutside = new("Açık: metinler dışarı gidiyor", "On: texts leave the house");
    public static readonly Phrase IsOnInside = new("Açık: kendi ağınızda", "On: in your own network");
    public static readonly Phrase AcceptedBy = new("{0} kabul etti, {1}. Dayanağı: {2}", "Accepted by {0}, {1}. It stands on: {2}");
    public static readonly Phrase TurnOff = new("Kapat", "Switch off");
    public static readonly Phrase Where = new("1. Model nerede?", "1. Where is the model?");
    public static readonly Phrase Address = new("Adres (OpenAI uyumlu)", "Address (OpenAI-compatible)");
    public static readonly Phrase AddressHint = new(
        "Adresin sonuna /chat/completions eklenerek sorulur.",
        "Asked at this address followed by /chat/completions."
    );
    public static readonly Phrase Model = new("Modelin adı", "The model’s name");
    public static readonly Phrase Key = new("Anahtar", "Key");
    public static readonly Phrase KeyNone = new("gerekmiyorsa boş bırakın", "leave empty where none is needed");
    public static readonly Phrase Inside = new(
        "Bu adres bizim: bu bilgisayar ya da kendi ağımız",
        "This address is ours: this machine or our own network"
    );
    public static readonly Phrase InsideHint = new(
        "İşaretlerseniz yalnızca 127.0.0.1 ve kendi ağınızdaki adreslere gidilir (http de olur). İşaretlemezseniz oralara hiç gidilmez ve https gerekir.",
        "Ticked: only 127.0.0.1 and addresses of your own network are reached (http will do). Not ticked: those are never reached, and https is needed."
    );
    public static readonly Phrase Ask = new("Ne zaman sorulsun?", "When is it asked?");
    public static readonly Phrase OnClick = new("Yalnızca biri düğmeye basınca", "Only when somebody presses the button");
    public static readonly Phrase Every = new(
        "Gelen her uzun şikâyet için kendiliğinden",
        "By itself, for every long complaint that comes"
    );
    public static readonly Phrase PerHour = new("Saatte en çok", "An hour at most");
    public static readonly Phrase SaveHint = new(
        "Adresi, modeli ya da ne zaman sorulacağını değiştirirseniz yeniden kabul etmeniz istenir.",
        "Change the address, the model or when it is asked, and you are asked to accept again."
    );
    public static readonly Phrase Leaves = new("2. Ne gider?", "2. What leaves?");
    public static readonly Phrase LeavesHint = new(
        "Bildiğimiz adlar, kendini tanıtanların adları, telefon, e-posta, TCKN, IBAN, kart, sipariş ve müşteri numaraları, adresler, plakalar, hesap adları ve bağlantılar gitmeden önce işaretlerle değiştirilir; yanıt gelince yerlerine konur. Tutarlar, tarihler ve olayın kendisi gider. Metinde geçen, bizim bilmediğimiz bir ad olduğu gibi gidebilir.",
        "Names we know, names people introduce themselves by, phones, e-mails, identity numbers, IBANs, cards, order and customer numbers, postal addresses, plates, handles and links are replaced by placeholders before anything leaves, and put back in the answer. Amounts, dates and the story itself do leave. A name in the text that we don’t know may leave as it is."
    );
    public static readonly Phrase Example = new("Uydurma bir örnek", "An invented example");
    public static readonly Phrase AsWritten = new("Yazıldığı gibi", "As written");
    public static readonly Phrase AsItLeaves = new("Gidecek metin", "The text that leaves");
    public static readonly Phrase Whole = new("Gönderilen isteğin tamamı", "The whole request");
    public static readonly Phrase Real = new("Son uzun şikâyetinizden gidecek olan", "What would leave of your latest long complaint");
    public static readonly Phrase RealHint = new("Yalnızca gösteriliyor; gönderilmedi.", "Only shown; not sent.");
    public static readonly Phrase Try = new("Bu örneği gönder ve dene", "Send this example and see");
    public static readonly Phrase Trying = new("Model yanıtlıyor…", "The model is answering…");
    public static readonly Phrase Stop = new("Vazgeç", "Cancel");
    public static readonly Phrase Tried = new(
        "Modelin yanıtı, işaretlerin yerine asılları konmuş:",
        "The model’s answer, with placeholders put back:"
    );
    public static readonly Phrase Accept = new("3. Kabul edin, açılsın", "3. Accept, and it is on");
    public static readonly Phrase LawOutside = new(
        "Adlar gizlense de bir şikâyetin anlattığı, kimin yazdığını belli edebilir; yani bu metin yine kişisel veridir. Sunucu yurt dışındaysa bu bir yurt dışına aktarımdır (KVKK m. 9): yeterlilik kararı yoksa standart sözleşme (imzadan sonra beş iş günü içinde Kurum’a bildirilir), bağlayıcı şirket kuralları ya da Kurul’un izin verdiği bir taahhütname gerekir. Açık rıza yalnızca arızi aktarımlar içindir; sürekli kullanıma dayanak olmaz. Aydınlatma metninizde bu alıcıyı ve aktarımı yazın; sağlayıcıyla veri işleme sözleşmesi yapın. Bu not hukuki görüş yerine geçmez.",
        "Even without names, what a complaint tells may show who wrote it; so the text is still personal data. A server abroad means a transfer abroad (KVKK art. 9): without an adequacy decision it takes the standard contract (told to the Authority within five business days of signing), binding corporate rules, or an undertaking the Board permitted. Explicit consent covers occasional transfers only, not a standing use. Name this recipient and transfer in your privacy notice, and sign a processing agreement with the provider. This note is no legal advice."
    );
    public static readonly Phrase LawInside = new(
        "Model kendi ağınızda durduğu için metin kimseye aktarılmış olmaz. Yine de sunucunun günlüklerinde ne kadar kaldığına bakın; saklama süreniz orası için de geçerlidir.",
        "The model stands in your own network, so the text is given to nobody. Do look how long its server keeps logs; your retention holds there too."
    );
    public static readonly Phrase GroundLabel = new("Aktarımın dayanağı", "What the transfer stands on");
    public static readonly Phrase Choose = new("Seçin…", "Choose…");
    public static readonly Phrase Read = new(
        "Yukarıda ne gittiğini okudum ve kabul ediyorum.",
        "I have read above what leaves, and accept it."
    );
    public static readonly Phrase AcceptAndOn = new("Kabul et ve aç", "Accept and switch on");
    public static readonly Phrase Calls = new("Son gönderilenler", "What left last");
    public static readonly Phrase CallsHint = new(
        "Giden metnin kendisi işlem kaydındadır; şikâyeti yazan silinirse o da silinir.",
        "The text itself is in the audit log; it goes when the writer of the complaint is erased."
    );
    public static readonly Phrase NoCalls = new("Daha hiçbir metin gönderilmedi.", "No text has been sent yet.");
    public static readonly Phrase Characters = new("{0} karakter", "{0} characters");
    public static readonly Phrase ExampleCall = new("uydurma örnek", "invented example");
    public static readonly Phrase Itself = new("kendiliğinden", "by itself");
    public static readonly Phrase GonePost = new("silinmiş gönderi", "deleted post");

    public static Phrase Of(ModelCallState state) =>
        state switch
        {
            ModelCallState.Answered => new("yanıtlandı", "answered"),
            ModelCallState.Failed => new("yanıt alınamadı", "no answer"),
            _ => new("gitti, sonucu bilinmiyor", "left, outcome unknown"),
        };

    public static Phrase Of(TransferGround ground) =>
        ground switch
        {
            TransferGround.StaysInside => new("Kendi ağımızda kalıyor, aktarım yok", "It stays in our own network; no transfer"),
            TransferGround.InTurkiye => new("Türkiye’deki veri işleyen, sözleşmeyle", "A processor in Türkiye, under a contract"),
            TransferGround.Adequacy => new("Yeterlilik kararı (m. 9/1)", "Adequacy decision (art. 9/1)"),
            TransferGround.StandardContract => new(
                "Standart sözleşme, Kurum’a bildirildi (m. 9/4-c)",
                "Standard contract, told to the Authority (art. 9/4-c)"
            ),
            TransferGround.BindingRules => new("Bağlayıcı şirket kuralları (m. 9/4-b)", "Binding corporate rules (art. 9/4-b)"),
            _ => new("Kurul izinli taahhütname (m. 9/4-ç)", "Undertaking the Board permitted (art. 9/4-ç)"),
        };
}
