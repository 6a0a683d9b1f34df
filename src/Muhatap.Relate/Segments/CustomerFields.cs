using Muhatap.Query.Syntax;
using static Muhatap.Relate.Segments.FieldSpeech;

namespace Muhatap.Relate.Segments;

/// <summary>
/// What a filter over customers may ask: the catalogue that the one parser reads segments with. Where a field speaks of somebody's posts, those of accounts
/// are meant that are tied to the customer on a basis which carries grouping.
/// </summary>
public static partial class CustomerFields
{
    /// <summary>Signs, moods and subjects count this long where nothing else is written: what was felt longer ago says little of today.</summary>
    public const int Lately = 90;

    private static readonly FieldDefinition Name = Field("name", "ad", FieldShape.Part, Named("adında geçen", "name with")) with
    {
        Asks = ("Adının ya da soyadının başı", "The beginning of a first or last name"),
    };

    /// <summary>Most conditions in one filter.</summary>
    public const int MostConditions = 100;

    /// <summary>Most of them that look at every post of every customer: a second each among a million customers.</summary>
    public const int MostOfPosts = 6;

    private static readonly string[] OfPosts = ["posts", "quiet", "sentiment", "mood", "intent", "subject", "complaints", "risk"];

    public static FieldCatalogue Catalogue { get; } = Of(isTurkish: false);

    /// <summary>The same, whose mends name fields in Turkish.</summary>
    public static FieldCatalogue Turkish { get; } = Of(isTurkish: true);

    private static FieldCatalogue Of(bool isTurkish) =>
        new([.. Who(), .. Spoke().Select(field => field with { IsCostly = OfPosts.Contains(field.Name) }), .. Bought(), .. Record()])
        {
            Bare = Name,
            IsTurkish = isTurkish,
            Example = "segment:vip",
            MostConditions = MostConditions,
            MostCostly = MostOfPosts,
            MostLength = Core.Customers.CustomerSegment.LongestFilter,
            Sentence = ("Şuna uyan müşteriler: {0}.", "Customers with {0}."),
        };

    private static FieldDefinition[] Who() =>
        [
            Field("segment", "segment", FieldShape.Name, Named("segmenti", "segment")) with
            {
                Asks = ("Sistemlerinizin verdiği segment", "The segment your systems gave"),
            },
            Name,
            Field(
                "kind",
                "tur",
                FieldShape.Choice,
                Chosen(("person", "kişi", "the kind “person”"), ("company", "şirket", "the kind “company”")),
                "person=kisi company=sirket=firma"
            ) with
            {
                Asks = ("Kişi mi, şirket mi", "A person or a company"),
            },
            Field("city", "sehir", FieldShape.Name, Named("şehri", "city")) with
            {
                Asks = ("Şehir", "City"),
            },
            Field("age", "yas", FieldShape.Number, Measured("", " yaş", "age")) with
            {
                Asks = ("Doğum tarihine göre yaş", "Age by date of birth"),
            },
            Field("birthday", "dogumgunu", FieldShape.Number, Measured("doğum gününe ", " gün", "days to a birthday:")) with
            {
                Asks = ("Doğum gününe kalan gün", "Days to the next birthday"),
            },
            Field("job", "meslek", FieldShape.Part, Named("mesleğinde geçen", "work with")) with
            {
                Asks = ("Mesleğinde geçen söz", "A word in what they work as"),
            },
            Field(
                "life",
                "yasam",
                FieldShape.Choice,
                Chosen(
                    ("new_job", "yeni bir işe başlamış", "a new job"),
                    ("married", "evlenmiş", "a wedding"),
                    ("graduated", "mezun olmuş", "a graduation"),
                    ("retired", "emekli olmuş", "a retirement"),
                    ("parent", "çocuğu olmuş", "a new child")
                ),
                "new_job=yeni_is married=evlilik graduated=mezuniyet retired=emeklilik parent=cocuk"
            ) with
            {
                Asks = ("Hayatındaki son değişiklik", "The latest turn of their life"),
            },
            Field("number", "numara", FieldShape.Name, Named("müşteri numarası", "customer number")) with
            {
                Asks = ("Müşteri numarası", "Customer number"),
            },
            Field(
                "has",
                "var",
                FieldShape.Choice,
                Chosen(
                    ("email", "e-postası kayıtlı", "an e-mail address"),
                    ("phone", "telefonu kayıtlı", "a telephone"),
                    ("account", "bilinen bir hesabı var", "a known account"),
                    ("birthdate", "doğum tarihi kayıtlı", "a date of birth"),
                    ("city", "şehri kayıtlı", "a city"),
                    ("number", "müşteri numarası var", "a customer number"),
                    ("note", "notu var", "a note")
                ),
                "email=eposta phone=telefon account=hesap birthdate=dogumtarihi city=sehir number=numara note=not"
            ) with
            {
                Asks = ("Kaydında şu var", "Something stands on the record"),
            },
        ];

    private static FieldDefinition Field(
        string name,
        string turkish,
        FieldShape shape,
        Func<FieldNode, bool, string> said,
        string choices = ""
    ) => FieldDefinition.Outside(name, turkish, shape, choices) with { Said = said, IsCounted = shape == FieldShape.Number };
}
