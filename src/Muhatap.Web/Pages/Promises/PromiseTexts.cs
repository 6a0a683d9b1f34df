using Muhatap.Core.Promises;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Promises;

internal static class PromiseTexts
{
    public static readonly Phrase Title = new("Verdiğimiz sözler", "What we promised");
    public static readonly Phrase ToThem = new("Ona ne söz verdik?", "What was promised to them");
    public static readonly Phrase None = new("Yanıtlarımızda verilmiş bir söz görmedik.", "We found no promise in our answers.");
    public static readonly Phrase Empty = new("Bekleyen söz yok.", "No promise is waiting.");
    public static readonly Phrase EmptyHint = new(
        "Gönderdiğimiz yanıtlarda “yarın arayacağız”, “iade edilecek” gibi sözler geçtikçe burada toplanır.",
        "Sentences like “we will call tomorrow” in the answers we send are gathered here."
    );
    public static readonly Phrase Overdue = new("Günü geçenler", "Overdue");
    public static readonly Phrase Dated = new("Günü olanlar", "With a date");
    public static readonly Phrase Undated = new("Gün verilmemiş", "Without a date");
    public static readonly Phrase NoDate = new("gün verilmemiş", "no date given");
    public static readonly Phrase Kept = new("Tuttuk", "Kept");
    public static readonly Phrase IsKept = new("tutuldu", "kept");
    public static readonly Phrase IsKeptByReply = new("yeniden yazdık", "we wrote again");
    public static readonly Phrase Next = new("Sonrakiler", "Next");
    public static readonly Phrase Previous = new("Baştan", "From the start");
    public static readonly Phrase IsOpen = new("bekliyor", "waiting");
    public static readonly Phrase IsNone = new("söz değil", "not a promise");
    public static readonly Phrase Not = new("Söz değil", "Not a promise");
    public static readonly Phrase Again = new("Geri al", "Undo");
    public static readonly Phrase Change = new("Günü düzelt", "Correct the date");
    public static readonly Phrase Day = new("Ne güne?", "By which day?");
    public static readonly Phrase Save = new("Kaydet", "Save");
    public static readonly Phrase Clear = new("Günsüz yap", "No date");
    public static readonly Phrase Made = new("{0} tarihinde söylendi", "said on {0}");
    public static readonly Phrase Talk = new("Görüşmeyi aç", "Open the conversation");
    public static readonly Counted More = new("{0} söz daha", "{0} more promise", "{0} more promises");
    public static readonly Phrase ReadBy = new(
        "Sözleri gönderilen yanıtlardan program okur; yanlışsa düzeltin.",
        "The program reads promises from the answers sent; correct it where it is wrong."
    );

    public static Phrase Of(PromiseKind kind) =>
        kind switch
        {
            PromiseKind.Call => new("Arama", "Call"),
            PromiseKind.Refund => new("İade", "Refund"),
            PromiseKind.Reply => new("Dönüş", "Reply"),
            PromiseKind.Send => new("Gönderim", "Sending"),
            PromiseKind.Fix => new("Çözüm", "Solution"),
            _ => new("Diğer", "Other"),
        };
}
