using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen.Report;

internal static class PlaceTexts
{
    public static readonly Phrase Title = new("Adı geçen iller", "Provinces named");
    public static readonly Phrase Province = new("İl", "Province");
    public static readonly Phrase Share = new("Gönderi payı", "Share of posts");
    public static readonly Phrase Hint = new(
        "Gönderinin metninde adı geçen iller, ilçeleriyle birlikte; yazanın nerede yaşadığını göstermez. İki ilden söz eden gönderi ikisinde de sayılır.",
        "Provinces the text of a post names, itself or by a district; not where its writer lives. A post that names two counts in both."
    );
    public static readonly Phrase LiftHint = new(
        "×2: burada, dinlediğimiz öteki gönderilerdekinin iki katı sıklıkta. En az 30 gönderide geçen iller için söylenir.",
        "×2: twice as often here as in all other posts we hear. Told of provinces that at least 30 posts name."
    );
    public static readonly Phrase Empty = new("Bu gönderilerde adı geçen bir il yok.", "No province is named in these posts.");
    public static readonly Phrase MapLabel = new(
        "Türkiye’nin illeri, plaka numaralarıyla: adı çok geçen daha koyu. En çok {0} ({1}).",
        "The provinces of Turkey by plate number: darker where named more. Most: {0} ({1})."
    );
    public static readonly Phrase Tile = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase NoTile = new("{0}: adı geçmiyor", "{0}: not named");
    public static readonly Phrase All = new("Bütün iller ({0})", "All provinces ({0})");
    public static readonly Phrase Counting = new(
        "Eski gönderilerde adı geçen iller sayılıyor; öteki rakamlar tamam.",
        "The provinces that earlier posts name are being counted; the other figures are complete."
    );
}
