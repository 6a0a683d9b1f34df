using Muhatap.Core.Customers;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class FreshnessTexts
{
    public static readonly Phrase Title = new("Bilgisi değişenler", "Whose data has changed");
    public static readonly Counted Waiting = new("{0} öneri karar bekliyor", "{0} proposal waits", "{0} proposals wait");
    public static readonly Phrase Empty = new("Bekleyen bir değişiklik yok.", "No change is waiting.");
    public static readonly Phrase EmptyHint = new(
        "Müşteriniz taşındığını, işe başladığını ya da evlendiğini yazarsa veya profilinde başka bir şehir, iş ya da soyadı görünürse burada sorulur. Siz onaylamadan kart değişmez.",
        "When customers write that they moved, began a job or married, or their profile shows another city, job or surname, it is asked here. No card changes before you say so."
    );
    public static readonly Phrase Accept = new("Karta yaz", "Put it on the card");
    public static readonly Phrase NotNow = new("Şimdi değil", "Not now");
    public static readonly Phrase Wrong = new("Yanlış", "Wrong");
    public static readonly Phrase OnRecord = new("Kartta", "On the card");
    public static readonly Phrase Now = new("Kendisi şimdi", "They say now");
    public static readonly Phrase SeePost = new("Gönderiyi aç", "Open the post");
    public static readonly Phrase ByProfile = new("Profilinde görünen ad: {0}", "The name their profile shows: {0}");

    public static readonly Phrase PlaceOnProfile = new("Profildeki yer: {0}", "Place on the profile: {0}");
    public static readonly Phrase OnProfile = new("Profilinde bugün yazan", "What the profile says today");

    public static Phrase Of(FreshnessState state) =>
        state switch
        {
            FreshnessState.Accepted => new("karta yazıldı", "put on the card"),
            FreshnessState.Wrong => new("yanlış bulundu", "found wrong"),
            _ => new("karar bekliyor", "waits"),
        };
}
