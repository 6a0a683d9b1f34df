using System.Globalization;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Syntax;

/// <summary>Reads one run of characters, or the inside of quotation marks, into the words it looks for.</summary>
internal static class WordReader
{
    private const int LettersBeforeWildcard = 3;
    private const int MaxWildcards = 4;

    /// <summary>Reads a run outside quotation marks. No words come back exactly where an error was added.</summary>
    /// <param name="mark"># or @ where the run is the value of a field of such names, written with the mark or without; else nothing.</param>
    internal static List<QueryWord> ReadRun(string text, int start, int length, Action<QueryError> fail, char mark = '\0')
    {
        var run = text.AsSpan(start, length);
        if (mark != '\0' && run[0] != mark && !run.StartsWith("!"))
        {
            // Names hold signs that part words: they are read as they are with their mark.
            var named = mark + run.ToString();
            if (ReadMarked(named) is not null || ReadWildcardOf(named) is not null)
                return ReadRun(named, 0, named.Length, fail);
        }
        if (run[0] == '!' && length > 1)
            return ReadTokens(text, start + 1, length - 1, exact: true, error => fail(error with { Start = start, Length = length }));
        if (run.ContainsAny('*', '?'))
            return ReadWildcard(text, start, length, fail);
        if (run[^1] == '~' && length > 1)
            return ReadInflected(text, start, length, fail);
        if (ReadMarked(run) is { } marked)
            return [marked];
        return ReadTokens(text, start, length, exact: false, fail);
    }

    /// <summary>Reads the inside of quotation marks. There ? is punctuation, and * and ~ count at a word's end only.</summary>
    internal static List<QueryWord> ReadQuoted(string text, int start, int length, bool exact, Action<QueryError> fail)
    {
        var words = new List<QueryWord>();
        var failed = false;
        void Fail(QueryError error)
        {
            failed = true;
            fail(error);
        }
        var at = start;
        var end = start + length;
        while (at < end)
        {
            while (at < end && QueryLexer.IsSpace(text[at]))
                at++;
            var from = at;
            while (at < end && !QueryLexer.IsSpace(text[at]))
                at++;
            if (at == from)
                continue;
            var run = text.AsSpan(from, at - from);
            if (!exact && run.Length > 1 && run[^1] == '*' && !run[..^1].ContainsAny('*', '?') && HasLetter(run))
                words.AddRange(ReadWildcard(text, from, run.Length, Fail));
            else if (!exact && run.Length > 1 && run[^1] == '~' && HasLetter(run))
                words.AddRange(ReadInflected(text, from, run.Length, Fail));
            else if (!exact && ReadMarked(run) is { } marked)
                words.Add(marked);
            else
                words.AddRange(ReadTokens(text, from, run.Length, exact, Fail, silent: true));
        }
        if (words.Count == 0 && !failed)
            Fail(Error(QueryErrorCode.NothingToFind, start, length, "", text.Substring(start, length)));
        return failed ? [] : words;
    }

