using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Settings;

internal static class ModelTexts
{
    public static readonly Phrase Title = new("Modeller", "Models");
    public static readonly Phrase Hint = new(
        "Gönderileri okuyan modeller. Yeni bir model kendiliğinden devreye girmez: rakamlarına bakar, kabul eder ya da vazgeçersiniz.",
        "The models that read your posts. A new one never takes over by itself: look at its figures, then accept it or don’t."
    );
    public static readonly Phrase Corrections = new("Düzeltmelerinizden öğrenilen", "Learnt from your corrections");
    public static readonly Phrase None = new(
        "Henüz kimse bir okumayı düzeltmedi. Bir gönderinin okumasına dokunun ya da o tuşuna basın.",
        "Nobody has corrected a reading yet. Tap what was read in a post, or press o."
    );
    public static readonly Phrase Right = new(
        "{0} düzeltmeden: model tek başına {1}, öğrendikleriyle {2} tanesini doğru okuyor.",
        "Of {0} corrections the models alone read {1} right, and {2} with what was learnt."
    );
    public static readonly Phrase Few = new(
        "{0} düzeltme var; bir rakam verebilmek için en az {1} gerekir.",
        "There are {0} corrections; it takes {1} to give a figure."
    );
    public static readonly Phrase HowMeasured = new(
        "Her düzeltme, yalnızca ötekilerden öğrenilenle okunarak ölçüldü.",
        "Each correction was read by what the others taught."
    );
    public static readonly Phrase Own = new("Programla gelen", "Came with the program");
    public static readonly Phrase Trained = new("Sizin için eğitilmiş", "Trained for you");
    public static readonly Phrase Waits = new("Kararınızı bekliyor", "Waits for your decision");
    public static readonly Phrase Place = new("Ölçüldüğü yer", "Measured on");
    public static readonly Phrase Now = new("Şimdiki", "Now");
    public static readonly Phrase New = new("Yeni", "New");
    public static readonly Phrase Change = new("Fark", "Change");
    public static readonly Phrase Accept = new("Kabul et", "Accept");
    public static readonly Phrase Refuse = new("Vazgeç", "Don’t use it");
    public static readonly Phrase Back = new("Öncekine dön", "Go back to the one before");
    public static readonly Phrase Worse = new("Şu yerlerde daha kötü: {0}.", "Worse on: {0}.");
    public static readonly Phrase Card = new("Kartın tamamı", "The whole card");
    public static readonly Phrase Figure = new(
        "Rakamlar makro-F1: sınıfların doğruluğu eşit ağırlıkla. Her satırda o yer eğitimde hiç görülmedi.",
        "Figures are macro-F1: every class counts alike. On each line the place was not seen in training."
    );
    public static readonly Phrase How = new("Düzeltmelerle yeni bir model eğitmek için:", "To train a new model with your corrections:");

    public static Phrase NameOf(string model) =>
        model switch
        {
            "sentiment" => new("Duygu", "Feeling"),
            "intent" => new("Niyet ve aciliyet", "Intent and urgency"),
            _ => new("Hakaret", "Insults"),
        };
}
