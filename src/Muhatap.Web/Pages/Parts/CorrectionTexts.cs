using Muhatap.Core.Readings;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Parts;

/// <summary>How a reading is put right, in words and keys.</summary>
internal static class CorrectionTexts
{
    public static readonly Phrase Correct = new("Okumayı düzeltin (o)", "Correct the reading (o)");
    public static readonly Phrase Corrected = new("Düzeltildi", "Corrected");
    public static readonly Phrase Undo = new("Geri al", "Take back");
    public static readonly Phrase Said = new("{0}: {1} {2} → {3}", "{0}: {1} {2} → {3}");
    public static readonly Phrase Hint = new(
        "Düzeltmeniz raporlara hemen yansır; benzer gönderiler bundan sonra böyle okunur.",
        "Your correction counts in reports at once; posts like this one are read this way from now on."
    );

    /// <summary>What is chosen by buttons with keys; the subject's buttons are the company's own.</summary>
    public static IReadOnlyList<ReadingAspect> Buttons { get; } =
    [ReadingAspect.Sentiment, ReadingAspect.Intent, ReadingAspect.Urgency, ReadingAspect.Offence];

    public static Phrase Of(ReadingAspect aspect) =>
        aspect switch
        {
            ReadingAspect.Sentiment => new("Duygu", "Feeling"),
            ReadingAspect.Intent => new("Niyet", "Intent"),
            ReadingAspect.Subject => new("Konu", "Subject"),
            ReadingAspect.Urgency => new("Aciliyet", "Urgency"),
            _ => new("Hakaret", "Insult"),
        };

    public static Phrase Of(ReadingAspect aspect, string value) =>
        (aspect, AspectValues.IndexOf(aspect, value)) switch
        {
            (ReadingAspect.Sentiment, var place and >= 0) => ReadingTexts.Of((Sentiment)place),
            (ReadingAspect.Intent, var place and >= 0) => ReadingTexts.Of((Intent)place),
            (ReadingAspect.Urgency, 0) => new("Acelesi yok", "Not urgent"),
            (ReadingAspect.Urgency, 1) => new("Yakında", "Soon"),
            (ReadingAspect.Urgency, _) => new("Hemen", "Now"),
            (ReadingAspect.Offence, 1) => new("Var", "Yes"),
            (ReadingAspect.Offence, _) => new("Yok", "No"),
            _ => value.Length == 0 ? new("Konusu yok", "No subject") : ReadingTexts.Subject(value),
        };

    /// <summary>The key that picks a value once the menu is open: the same in both languages, so that hands remember them.</summary>
    public static string KeyOf(ReadingAspect aspect, string value)
    {
        var keys = aspect switch
        {
            ReadingAspect.Sentiment => "123",
            ReadingAspect.Intent => "srtvfaybx",
            ReadingAspect.Urgency => "456",
            _ => "89",
        };
        return keys[AspectValues.IndexOf(aspect, value)].ToString();
    }
}
