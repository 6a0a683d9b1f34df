using System.Globalization;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Words of reviewing, joining and parting, and of where a value comes from.</summary>
internal static class RelateTexts
{
    public static readonly Phrase Review = new("Aynı kişi mi?", "The same person?");
    public static readonly Phrase ReviewEmpty = new("Sorulacak bir eşleşme yok.", "There is no pair to ask about.");
    public static readonly Phrase ReviewEmptyHint = new(
        "Kayıtlar geldikçe karşılaştırılır; kesin olanlar kendiliğinden birleşir, kuşkulular buraya düşer.",
        "Records are compared as they come; certain ones are joined by themselves, doubtful ones land here."
    );
    public static readonly Counted Waiting = new("{0} çift karar bekliyor", "{0} pair waits", "{0} pairs wait");
    public static readonly Phrase Order = new(
        "Kararı en çok işe yarayacak olan önce gelir.",
        "The one whose deciding is worth most comes first."
    );
    public static readonly Phrase Same = new("Aynı", "The same");
    public static readonly Phrase Different = new("Aynı değil", "Not the same");
    public static readonly Phrase Later = new("Sonra", "Later");
    public static readonly Phrase Undo = new("Son kararı geri al", "Undo the last decision");
    public static readonly Phrase Likely = new("{0} olasılıkla aynı", "{0} likely the same");
    public static readonly Phrase Together = new("Birleşince", "Together");
    public static readonly Phrase Sources = new("Kaynak", "Source");
    public static readonly Phrase Stakes = new("Kayıtlar", "Records");
    public static readonly Phrase Conversations = new("{0} görüşme", "{0} conversations");
    public static readonly Phrase Purchases = new("{0} alışveriş", "{0} purchases");
    public static readonly Phrase Merge = new("Birleştir", "Join");
    public static readonly Phrase MergeTitle = new("İki kaydı birleştir", "Join two records");
    public static readonly Phrase MergeHint = new(
        "Hiçbir şey silinmez: iki tarafın da söyledikleri durur, istediğiniz zaman geri alırsınız.",
        "Nothing is thrown away: what both sides say stays, and you can undo it at any time."
    );
    public static readonly Phrase NobodyElse = new(
        "Bu adla başka kayıt yok. Öteki kaydın adını, numarasını ya da e-postasını yazıp arayın.",
        "No other record has this name. Search for the other one by name, number or e-mail."
    );
    public static readonly Phrase MergeWith = new("Kiminle birleştirelim?", "Join with whom?");
    public static readonly Phrase Past = new("Geçmiş birleştirmeler", "Past joinings");
    public static readonly Phrase PastLine = new("{0} bu karta katıldı", "{0} became part of this card");
    public static readonly Phrase PastUndone = new("{0} yeniden ayrıldı", "{0} was parted again");
    public static readonly Phrase ByRule = new("kuralla", "by rule");
    public static readonly Phrase UndoMerge = new("Ayır", "Part again");
    public static readonly Phrase MovedHere = new(
        "Bu kayıt başka bir kartla birleştirildi; ona geldiniz.",
        "This record was joined with another; you came to that one."
    );
    public static readonly Phrase WhereFrom = new("Bu bilgi nereden?", "Where is this from?");
    public static readonly Phrase Says = new("ne diyor", "says");
    public static readonly Phrase Since = new("ne zamandan", "since");
    public static readonly Phrase Basis = new("dayanak", "legal basis");
    public static readonly Phrase ByHand = new("elle", "by hand");
    public static readonly Phrase None = new("yok", "none");
    public static readonly Phrase AgreeingOf = new("{1} kaynaktan {0} tanesi böyle diyor", "{0} of {1} sources say so");
    public static readonly Phrase Held = new("Hakkında tutulanlar", "Everything held");
    public static readonly Phrase Old = new("{0} önce", "{0} old");

