using System.Collections.Frozen;
using Muhatap.Connectors.Files.Values;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>The words files use for kinds, networks and wishes, Turkish and English.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, PostKind> PostKinds = Words<PostKind>(
        (PostKind.Post, "post gonderi tweet paylasim entry status durum story"),
        (PostKind.Comment, "comment yorum reply yanit cevap"),
        (PostKind.Review, "review inceleme degerlendirme puanlama"),
        (PostKind.Message, "message mesaj dm ozelmesaj directmessage form eposta email mail iletiformu"),
        (PostKind.Article, "article makale haber yazi blog news"),
        (PostKind.Complaint, "complaint sikayet"),
        (PostKind.Note, "note not cagrinotu aramanotu call anket survey gorusmenotu")
    );

    private static readonly FrozenDictionary<string, ActivityKind> ActivityKinds = Words<ActivityKind>(
        (ActivityKind.Like, "like begeni begendi favorite"),
        (ActivityKind.Repost, "repost retweet paylasim paylasti share"),
        (ActivityKind.Follow, "follow takip takipetti"),
        (ActivityKind.CheckIn, "checkin yerbildirimi"),
        (ActivityKind.Purchase, "purchase satis satinalma alisveris siparis order sale fatura"),
        (ActivityKind.Visit, "visit ziyaret"),
        (ActivityKind.Call, "call arama cagri telefon"),
        (ActivityKind.Delivery, "delivery teslimat teslim kargo"),
        (ActivityKind.App, "app uygulama login giris"),
        (ActivityKind.Survey, "survey anket")
    );

    private static readonly FrozenDictionary<string, CustomerKind> CustomerKinds = Words<CustomerKind>(
        (CustomerKind.Person, "person kisi bireysel gercek gercekkisi sahis individual b2c musteri"),
        (CustomerKind.Company, "company firma sirket kurumsal tuzel tuzelkisi corporate business b2b tacir kurum")
    );

    private static readonly FrozenDictionary<string, ContactWish> Wishes = Words<ContactWish>(
        (ContactWish.Open, "open acik"),
        (ContactWish.AnswersOnly, "answersonly answers yalnizyanit sadeceyanit yanit"),
        (ContactWish.None, "none hicbiri kapali donotcontact aranmasin iletisimkurulmasin")
    );

    private static readonly FrozenDictionary<string, LegalBasis> Bases = Words<LegalBasis>(
        (LegalBasis.Consent, "consent acikriza riza explicitconsent"),
        (LegalBasis.Contract, "contract sozlesme sozlesmeninifasi sozlesmeninkurulmasiveyaifasi"),
        (LegalBasis.Request, "request basvuru talep kendibasvurusu basvurusu"),
        (LegalBasis.LegitimateInterest, "legitimateinterest mesrumenfaat"),
        (LegalBasis.LegalDuty, "legalduty legalobligation hukukiyukumluluk yasalyukumluluk"),
        (LegalBasis.MadePublic, "madepublic alenilestirme alenilestirilmis"),
        (LegalBasis.Unstated, "unstated unknown belirtilmemis bilinmiyor yok")
    );

    private static readonly FrozenDictionary<string, bool> Truths = Words<bool>(
        (true, "true evet yes var onay onayli 1 e y x izinli acik verildi"),
        (false, "false hayir no yok ret red 0 h n izinsiz kapali verilmedi redli")
    );

    private static readonly FrozenDictionary<string, string> Networks = Words<string>(
        ("x", "x twitter xtwitter twittercom xcom"),
        ("instagram", "instagram insta ig"),
        ("facebook", "facebook fb"),
        ("bluesky", "bluesky bsky"),
        ("mastodon", "mastodon"),
        ("youtube", "youtube yt"),
        ("linkedin", "linkedin"),
        ("tiktok", "tiktok"),
        ("sikayetvar", "sikayetvar"),
        ("eksi", "eksi eksisozluk"),
        ("email", "email eposta mail"),
        ("google", "google googlemaps googlebusiness"),
        ("form", "form webform webformu iletisimformu"),
        ("phone", "phone telefon cagrimerkezi callcenter")
    );

    public static PostKind? PostKindOf(string word) => Find(PostKinds, word);

    public static ActivityKind? ActivityKindOf(string word) => Find(ActivityKinds, word);

    public static CustomerKind? CustomerKindOf(string word) => Find(CustomerKinds, word);

    public static ContactWish? WishOf(string word) => Find(Wishes, word);

    public static LegalBasis? BasisOf(string word) => Find(Bases, word);

    public static bool? TruthOf(string word) => Find(Truths, word);

    /// <summary>A network's short name; an unknown one keeps its own, folded. Null where nothing is left of it.</summary>
    public static string? NetworkOf(string word)
    {
        var folded = PlainText.Fold(word);
        return folded.Length is 0 or > 40 ? null : Networks.GetValueOrDefault(folded, folded);
    }

    private static FrozenDictionary<string, T> Words<T>(params (T Value, string Words)[] entries) =>
        entries
            .SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Value)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);

    private static T? Find<T>(FrozenDictionary<string, T> words, string word)
        where T : struct => words.TryGetValue(PlainText.Fold(word), out var value) ? value : null;
}
