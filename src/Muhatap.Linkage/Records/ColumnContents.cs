using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Records;

/// <summary>What a column's values look like, counted on an even sample of them.</summary>
internal sealed class ColumnContents
{
    private const int SampleSize = 4000;

    private ColumnContents() { }

    public int Filled { get; private init; }
    public int Distinct { get; private init; }

    /// <summary>Whether every filled value in the whole sample is different.</summary>
    public bool Unique => Filled > 20 && Distinct == Filled;
    public double Emails { get; private init; }
    public double Phones { get; private init; }
    public double Dates { get; private init; }
    public double Links { get; private init; }
    public double Numbers { get; private init; }
    public double Handles { get; private init; }
    public double MonthFirst { get; private init; }
    public double WordsPerValue { get; private init; }
    public double LettersPerValue { get; private init; }

    public static ColumnContents Of(string?[] values)
    {
        var step = Math.Max(1, values.Length / SampleSize);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int filled = 0,
            emails = 0,
            phones = 0,
            dates = 0,
            links = 0,
            numbers = 0,
            handles = 0,
            monthFirst = 0,
            dayFirst = 0;
        long words = 0,
            letters = 0;
        Span<char> buffer = stackalloc char[Letters.Limit];
        for (var i = 0; i < values.Length; i += step)
        {
            var value = values[i].AsSpan().Trim();
            value = value[..Math.Min(value.Length, Letters.Limit - 8)];
            if (value.Length == 0 || Missing.Is(buffer[..Letters.Words(value, buffer)]))
                continue;
            filled++;
            seen.Add(value.ToString());
            letters += value.Length;
            words += buffer[..Letters.Words(value, buffer)].Count(' ') + 1;
            if (EmailForm.Canonical(value, buffer) > 0)
                emails++;
            if (LooksLikePhone(value))
                phones++;
            if (DateForm.Looks(value))
                dates++;
            if (value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                links++;
            if (value.IndexOfAnyExceptInRange('0', '9') < 0)
                numbers++;
            if (value[0] == '@')
                handles++;
            CountOrder(value, ref dayFirst, ref monthFirst);
        }
        double of = Math.Max(1, filled);
        return new ColumnContents
        {
            Filled = filled,
            Distinct = seen.Count,
            Emails = emails / of,
            Phones = phones / of,
            Dates = dates / of,
            Links = links / of,
            Numbers = numbers / of,
            Handles = handles / of,
            MonthFirst = monthFirst > dayFirst * 4 ? 1 : 0,
            WordsPerValue = words / of,
            LettersPerValue = letters / of,
        };
    }

    private static bool LooksLikePhone(ReadOnlySpan<char> value)
    {
        Span<char> number = stackalloc char[24];
        return value.IndexOfAnyExcept("+0123456789 ()-./") < 0 && PhoneForm.E164(value, number) > 0 && number[0] == '+';
    }

    /// <summary>Only a first or second part over 12 tells how a column orders day and month.</summary>
    private static void CountOrder(ReadOnlySpan<char> value, ref int dayFirst, ref int monthFirst)
    {
        var cut = value.IndexOfAny('/', '.', '-');
        if (cut is < 1 or > 2 || !int.TryParse(value[..cut], out var first))
            return;
        var rest = value[(cut + 1)..];
        var end = rest.IndexOfAny('/', '.', '-');
        if (end is < 1 or > 2 || !int.TryParse(rest[..end], out var second))
            return;
        if (first > 12)
            dayFirst++;
        if (second > 12)
            monthFirst++;
    }
}
