using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Words of writing on a record by hand, and of parting a card.</summary>
internal static class LifeTexts
{
    public static readonly Phrase Correct = new("Düzelt", "Correct");
    public static readonly Phrase AddTitle = new("Bilgi ekle", "Add something");
    public static readonly Phrase Value = new("Yeni değer", "New value");
    public static readonly Phrase ValueHint = new("Boş bırakırsanız “yok” yazılır.", "Left empty, it says “none”.");
    public static readonly Phrase Why = new("Nereden biliyorsunuz?", "How do you know?");
    public static readonly Phrase WhyHint = new("Örneğin: telefonda söyledi", "For example: told us on the phone");
    public static readonly Phrase Basis = new("Hukuki dayanak", "Legal basis");
    public static readonly Phrase Edits = new("Elle yazılanlar", "Written by hand");
    public static readonly Phrase EditsHint = new(
        "Sistemler ne derse desin bunlar geçerlidir; geri alırsanız sistemlerin dediği geri gelir.",
        "These count whatever the systems say; take one back and their word is back."
    );
    public static readonly Phrase TakeBack = new("Geri al", "Take back");
    public static readonly Phrase TakenBack = new("{0} geri aldı", "taken back by {0}");
    public static readonly Phrase Somebody = new("eski bir kullanıcı", "a former user");
    public static readonly Phrase Records = new("Kaynak kayıtlar", "Source records");
    public static readonly Phrase Deliveries = new("{0} kez geldi", "delivered {0} times");
    public static readonly Phrase NotTheirs = new("Bu kayıt onun değil", "This record is not theirs");
    public static readonly Phrase SplitTitle = new("Kaydı karttan ayır", "Part a record from the card");
    public static readonly Phrase SplitHint = new(
        "Bu kayıt kendi kartına geçer. İkisinin ayrı kişiler olduğu unutulmaz: bir daha kendiliğinden birleşmez. İstediğiniz zaman geri alırsınız.",
        "This record becomes a card of its own. That they are two is remembered: they are never joined by themselves again. You can take it back at any time."
    );
    public static readonly Phrase Leaves = new("Ayrılan", "Goes");
    public static readonly Phrase Remains = new("Kalan", "Stays");
    public static readonly Phrase GoesToo = new("Bunlardan hangileri onunla gitsin?", "Which of these go along?");
    public static readonly Phrase Suggested = new("Yalnızca bu kayıtta geçenler işaretli geldi.", "What only this record names is ticked.");
    public static readonly Phrase Split = new("Ayır", "Part");
    public static readonly Phrase Parted = new("Ayrılanlar", "Parted");
    public static readonly Phrase PartedFrom = new("{0} bu karttan ayrıldı", "{0} was parted from this card");
    public static readonly Phrase PartedOff = new("Bu kart bir başkasından ayrıldı", "This card was parted from another");
    public static readonly Phrase PartedBack = new("{0} geri döndü", "{0} came back");
    public static readonly Phrase NotTheSame = new("{0} onun hesabı değil dendi", "{0} was said not to be theirs");
    public static readonly Phrase See = new("Karta git", "See the card");
}
