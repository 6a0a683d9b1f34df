using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Inbox;

/// <summary>Words of a long complaint's short form.</summary>
internal static class ShortTexts
{
    public static readonly Phrase Title = new("Kısaca", "In short");
    public static readonly Phrase Defined = new(
        "Bu satırlar metnin kendi cümleleridir; Muhatap onları bu bilgisayarda seçer, hiçbir şey eklemez. Seçemediği olur: karar vermeden önce şikâyetin tamamını okuyun.",
        "These lines are sentences of the text itself, chosen by Muhatap on this machine; nothing is added. It can miss one: read the whole complaint before you decide."
    );
    public static readonly Phrase Happened = new("Ne olmuş", "What happened");
    public static readonly Phrase Wanted = new("Ne istiyor", "What is wanted");
    public static readonly Phrase Detail = new("Ayrıntı", "Detail");
    public static readonly Phrase ByModel = new("{0} kısalttı, evin dışında", "Shortened by {0}, out of the house");
    public static readonly Phrase ByOwnModel = new("{0} kısalttı, kendi ağınızda", "Shortened by {0}, in your own network");
    public static readonly Phrase Invented = new(
        "Dikkat: şu sayılar şikâyette geçmiyor: {0}",
        "Careful: the complaint does not have these numbers: {0}"
    );
    public static readonly Phrase WhatLeft = new("Dışarı giden metin", "The text that left");
    public static readonly Phrase WhatWasGiven = new("Modele verilen metin", "The text it was given");
    public static readonly Phrase Ask = new("{0} de kısaltsın", "Let {0} shorten it too");
    public static readonly Phrase WillLeave = new(
        "Düğmeye basarsanız şu metin dışarı, {0} adresine gider:",
        "Press the button, and this text leaves the house for {0}:"
    );
    public static readonly Phrase WillBeGiven = new(
        "Düğmeye basarsanız şu metin kendi ağınızdaki {0} adresine gider:",
        "Press the button, and this text goes to {0} in your own network:"
    );
    public static readonly Phrase Send = new("Gönder ve kısalt", "Send it and shorten");
    public static readonly Phrase Give = new("Kısalt", "Shorten");
    public static readonly Phrase Working = new("Model yazıyor…", "The model is writing…");
}
