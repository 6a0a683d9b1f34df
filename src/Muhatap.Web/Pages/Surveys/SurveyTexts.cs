using Muhatap.Listen.Surveys;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Surveys;

internal static class SurveyTexts
{
    public static readonly Phrase Title = Listen.ListenTexts.Surveys;
    public static readonly Phrase Hint = new(
        "Müşteriye sorarsınız; cevapları, sorulmadan söylenenlerle yan yana okursunuz.",
        "You ask customers, and read their answers beside what people say unasked."
    );
    public static readonly Phrase New = new("Yeni anket", "New survey");
    public static readonly Phrase Empty = new("Henüz anket yok", "No surveys yet");
    public static readonly Phrase EmptyHint = new(
        "Bir puan, bir cümle yeter. Bağlantısını faturanın altına, teslimat mesajına, kasanın yanına koyun.",
        "One number and one sentence are enough. Put its link under a bill, into a delivery message, beside the till."
    );
    public static readonly Phrase Name = new("Adı (yalnızca siz görürsünüz)", "Name (only you see it)");
    public static readonly Phrase Scale = new("Ne soruyorsunuz?", "What do you ask?");
    public static readonly Phrase Question = new("Puan sorusu", "Question for the number");
    public static readonly Phrase Ask = new("Cümle sorusu", "Question for the sentence");
    public static readonly Phrase ThanksField = new("Teşekkür metni (boşsa bizimki)", "Thank-you text (ours if empty)");
    public static readonly Phrase About = new("Hangi konuyla yan yana dursun?", "Which topic does it stand beside?");
    public static readonly Phrase NoTopic = new("Hiçbiri", "None");
    public static readonly Phrase Tongue = new("Anketin dili", "Language of the survey");
    public static readonly Phrase Make = new("Anketi aç", "Open the survey");
    public static readonly Phrase Open = new("Açık", "Open");
    public static readonly Phrase Closed = new("Kapalı", "Closed");
    public static readonly Phrase CloseIt = new("Kapat", "Close");
    public static readonly Phrase OpenIt = new("Yeniden aç", "Open again");
    public static readonly Phrase Look = new("Sayfasına bak", "See its page");
    public static readonly Phrase Share = new("Paylaşılacak adres", "Address to share");
    public static readonly Phrase Answers = new("cevap", "answers");
    public static readonly Phrase Unknown = new("Henüz bilinmiyor", "Not known yet");
    public static readonly Phrase UnknownHint = new(
        "{0} cevap var; {1} olunca puan gösterilir.",
        "{0} answers so far; the score is shown from {1} on."
    );
    public static readonly Phrase Between = new("%95 güvenle {0} – {1}", "{0} to {1} with 95 % confidence");
    public static readonly Phrase Written = new("Cümle yazanlar ne diyor", "What those say who wrote a sentence");
    public static readonly Phrase Distribution = new("Puanlar", "Scores");
    public static readonly Phrase Last = new("Son 30 gün", "Last 30 days");
    public static readonly Phrase Earlier = new("Ondan önceki 30 gün", "The 30 days before");
    public static readonly Phrase Asked = new("Sorulunca", "When asked");
    public static readonly Phrase Unasked = new("Sorulmadan", "Unasked");
    public static readonly Phrase Beside = new("Sorulunca ve sorulmadan", "When asked, and unasked");
    public static readonly Phrase BesideHint = new(
        "Anket cevapları konunun sayılarına karışmaz; burada yan yana durur. Yüzdeler, cümle yazanlar ve gönderiler içindeki paydır.",
        "Survey answers are not mixed into the topic's counts; they stand beside it here. Percentages are shares of those who wrote a sentence, and of the posts."
    );
    public static readonly Phrase Against = new("Olumsuz", "Negative");
    public static readonly Phrase Few = new("az veri", "few");
    public static readonly Phrase Differs = new(
        "En çok ayrıştıkları başlık: {0}. Sorulunca söylenenlerin {1} kadarı, sorulmadan söylenenlerin {2} kadarı bununla ilgili.",
        "They differ most about {0}: {1} of what is said when asked, {2} of what is said unasked."
    );

    public static Phrase Of(SurveyScale scale) =>
        scale == SurveyScale.Recommend
            ? new("Tavsiye eder misiniz? (0–10, NPS)", "Would you recommend us? (0–10, NPS)")
            : new("Ne kadar memnunsunuz? (1–5, CSAT)", "How satisfied are you? (1–5, CSAT)");

    public static Phrase Unit(SurveyScale scale) => scale == SurveyScale.Recommend ? new("NPS", "NPS") : new("memnun olanlar", "satisfied");

    // The public page speaks the survey's language, whoever opens it.
    public static readonly Phrase Gone = new(
        "Bu anket kapandı. İlginiz için teşekkürler.",
        "This survey is closed. Thank you for your interest."
    );
    public static readonly Phrase Thanks = new("Teşekkürler, cevabınız bize ulaştı.", "Thank you, we have your answer.");
    public static readonly Phrase NoScore = new("Lütfen bir puan seçin.", "Please choose a number.");
    public static readonly Phrase TooMany = new(
        "Şu an çok sayıda cevap geliyor. Birkaç dakika sonra yeniden dener misiniz?",
        "Many answers are coming in. Could you try again in a few minutes?"
    );
    public static readonly Phrase Who = new(
        "Size dönebilmemiz için kim olduğunuzu yazın (isterseniz)",
        "If you like, tell us who you are so that we can get back to you"
    );
    public static readonly Phrase Email = new("E-posta adresiniz", "Your e-mail");
    public static readonly Phrase Number = new("Müşteri numaranız", "Your customer number");
    public static readonly Phrase Notice = new(
        "Cevabınızı yalnızca hizmetimizi iyileştirmek için kullanırız. Kim olduğunuzu yazarsanız cevabınız müşteri kaydınızla birlikte saklanır; dilediğiniz zaman silinmesini isteyebilirsiniz.",
        "We use your answer only to improve our service. If you say who you are it is kept with your customer record; you may ask for its deletion at any time."
    );
    public static readonly Phrase Send = new("Gönder", "Send");

    /// <summary>The ends of the scale, lowest first.</summary>
    public static (Phrase Low, Phrase High) Ends(SurveyScale scale) =>
        scale == SurveyScale.Recommend
            ? (new("Hiç etmem", "Not at all"), new("Kesinlikle ederim", "Certainly"))
            : (new("Hiç memnun değilim", "Not at all"), new("Çok memnunum", "Very satisfied"));
}
