using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Parts;

/// <summary>What a refusal says to a person, by its code.</summary>
internal static class RefusalTexts
{
    public static readonly Phrase Saved = new("Kaydedildi.", "Saved.");
    private static readonly Phrase Unknown = new(
        "Bu işlem yapılamadı. Sayfayı yenileyip bir daha deneyin.",
        "That could not be done. Reload the page and try again."
    );

    private static readonly Dictionary<string, Phrase> Texts = new(StringComparer.Ordinal)
    {
        ["survey.question"] = new(
            "Puan sorusunu yazın; en çok 300 karakter.",
            "Write the question for the number, in at most 300 characters."
        ),
        ["survey.ask"] = new(
            "Cümle sorusunu yazın; en çok 300 karakter.",
            "Write the question for the sentence, in at most 300 characters."
        ),
        ["conversation.unknown"] = new("Bu görüşme artık yok.", "This conversation no longer exists."),
        ["conversation.changed"] = new(
            "Siz yazarken yeni bir mesaj geldi. Önce ona bakın; yazdığınız duruyor.",
            "A new message came while you were writing. Look at it first; your text is still here."
        ),
        ["conversation.another_open"] = new(
            "Bu kişiyle aynı konuda başka bir görüşme açık.",
            "Another conversation with this person about the same is open."
        ),
        ["gate.no_basis"] = new(
            "Bu kişi hakkında bildiklerimizi böyle bir ileti için kullanmaya hukuki dayanak yok.",
            "There is no legal basis to use what is known of this person for such a message."
        ),
        ["customer.held"] = new(
            "Bu müşterinin verisi hukuki nedenle saklanıyor. Silmek için önce saklama kararını kaldırın.",
            "A legal hold keeps this customer’s data. Lift it before deleting."
        ),
        ["hold.reason"] = new("Neden saklandığını yazın; en çok 400 karakter.", "Say why, in at most 400 characters."),
        ["hold.until"] = new("Bitiş günü ileride olmalı.", "The last day lies ahead."),
        ["hold.unknown"] = new("Böyle bir saklama kararı yok.", "There is no such hold."),
        ["retention.days"] = new(
            "Saklama süresi en az 30 gün (işlem kayıtlarında 365 gün), en çok 20 yıl olabilir.",
            "Data is kept 30 days at least (365 for the audit) and 20 years at most."
        ),
        ["basis.unstated"] = new("Hukuki dayanağı seçin.", "Choose the legal basis."),
        ["basis.note"] = new("Neye dayandığını yazın; en çok 400 karakter.", "Say what it stands on, in at most 400 characters."),
        ["basis.source"] = new("Bu kaynaktan gelmiş bir kayıt yok.", "No record came from such a source."),
        ["method.unknown"] = new("Böyle bir yöntem yok.", "There is no such method."),
        ["method.unproved"] = new(
            "Bu yöntem daha yeterince sınanmadı; kendiliğinden bağlayamaz.",
            "This method has not proved itself yet; it can’t link by itself."
        ),
        ["campaign.unknown"] = new("Bu kampanya bu dönemde artık yok.", "This campaign is no longer in this period."),
        ["volume.amount"] = new("Sayı, sıfırdan büyük bir tam sayı olmalı.", "A figure is a whole number above zero."),
        ["volume.month"] = new("Ay geçmişte ya da bu ay olmalı.", "The month lies in the past or is this one."),
        ["rival.handle"] = new("Hesabın adını yazın.", "Write the account’s handle."),
        ["rival.unseen"] = new(
            "Bu ağda böyle bir hesabın gönderisi henüz gelmedi.",
            "No post of such an account has come from this network yet."
        ),
        ["report.too_wide"] = new(
            "Bu kadar çok gönderi bir kerede sayılamıyor. Daha kısa bir süre seçin.",
            "So many posts can’t be counted at once. Choose fewer days."
        ),
        ["report.busy"] = new(
            "Şu anda çok sayıda arama sürüyor. Bir dakika sonra yeniden deneyin.",
            "Many searches are under way. Try again in a minute."
        ),
        ["export.format"] = new("Bu liste bu türde alınamaz.", "This list does not come in this kind of file."),
        ["posts.none"] = new("Önce en az bir gönderi seçin.", "Choose at least one post first."),
        ["posts.many"] = new("Bir seferde en çok 200 gönderi seçebilirsiniz.", "You can choose at most 200 posts at once."),
        ["post.gone"] = new(
            "Kişi gönderisini silmiş; yanıtlanacak bir şey kalmamış.",
            "The person deleted the post; there is nothing left to answer."
        ),
        ["reply.empty"] = new("Yanıt boş olamaz.", "The answer is empty."),
        ["reply.long"] = new("Yanıt çok uzun.", "The answer is too long."),
        ["reply.long_for_network"] = new(
            "Yanıt bu ağ için çok uzun. Biraz kısaltın.",
            "The answer is too long for this network. Shorten it a little."
        ),
        ["note.empty"] = new("Not boş olamaz.", "The note is empty."),
        ["note.long"] = new("Not çok uzun.", "The note is too long."),
        ["snooze.past"] = new("Hatırlatma zamanı ileride olmalı.", "The time to wake must lie ahead."),
        ["gate.do_not_contact"] = new(
            "Müşteri kendisiyle iletişim kurulmasını istemiyor. Mesaj gönderilmedi.",
            "The customer asked not to be contacted. Nothing was sent."
        ),
        ["gate.answers_only"] = new(
            "Müşteri yalnızca kendi yazdıklarına yanıt istiyor.",
            "The customer wants answers to their own messages only."
        ),
        ["gate.no_brand"] = new(
            "Ticari iletinin hangi marka adına gittiği belli değil; izinler marka marka verilir.",
            "It is not said for which brand this commercial message speaks; consents are given brand by brand."
        ),
        ["gate.no_consent"] = new(
            "Bu marka, bu kanaldan ticari ileti gönderemez: kayıtlı onay yok ya da ret var.",
            "This brand may not send commercial messages on this channel: no consent is on record, or a refusal stands."
        ),
        ["message.left"] = new("Mesaj çoktan gitmiş.", "The message has already left."),
        ["message.not_by_hand"] = new("Bu mesajı program gönderiyor.", "The program is sending this message."),
        ["message.not_unsure"] = new(
            "Yalnızca belirsiz ya da reddedilmiş mesaj yeniden gönderilebilir.",
            "Only an unsure or refused message can be sent again."
        ),
        ["customer.value"] = new("Bu değer bu alana uymuyor.", "The value does not fit this field."),
        ["customer.value_long"] = new("Değer çok uzun.", "The value is too long."),
        ["customer.basis"] = new("Hukuki dayanağı seçin.", "Choose the legal basis."),
        ["customer.why"] = new("Açıklama çok uzun.", "The reason is too long."),
        ["customer.why_missing"] = new("Nereden bildiğinizi yazın.", "Say how you know."),
        ["edit.unknown"] = new("Bu değişiklik zaten geri alınmış.", "This change has been taken back already."),
        ["split.unknown"] = new("Bu kayıt bu kartta değil.", "This record is not on this card."),
        ["split.only"] = new(
            "Kartın tek kaydı bu; ayrılınca geriye bir şey kalmaz.",
            "It is the card’s only record; nothing would be left."
        ),
        ["split.undone"] = new("Bu ayırma zaten geri alınmış.", "This parting has been taken back already."),
        ["promise.unknown"] = new("Bu söz artık yok: içinde geçtiği yanıt silinmiş.", "This promise is gone: its answer was deleted."),
        ["promise.day"] = new("Önce bir gün seçin.", "Choose a day first."),
        ["freshness.unknown"] = new("Bu öneriye zaten karar verilmiş.", "This proposal has been decided already."),
        ["freshness.gone"] = new(
            "Dayandığı gönderi silinmiş ya da profil o günden beri değişmiş.",
            "The post it stood on is gone, or the profile has changed since."
        ),
        ["catalogue.many"] = new("En çok 5000 ad olabilir.", "There can be 5000 names at most."),
        ["catalogue.long"] = new("Bir ad çok uzun.", "A name is too long."),
        ["catalogue.numbers"] = new("En çok 20 numara kalıbı olabilir.", "There can be 20 number patterns at most."),
        ["catalogue.pattern"] = new(
            "Bir numara kalıbı anlaşılmadı: rakam yerine 9 yazın, en az üç rakam olsun; yıldız yalnızca 9 ya da A’dan sonra gelir.",
            "A number pattern is not understood: write 9 for a digit, at least three of them; a star follows only 9 or A."
        ),
        ["subjects.many"] = new("En çok 40 konu olabilir.", "There can be 40 subjects at most."),
        ["subjects.long"] = new("Bir konunun adı çok uzun.", "A subject’s name is too long."),
        ["subjects.twice"] = new("Bir konu iki kez yazılmış.", "A subject stands there twice."),
        ["subjects.cue"] = new("Bir ipucu en az iki harf olmalı.", "A cue has at least two letters."),
        ["model_address.wrong"] = new(
            "Adres http ya da https ile başlayan bir web adresi olmalı: https://llm.ornek.example/v1 gibi.",
            "The address is one of the web, such as https://llm.ornek.example/v1."
        ),
        ["model_address.open"] = new(
            "Dışarıya yalnızca https ile gidilir. Adres kendi ağınızdaysa “bu adres bizim” kutusunu işaretleyin.",
            "Out of the house only https will do. If the address is in your own network, tick “this address is ours”."
        ),
        ["language_model.name"] = new("Modelin sunucudaki adını yazın.", "Name the model as its server knows it."),
        ["language_model.per_hour"] = new("Saatlik sınır 1 ile 1000 arasında olmalı.", "The bound an hour is 1 to 1000."),
        ["language_model.none"] = new("Henüz bir dil modeli tanımlanmamış.", "No language model is set up yet."),
        ["language_model.off"] = new(
            "Dil modeli kapalı; Ayarlar’dan açılabilir.",
            "The language model is switched off; Settings can switch it on."
        ),
        ["language_model.rate"] = new(
            "Bu saatin sınırına ulaşıldı; hiçbir şey gönderilmedi.",
            "This hour’s bound is reached; nothing was sent."
        ),
        ["language_model.unread"] = new("Ne gittiğini okuduğunuzu işaretleyin.", "Tick that you have read what leaves."),
        ["language_model.failed"] = new(
            "Dil modelinden yanıt alınamadı; neden olduğu Ayarlar › Dil modeli sayfasında yazıyor.",
            "The language model gave no answer; Settings › Language model says why."
        ),
        ["transfer.ground"] = new("Aktarımın neye dayandığını seçin.", "Choose what the transfer stands on."),
        ["shortening.short"] = new("Yalnızca uzun şikâyetler kısaltılır.", "Only long complaints are shortened."),
        ["model.none"] = new(
            "Böyle bir model yok; belki az önce karar verildi.",
            "There is no such model; perhaps it has just been decided on."
        ),
        ["model.broken"] = new("Bu modelin dosyası bozuk; eskisiyle devam ediliyor.", "This model’s file is broken; the old one stays."),
        ["correction.value"] = new("Böyle bir değer yok.", "There is no such value."),
        ["correction.gone"] = new("Bu gönderi artık burada değil.", "This post is no longer here."),
        ["customer.unknown"] = new("Böyle bir müşteri yok.", "There is no such customer."),
        ["account.unknown"] = new("Böyle bir hesap yok.", "There is no such account."),
        ["import.file"] = new("Bir dosya seçin.", "Choose a file."),
        ["import.unknown"] = new("Bu dosya artık burada değil. Yeniden yükleyin.", "This file is no longer here. Upload it again."),
        ["import.map"] = new("Bu eşleme kullanılamaz.", "This mapping can’t be used."),
        ["customer.name"] = new("Müşterinin bir adı olmalı.", "A customer has a name."),
        ["merge.same"] = new("Bir kayıt kendisiyle birleştirilemez.", "A record can’t be joined with itself."),
        ["merge.unknown"] = new("Bu birleştirme zaten geri alınmış.", "This joining was undone already."),
        ["merge.empty"] = new("Ayrılacak bir şey kalmamış.", "Nothing is left to be parted."),
        ["proposal.unknown"] = new("Bu çift için karar zaten verilmiş.", "This pair was decided already."),
        ["proposal.linked"] = new("Eşleşen hesabı müşterinin kartından ayırabilirsiniz.", "Part the account on the customer’s card."),
        ["erase.sure"] = new("Talebin kimden geldiğini doğruladığınızı işaretleyin.", "Tick that you made sure who asks."),
        ["consent.brand"] = new("İznin hangi markaya verildiğini yazın.", "Name the brand the consent was given to."),
        ["consent.source"] = new("İznin kaynağını seçin.", "Choose the consent’s source."),
        ["consent.date"] = new("İzin tarihi bugün ya da daha önce olmalı.", "The consent’s date is today or earlier."),
        ["link.unknown"] = new("Hesap bir müşteriye bağlı değil.", "The account stands with no customer."),
        ["topic.query"] = new("Sorguda düzeltilecek bir yer var; aşağıda gösterdik.", "Something in the query needs mending; see below."),
        ["topic.name"] = new("Konuya bir ad verin.", "Give the topic a name."),
        ["topic.list"] = new("Bu konu bir liste; satırlarıyla dinler.", "This topic is a list; it listens by its rows."),
        ["topic.unknown"] = new("Böyle bir konu yok.", "There is no such topic."),
        ["follow.unknown"] = new("Bu artık takip edilmiyor.", "This is not followed any more."),
        ["follow.address"] = new("Bu hesabın takip edilecek bir adı yok.", "This account has no name it could be followed by."),
        ["guide.gone"] = new(
            "Yazılmakta olan bir konu yok; başka bir pencerede kaydedilmiş olabilir.",
            "No topic is being written; it may have been saved in another window."
        ),
        ["guide.changed"] = new(
            "Yanıtlar bu arada değişti. Sorguya bir kez daha bakın.",
            "The answers changed meanwhile. Look at the query once more."
        ),
        ["list.file"] = new("Bir dosya seçin.", "Choose a file."),
        ["list.unreadable"] = new(
            "Dosyayı okuyamadık: ilk satırı sütunların adı olan (key, name, aliases, query) bir CSV, XLSX ya da JSONL olmalı.",
            "The file could not be read: it should be CSV, XLSX or JSONL, its first line naming the columns (key, name, aliases, query)."
        ),
        ["triage.last"] = new("Son satır her duruma uymalı.", "The last row must fit everything."),
        ["triage.shadow"] = new(
            "Her duruma uyan bir satırın altındakiler hiç kullanılmaz.",
            "Rows below one that fits everything would never be used."
        ),
        ["triage.queue"] = new("Her satıra bir kuyruk yazın.", "Name a queue in every row."),
        ["triage.minutes"] = new("Süre 1 dakika ile 30 gün arasında olmalı.", "A deadline is 1 minute to 30 days."),
        ["token.name"] = new("Anahtara bir ad verin.", "Give the token a name."),
        ["user.email"] = new("Geçerli bir e-posta yazın.", "Write a valid e-mail address."),
        ["user.taken"] = new("Bu e-postayla biri zaten var.", "Somebody with this e-mail is here already."),
        ["user.password"] = new("Parola en az 10 karakter olmalı.", "A password has at least 10 characters."),
        ["user.wrong_password"] = new("Şimdiki parolanız yanlış.", "Your current password is wrong."),
        ["user.last_owner"] = new("Son sahip değiştirilemez.", "The last owner can't be changed."),
        ["source.name"] = new("Bağlantıya bir ad verin.", "Give the connection a name."),
        ["connection.field-missing"] = new("Zorunlu bir alan boş.", "A required field is empty."),
        ["connection.field-not-valid"] = new("Bir alanın değeri geçerli değil.", "A field's value is not valid."),
        ["paste.link"] = new(
            "Bu bağlantıyı tanımadık. Gönderinin kendi bağlantısını yapıştırın.",
            "We don't know this link. Paste the post's own link."
        ),
        ["segment.code"] = new(
            "Segmentin adı en çok 40 harf, rakam, tire ya da alt çizgi olabilir.",
            "A segment’s word has up to 40 letters, digits, hyphens and underscores."
        ),
        ["segment.filter"] = new(
            "Süzgeç okunamadı: altı çizili yeri düzeltip yeniden saklayın.",
            "The filter can’t be read: mend what is underlined and keep it again."
        ),
        ["view.name"] = new("Görünüme en çok 60 karakterlik bir ad verin.", "Give the view a name of at most 60 characters."),
        ["view.filter"] = new("Bu süzgeç saklanamayacak kadar uzun.", "This filter is too long to be kept."),
        ["export.gone"] = new(
            "Bu dosya artık yok; listeyi yeniden dışa aktarabilirsiniz.",
            "This file is gone; you can export the list again."
        ),
        ["paste.text"] = new("Gönderinin metnini de yapıştırın.", "Paste the post's text as well."),
    };

    public static Phrase Of(string code) => Texts.GetValueOrDefault(code, Unknown);
}
