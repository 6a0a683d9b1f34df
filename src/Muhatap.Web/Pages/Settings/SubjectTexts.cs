using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Settings;

internal static class SubjectTexts
{
    public static readonly Phrase Title = new("Konu başlıkları", "Subjects");
    public static readonly Phrase Hint = new(
        "Gönderiler bu başlıklara ayrılır. İpuçları kelime başlarıdır: “kargo”, kargom ve kargonuz’u da bulur; sonuna nokta koyarsanız yalnızca o kelimeyi arar. Temsilcilerin düzeltmeleri de öğretir.",
        "Posts are sorted by these. Cues are beginnings of words: “cargo” finds cargos too; with a point at the end only the very word. Corrections teach as well."
    );
    public static readonly Phrase Name = new("Başlık", "Subject");
    public static readonly Phrase Cues = new("İpuçları", "Cues");
    public static readonly Phrase Learnt = new("Düzeltme", "Corrections");
    public static readonly Phrase Starter = new(
        "Başlangıç setini görüyorsunuz. Kaydettiğinizde kendi setiniz olur.",
        "This is the starter set. Once you save it, it is yours."
    );
    public static readonly Phrase BackToStarter = new("Başlangıç setine dön", "Back to the starter set");
    public static readonly Phrase New = new("yeni başlık", "new subject");
}
