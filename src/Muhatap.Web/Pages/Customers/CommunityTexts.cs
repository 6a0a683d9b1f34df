using Muhatap.Core.Readings;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class CommunityTexts
{
    public static readonly Phrase Title = new("Çevresi", "Their circle");
    public static readonly Phrase Hint = new(
        "Kimleri anıyor, izliyor, yanıtlıyor; onu kimler anıyor? Sayılara dokunun, gönderileri açılsın.",
        "Whom they mention, follow and answer, and who mentions them. Each number opens its posts."
    );
    public static readonly Phrase None = new(
        "Birini andığını, izlediğini ya da yanıtladığını henüz görmedik.",
        "We have not seen them mention, follow or answer anybody yet."
    );
    public static readonly Phrase NoAccounts = new(
        "Bir hesabını öğrendiğimizde çevresini burada gösteririz.",
        "Once we know one of their accounts, their circle shows here."
    );
    public static readonly Phrase Mood = new("Son 90 günün havası", "The mood of the last 90 days");
    public static readonly Phrase Own = new("Kendisi", "The customer");
    public static readonly Phrase Circle = new("Çevresi", "The circle");
    public static readonly Phrase Survey = new("Anket yanıtları", "Survey answers");
    public static readonly Counted NotKnown = new(
        "{0} gönderi: havasını söylemeye yetmez (en az 30)",
        "{0} post: too few to speak of a mood (at least 30)",
        "{0} posts: too few to speak of a mood (at least 30)"
    );
    public static readonly Phrase Silent = new("Bu sürede bir şey söylemedi.", "Nothing said in this time.");
    public static readonly Phrase IsCustomer = new("müşterimiz", "our customer");
    public static readonly Counted Followers = new("{0} takipçi", "{0} follower", "{0} followers");
    public static readonly Counted Mentioned = new("{0} gönderide anıldı", "mentioned in {0} post", "mentioned in {0} posts");
    public static readonly Counted Answered = new("{0} yanıt aldı", "got {0} answer", "got {0} answers");
    public static readonly Counted MentionedBy = new(
        "{0} gönderide müşterimizi andı",
        "mentioned the customer in {0} post",
        "mentioned the customer in {0} posts"
    );
    public static readonly Phrase Followed = new("müşterimiz onu izliyor ({0})", "followed by the customer ({0})");
    public static readonly Phrase Follows = new("müşterimizi izliyor ({0})", "follows the customer ({0})");
    public static readonly Counted More = new("{0} kişi daha", "{0} more", "{0} more");
    public static readonly Phrase Most = new(
        "En yakın {0} hesap gösterilir; hava da onlardan okunur.",
        "The nearest {0} accounts are shown; the mood is theirs."
    );
    public static readonly Phrase Back = new("Müşteriye dön", "Back to the customer");
    public static readonly Phrase NoPosts = new("Burada gösterecek gönderi kalmadı.", "No posts are left to show here.");
    public static readonly Phrase Older = new("Daha eskiler", "Older");
    public static readonly Counted Posts = new("{0} gönderi", "{0} post", "{0} posts");

    /// <summary>What a list of posts between the two holds; {0} is the other one's name.</summary>
    public static Phrase Heading(CommunityTie tie, bool isOne) =>
        tie switch
        {
            CommunityTie.Mentioned => new("Anıldığı gönderiler: {0}", "Posts that mention {0}"),
            CommunityTie.Answered => new("Aldığı yanıtlar: {0}", "Answers to {0}"),
            CommunityTie.MentionedBy => new("Müşterimizi anan gönderiler: {0}", "{0}: posts that mention the customer"),
            CommunityTie.Own => new("Kendi gönderileri, son 90 gün", "The customer’s own posts, last 90 days"),
            CommunityTie.Survey => new("Anket yanıtları, son 90 gün", "Survey answers, last 90 days"),
            _ when isOne => new("{0}, son 90 gün", "{0}, last 90 days"),
            _ => new("Çevresinin gönderileri, son 90 gün", "Posts of the circle, last 90 days"),
        };

    public static Phrase Share(Sentiment feeling) =>
        feeling switch
        {
            Sentiment.Negative => new("olumsuz", "negative"),
            Sentiment.Positive => new("olumlu", "positive"),
            _ => new("nötr", "neutral"),
        };
}
