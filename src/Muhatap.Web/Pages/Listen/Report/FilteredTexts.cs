using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen.Report;

/// <summary>What a report says of the words that narrow it.</summary>
internal static class FilteredTexts
{
    public static readonly Phrase Within = new("Bu gönderilerin içinde ara", "Search within these posts");
    public static readonly Phrase Looking = new(
        "Gönderilere tek tek bakılıyor: %{0}. Rapor birazdan hazır olur.",
        "Looking at every post: {0}%. The report will be ready shortly."
    );
    public static readonly Phrase Waiting = new("Öndeki aramalar bitince başlayacak.", "It begins once the searches before it are done.");
    public static readonly Phrase GiveUp = new("Vazgeç", "Give up");
    public static readonly Phrase Filtered = new(
        "Yalnızca aramanıza uyan gönderiler sayıldı.",
        "Only posts that fit your search are counted."
    );
    public static readonly Phrase LeftOut = new(
        "Anket yanıtları ve liste satırları aramayla süzülemediği için burada yok.",
        "Survey answers and rows of lists can’t be narrowed by a search and are left out."
    );
    public static readonly Phrase All = new("Süzgeci kaldır", "Show all");
    public static readonly Phrase Empty = new("Bu günlerde aradığınıza uyan gönderi yok.", "No post of these days fits your search.");
    public static readonly Phrase EmptyHint = new(
        "Daha uzun bir süre seçin ya da aramayı gevşetin.",
        "Choose more days or a looser search."
    );
    public static readonly Phrase Sheet = new("Süzgeç", "Filter");
}
