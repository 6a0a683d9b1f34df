using Muhatap.Query.Syntax;
using static Muhatap.Relate.Segments.FieldSpeech;

namespace Muhatap.Relate.Segments;

// What they said, bought and allowed, and what is known of the record itself.
public static partial class CustomerFields
{
    private static FieldDefinition[] Spoke() =>
        [
            Field("network", "ag", FieldShape.Name, Named("hesabı olan ağ", "an account on")) with
            {
                Asks = ("Bu ağda bilinen bir hesabı var", "An account of theirs is known there"),
            },
            Field("networks", "aglar", FieldShape.Number, Counted("ağda hesap", "networks with an account")) with
            {
                Asks = ("Kaç ağda hesabını biliyoruz", "On how many networks we know an account"),
            },
            Field("followers", "takipci", FieldShape.Number, Counted("takipçi", "followers")) with
            {
                Asks = ("En çok takip edilen hesabının takipçisi", "Followers of their most followed account"),
            },
            Field(
                "link",
                "bag",
                FieldShape.Choice,
                Chosen(
                    ("record", "hesabı kayıttan bilinen", "an account known from the record"),
                    ("said", "hesabı kendi sözünden bilinen", "an account known from what they said"),
                    ("proved", "hesabını kendisi kanıtlamış", "an account they proved"),
                    ("hand", "hesabı elle bağlanmış", "an account tied by hand"),
                    ("likeness", "hesabı benzerlikten bulunmuş", "an account found by likeness")
                ),
                "record=kayit said=soz proved=kanit hand=elle likeness=benzerlik"
            ) with
            {
                Asks = ("Hesabını nereden biliyoruz", "How an account of theirs is known"),
            },
            Spanning("posts", "gonderi", FieldShape.Number, null, Counted("gönderi", "posts")) with
            {
                Asks = ("Kaç gönderisini duyduk", "How many of their posts we heard"),
            },
            Field("quiet", "sessiz", FieldShape.Number, Ago("son gönderisi", "a last post")) with
            {
                Asks = ("Son gönderisinden bu yana geçen gün", "Days since they last said anything"),
            },
            Spanning(
                "sentiment",
                "duygu",
                FieldShape.Choice,
                Lately,
                Chosen(
                    ("negative", "olumsuz bir gönderi", "a negative post"),
                    ("neutral", "nötr bir gönderi", "a neutral post"),
                    ("positive", "olumlu bir gönderi", "a positive post")
                ),
                "negative=olumsuz neutral=notr positive=olumlu"
            ) with
            {
                Asks = ("En az bir kez böyle hissetti", "Felt so at least once"),
            },
            Spanning(
                "mood",
                "ruhhali",
                FieldShape.Choice,
                Lately,
                Chosen(
                    ("negative", "olumsuzu olumlusundan çok", "more negative posts than positive ones"),
                    ("neutral", "olumlusu olumsuzu kadar", "as many positive posts as negative ones"),
                    ("positive", "olumlusu olumsuzundan çok", "more positive posts than negative ones")
                ),
                "negative=olumsuz neutral=notr positive=olumlu"
            ) with
            {
                Asks = ("Gönderilerinde ağır basan duygu", "The feeling that outweighs in their posts"),
            },
            Spanning(
                "intent",
                "niyet",
                FieldShape.Choice,
                Lately,
                Chosen(
                    ("complaint", "bir şikâyet", "a complaint"),
                    ("question", "bir soru", "a question"),
                    ("request", "bir istek", "a request"),
                    ("praise", "bir övgü", "praise"),
                    ("idea", "bir fikir", "an idea"),
                    ("purchase", "satın alma niyeti", "a wish to buy"),
                    ("churn", "ayrılma niyeti", "a wish to leave"),
                    ("information", "bir bilgi", "information"),
                    ("other", "başka bir söz", "something else")
                ),
                "complaint=sikayet question=soru request=istek praise=ovgu idea=fikir purchase=satinalma churn=ayrilma information=bilgi other=diger"
            ) with
            {
                Asks = ("Böyle bir gönderisi var", "Has such a post"),
            },
            Spanning("subject", "konu", FieldShape.Name, Lately, Spoken("konusu", "a post on")) with
            {
                Asks = ("Bu konudan söz etti", "Spoke of this"),
            },
            Spanning("complaints", "sikayet", FieldShape.Number, Lately, Counted("şikâyet", "complaints")) with
            {
                Asks = ("Kaç kez şikâyet etti", "How often they complained"),
            },
            Field("survey", "anket", FieldShape.Number, Measured("son ankette ", " puan", "a latest survey answer of")) with
            {
                Asks = ("Son anket yanıtındaki puan", "The number in their latest survey answer"),
            },
            Field("cases", "vaka", FieldShape.Number, Counted("açık görüşme", "open conversations")) with
            {
                Asks = ("Açık görüşmesi", "Conversations still open"),
            },
            Field("waiting", "bekleyen", FieldShape.Number, Counted("yanıt bekleyen görüşme", "conversations that wait for us")) with
            {
                Asks = ("Bizden yanıt bekleyen görüşmesi", "Conversations that wait for our answer"),
            },
            Field("promises", "soz", FieldShape.Number, Counted("günü geçmiş söz", "overdue promises")) with
            {
                Asks = ("Verip günü geçirdiğimiz söz", "Promises of ours that are overdue"),
            },
            Field(
                "risk",
                "risk",
                FieldShape.Choice,
                Chosen(
                    ("high", "yüksek risk", "a high risk"),
                    ("some", "biraz risk", "some risk"),
                    ("none", "risk belirtisi yok", "no sign of risk")
                ),
                "high=yuksek some=biraz none=yok"
            ) with
            {
                Asks = ("Kaybetme riski, müşteri sayfasındaki belirtilere göre", "Risk of losing them, by the signs on their page"),
            },
        ];

