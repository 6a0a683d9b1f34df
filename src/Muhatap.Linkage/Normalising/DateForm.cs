namespace Muhatap.Linkage.Normalising;

/// <summary>Dates as eight digits, yyyymmdd, with zeros for a part that is missing. Digits that make no real date are kept: a typing error is evidence too.</summary>
internal static class DateForm
{
    /// <summary>How a column with slashes or dots writes its dates.</summary>
    public enum Order
    {
        DayFirst,
        MonthFirst,
    }

    public static int DayFirst(ReadOnlySpan<char> raw, Span<char> target) => Write(raw, Order.DayFirst, target);

    public static int MonthFirst(ReadOnlySpan<char> raw, Span<char> target) => Write(raw, Order.MonthFirst, target);

    /// <summary>Whether the text could be a date of a life.</summary>
    public static bool Looks(ReadOnlySpan<char> raw)
    {
        Span<char> digits = stackalloc char[8];
        if (Write(raw, Order.DayFirst, digits) != 8)
            return false;
        var (year, month, day) = Parts(digits);
        return year is >= 1850 and <= 2100 && month is >= 1 and <= 31 && day is >= 1 and <= 31 && (month <= 12 || day <= 12);
    }

    public static (int Year, int Month, int Day) Parts(ReadOnlySpan<char> digits) =>
        (Number(digits[..4]), Number(digits.Slice(4, 2)), Number(digits.Slice(6, 2)));

    /// <summary>Writes three numbers as eight digits; 0 letters where the year is missing and nothing else stands.</summary>
    public static int Write(int year, int month, int day, Span<char> target)
    {
        if (year <= 0 && month <= 0 && day <= 0)
            return 0;
        Digits(year, target[..4]);
        Digits(month, target.Slice(4, 2));
        Digits(day, target.Slice(6, 2));
        return 8;
    }

    private static int Write(ReadOnlySpan<char> raw, Order order, Span<char> target)
    {
        raw = raw.Trim();
        var time = raw.IndexOfAny('T', ' ');
        if (time >= 8)
            raw = raw[..time];
        Span<int> numbers = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var count = 0;
        var inside = false;
        foreach (var letter in raw)
        {
            if (char.IsAsciiDigit(letter))
            {
                if (!inside && count == 3)
                    return 0;
                if (!inside)
                    count++;
                inside = true;
                numbers[count - 1] = Math.Min(numbers[count - 1] * 10 + (letter - '0'), 1_000_000_000);
                lengths[count - 1]++;
            }
            else if (letter is '-' or '.' or '/' or ' ')
                inside = false;
            else
                return 0;
        }
        return (count, lengths[0], lengths[2]) switch
        {
            (1, 8, _) => Packed(numbers[0], order, target),
            (1, 4, _) => Write(numbers[0], 0, 0, target),
            (3, 4, _) => Write(numbers[0], numbers[1], numbers[2], target),
            (3, <= 2, 4 or 2) => Parted(numbers, lengths[2], order, target),
            _ => 0,
        };
    }

    private static int Packed(int number, Order order, Span<char> target)
    {
        var year = number / 10000;
        if (year is >= 1800 and <= 2199 || number % 10000 is < 1800 or > 2199)
            return Write(year, number / 100 % 100, number % 100, target);
        var (first, second) = (number / 1_000_000, number / 10000 % 100);
        return order == Order.DayFirst ? Write(number % 10000, second, first, target) : Write(number % 10000, first, second, target);
    }

    private static int Parted(ReadOnlySpan<int> numbers, int yearDigits, Order order, Span<char> target)
    {
        var year = numbers[2];
        if (yearDigits == 2)
            year += year > 30 ? 1900 : 2000;
        var (day, month) = order == Order.DayFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0]);
        if (month > 12 && day <= 12)
            (day, month) = (month, day);
        return Write(year, month, day, target);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = value * 10 + (digit - '0');
        return value;
    }

    private static void Digits(int value, Span<char> target)
    {
        value = Math.Max(0, value);
        for (var i = target.Length - 1; i >= 0; i--, value /= 10)
            target[i] = (char)('0' + value % 10);
    }
}
