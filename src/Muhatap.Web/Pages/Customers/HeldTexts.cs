using Muhatap.Core.Accounts;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class HeldTexts
{
    public static readonly Phrase Until = new("Ne zamana dek", "By when");
    public static readonly Phrase Title = new("Hakkında tutulan her şey", "Everything held");
    public static readonly Phrase Hint = new(
        "Bu müşteri hakkında ne tuttuğumuz, nereden geldiği ve neye dayandığı. Soran müşteriye bu dosyayı verebilirsiniz.",
        "What we hold of this customer, where it is from and on what basis. This is the file a customer who asks can be given."
    );
    public static readonly Phrase Html = new("Okunur dosya", "Readable file");
    public static readonly Phrase Json = new("JSON dosyası", "JSON file");
    public static readonly Phrase Nothing = new("Yok.", "Nothing.");
    public static readonly Phrase What = new("Ne", "What");
    public static readonly Phrase Value = new("Bilgi", "Value");
    public static readonly Phrase Since = new("Ne zamandan", "Since");
    public static readonly Phrase Basis = new("Dayanak", "Legal basis");
    public static readonly Phrase Network = new("Ağ", "Network");
    public static readonly Phrase State = new("Durum", "State");
    public static readonly Phrase Profile = new("Profilinde yazan", "What the profile says");
    public static readonly Phrase How = new("Nasıl", "How");
    public static readonly Phrase Probability = new("Olasılık", "Probability");
    public static readonly Phrase At = new("Zaman", "Time");
    public static readonly Phrase Text = new("Metin", "Text");
    public static readonly Phrase ReadAs = new("Nasıl okuduk", "Read as");
    public static readonly Phrase Place = new("Yer", "Place");
    public static readonly Phrase UndoneAt = new("Geri alındı", "Undone");
    public static readonly Phrase By = new("Kim", "Who");
    public static readonly Phrase Erase = new("Silme talebi", "Deletion request");
    public static readonly Phrase EraseHint = new(
        "Müşterinin adı, iletişim bilgileri, söyledikleri, görüşmeleri ve yaptıkları her yerden silinir: özetlerden, aramadan ve veritabanı dosyasından da. Geri alınamaz. Geriye yalnızca silmenin kanıtı kalır; o da adını taşımaz.",
        "Name, contact data, what they said, conversations and what they did are deleted everywhere: in rollups, search and the database’s file too. It can’t be undone. Only the proof of the deletion stays, and it does not name them."
    );
    public static readonly Phrase EraseSure = new(
        "Talebin bu kişiden geldiğini doğruladım.",
        "I have made sure that the request comes from this person."
    );
    public static readonly Phrase EraseNow = new("Kalıcı olarak sil", "Delete for good");
    public static readonly Phrase Erased = new("Silindi", "Deleted");
    public static readonly Phrase ErasedHint = new(
        "Bu numara silmenin kanıtıdır. Kişiye verebilirsiniz; kim olduğunu kimse bu numaradan bulamaz.",
        "This number is the proof of the deletion. You can give it to the person; nobody can tell from it who they are."
    );
    public static readonly Phrase Compacting = new(
        "Veritabanı dosyası temizleniyor; birkaç saniye sürer.",
        "The database’s file is being cleared; it takes some seconds."
    );
    public static readonly Phrase Compacted = new("Veritabanı dosyası da temizlendi.", "The database’s file is cleared too.");
    public static readonly Phrase Backups = new(
        "Yedekleriniz varsa, saklama süreleri dolana kadar eski bilgiyi taşırlar.",
        "Backups you keep hold the old data until they expire."
    );

    public static Phrase Of(LinkState state) =>
        state switch
        {
            LinkState.Linked => new("onun", "theirs"),
            LinkState.NotTheSame => new("onun değil", "not theirs"),
            _ => new("geri alındı", "undone"),
        };

    public static Phrase Act(string act) =>
        act switch
        {
            "customer.read" => new("karta baktı", "read the card"),
            "customer.exported" => new("dosyasını aldı", "took the file"),
            "customer.by_hand" => new("bilgi yazdı", "wrote a value"),
            "customer.merged" => new("birleştirdi", "joined records"),
            "customer.merge_undone" => new("birleştirmeyi geri aldı", "undid a joining"),
            "account.linked" => new("hesap eşleştirdi", "tied an account"),
            "account.signed_in" => new("kendi hesabıyla giriş yaptı", "signed in with their account"),
            "account.unlinked" => new("hesap ayırdı", "parted an account"),
            "consent.given" => new("onay yazdı", "recorded a consent"),
            "consent.refused" => new("ret yazdı", "recorded a refusal"),
            "complaint.left_the_house" => new("şikâyetini dil modeline gönderdi", "sent the complaint to a language model"),
            "complaint.given_to_own_model" => new("şikâyetini kendi dil modelimize verdi", "gave the complaint to our own language model"),
            _ => new(act, act),
        };
}
