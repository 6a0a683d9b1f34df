using System.Globalization;
using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Syntax;

/// <summary>What a piece of a query is.</summary>
public enum LexKind
{
    End,
    Open,
    Close,
    And,
    Or,
    Not,
    Near,

    /// <summary>What stands between quotation marks; <see cref="LexToken.Exact"/> where ! stands before them.</summary>
    Quote,

    /// <summary>Anything up to white space, a parenthesis or a quotation mark.</summary>
    Run,

    /// <summary>A face that ends in a parenthesis, without quotation marks.</summary>
    Face,
}

/// <summary>A piece of a query's text, in UTF-16 code units.</summary>
/// <param name="Distance">NEAR's distance, or a phrase's slop; -1 where it is missing or wrong.</param>
public readonly record struct LexToken(
    LexKind Kind,
    int Start,
    int Length,
    int ContentStart = 0,
    int ContentLength = 0,
    int? Distance = null,
    bool Ordered = false,
    bool Exact = false,
    bool Closed = true
)
{
    public int End => Start + Length;
}

/// <summary>Cuts a query's text into the pieces its grammar knows. Every character is looked at once or twice. Filters over customers (Relate) are cut by it, too.</summary>
public sealed class QueryLexer(string text)
{
    internal const int MaxDistance = 100;
    internal const int MaxSlop = 50;

    private static readonly string[] NearNames = ["NEAR", "YAKIN", "ONEAR"];
    private int _position;

    internal static bool IsOperator(ReadOnlySpan<char> run) => Operator(run, 0) is not null;

    /// <summary>The next piece; <see cref="LexKind.End"/> from the end on.</summary>
    public LexToken Next()
    {
        while (_position < text.Length && (IsSpace(text[_position]) || TextFold.Vanishes(text[_position])))
            _position++;
        if (_position >= text.Length)
            return new LexToken(LexKind.End, text.Length, 0);
        var start = _position;
        switch (text[start])
        {
            case '(':
                return Take(new LexToken(LexKind.Open, start, 1));
            case ')':
                return Take(new LexToken(LexKind.Close, start, 1));
            case '!' when start + 1 < text.Length && IsQuote(text[start + 1]):
                return Take(Quote(start, exact: true));
            // Word processors and phones make a dash of a minus.
            case '-'
            or '–'
            or '—'
            or '−' when start + 1 < text.Length && !IsSpace(text[start + 1]) && text[start + 1] is not ('-' or '–' or '—' or '−' or ')'):
                return Take(new LexToken(LexKind.Not, start, 1));
            case ':' or ';' or '=' when FaceLength(start) is var face and > 0:
                return Take(new LexToken(LexKind.Face, start, face));
        }
        if (IsQuote(text[start]))
            return Take(Quote(start, exact: false));
        var end = start;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('(' or ')') && !IsQuote(text[end]))
            end++;
        var run = text.AsSpan(start, end - start);
        return Take(Operator(run, start) ?? new LexToken(LexKind.Run, start, run.Length));
    }

    private static LexToken? Operator(ReadOnlySpan<char> run, int start)
    {
        switch (run)
        {
            case "AND" or "VE":
                return new LexToken(LexKind.And, start, run.Length);
            case "OR" or "VEYA":
                return new LexToken(LexKind.Or, start, run.Length);
            case "NOT" or "DEĞİL" or "DEGIL" or "DEGİL" or "DEĞIL":
                return new LexToken(LexKind.Not, start, run.Length);
        }
        foreach (var name in NearNames)
        {
            if (!run.StartsWith(name, StringComparison.Ordinal) || (run.Length > name.Length && run[name.Length] != '/'))
                continue;
            var number = run.Length > name.Length ? run[(name.Length + 1)..] : default;
            return new LexToken(LexKind.Near, start, run.Length, Distance: Whole(number, 1, MaxDistance), Ordered: name == "ONEAR");
        }
        return null;
    }

    private LexToken Quote(int start, bool exact)
    {
        var content = start + (exact ? 2 : 1);
        var end = content;
        while (end < text.Length && !IsQuote(text[end]))
            end++;
        if (end >= text.Length)
            return new LexToken(LexKind.Quote, start, text.Length - start, content, text.Length - content, Exact: exact, Closed: false);
        var after = end + 1;
        if (after >= text.Length || text[after] != '~')
            return new LexToken(LexKind.Quote, start, after - start, content, end - content, Exact: exact);
        var digits = after + 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var slop = Whole(text.AsSpan(after + 1, digits - after - 1), 0, MaxSlop);
        return new LexToken(LexKind.Quote, start, digits - start, content, end - content, slop, Exact: exact);
    }

    private int FaceLength(int start)
    {
        // A face is short; looking further would only cost time in hostile text.
        foreach (var token in new Tokenizer(text.AsSpan(start, Math.Min(8, text.Length - start))))
            return token is { Kind: TokenKind.Emoticon, Start: 0 } && text.AsSpan(start, token.Length).ContainsAny('(', ')')
                ? token.Length
                : 0;
        return 0;
    }

    private LexToken Take(LexToken token)
    {
        _position = token.End;
        return token;
    }

    private static int Whole(ReadOnlySpan<char> digits, int least, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : -1;

    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    // Phones turn straight quotation marks into these.
    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';
}
