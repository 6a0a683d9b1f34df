using System.Globalization;
using Muhatap.Core.Readings;
using Muhatap.Text.Catalogue;
using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Entities;

/// <summary>
/// Finds entities over a text's tokens: numbers are read in the order of how sure they are (IBAN, identity and card numbers by their
/// check digits, phones by the plan, dates, money), places and own numbers by the words around.
/// </summary>
internal ref struct EntityScan(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Entity> found, OwnCatalogue? catalogue = null)
{
    private const int LongestWord = 24;
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;
    private int taken;

    /// <summary>False for a word at which, whatever stands around it, no entity begins; so that most words are never looked at.</summary>
    public static bool CouldBegin(ReadOnlySpan<char> written)
    {
        if (char.IsAsciiDigit(written[0]) || BeginsAsIban(written))
            return true;
        if (written.Length > LongestWord)
            return false;
        Span<char> folded = stackalloc char[written.Length];
        folded = folded[..TextFold.Fold(written, folded)];
        return (
                PlaceHeads.MayBegin(folded)
                && (Provinces.Find(folded, capital: true, suffixed: true) is not null || Districts.Find(folded, out _, out _) is not null)
            )
            || DateReader.Month(folded) > 0;
    }

    /// <summary>Looks at the given tokens, which must be all numbers, addresses and words that <see cref="CouldBegin"/>.</summary>
    public void Run(ReadOnlySpan<int> candidates)
    {
        foreach (var i in candidates)
        {
            var token = tokens[i];
            if (token.Start < taken)
                continue;
            switch (token.Kind)
            {
                case TokenKind.Email:
                    Add(EntityKind.Email, token.Start, token.End, text.Slice(token.Start, token.Length).ToString().ToLowerInvariant());
                    break;
                case TokenKind.Number:
                    Number(i);
                    break;
                case TokenKind.Word:
                    Word(i);
                    break;
            }
        }
    }

    private void Add(EntityKind kind, int start, int end, string? value)
    {
        var written = text[start..end].ToString();
        found.Add(new Entity(written, kind, start, end - start, value == written ? null : value));
        taken = end;
    }

    private void Word(int i)
    {
        var token = tokens[i];
        var written = text.Slice(token.Start, token.Length);
        if (catalogue is { IsEmpty: false } && catalogue.Find(text, tokens, i) is var (item, last))
        {
            Add(item.Kind, token.Start, tokens[last].End, item.Name);
            return;
        }
        if (BeginsAsIban(written) && Iban(token.Start))
            return;
        if (char.IsAsciiDigit(written[0]))
        {
            MoneyInOneWord(token, written);
            return;
        }
        if (written.Length > LongestWord)
            return;
        Span<char> folded = stackalloc char[written.Length];
        folded = folded[..TextFold.Fold(written, folded)];
        var suffixed = i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Suffix;
        if (Provinces.Find(folded, char.IsUpper(written[0]), suffixed) is { } province)
            Add(EntityKind.Place, token.Start, token.End, province);
        else if (DistrictReader.Read(text, token.Start, token.Length, folded) is var (district, where))
            Add(EntityKind.Place, token.Start, token.End, district.Value(where));
        else if (DateReader.Month(folded) is var month and > 0 && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number)
            MonthFirst(i, month);
    }

    private static bool BeginsAsIban(ReadOnlySpan<char> written) =>
        written is "TR" or "tr"
        || (written.Length >= 4 && char.IsAsciiLetter(written[0]) && char.IsAsciiLetter(written[1]) && char.IsAsciiDigit(written[2]));

    private bool Iban(int start)
    {
        Span<char> compact = stackalloc char[34];
        var length = 0;
        var end = start;
        for (var i = start; i < text.Length && length < compact.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                compact[length++] = text[i];
                end = i + 1;
                if (length == 26 && Checksums.IsIban(compact[..length]))
                    break;
            }
            else if (text[i] is not (' ' or '-') || i - end >= 1)
                break;
        }
        if (!Checksums.IsIban(compact[..length]))
            return false;
        Add(EntityKind.Iban, start, end, compact[..length].ToString().ToUpperInvariant());
        return true;
    }

    private void Number(int i)
    {
        Span<char> room = stackalloc char[NumberRun.MaxDigits];
        var token = tokens[i];
        var run = NumberRun.From(text, token.Start, room);
        var own = text.Slice(token.Start, token.Length);
        if (run.Digits.Length >= 10 && LongNumber(run, own, token))
            return;
        if (Date(i, run) || Money(i))
            return;
        if (own.Length >= 5 && own.IndexOfAny('.', ',') < 0 && NumberNamed(i) is { } kind)
            Add(kind, token.Start, token.End, null);
    }

    private bool LongNumber(scoped NumberRun run, ReadOnlySpan<char> own, Token token)
    {
        if (own.Length == 11 && Checksums.IsNationalId(own))
            Add(EntityKind.NationalId, token.Start, token.End, null);
        else if (Checksums.IsCardNumber(own))
            Add(EntityKind.CardNumber, token.Start, token.End, null);
        else
            return Grouped(run, token, 16) || Grouped(run, token, 15) || Phone(run, token);
        return true;
    }

    /// <summary>A card number in groups; what follows it may be another number.</summary>
    private bool Grouped(scoped NumberRun run, Token token, int digits)
    {
        Span<char> room = stackalloc char[digits];
        var card = NumberRun.From(text, token.Start, room, digits);
        if (run.Digits.Length < digits || !EndsThere(card.End) || !Checksums.IsCardNumber(card.Digits))
            return false;
        Add(EntityKind.CardNumber, card.Start, card.End, card.Digits.ToString());
        return true;
    }

    private bool Phone(scoped NumberRun run, Token token)
    {
        Span<char> room = stackalloc char[NumberRun.MaxDigits];
        var phone = NumberRun.From(text, token.Start, room, PhoneNumbers.Expected(run));
        if (!EndsThere(phone.End) || PhoneNumbers.ToE164(phone) is not { } number)
            return false;
        Add(EntityKind.Phone, phone.Start, phone.End, number);
        return true;
    }

    private readonly bool EndsThere(int end) => end >= text.Length || !char.IsAsciiDigit(text[end]);

    private bool Date(int i, scoped NumberRun run)
    {
        var token = tokens[i];
        var end = token.End;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] is '.' or '/' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            )
        )
            end++;
        if (run.Digits.Length is >= 5 and <= 8 && DateReader.Numeric(text[token.Start..end]) is { } numeric)
        {
            Add(EntityKind.Date, token.Start, end, numeric);
            return true;
        }
        if (token.Length > 2 || i + 1 >= tokens.Length || tokens[i + 1].Kind != TokenKind.Word || tokens[i + 1].Length > 20)
            return false;
        var word = tokens[i + 1];
        Span<char> folded = stackalloc char[word.Length];
        folded = folded[..TextFold.Fold(text.Slice(word.Start, word.Length), folded)];
        var month = DateReader.Month(folded);
        if (
            month == 0
            || !int.TryParse(text.Slice(token.Start, token.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        )
            return false;
        var year = i + 2 < tokens.Length ? Year(tokens[i + 2]) : 0;
        if (DateReader.Iso(year, month, day) is not { } iso)
            return false;
        Add(EntityKind.Date, token.Start, year > 0 ? tokens[i + 2].End : word.End, iso);
        return true;
    }

    private void MonthFirst(int i, int month)
    {
        var dayToken = tokens[i + 1];
        if (
            dayToken.Length > 2
            || !int.TryParse(text.Slice(dayToken.Start, dayToken.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        )
            return;
        var next = i + 2 < tokens.Length && text[tokens[i + 2].Start] == ',' ? i + 3 : i + 2;
        var year = next < tokens.Length ? Year(tokens[next]) : 0;
        if (DateReader.Iso(year, month, day) is { } iso)
            Add(EntityKind.Date, tokens[i].Start, year > 0 ? tokens[next].End : dayToken.End, iso);
    }

    private readonly int Year(Token token) =>
        token.Kind == TokenKind.Number
        && token.Length == 4
        && int.TryParse(text.Slice(token.Start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1900 and <= 2100
            ? year
            : 0;

    private bool Money(int i)
    {
        var token = tokens[i];
        var number = text.Slice(token.Start, token.Length);
        if (token.Start > 0 && text[token.Start - 1] is '₺' or '$' or '€' or '£')
        {
            var code = MoneyReader.Currency(text.Slice(token.Start - 1, 1));
            return AddMoney(number, 1, code!, token.Start - 1, token.End);
        }
        long multiplier = 1;
        var next = i + 1;
        Span<char> folded = stackalloc char[16];
        if (Folded(next, folded) is var word and > 0 && MoneyReader.Multiplier(folded[..word]) is var by and > 0)
        {
            multiplier = by;
            next++;
        }
        word = Folded(next, folded);
        return word > 0
            && MoneyReader.Currency(folded[..word]) is { } currency
            && AddMoney(number, multiplier, currency, token.Start, tokens[next].End);
    }

    /// <summary>Writes the folded form of a short token; 0 where there is none.</summary>
    private readonly int Folded(int i, Span<char> folded) =>
        i < tokens.Length && tokens[i].Length <= folded.Length ? TextFold.Fold(text.Slice(tokens[i].Start, tokens[i].Length), folded) : 0;

    private void MoneyInOneWord(Token token, ReadOnlySpan<char> written)
    {
        var digits = 0;
        while (digits < written.Length && char.IsAsciiDigit(written[digits]))
            digits++;
        if (written.Length - digits > 8)
            return;
        Span<char> folded = stackalloc char[8];
        folded = folded[..TextFold.Fold(written[digits..], folded)];
        if (MoneyReader.Currency(folded) is { } currency)
            AddMoney(written[..digits], 1, currency, token.Start, token.End);
    }

    private bool AddMoney(ReadOnlySpan<char> number, long multiplier, string currency, int start, int end)
    {
        if (!MoneyReader.TryMinorUnits(number, multiplier, out var minor))
            return false;
        Add(EntityKind.Money, start, end, string.Create(CultureInfo.InvariantCulture, $"{minor} {currency}"));
        return true;
    }

    /// <summary>Does one of the four words before say whose number this is ("sipariş numaram", "müşteri no")?</summary>
    private readonly EntityKind? NumberNamed(int i)
    {
        Span<char> folded = stackalloc char[24];
        for (var back = i - 1; back >= 0 && back >= i - 4; back--)
        {
            if (tokens[back].Kind != TokenKind.Word || tokens[back].Length > folded.Length)
                continue;
            var word = folded[..TextFold.Fold(text.Slice(tokens[back].Start, tokens[back].Length), folded)];
            if (
                word.StartsWith("siparis")
                || word.StartsWith("order")
                || word.StartsWith("takip")
                || word.StartsWith("tracking")
                || word.StartsWith("kargo")
            )
                return EntityKind.OrderNumber;
            if (word.StartsWith("musteri") || word.StartsWith("abone") || word.StartsWith("customer") || word.StartsWith("account"))
                return EntityKind.CustomerNumber;
        }
        return null;
    }
}
