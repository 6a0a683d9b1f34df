using System.Globalization;

namespace Muhatap.Text.Entities;

/// <summary>Reads amounts as people write them: <c>1.299,90 TL</c>, <c>₺45</c>, <c>3 bin lira</c>, <c>$20</c>.</summary>
internal static class MoneyReader
{
    /// <summary>ISO 4217 code of a folded currency word, possibly inflected (<c>liraya</c>, <c>tlye</c>), or null.</summary>
    public static string? Currency(ReadOnlySpan<char> folded) =>
        folded switch
        {
            "tl" or "try" or "₺" => "TRY",
            "usd" or "$" => "USD",
            "eur" or "€" => "EUR",
            "gbp" or "£" => "GBP",
            _ when folded.StartsWith("lira") || (folded.StartsWith("tl") && folded.Length <= 5) => "TRY",
            _ when folded.StartsWith("dolar") || folded.StartsWith("dollar") => "USD",
            _ when folded.StartsWith("euro") || folded.StartsWith("avro") => "EUR",
            _ when folded.StartsWith("sterlin") || folded is "pound" or "pounds" => "GBP",
            _ => null,
        };

    /// <summary>What a folded number word multiplies by; 0 where it is none.</summary>
    public static long Multiplier(ReadOnlySpan<char> folded) =>
        folded switch
        {
            "bin" or "k" => 1_000,
            "milyon" or "million" or "mn" => 1_000_000,
            "milyar" or "billion" => 1_000_000_000,
            _ => 0,
        };

    /// <summary>
    /// Minor units of a written number. The last point or comma is the decimal sign where one or two digits follow it, or where
    /// the other sign stands before it; otherwise it parts thousands. False where it is not a number or too large.
    /// </summary>
    public static bool TryMinorUnits(ReadOnlySpan<char> number, long multiplier, out long minor)
    {
        minor = 0;
        var sign = number.LastIndexOfAny('.', ',');
        var decimals = sign < 0 ? 0 : number.Length - sign - 1;
        var isDecimal = sign >= 0 && (decimals is 1 or 2 || (multiplier > 1 && decimals > 0));
        Span<char> plain = stackalloc char[number.Length];
        var length = 0;
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
                plain[length++] = number[i];
            else if (i == sign && isDecimal)
                plain[length++] = '.';
        }
        if (
            !decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value > 1_000_000_000_000m
        )
            return false;
        minor = (long)Math.Round(value * 100m * multiplier);
        return true;
    }
}