    private static FieldDefinition[] Bought() =>
        [
            Spanning("bought", "alisveris", FieldShape.Number, null, Counted("alışveriş", "purchases")) with
            {
                Asks = ("Kaç kez alışveriş yaptı", "How often they bought"),
            },
            Spanning("spent", "harcama", FieldShape.Number, null, Paid("harcama", "purchases")) with
            {
                Asks = ("Kaç TL’lik alışveriş yaptı", "What they bought for, in TL"),
            },
            Field("lastbought", "sonalisveris", FieldShape.Number, Ago("son alışverişi", "a last purchase")) with
            {
                Asks = ("Son alışverişinden bu yana geçen gün", "Days since they last bought"),
            },
            Field("product", "urun", FieldShape.Name, Named("aldığı ürün", "product")) with
            {
                Asks = ("Bunu aldı", "Bought this"),
            },
            Field("consent", "izin", FieldShape.Choice, Channel("için izni var", "a standing consent for"), Channels) with
            {
                Asks = ("Geçerli ticari ileti izni", "A standing consent to commercial messages"),
            },
            Field("refused", "ret", FieldShape.Choice, Channel("için reddi var", "a standing refusal of"), Channels) with
            {
                Asks = ("Geçerli ticari ileti reddi", "A standing refusal of commercial messages"),
            },
            Field(
                "contact",
                "temas",
                FieldShape.Choice,
                Chosen(
                    ("open", "temasa açık", "contact wished"),
                    ("answers", "yalnız yanıt isteyen", "only answers wished"),
                    ("none", "temas istemeyen", "no contact wished")
                ),
                "open=acik answers=yanit=answersonly none=yok"
            ) with
            {
                Asks = ("Temas isteği", "What contact they wish"),
            },
            Field("channel", "kanal", FieldShape.Name, Named("tercih ettiği kanal", "preferred channel")) with
            {
                Asks = ("Yanıtı nereden istiyor", "Where they want to be answered"),
            },
            Field("lastcontact", "sontemas", FieldShape.Number, Ago("son teması", "a last contact")) with
            {
                Asks = (
                    "Son temastan (görüşme, alışveriş, ziyaret…) bu yana geçen gün",
                    "Days since the last contact: a conversation, a purchase, a visit …"
                ),
            },
        ];

    private static FieldDefinition[] Record() =>
        [
            Field("source", "kaynak", FieldShape.Name, Named("kaynağı", "source")) with
            {
                Asks = ("Kaydın geldiği sistem", "A system that holds them"),
            },
            Field("records", "kayit", FieldShape.Number, Counted("kaynak kaydı", "source records")) with
            {
                Asks = ("Kaç kaynak kaydından oluşuyor", "How many source records it is made of"),
            },
            Field("merged", "birlesme", FieldShape.Number, Counted("birleştirme", "merges")) with
            {
                Asks = ("Kaç kayıt bununla birleşti", "How many records were merged into it"),
            },
            Field("known", "tanis", FieldShape.Number, Ago("ilk kaydı", "a first record")) with
            {
                Asks = ("Kaç gündür tanıyoruz", "Days since we know them"),
            },
            Field("stale", "bayat", FieldShape.Number, Ago("kaydın son tazelenmesi", "a latest delivery")) with
            {
                Asks = ("Hiçbir sistemin tazelemediği gün sayısı", "Days since any system last spoke of them"),
            },
        ];

    private const string Channels = "call=arama message=mesaj=sms email=eposta";

    private static FieldDefinition Spanning(
        string name,
        string turkish,
        FieldShape shape,
        int? days,
        Func<FieldNode, bool, string> said,
        string choices = ""
    ) => Field(name, turkish, shape, said, choices) with { HasSpan = true, Days = days };

    private static Func<FieldNode, bool, string> Channel(string turkish, string english) =>
        Chosen(
            ("call", $"arama {turkish}", $"{english} calls"),
            ("message", $"mesaj {turkish}", $"{english} messages"),
            ("email", $"e-posta {turkish}", $"{english} e-mail")
        );

    private static Func<FieldNode, bool, string> Spoken(string turkish, string english) =>
        (node, isTurkish) =>
        {
            var days = node.Days ?? node.Definition.Days;
            return isTurkish ? $"son {days} günde {turkish} “{node.Text}”" : $"{english} “{node.Text}” in the last {days} days";
        };
}
