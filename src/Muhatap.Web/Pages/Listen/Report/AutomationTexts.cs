using Muhatap.Listen.Report;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen.Report;

internal static class AutomationTexts
{
    public static readonly Phrase Mark = new("Bot olabilir", "May be a bot");
    public static readonly Phrase Looked = new("Son {0} gönderisine bakıldı:", "Its last {0} posts were looked at:");
    public static readonly Phrase Honest = new(
        "Bu bir kanıt değil; elimizdeki gönderilerden çıkan bir izlenim.",
        "This is no proof, only how the posts we hold look."
    );

    public static Phrase Of(AutomationSign sign) =>
        sign switch
        {
            AutomationSign.SaysItAgain => new(
                "{0} kadarı, kendi yazdığının kelimesi kelimesine aynısı",
                "{0} repeat its own posts word for word"
            ),
            AutomationSign.SaysOthersWords => new(
                "{0} kadarı, başkalarının daha önce yazdığının aynısı",
                "{0} repeat what others had posted before"
            ),
            AutomationSign.KeepsTheBeat => new(
                "aralarının {0} kadarı hep aynı uzunlukta",
                "{0} of the pauses between them are equally long"
            ),
            _ => new(
                "günün hiçbir saatinde susmuyor (24 saatin {0} kadarında yazmış)",
                "silent at no hour of the day (posted in {0} of the 24)"
            ),
        };
}
