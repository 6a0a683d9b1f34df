namespace Muhatap.Query.Syntax;

/// <summary>One language's words for <see cref="QueryInWords"/>.</summary>
internal sealed record WordsOfAQuery
{
    internal required bool IsTurkish { get; init; }
    internal required Func<QueryWord, string> Word { get; init; }
    internal required Func<string, string> Phrase { get; init; }
    internal required Func<string, string, string> Loose { get; init; }
    internal required Func<string, string, string, string> Near { get; init; }
    internal required Func<string, string, string, string> NearInOrder { get; init; }
    internal required Func<string, string> Not { get; init; }
    internal required Func<string, string> InTitle { get; init; }
    internal required string And { get; init; }
    internal required string OneOf { get; init; }
    internal required string Or { get; init; }
    internal required Func<QueryField, string> Field { get; init; }
    internal required string District { get; init; }
    internal required Func<string, string, string> Value { get; init; }
    internal required Func<string, string, string> Less { get; init; }
    internal required Func<string, string, string> AtMost { get; init; }
    internal required Func<string, string, string> More { get; init; }
    internal required Func<string, string, string> AtLeast { get; init; }
    internal required Func<string, string, string, string> Between { get; init; }

    internal static WordsOfAQuery Turkish { get; } =
        new()
        {
            IsTurkish = true,
            Word = word =>
                word.Kind switch
                {
                    WordKind.Prefix => $"“{word.Text}” ile başlayan bir kelime",
                    WordKind.Pattern => $"“{word.Text}” kalıbında bir kelime (? bir harf, * birkaç harf)",
                    WordKind.Inflected => $"“{word.Text}” kökünün herhangi bir çekimi",
                    WordKind.Exact => $"büyük-küçük harfiyle tam “{word.Text}”",
                    WordKind.Hashtag => $"#{word.Text} etiketi",
                    WordKind.HashtagPrefix => $"#{word.Text} ile başlayan bir etiket",
                    WordKind.Mention => $"@{word.Text} hesabının anılması",
                    WordKind.MentionPrefix => $"@{word.Text} ile başlayan bir hesabın anılması",
                    WordKind.Symbol => $"{word.Text} işareti",
                    _ => $"“{word.Text}” kelimesi",
                },
            Phrase = words => $"yan yana “{words}”",
            Loose = (words, slop) => $"hangi sırayla olursa olsun “{words}”, aralarında en çok {slop} başka kelimeyle",
            Near = (left, right, distance) => $"{left} ile {right}, en çok {distance} kelime arayla",
            NearInOrder = (left, right, distance) => $"önce {left}, ardından en çok {distance} kelime sonra {right}",
            Not = what => $"şu olmadan: {what}",
            InTitle = what => $"başlıkta {what}",
            And = " ve ",
            OneOf = "şunlardan biri: ",
            Or = " ya da ",
            Field = TurkishField,
            District = "adı geçen ilçe",
            Value = (name, value) => $"{name}: {value}",
            Less = (name, number) => $"{name} {number} sayısından az",
            AtMost = (name, number) => $"{name} en çok {number}",
            More = (name, number) => $"{name} {number} sayısından çok",
            AtLeast = (name, number) => $"{name} en az {number}",
            Between = (name, low, high) => $"{name} {low} ile {high} arasında",
        };

    internal static WordsOfAQuery English { get; } =
        new()
        {
            IsTurkish = false,
            Word = word =>
                word.Kind switch
                {
                    WordKind.Prefix => $"a word that begins with “{word.Text}”",
                    WordKind.Pattern => $"a word like “{word.Text}” (? is one letter, * any number)",
                    WordKind.Inflected => $"any inflection of “{word.Text}”",
                    WordKind.Exact => $"“{word.Text}” with exactly these capitals and accents",
                    WordKind.Hashtag => $"the hashtag #{word.Text}",
                    WordKind.HashtagPrefix => $"a hashtag that begins with #{word.Text}",
                    WordKind.Mention => $"a mention of @{word.Text}",
                    WordKind.MentionPrefix => $"a mention of an account that begins with @{word.Text}",
                    WordKind.Symbol => $"the sign {word.Text}",
                    _ => $"the word “{word.Text}”",
                },
            Phrase = words => $"“{words}” side by side",
            Loose = (words, slop) => $"“{words}” in any order with at most {slop} other words among them",
            Near = (left, right, distance) => $"{left} at most {distance} words from {right}",
            NearInOrder = (left, right, distance) => $"{left} and then, at most {distance} words later, {right}",
            Not = what => $"not {what}",
            InTitle = what => $"{what} in the title",
            And = " and ",
            OneOf = "one of: ",
            Or = " or ",
            Field = field => field.ToString().ToLowerInvariant(),
            District = "district named",
            Value = (name, value) => $"{name}: {value}",
            Less = (name, number) => $"{name} under {number}",
            AtMost = (name, number) => $"{name} at most {number}",
            More = (name, number) => $"{name} over {number}",
            AtLeast = (name, number) => $"{name} at least {number}",
            Between = (name, low, high) => $"{name} from {low} to {high}",
        };

    private static string TurkishField(QueryField field) =>
        field switch
        {
            QueryField.Source => "kaynak",
            QueryField.Type => "tür",
            QueryField.Site => "site",
            QueryField.Url => "adres",
            QueryField.Link => "bağlantı",
            QueryField.Author => "yazar",
            QueryField.To => "muhatap",
            QueryField.Lang => "dil",
            QueryField.Country => "ülke",
            QueryField.City => "şehir",
            QueryField.Raw => "aynen",
            QueryField.Has => "içinde",
            QueryField.Is => "niteliği",
            QueryField.Sentiment => "duygu",
            QueryField.Intent => "niyet",
            QueryField.Urgency => "aciliyet",
            QueryField.Subject => "konu",
            QueryField.Offensive => "hakaret",
            QueryField.Customer => "müşteri",
            QueryField.Segment => "segment",
            QueryField.Product => "ürün",
            QueryField.Status => "durum",
            QueryField.Since => "bu günden beri",
            QueryField.Until => "bu güne kadar",
            QueryField.Engagement => "etkileşim",
            QueryField.Likes => "beğeni",
            QueryField.Comments => "yorum",
            QueryField.Shares => "paylaşım",
            QueryField.Views => "görüntülenme",
            QueryField.Followers => "takipçi",
            QueryField.Rating => "puan",
            _ => QueryFields.Get(field).Name,
        };
}
