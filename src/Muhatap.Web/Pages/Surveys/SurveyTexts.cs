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
    public static readonly Phrase OverTime = new("Haftadan haftaya", "Week by week");
    public static readonly Phrase AnswerCount = new("o hafta gelen cevap", "answers that week");
    public static readonly Phrase Dashed = new("kesik çizgi: {0}", "dashed line: {0}");
    public static readonly Phrase FewWeeks = new(
        "{0} cevaptan az gelen haftanın puanı çizilmez; o kadar azı bir şey söylemez.",
        "A week of fewer than {0} answers has no score: so few say nothing."
    );
    public static readonly Phrase NoWeek = new(
        "Henüz hiçbir haftada {0} cevap yok; şimdilik yalnızca gelen cevaplar görünüyor.",
        "No week has {0} answers yet; so far only the number of answers is drawn."
    );
    public static readonly Phrase AsTable = new("Hafta hafta sayılar", "The figures by week");
    public static readonly Phrase Gave = new("{0} kişi {1} verdi", "{0} gave {1}");
    public static readonly Phrase ForOne = new("Kişiye özel anket bağlantısı", "A survey link for one customer");
    public static readonly Phrase ForOneHint = new(
        "Aşağıdaki bağlantılar {0} içindir. Buradan verilen cevap doğrudan onun kaydına yazılır; kim olduğunu sormayız. Her bağlantı bir cevap içindir ve {1} gün geçerlidir.",
        "The links below are for {0}. An answer given by one goes straight to their record; we do not ask who they are. Each takes one answer and works for {1} days."
    );
    public static readonly Phrase BasisIs = new("Hukuki dayanak: {0}.", "Legal basis: {0}.");
    public static readonly Phrase BasisWhy = new(
        "Anket sayfası bunu müşteriye de söyler. Bağlantıyı siz gönderirsiniz; içine reklam ya da kampanya koyarsanız ticari ileti onayı da gerekir.",
        "The survey's page tells the customer so, too. You send the link yourself; with an offer in the message, consent to commercial messages is needed as well."
    );
    public static readonly Phrase TheirLink = new("Gönderilecek bağlantı", "Link to send");
    public static readonly Phrase DoNotAsk = new("{0} kendisine yazılmamasını istemiş.", "{0} asked not to be contacted.");
    public static readonly Phrase DoNotAskWhy = new(
        "Anket de bir iletidir, bu yüzden bağlantı yapmıyoruz. İsteği değiştiyse müşteri sayfasında güncelleyin.",
        "A survey is a message too, so no link is made. If their wish has changed, set it on the customer's page."
    );
    public static readonly Phrase NoneOpen = new("Açık anket yok.", "No survey is open.");
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

    /// <summary>On which an answer by a personal link is kept with its customer.</summary>
    public static readonly Phrase Basis = new("meşru menfaat (KVKK m. 5/2-f)", "legitimate interest (KVKK art. 5/2-f)");
    public static readonly Phrase PersonalNotice = new(
        "Bu bağlantı size özel: cevabınız müşteri kaydınızla birlikte saklanır ve yalnızca hizmetimizi iyileştirmek için kullanılır. Hukuki dayanağı: {0}. Cevap vermek zorunda değilsiniz; dilediğiniz zaman itiraz edebilir, silinmesini isteyebilirsiniz.",
        "This link is yours: your answer is kept with your customer record and used only to improve our service. Legal basis: {0}. You need not answer; you may object, or ask for its deletion, at any time."
    );
    public static readonly Phrase AlreadyAnswered = new(
        "Bu bağlantıdan cevap verilmiş, cevabınız bizde. Teşekkürler.",
        "This link has been answered already, and we have it. Thank you."
    );
    public static readonly Phrase Outdated = new(
        "Size özel bağlantının süresi dolmuş. İsterseniz yine de cevaplayın; cevabınız adınıza yazılmaz.",
        "Your personal link has expired. You may still answer; it will not be kept under your name."
    );
    public static readonly Phrase Send = new("Gönder", "Send");

    /// <summary>The ends of the scale, lowest first.</summary>
    public static (Phrase Low, Phrase High) Ends(SurveyScale scale) =>
        scale == SurveyScale.Recommend
            ? (new("Hiç etmem", "Not at all"), new("Kesinlikle ederim", "Certainly"))
            : (new("Hiç memnun değilim", "Not at all"), new("Çok memnunum", "Very satisfied"));
}
