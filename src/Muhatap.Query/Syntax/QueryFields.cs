using Muhatap.Text.Folding;

namespace Muhatap.Query.Syntax;

/// <summary>A field as people write it.</summary>
/// <param name="Choices">For closed lists: the code, and how else it may be written (folded), Turkish first.</param>
public sealed record FieldDefinition(
    QueryField Field,
    string Name,
    Stage Stage,
    FieldShape Shape,
    IReadOnlyDictionary<string, string> Choices
);

/// <summary>Every field of the language, in the order an editor offers them.</summary>
public static class QueryFields
{
    private static readonly Dictionary<string, string> None = [];

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Of(QueryField.Source, Stage.Said, FieldShape.Name),
        Of(
            QueryField.Type,
            Stage.Said,
            FieldShape.Choice,
            "post=gonderi comment=yorum review=degerlendirme message=mesaj article=haber complaint=sikayet note=not"
        ),
        Of(QueryField.Site, Stage.Said, FieldShape.Name),
        Of(QueryField.Url, Stage.Said, FieldShape.Part),
        Of(QueryField.Link, Stage.Said, FieldShape.Part),
        Of(QueryField.Author, Stage.Said, FieldShape.Name),
        Of(QueryField.To, Stage.Said, FieldShape.Name),
        Of(QueryField.Mention, Stage.Said, FieldShape.Words),
        Of(QueryField.Hashtag, Stage.Said, FieldShape.Words),
        Of(QueryField.Lang, Stage.Said, FieldShape.Name),
        Of(QueryField.Country, Stage.Said, FieldShape.Name),
        Of(QueryField.City, Stage.Said, FieldShape.Name),
        Of(QueryField.Title, Stage.Said, FieldShape.Words),
        Of(QueryField.Raw, Stage.Said, FieldShape.Part),
        Of(
            QueryField.Has,
            Stage.Said,
            FieldShape.Choice,
            "link=baglanti media=medya image=gorsel video=video hashtag=etiket mention=bahsetme emoji=emoji title=baslik rating=puan author=yazar"
        ),
        Of(QueryField.Is, Stage.Said, FieldShape.Choice, "reply=yanit private=ozel repost=paylasim legal=hukuki"),
        Of(QueryField.Sentiment, Stage.Read, FieldShape.Choice, "negative=olumsuz neutral=notr positive=olumlu"),
        Of(
            QueryField.Intent,
            Stage.Read,
            FieldShape.Choice,
            "complaint=sikayet question=soru request=istek praise=ovgu idea=fikir purchase=satinalma churn=ayrilma information=bilgi other=diger"
        ),
        Of(QueryField.Urgency, Stage.Read, FieldShape.ChoiceOrNumber, "low=dusuk medium=orta high=yuksek"),
        Of(QueryField.Subject, Stage.Read, FieldShape.Name),
        Of(QueryField.Offensive, Stage.Read, FieldShape.ChoiceOrNumber, "yes=evet no=hayir"),
        Of(QueryField.Customer, Stage.Related, FieldShape.Name),
        Of(QueryField.Segment, Stage.Related, FieldShape.Name),
        Of(QueryField.Product, Stage.Related, FieldShape.Name),
        Of(QueryField.Status, Stage.Related, FieldShape.Name),
        Of(QueryField.Since, Stage.Said, FieldShape.Date),
        Of(QueryField.Until, Stage.Said, FieldShape.Date),
        Of(QueryField.Engagement, Stage.Said, FieldShape.Number),
        Of(QueryField.Likes, Stage.Said, FieldShape.Number),
        Of(QueryField.Comments, Stage.Said, FieldShape.Number),
        Of(QueryField.Shares, Stage.Said, FieldShape.Number),
        Of(QueryField.Views, Stage.Said, FieldShape.Number),
        Of(QueryField.Followers, Stage.Said, FieldShape.Number),
        Of(QueryField.Rating, Stage.Said, FieldShape.Number),
    ];

    private static readonly Dictionary<string, FieldDefinition> ByName = All.ToDictionary(
        field => field.Name,
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly FieldDefinition[] ByField = [.. All.OrderBy(field => field.Field)];

    public static FieldDefinition Get(QueryField field) => ByField[(int)field];

    /// <summary>The field of that name in any casing, or null.</summary>
    public static FieldDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The stage one condition needs: is:legal is read although is: itself is said.</summary>
    public static Stage StageOf(FieldNode node) => node is { Field: QueryField.Is, Text: "legal" } ? Stage.Read : Get(node.Field).Stage;

    /// <summary>The name nearest to what was written, for a mend.</summary>
    internal static string? Nearest(string written)
    {
        var folded = TextFold.Fold(written);
        return Closest(All.Select(field => field.Name), folded);
    }

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

    private static FieldDefinition Of(QueryField field, Stage stage, FieldShape shape, string choices = "")
    {
        var table = choices.Length == 0 ? None : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in choices.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var names = choice.Split('=');
            table[names[0]] = names[0];
            table.TryAdd(names[1], names[0]);
        }
        return new FieldDefinition(field, field.ToString().ToLowerInvariant(), stage, shape, table);
    }

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
