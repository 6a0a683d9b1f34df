using System.Globalization;

namespace Muhatap.Query.Syntax;

/// <summary>Says an error to people.</summary>
public static class QueryErrorText
{
    /// <summary>The message in Turkish (<c>tr</c>) or English (any other code): what is wrong and what to do.</summary>
    public static string Say(QueryError error, string language)
    {
        var (turkish, english) = Texts(error.Code);
        return string.Format(
            CultureInfo.InvariantCulture,
            string.Equals(language, "tr", StringComparison.Ordinal) ? turkish : english,
            [.. error.Arguments]
        );
    }

    private static (string Turkish, string English) Texts(QueryErrorCode code) =>
        code switch
        {
            QueryErrorCode.Empty => ("Sorgu boş. Aranacak bir kelime yazın.", "The query is empty. Write a word to look for."),
            QueryErrorCode.TooLong => (
                "Sorgu {0} karakterden uzun. Kısaltın ya da birkaç parçaya bölün.",
                "The query is longer than {0} characters. Shorten it or split it into several."
            ),
            QueryErrorCode.TooDeep => (
                "Parantezler {0} kattan derin. Sadeleştirin.",
                "Parentheses go deeper than {0} levels. Make it simpler."
            ),
            QueryErrorCode.TooManyWords => (
                "Sorguda {0} koşuldan fazlası var. Azaltın ya da birkaç parçaya bölün.",
                "The query has more than {0} conditions. Use fewer or split it into several."
            ),
            QueryErrorCode.UnclosedQuote => (
                "Tırnak kapanmamış. Sonuna \" koyun.",
                "The quotation mark is never closed. Close it with \"."
            ),
            QueryErrorCode.UnclosedParenthesis => (
                "Parantez kapanmamış. Sonuna ) koyun.",
                "The parenthesis is never closed. Close it with )."
            ),
            QueryErrorCode.UnopenedParenthesis => (
                "Bu parantez hiç açılmamış. Kaldırın.",
                "This parenthesis was never opened. Take it out."
            ),
            QueryErrorCode.EmptyGroup => (
                "Burada hiçbir şey yok. Kaldırın ya da içini doldurun.",
                "There is nothing in here. Take it out or write something into it."
            ),
            QueryErrorCode.OperandMissing => (
                "{0} işlecinin bir yanı eksik. Eksik yanı yazın ya da işleci kaldırın.",
                "{0} lacks one of its sides. Write what is missing or take the operator out."
            ),
            QueryErrorCode.MixedAndOr => (
                "VE ile VEYA (AND, OR) parantezsiz karışmış. Hangisini istediğinizi parantezle gösterin.",
                "AND and OR are mixed without parentheses. Show with parentheses which one you mean."
            ),
            QueryErrorCode.NothingToFind => (
                "“{0}” içinde aranacak harf ya da rakam yok. Kaldırın.",
                "“{0}” has no letter or digit to look for. Take it out."
            ),
            QueryErrorCode.WildcardTooEarly => (
                "* ve ? en az üç harften sonra gelebilir. “{0}” için daha çok harf yazın.",
                "* and ? need three letters before them. Write more of “{0}”."
            ),
            QueryErrorCode.TooManyWildcards => ("Bir kelimede en çok {0} joker olabilir.", "A word can have at most {0} wildcards."),
            QueryErrorCode.WildcardPlace => (
                "“{0}” burada joker alamaz. Jokersiz yazın.",
                "“{0}” can't have a wildcard here. Write it without."
            ),
            QueryErrorCode.StemTooShort => (
                "~ için en az iki harfli tek bir kök gerekir: gecik~.",
                "~ needs one stem of at least two letters: gecik~."
            ),
            QueryErrorCode.SlopTooLarge => ("~ sonrasında 0 ile {0} arasında bir sayı olur.", "After ~ goes a number from 0 to {0}."),
            QueryErrorCode.NearDistance => (
                "{0} sonrasında / ve 1 ile {1} arasında bir sayı gerekir: {0}/5.",
                "{0} needs a / and a number from 1 to {1}: {0}/5."
            ),
            QueryErrorCode.NearOperand => (
                "{0} yalnızca kelimeler, öbekler ve bunların VEYA grupları arasında olur.",
                "{0} stands only between words, phrases and OR groups of them."
            ),
            QueryErrorCode.FaceNeedsQuotes => ("Yüz ifadesini tırnak içinde yazın.", "Write a face in quotation marks."),
            QueryErrorCode.AddressNeedsField => (
                "Adresler kelime değildir. {0} ile arayın.",
                "Addresses are not words. Look for them with {0}."
            ),
            QueryErrorCode.UnknownField => (
                "“{0}” diye bir alan yok. “{1}” mi demek istediniz?",
                "There is no field “{0}”. Did you mean “{1}”?"
            ),
            QueryErrorCode.ValueMissing => ("{0} alanının değeri eksik.", "The field {0} lacks its value."),
            QueryErrorCode.UnknownChoice => ("{0} alanı “{1}” olamaz. Şunlardan biri: {2}.", "{0} can't be “{1}”. It is one of: {2}."),
            QueryErrorCode.UnknownPlace => (
                "“{1}” diye bir il ya da ilçe yok. Şunu mu demek istediniz: {2}? Başka bir yerse tırnak içinde yazın.",
                "No province or district is called “{1}”. Did you mean {2}? If it is another place, put it in quotation marks."
            ),
            QueryErrorCode.NotANumber => ("{0} bir sayı ister: {0}>10 ya da {0}:10..50.", "{0} wants a number: {0}>10 or {0}:10..50."),
            QueryErrorCode.NotADate => ("{0} bir gün ister: {0}:2026-03-01.", "{0} wants a day: {0}:2026-03-01."),
            QueryErrorCode.NoComparison => (
                "{0} büyük-küçük karşılaştırılamaz. {0}:… yazın.",
                "{0} can't be compared with < or >. Write {0}:…"
            ),
            QueryErrorCode.OnlyNegative => (
                "Yalnızca istenmeyeni söylüyor; her şeyi getirirdi. Aranacak bir kelime ekleyin.",
                "It only says what is not wanted and would bring everything. Add a word to look for."
            ),
            QueryErrorCode.TooBroad => (
                "Bu bölüm kelime olmadan her şeye uyar. Bir kelime, etiket, hesap ya da site ekleyin.",
                "This part fits anything. Add a word, a hashtag, an account or a site."
            ),
            QueryErrorCode.RelatedInTopic => (
                "{0} konularda kullanılamaz, çünkü müşteri eşleşmeleri değişir. Görünüm ya da kuralda kullanın.",
                "{0} can't be used in a topic, because matches to customers change. Use it in a view or a rule."
            ),
            QueryErrorCode.WordOutsideField => (
                "“{0}” tek başına bir şey aramıyor. Hangi alanda olduğunu yazın: {1}.",
                "“{0}” alone asks nothing. Say in which field: {1}."
            ),
            QueryErrorCode.WrongDays => (
                "{0} alanında / sonrasına 1 ile {1} arasında bir gün sayısı gelir: {0}/30.",
                "After {0}/ goes a number of days from 1 to {1}: {0}/30."
            ),
            QueryErrorCode.NoDays => (
                "{0} alanına gün sayısı verilemez. / ve sonrasındaki sayıyı kaldırın.",
                "{0} can't be asked of a number of days. Take out the / and the number."
            ),
            QueryErrorCode.TooCostly => (
                "Gönderilere en çok {0} koşulla bakılabilir. Fazlasını kaldırın.",
                "At most {0} conditions can look through posts. Take out the others."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, message: null),
        };
}
