using System.Text;
using System.Text.RegularExpressions;
using Muhatap.Core.Readings;
using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Placeholders;

/// <summary>
/// Finds what tells who somebody is: the entities that do, handles and links, names known to us, names people introduce or sign with or
/// put before Bey and Hanım, postal addresses, plates, and every other number of five digits or more that is neither money nor a date.
/// Rather too much than too little: what is hidden needlessly is put back in the answer. A name we do not know and nothing announces is not found.
/// </summary>
internal static partial class PersonalParts
{
    private const int FewestDigits = 5;
    private const int MostNameWords = 3;
    private static readonly string[] Introducing = ["adim", "ismim", "soyadim", "soyismim", "ben", "sayin"];
    private static readonly string[] Titles = ["bey", "hanim"];

    /// <param name="entities">As found in this very text.</param>
    public static IReadOnlyList<PersonalPart> Of(string text, IReadOnlyList<Entity> entities, KnownNames names)
    {
        // What is taken is blanked, so that nothing is found twice and no number runs on into its neighbour.
        var open = new StringBuilder(text);
        var parts = new List<PersonalPart>();
        foreach (var entity in entities)
        {
            if (WordOf(entity.Kind) is { } word)
                Take(entity.Start, entity.Length, word);
            else if (entity.Kind is EntityKind.Money or EntityKind.Date)
                Blank(entity.Start, entity.Length);
        }
        foreach (var token in new Tokenizer(text))
        {
            var word = token.Kind switch
            {
                TokenKind.Mention => "HESAP",
                TokenKind.Link => "BAGLANTI",
                TokenKind.Email => "EPOSTA",
                TokenKind.Word when text.AsSpan(token.Start, token.Length).IndexOfAnyInRange('0', '9') >= 0 && Digits(token) >= 4 =>
                    "NUMARA",
                _ => null,
            };
            if (word is not null)
                Take(token.Start, token.Length, word);
        }
        foreach (Match match in Address().Matches(open.ToString()))
            Take(match.Index, match.Length, "ADRES");
        foreach (Match match in Plate().Matches(open.ToString()))
            Take(match.Index, match.Length, "PLAKA");
        foreach (Match match in NumberRun().Matches(open.ToString()))
        {
            if (match.ValueSpan.Count('*') + match.Value.Count(char.IsAsciiDigit) >= FewestDigits)
                Take(match.Index, match.Length, "NUMARA");
        }
        TakeNames();
        return [.. parts.OrderBy(part => part.Start)];

        int Digits(Token token) => text.AsSpan(token.Start, token.Length).ToString().Count(char.IsAsciiDigit);

        void Blank(int start, int length)
        {
            for (var i = start; i < start + length; i++)
                open[i] = '\n';
        }

        void Take(int start, int length, string kind)
        {
            if (length <= 0 || open[start] == '\n')
                return;
            parts.Add(new PersonalPart(start, length, kind));
            Blank(start, length);
        }

        void TakeNames()
        {
            var words = new List<Token>();
            foreach (var token in new Tokenizer(text))
            {
                if (token.Kind == TokenKind.Word)
                    words.Add(token);
            }
            var isPlace = entities
                .Where(entity => entity.Kind is EntityKind.Place or EntityKind.Product or EntityKind.Organisation)
                .Select(entity => entity.Start)
                .ToHashSet();
            for (var i = 0; i < words.Count; i++)
            {
                var folded = Folded(words[i]);
                Take(words[i].Start, names.LengthIn(text.AsSpan(words[i].Start, words[i].Length)), "AD");
                if (Array.IndexOf(Introducing, folded) >= 0)
                {
                    for (var next = i + 1; next < words.Count && next <= i + MostNameWords && IsName(words, next); next++)
                        Take(words[next].Start, words[next].Length, "AD");
                }
                if (Titles.Any(title => folded.StartsWith(title, StringComparison.Ordinal) && folded.Length <= title.Length + 4))
                {
                    for (var before = i - 1; before >= 0 && before >= i - 2 && IsName(words, before + 1, before); before--)
                        Take(words[before].Start, words[before].Length, "AD");
                }
            }
            foreach (Match match in Signature().Matches(open.ToString()))
                Take(match.Groups["name"].Index, match.Groups["name"].Length, "AD");

            bool IsName(List<Token> all, int at, int? which = null)
            {
                var word = all[which ?? at];
                return char.IsUpper(text[word.Start])
                    && !isPlace.Contains(word.Start)
                    && text.AsSpan(all[at - 1].End, all[at].Start - all[at - 1].End).IndexOfAny(".!?\n") < 0;
            }

            string Folded(Token token) => TextFold.Fold(text.Substring(token.Start, token.Length));
        }
    }

    private static string? WordOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Person => "AD",
            EntityKind.Phone => "TELEFON",
            EntityKind.Email => "EPOSTA",
            EntityKind.Iban => "IBAN",
            EntityKind.NationalId => "TCKN",
            EntityKind.CardNumber => "KART",
            EntityKind.CustomerNumber => "MUSTERI-NO",
            EntityKind.OrderNumber => "SIPARIS-NO",
            _ => null,
        };

    // Digits, and the stars that already stand for some, with the separators people put between them.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(TR)?[+(]?[\d*]([ ().\-/]{0,2}[\d*])+(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex NumberRun();

    // 34 ABC 123
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(0[1-9]|[1-7]\d|8[01]) ?[A-ZÇĞİÖŞÜ]{1,3} ?\d{2,5}(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex Plate();

    // Çınar Mah. 1204. Sok. No: 5 D: 3
    [GeneratedRegex(
        @"((\p{Lu}[\p{L}]+|\d+\.?)[ ]+){1,3}(Mah(allesi)?|Cad(desi)?|Sok(ak|ağı)?|Sk|Cd|Bulvarı|Blv|Apt|Apartmanı|Sitesi)(?!\p{L})\.?([ ,/]*((\p{Lu}[\p{L}]*|\d+)\.?[ ,/:]*){0,8}?(No|Kat|Daire|D)[ .:]*\d+[\p{L}\d/]*)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex Address();

    // The last line, where it is nothing but two or three words with capitals.
    [GeneratedRegex(
        @"(\n|[.!?…,]\s)\s*(?<name>\p{Lu}\p{L}+([ ]\p{Lu}\p{L}*\.?){1,2})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex Signature();
}
