using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Activities;

namespace Muhatap.Connectors.Files.Values;

/// <summary>Amounts with their currency: <c>129,90 TL</c>, <c>₺129,90</c>, <c>USD 12.00</c>. Without a currency: Turkish lira.</summary>
internal static class MoneyText
{
    public const string DefaultCurrency = "TRY";

    private static readonly (string Word, string Currency)[] Words =
    [
        ("TL", "TRY"),
        ("YTL", "TRY"),
        ("LIRA", "TRY"),
        ("₺", "TRY"),
        ("$", "USD"),
        ("DOLAR", "USD"),
        ("€", "EUR"),
        ("EURO", "EUR"),
        ("AVRO", "EUR"),
        ("£", "GBP"),
        ("STERLIN", "GBP"),
    ];

    /// <summary>The amount, or null where the text is none.</summary>
    /// <param name="currency">The row's currency where it stands in a column of its own; the amount's own sign goes before it.</param>
    public static Money? Of(Cell cell, string? currency, char decimalMark)
    {
        var (number, sign) = cell.Kind == CellKind.Number ? (cell.Text, "") : Split(cell.Text.Trim());
        var code = CurrencyOf(sign.Length > 0 ? sign : currency);
        if (code is null || NumberText.Of(new Cell(number, cell.Kind), decimalMark) is not { } value)
            return null;
        var minor = decimal.Round(value * Unit(code), MidpointRounding.AwayFromZero);
        return Math.Abs(minor) < 9e17m ? new Money((long)minor, code) : null;
    }

    /// <summary>The ISO 4217 code of a sign, a word or a code; the default one for nothing; null for what is none.</summary>
    public static string? CurrencyOf(string? text)
    {
        var word = text?.Trim();
        if (string.IsNullOrEmpty(word))
            return DefaultCurrency;
        var upper = word.ToUpperInvariant().Replace('İ', 'I');
        foreach (var (known, currency) in Words)
        {
            if (string.Equals(known, upper, StringComparison.Ordinal))
                return currency;
        }
        return upper.Length == 3 && upper.All(char.IsAsciiLetterUpper) ? upper : null;
    }

    /// <summary>Minor units in one (ISO 4217, the currencies whose exponent isn't 2).</summary>
    private static decimal Unit(string currency) =>
        currency switch
        {
            "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "PYG" or "UGX" or "XAF" or "XOF" => 1,
            "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 1000,
            _ => 100,
        };

    private static (string Number, string Sign) Split(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (first < 0)
            return (text, "");
        var before = text[..first].Trim();
        var after = text[(last + 1)..].Trim();
        var minus = before.EndsWith('-') || before.StartsWith('-') ? "-" : "";
        before = before.Trim('-', '+', ' ');
        // A sign on both sides is no amount we know.
        return before.Length > 0 && after.Length > 0 ? (text, "") : ($"{minus}{text[first..(last + 1)]}", before + after);
    }
}
