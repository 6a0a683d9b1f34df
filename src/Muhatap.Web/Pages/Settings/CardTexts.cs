using System.Globalization;
using Muhatap.Core.Readings;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Shelf;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>What a model's card says, in the reader's own language. Figures, sets and places come from the card itself.</summary>
internal static class CardTexts
{
    public static readonly Phrase Does = new("Ne yapar", "What it does");
    public static readonly Phrase Learnt = new("Neyden öğrendi", "What it learnt from");
    public static readonly Phrase Set = new("Kaynak", "Source");
    public static readonly Phrase Texts = new("Metin", "Texts");
    public static readonly Phrase Measured = new("Nasıl ölçüldü", "How it was measured");
    public static readonly Phrase Limits = new("Sınırları", "Limits");
    public static readonly Phrase Again = new("Yeniden eğitmek için", "To train it again");
    public static readonly Phrase Source = new("Kartın kendisi (İngilizce)", "The card itself");

    public static Phrase About(string model) =>
        model switch
        {
            "sentiment" => new(
                "Bir gönderinin olumlu mu, olumsuz mu, yoksa yansız mı olduğunu söyler; önce Türkçe, sonra İngilizce. Sözcüklere, sözcük başlarına, harf dizilerine ve sözcük çiftlerine bakan doğrusal bir modelle küçük bir ağın ortalamasıdır. Yalnızca bir kaynakta geçerli olan, ancak o kaynağa benzeyen metinlerde hesaba katılır.",
                "Says whether a post is negative, neutral or positive; Turkish first, then English. The average of a linear model over words, word beginnings, letter runs and word pairs, and a small network. What is true in one source alone counts only for texts that are like it."
            ),
            "intent" => new(
                "Yazan ne istiyor (şikâyet, soru, istek, övgü, öneri, satın alma, ayrılma, bilgi, başka) ve ne kadar çabuk ilgilenilmeli? İkisini aynı model söyler.",
                "What does the writer want (complaint, question, request, praise, idea, purchase, leaving, information, other), and how soon must somebody act? One model tells both."
            ),
            _ => new("Bir gönderide hakaret olup olmadığını söyler.", "Says whether a post insults."),
        };

    public static Phrase LimitsOf(string model) =>
        model switch
        {
            "sentiment" => new(
                "Yansız sayılan şey yerden yere değişir; hata en çok orada. İroni yalnızca bilinen kalıplarıyla yakalanır. Bazı öğrenme kümelerinin etiketleri gürültülüdür.",
                "What counts as neutral differs from place to place; most errors are there. Irony is caught only by its usual phrases. Some of the sets it learnt from are noisily labelled."
            ),
            "intent" => new(
                "Metinlerin çoğu bu proje için yazıldı; başka ağızlarda rakamlar düşer, tablodaki satırlar arasındaki fark bunu gösterir. Kısa ve bağlamsız gönderilerde yanılır.",
                "Most texts were written for this project; figures fall in other people’s voices, as the differences between lines show. It errs on short posts without context."
            ),
            _ => new(
                "Sövgü içermeyen aşağılamayı ve dost arasındaki sövgüyü ayırmakta zorlanır.",
                "It struggles with contempt that uses no swear words, and with swearing among friends."
            ),
        };

    /// <summary>A column's name.</summary>
    public static Phrase Column(string name) =>
        name switch
        {
            "place" => ModelTexts.Place,
            "left out" => new("Eğitimde dışarıda kalan", "Left out of training"),
            "texts" => Texts,
            "macro-F1" => new("Makro-F1", "Macro-F1"),
            "negative against positive" => new("Olumluyu olumsuzdan ayırma", "Negative against positive"),
            "F1 negative / neutral / positive" => new("F1: olumsuz / yansız / olumlu", "F1 negative / neutral / positive"),
            "intent macro-F1" => new("Niyet, makro-F1", "Intent, macro-F1"),
            "urgency macro-F1" => new("Aciliyet, makro-F1", "Urgency, macro-F1"),
            "intent F1" => new("Niyetlere göre F1", "F1 by intent"),
            "trained on" => new("Öğrendiği", "Trained on"),
            "tested on" => new("Sınandığı", "Tested on"),
            "balance" => new("Dağılım", "Balance"),
            "texts or places" => new("Metin ya da yer", "Texts or places"),
            "as read" => new("Olduğu gibi", "As read"),
            "adapted" => new("--adapt ile", "With --adapt"),
            "largest loss" => new("En çok kaybeden yer", "Largest loss of a place"),
            "maximised" => new("Paylar bütünüyle izlenseydi", "Shares followed fully"),
            _ => new(name, name),
        };

    /// <summary>A cell: numbers as the reader writes them, places and intents by name.</summary>
    public static string Cell(Viewer viewer, string column, string cell) =>
        column switch
        {
            "intent F1" => Intents(viewer, cell),
            "balance" => viewer.Say(Balance(cell)),
            "place" or "left out" or "trained on" or "tested on" => Place(viewer, cell),
            _ => Numbers(viewer, cell),
        };

