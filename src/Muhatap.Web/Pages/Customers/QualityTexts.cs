using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

internal static class QualityTexts
{
    public static readonly Phrase Title = new("Eşleşmeler ne kadar doğru?", "How right are the links?");
    public static readonly Phrase TruthHint = new(
        "Demo dünyasında kimin kim olduğu bilinir; ölçü budur. Aralık, bu sayıda örnekle ne kadar emin olunabildiğini gösterir (yüzde 95).",
        "In the demo world it is known who is who, and that is the measure. The range says how sure one can be with so many (95 %)."
    );
    public static readonly Phrase RecordPrecision = new("Aynı karttaki kayıtlar", "Records on one card");
    public static readonly Phrase RecordPrecisionHint = new("gerçekten aynı kişi", "really one person (precision)");
    public static readonly Phrase RecordRecall = new("Aynı kişinin kayıtları", "Records of one person");
    public static readonly Phrase RecordRecallHint = new("aynı kartta bulunan", "found on one card (recall)");
    public static readonly Phrase AccountPrecision = new("Eşleşen hesaplar", "Tied accounts");
    public static readonly Phrase AccountPrecisionHint = new("gerçekten o müşterinin", "really that customer’s (precision)");
    public static readonly Phrase AccountRecall = new("Müşterilerin hesapları", "Customers’ accounts");
    public static readonly Phrase AccountRecallHint = new("müşterisiyle eşleşmiş", "tied to their customer (recall)");
    public static readonly Phrase Methods = new("Hesaplar nasıl eşleşti?", "How were accounts tied?");
    public static readonly Phrase MethodsHint = new(
        "Doğruluk, birinizin onayladığı ya da geri aldığı eşleşmelerden ölçülür. {0} tanesine ulaşmadan bir şey söylemeyiz.",
        "Precision is measured on links that one of you confirmed or took back. Under {0} of them we say nothing."
    );
    public static readonly Phrase ByTruth = new("Hangi yöntem ne kadar tutturdu?", "How right was each method?");
    public static readonly Phrase ByTruthHint = new(
        "Demo gerçeğine göre: bağlananlarla, olasılığı yarıdan yüksek öneriler birlikte. Dünyada {0} taklit hesap var; {1} tanesi bir müşteriye bağlandı, {2} tanesi yüzde 50’nin üstünde önerildi.",
        "By the demo’s truth: what was tied, and what was proposed at better than even odds, together. There are {0} impostor accounts; {1} of them are tied to a customer, {2} are proposed at better than even odds."
    );
    public static readonly Phrase Tied = new("Bağladı", "Tied");
    public static readonly Phrase Proposed = new("Önerdi", "Proposed");
    public static readonly Phrase Recall = new("Bulduğu", "Found");
    public static readonly Phrase TooFew = new("Henüz bilinmiyor", "Not yet known");
    public static readonly Phrase Standing = new("Geçerli", "Standing");
    public static readonly Phrase Precision = new("Doğruluk", "Precision");
    public static readonly Phrase NotYet = new("henüz bilinmiyor ({0})", "not yet known ({0})");
    public static readonly Phrase Calibration = new("Olasılıklar tutuyor mu?", "Do the probabilities hold?");
    public static readonly Phrase CalibrationHint = new(
        "Sorduğumuz eşleşmelerde ne dedik, ne çıktı? Çizgi dediğimizi, kuşak gerçeğin yüzde 95 aralığını gösterir; çizgi kuşağın içindeyse olasılık tutuyor.",
        "Of the pairs we asked about: what we said, and what came of it. The line is what we said, the band the truth’s 95 % range; a line inside its band holds."
    );
    public static readonly Phrase Said = new("Dediğimiz", "We said");
    public static readonly Phrase Came = new("Çıkan", "It was so");
    public static readonly Phrase Questions = new("Soru", "Questions");
}
