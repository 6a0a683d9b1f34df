using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen;

internal static class PreviewTexts
{
    public static readonly Phrase Title = new("Son 30 günde ne getirirdi?", "What the last 30 days would have brought");
    public static readonly Phrase Exactly = new("Kayıtlı {1} gönderiden {0} tanesi.", "{0} of the {1} posts we hold.");
    public static readonly Phrase About = new("Kayıtlı {1} gönderiden yaklaşık {0} tanesi.", "About {0} of the {1} posts we hold.");
    public static readonly Phrase Nothing = new(
        "Kayıtlı {0} gönderinin hiçbiri. Yalnızca konuların istedikleri saklanır; yeni bir konuda bu olağandır.",
        "None of the {0} posts we hold. Only what topics want is kept; for a new subject that is usual."
    );
    public static readonly Phrase Everything = new(
        "Bu sorgu kayıtlı gönderilerin {0} kadarını, yani neredeyse her şeyi getirir. Bir sözcük ya da öbek daha ekleyip daraltın.",
        "This query brings {0} of all posts we hold: nearly everything. Narrow it with one more word or phrase."
    );
    public static readonly Phrase Samples = new("Doğru mu?", "Are these right?");
    public static readonly Phrase SamplesHint = new(
        "Birkaçına bakıp işaretleyin; kaydedince konunun isabeti ölçülmüş olur.",
        "Look at some and mark them; when you save, the topic’s precision is measured."
    );
    public static readonly Phrase Right = new("Doğru", "Right");
    public static readonly Phrase Wrong = new("Yanlış", "Wrong");
    public static readonly Phrase Precision = new("İsabet {0} ({1} örnekte)", "Precision {0} (of {1} samples)");
    public static readonly Phrase History = new("Ölçülen isabet", "Measured precision");
    public static readonly Phrase Look = new("Önizle", "Preview");
    public static readonly Phrase Filling = new(
        "Önceki gönderilere bakılıyor; bulunanlar burada belirecek.",
        "Looking through earlier posts; what is found appears here."
    );
    public static readonly Phrase MatchingBack = new("Geçmişle eşleştiriliyor: %{0}", "Matching stored posts: {0}%");
}