    /// <summary>A place's name; sets keep their own names.</summary>
    public static string Place(Viewer viewer, string place)
    {
        foreach (var (begins, phrase) in Begins)
        {
            if (place.StartsWith(begins, StringComparison.Ordinal))
                return viewer.Say(phrase, Place(viewer, place[begins.Length..]));
        }
        if (place.EndsWith(AsTalk, StringComparison.Ordinal))
            return viewer.Say(Talk, Place(viewer, place[..^AsTalk.Length]));
        if (place.Split(" and ", 2) is [var one, var other] && other != "the rest")
            return viewer.Say(Both, Place(viewer, one), Place(viewer, other));
        return place switch
        {
            "written" or "the written lines" => viewer.Say(Written),
            "words of feeling" => viewer.Say(Feeling),
            "own corrections" => viewer.Say(Own),
            "all of them" => viewer.Say(Mean),
            _ => place.EndsWith(AndTheRest, StringComparison.Ordinal)
                ? viewer.Say(WithRest, Place(viewer, place[..^AndTheRest.Length]))
                : place,
        };
    }

    /// <summary>A figure of the card as <see cref="Shelf.CardFigures"/> names it: places parted by arrows, the measure behind a dot.</summary>
    public static string Figure(Viewer viewer, string name)
    {
        var parts = name.Split(" · ", 2);
        var places = string.Join(" → ", parts[0].Split(" → ").Select(place => Place(viewer, place)));
        return parts.Length > 1 ? $"{places} · {viewer.Say(Column(parts[1]))}" : places;
    }

    /// <summary>What a table measures, where its columns don't say it; null where they do.</summary>
    public static Phrase? NoteOf(CardTable table) => table.Head.Contains("adapted") ? Adapting : null;

    private static Phrase Balance(string balance) =>
        balance switch
        {
            "as it is" or "as they are" => new("kendi dağılımı", "its own"),
            "mostly negative" => new("çoğu olumsuz", "mostly negative"),
            "mostly neutral" => new("çoğu yansız", "mostly neutral"),
            "mostly positive" => new("çoğu olumlu", "mostly positive"),
            _ => new(balance, balance),
        };

    /// <summary>Of so few texts a figure says little.</summary>
    public const int Few = 30;
    public static readonly Phrase FewTexts = new("{0} metinden azı pek bir şey söylemez", "fewer than {0} say little");
    private static readonly Phrase Mean = new("bütün yerlerin ortalaması", "mean over all places");
    private static readonly Phrase Adapting = new(
        "Komut satırındaki read --adapt, hiç görülmemiş yerlerde ne kazandırıyor? Yansızın önceliği son gönderilere bakılarak, etiket olmadan ayarlanır. Rakamlar makro-F1; alttaki satırlarda yerlerin sınıf dağılımı değiştirilerek de ölçüldü. Kazanç küçük. Son sütun sınıf paylarını bütünüyle izleyen bilinen yöntemdir (Saerens ve ark. 2002): yeni yerlerde okumayı epey kötüleştirdiği için kullanılmıyor.",
        "What does read --adapt of the command line bring on places never seen? The prior of neutral follows the last posts, without labels. Figures are macro-F1; the lower lines were also measured with the places’ classes drawn to other balances. The gain is small. The last column is the known method that follows class shares fully (Saerens et al. 2002): it reads new places a good deal worse, which is why it is not used."
    );
    private const string AndTheRest = " and the rest";
    private const string AsTalk = ", as talk";
    private static readonly Phrase Talk = new("{0}, sohbet olarak", "{0}, as talk");
    private static readonly Phrase Both = new("{0} ve {1}", "{0} and {1}");
    private static readonly Phrase Written = new("bu proje için yazılanlar", "lines written for this project");
    private static readonly Phrase Feeling = new("duygu sözcükleri", "words of feeling");
    private static readonly Phrase Own = new("sizin düzeltmeleriniz", "your corrections");
    private static readonly Phrase WithRest = new("{0} ve geri kalanlar", "{0} and the rest");
    private static readonly (string Begins, Phrase Phrase)[] Begins =
    [
        ("a fifth of ", new("{0} (beşte biri)", "a fifth of {0}")),
        ("each fifth of ", new("{0} (her beşte biri, öbür dördünden öğrenerek)", "each fifth of {0}, by the other four")),
        ("the last tenth of ", new("{0} (son onda biri)", "the last tenth of {0}")),
        ("nine tenths of ", new("{0} (onda dokuzu)", "nine tenths of {0}")),
        ("all but ", new("{0} dışında hepsi", "all but {0}")),
    ];

    private static string Intents(Viewer viewer, string cell)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            ", ",
            words
                .Chunk(2)
                .Select(pair =>
                    pair.Length == 2 && Enum.TryParse<Intent>(pair[0], ignoreCase: true, out var intent)
                        ? $"{viewer.Say(ReadingTexts.Of(intent))} {Numbers(viewer, pair[1])}"
                        : string.Join(' ', pair)
                )
        );
    }

    private static string Numbers(Viewer viewer, string cell) =>
        string.Join(
            ' ',
            cell.Split(' ')
                .Select(word =>
                    int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? viewer.Number(whole)
                    : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                        ? value.ToString(word.Length > 4 ? "0.000" : "0.00", viewer.Tongue.Culture())
                    : word
                )
        );
}
