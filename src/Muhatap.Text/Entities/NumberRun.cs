namespace Muhatap.Text.Entities;

/// <summary>Digits with the signs people put between them: <c>+90 (532) 111 22 33</c>.</summary>
internal readonly ref struct NumberRun(int start, int end, ReadOnlySpan<char> digits, bool plus)
{
    /// <summary>The most digits that are looked at.</summary>
    public const int MaxDigits = 34;

    /// <summary>UTF-16 offset of the first character: a digit, + or an opening bracket.</summary>
    public int Start { get; } = start;

    /// <summary>Past the last digit.</summary>
    public int End { get; } = end;

    public ReadOnlySpan<char> Digits { get; } = digits;

    public bool Plus { get; } = plus;

    /// <summary>Reads the run that begins at a digit, over single blanks, dashes, dots, brackets.</summary>
    /// <param name="most">Stop after so many digits.</param>
    public static NumberRun From(ReadOnlySpan<char> text, int at, Span<char> room, int most = MaxDigits)
    {
        var start = at;
        var plus = false;
        while (start > 0 && text[start - 1] is '+' or '(')
        {
            start--;
            plus |= text[start] == '+';
        }
        int count = 0,
            end = at;
        for (var i = at; i < text.Length && count < most; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                room[count++] = text[i];
                end = i + 1;
            }
            else if (text[i] is not (' ' or '-' or '.' or '(' or ')' or '/') || i - end >= 2)
                break;
        }
        return new NumberRun(start, end, room[..count], plus);
    }
}