    private static List<QueryWord> ReadTokens(string text, int start, int length, bool exact, Action<QueryError> fail, bool silent = false)
    {
        var words = new List<QueryWord>();
        var run = text.AsSpan(start, length);
        var stem = -1;
        foreach (var token in new Tokenizer(run))
        {
            var written = text.Substring(start + token.Start, token.Length);
            var kind = exact ? WordKind.Exact : WordKind.Plain;
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Number:
                    stem = token.Start;
                    words.Add(new QueryWord(kind, written));
                    break;
                case TokenKind.Suffix when stem >= 0:
                    words[^1] = new QueryWord(kind, text[(start + stem)..(start + token.End)]);
                    break;
                case TokenKind.Hashtag:
                    stem = -1;
                    words.Add(new QueryWord(WordKind.Hashtag, written[1..]));
                    break;
                case TokenKind.Mention:
                    stem = -1;
                    words.Add(new QueryWord(WordKind.Mention, written[1..]));
                    break;
                case TokenKind.Emoji or TokenKind.Emoticon:
                    stem = -1;
                    words.Add(new QueryWord(WordKind.Symbol, written));
                    break;
                case TokenKind.Link or TokenKind.Email:
                    fail(Error(QueryErrorCode.AddressNeedsField, start, length, $"link:\"{written}\"", "link:"));
                    return [];
            }
        }
        if (words.Count == 0 && !silent)
            fail(Error(QueryErrorCode.NothingToFind, start, length, SignMend(run), run.ToString()));
        return words;
    }

    /// <summary>A # or @ with nothing but a name after it: taken whole, whatever servers' names look like.</summary>
    private static QueryWord? ReadMarked(ReadOnlySpan<char> run)
    {
        if (run.Length < 2 || run[0] is not ('#' or '@'))
            return null;
        var name = run[1..].TrimEnd(".,;:!…");
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_' && !(run[0] == '@' && c is '.' or '-' or '@'))
                return null;
        }
        if (run[0] == '#')
            return HasLetter(name) ? new QueryWord(WordKind.Hashtag, name.ToString()) : null;
        return !name.IsEmpty && (char.IsLetterOrDigit(name[0]) || name[0] == '_') ? new QueryWord(WordKind.Mention, name.ToString()) : null;
    }

    /// <summary>The word of a run with wildcards; null where it is none that can be read.</summary>
    private static QueryWord? ReadWildcardOf(string run) =>
        run.Contains('*') && ReadWildcard(run, 0, run.Length, _ => { }) is [var word] ? word : null;

    private static List<QueryWord> ReadWildcard(string text, int start, int length, Action<QueryError> fail)
    {
        var run = text.AsSpan(start, length);
        var mark = run[0] is '#' or '@' ? run[0] : '\0';
        var body = mark == '\0' ? run : run[1..];
        body = body.TrimEnd(".,;:!…");
        var first = body.IndexOfAny('*', '?');
        var bare = string.Concat(run.ToString().Where(c => c is not ('*' or '?')));
        if (!HasLetter(run))
            return Fail(fail, Error(QueryErrorCode.NothingToFind, start, length, "", Shown(run)));
        if (first < 0)
            return ReadRun(text, start, length - 1, fail);
        foreach (var c in body)
        {
            // No token holds other signs, so a pattern with one could never be found.
            if (!char.IsLetterOrDigit(c) && c is not ('*' or '?') && !(mark != '\0' && c is '_' or '.' or '-'))
                return Fail(fail, Error(QueryErrorCode.WildcardPlace, start, length, bare, Shown(run)));
        }
        if (LettersIn(body[..first]) < LettersBeforeWildcard)
            return Fail(fail, Error(QueryErrorCode.WildcardTooEarly, start, length, bare, Shown(run)));
        if (body.Count('*') + body.Count('?') > MaxWildcards)
        {
            var limit = MaxWildcards.ToString(CultureInfo.InvariantCulture);
            return Fail(
                fail,
                Error(QueryErrorCode.TooManyWildcards, start, length, string.Concat(run[..(first + (mark == '\0' ? 0 : 1))], "*"), limit)
            );
        }
        var prefix = first == body.Length - 1 && body[first] == '*';
        if (mark != '\0' && !prefix)
            return Fail(fail, Error(QueryErrorCode.WildcardPlace, start, length, string.Concat(run[..(first + 1)], "*"), Shown(run)));
        var kind = (mark, prefix) switch
        {
            ('#', _) => WordKind.HashtagPrefix,
            ('@', _) => WordKind.MentionPrefix,
            (_, true) => WordKind.Prefix,
            _ => WordKind.Pattern,
        };
        return [new QueryWord(kind, (prefix ? body[..^1] : body).ToString())];
    }

    private static List<QueryWord> ReadInflected(string text, int start, int length, Action<QueryError> fail)
    {
        var stem = text.AsSpan(start, length - 1);
        foreach (var c in stem)
        {
            if (!char.IsLetter(c))
                return Fail(
                    fail,
                    Error(QueryErrorCode.StemTooShort, start, length, HasLetter(stem) ? stem.ToString().Replace('~', ' ') : "")
                );
        }
        if (stem.Length < 2)
            return Fail(fail, Error(QueryErrorCode.StemTooShort, start, length, stem.ToString()));
        return [new QueryWord(WordKind.Inflected, stem.ToString())];
    }

    private static List<QueryWord> Fail(Action<QueryError> fail, QueryError error)
    {
        fail(error);
        return [];
    }

    // What other languages write for OR and AND.
    private static string SignMend(ReadOnlySpan<char> run) =>
        run switch
        {
            "|" or "||" => "OR",
            "&" or "&&" => "AND",
            _ => "",
        };

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    private static int LettersIn(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        return letters;
    }

    private static string Shown(ReadOnlySpan<char> run) => run.Length <= 40 ? run.ToString() : string.Concat(run[..39], "…");

    private static QueryError Error(QueryErrorCode code, int start, int length, string mend, params string[] arguments) =>
        new(code, arguments, start, length, mend);
}
