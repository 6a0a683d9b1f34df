namespace Muhatap.Query.Syntax;

/// <summary>Every field of the language, in the order an editor offers them.</summary>
public static class QueryFields
{
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Of(QueryField.Source, "kaynak", Stage.Said, FieldShape.Name),
        Of(
            QueryField.Type,
            "tur",
            Stage.Said,
            FieldShape.Choice,
            "post=gonderi comment=yorum review=degerlendirme message=mesaj article=haber complaint=sikayet note=not"
        ),
        Of(QueryField.Site, "site", Stage.Said, FieldShape.Name),
        Of(QueryField.Url, "adres", Stage.Said, FieldShape.Part),
        Of(QueryField.Link, "baglanti", Stage.Said, FieldShape.Part),
        Of(QueryField.Author, "yazar", Stage.Said, FieldShape.Name),
        Of(QueryField.To, "muhatap", Stage.Said, FieldShape.Name),
        Of(QueryField.Mention, "bahsetme", Stage.Said, FieldShape.Words),
        Of(QueryField.Hashtag, "etiket", Stage.Said, FieldShape.Words),
        Of(QueryField.Lang, "dil", Stage.Said, FieldShape.Name),
        Of(QueryField.Country, "ulke", Stage.Said, FieldShape.Name),
        Of(QueryField.City, "sehir", Stage.Said, FieldShape.Name),
        Of(QueryField.Title, "baslik", Stage.Said, FieldShape.Words),
        Of(QueryField.Raw, "aynen", Stage.Said, FieldShape.Part),
        Of(
            QueryField.Has,
            "icinde",
            Stage.Said,
            FieldShape.Choice,
            "link=baglanti media=medya image=gorsel video=video hashtag=etiket mention=bahsetme emoji=emoji title=baslik rating=puan author=yazar"
        ),
        Of(QueryField.Is, "olan", Stage.Said, FieldShape.Choice, "reply=yanit private=ozel repost=paylasim legal=hukuki"),
        Of(QueryField.Sentiment, "duygu", Stage.Read, FieldShape.Choice, "negative=olumsuz neutral=notr positive=olumlu"),
        Of(
            QueryField.Intent,
            "niyet",
            Stage.Read,
            FieldShape.Choice,
            "complaint=sikayet question=soru request=istek praise=ovgu idea=fikir purchase=satinalma churn=ayrilma information=bilgi other=diger"
        ),
        Of(QueryField.Urgency, "aciliyet", Stage.Read, FieldShape.ChoiceOrNumber, "low=dusuk medium=orta high=yuksek"),
        Of(QueryField.Subject, "konu", Stage.Read, FieldShape.Name),
        Of(QueryField.Offensive, "hakaret", Stage.Read, FieldShape.ChoiceOrNumber, "yes=evet no=hayir"),
        Of(QueryField.Customer, "musteri", Stage.Related, FieldShape.Name),
        Of(QueryField.Segment, "segment", Stage.Related, FieldShape.Name),
        Of(QueryField.Product, "urun", Stage.Related, FieldShape.Name),
        Of(QueryField.Status, "durum", Stage.Related, FieldShape.Choice, "open=acik snoozed=ertelenmis closed=kapali"),
        Of(QueryField.Since, "baslangic", Stage.Said, FieldShape.Date),
        Of(QueryField.Until, "bitis", Stage.Said, FieldShape.Date),
        Of(QueryField.Engagement, "etkilesim", Stage.Said, FieldShape.Number),
        Of(QueryField.Likes, "begeni", Stage.Said, FieldShape.Number),
        Of(QueryField.Comments, "yorum", Stage.Said, FieldShape.Number),
        Of(QueryField.Shares, "paylasim", Stage.Said, FieldShape.Number),
        Of(QueryField.Views, "goruntulenme", Stage.Said, FieldShape.Number),
        Of(QueryField.Followers, "takipci", Stage.Said, FieldShape.Number),
        Of(QueryField.Rating, "puan", Stage.Said, FieldShape.Number),
    ];

    /// <summary>Posts and what is known of them.</summary>
    public static FieldCatalogue Catalogue { get; } = new(All);

    private static readonly FieldDefinition[] ByField = [.. All.OrderBy(field => field.Field)];

    public static FieldDefinition Get(QueryField field) => ByField[(int)field];

    /// <summary>The stage one condition needs: is:legal is read although is: itself is said.</summary>
    public static Stage StageOf(FieldNode node) => node is { Field: QueryField.Is, Text: "legal" } ? Stage.Read : node.Definition.Stage;

    /// <summary>The candidate at most two edits away, or null.</summary>
    public static string? Closest(IEnumerable<string> candidates, string folded)
    {
        string? best = null;
        var bestDistance = 3;
        foreach (var candidate in candidates)
        {
            var distance = Edits(candidate, folded);
            if (distance < bestDistance && distance < candidate.Length - 1)
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    private static FieldDefinition Of(QueryField field, string turkish, Stage stage, FieldShape shape, string choices = "") =>
        new(field, field.ToString().ToLowerInvariant(), stage, shape, FieldDefinition.Table(choices))
        {
            Turkish = turkish,
            IsCounted = field is >= QueryField.Engagement and <= QueryField.Followers,
        };

    // Levenshtein over two rows; both sides are a field name's length, or it is far anyway.
    private static int Edits(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return 3;
        var before = new int[b.Length + 1];
        var now = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            before[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
                now[j] = Math.Min(Math.Min(now[j - 1], before[j]) + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (before, now) = (now, before);
        }
        return before[b.Length];
    }
}