    public static Phrase Of(AttributeKind kind) =>
        kind switch
        {
            AttributeKind.Name => new("Ad", "Name"),
            AttributeKind.Kind => new("Tür", "Kind"),
            AttributeKind.Number => new("Müşteri no", "Customer no."),
            AttributeKind.Segment => new("Segment", "Segment"),
            AttributeKind.City => new("Şehir", "City"),
            AttributeKind.BirthDate => new("Doğum tarihi", "Date of birth"),
            AttributeKind.PreferredChannel => new("Tercih ettiği kanal", "Preferred channel"),
            AttributeKind.ContactWish => new("İletişim isteği", "Contact wish"),
            AttributeKind.Note => new("Not", "Note"),
            AttributeKind.Job => new("İş", "Job"),
            AttributeKind.LifeEvent => new("Hayatında", "In their life"),
            AttributeKind.Email => CustomerTexts.Of(IdentifierKind.Email),
            AttributeKind.Phone => CustomerTexts.Of(IdentifierKind.Phone),
            AttributeKind.TaxNumber => CustomerTexts.Of(IdentifierKind.TaxNumber),
            AttributeKind.RegistryNumber => CustomerTexts.Of(IdentifierKind.RegistryNumber),
            _ => new("Hesap", "Handle"),
        };

    /// <summary>A stored value as people read it.</summary>
    public static Phrase Value(AttributeKind kind, string value)
    {
        if (value.Length == 0)
            return None;
        return kind switch
        {
            AttributeKind.Kind => value == "company" ? new("Kurum", "Company") : new("Kişi", "Person"),
            AttributeKind.ContactWish when Enum.TryParse<ContactWish>(value, ignoreCase: true, out var wish) => CustomerTexts.Of(wish),
            AttributeKind.LifeEvent => LifeEvent(value),
            AttributeKind.Segment => Parts.ReadingTexts.Segment(value),
            AttributeKind.BirthDate
                when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new(
                day.ToString("d MMMM yyyy", Tongue.Turkish.Culture()),
                day.ToString("d MMMM yyyy", Tongue.English.Culture())
            ),
            _ => new(value, value),
        };
    }

    private static Phrase LifeEvent(string code) =>
        code switch
        {
            "new_job" => new("yeni bir işe başladı", "began a new job"),
            "married" => new("evlendi", "married"),
            "retired" => new("emekli oldu", "retired"),
            "graduated" => new("mezun oldu", "graduated"),
            "parent" => new("çocuğu oldu", "became a parent"),
            _ => new(code, code),
        };

    /// <summary>Why the golden record has this value.</summary>
    public static Phrase Why(Survivorship? rule) =>
        rule switch
        {
            null => new("Elle yazıldı; elle yazılan her kuralın önünde gelir.", "Written by hand, which goes before every rule."),
            Survivorship.MostTrusted => new("En güvenilen kaynak böyle diyor.", "The most trusted source says so."),
            Survivorship.Newest => new("En yeni bilgi bu.", "It is the newest."),
            Survivorship.Longest => new("En eksiksiz yazılışı bu.", "It is the longest."),
            Survivorship.MostAgreed => new("Kaynakların çoğu böyle diyor.", "Most sources say so."),
            _ => new("En çekingen olanı geçerli.", "The strictest counts."),
        };

    public static Phrase Of(Survivorship rule) =>
        rule switch
        {
            Survivorship.MostTrusted => new("En güvenilen kaynak", "Most trusted source"),
            Survivorship.Newest => new("En yeni", "Newest"),
            Survivorship.Longest => new("En uzun", "Longest"),
            Survivorship.MostAgreed => new("Çoğunluk ne derse", "What most say"),
            _ => new("En çekingeni", "Strictest"),
        };

    /// <summary>A source's name; what our own people wrote has one of its own.</summary>
    public static Phrase Source(string source) =>
        source switch
        {
            SourceRecord.ByHand => ByHand,
            SourceRecord.FromProfile => new("kendi paylaşımı", "their own posts"),
            _ => new(source, source),
        };
}
