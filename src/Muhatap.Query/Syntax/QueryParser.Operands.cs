using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Query.Syntax;

// What stands between the operators: words, phrases, fields and their values.
public sealed partial class QueryParser
{
    private QueryNode? ReadQuote(LexToken quote)
    {
        Mark(_field is { Shape: not FieldShape.Words } ? QueryPart.Value : QueryPart.Phrase, quote.Start, quote.Length);
        if (!quote.Closed)
        {
            var rest = _text[quote.Start..];
            Fail(QueryErrorCode.UnclosedQuote, quote.Start, quote.Length, rest.Any(char.IsLetterOrDigit) ? rest.TrimEnd() + "\"" : "");
            return null;
        }
        if (_field is { Shape: not FieldShape.Words } field)
            return Counted(
                FieldReader.Read(
                    field,
                    _name,
                    ":",
                    _text.Substring(quote.ContentStart, quote.ContentLength),
                    quoted: true,
                    _days,
                    quote.Start,
                    quote.Length,
                    AddValueError
                )
            );
        if (_fields.Bare is not null)
            return Outside(_text.Substring(quote.ContentStart, quote.ContentLength).Trim(), quote.Start, quote.Length);
        if (quote.Distance == -1)
        {
            var mend = _text[quote.Start..(quote.ContentStart + quote.ContentLength)] + "\"~3";
            Fail(QueryErrorCode.SlopTooLarge, quote.Start, quote.Length, mend, Said(QueryLexer.MaxSlop));
            return null;
        }
        var words = WordReader.ReadQuoted(_text, quote.ContentStart, quote.ContentLength, quote.Exact, error => Add(Widened(error, quote)));
        return Worded(words, quote.Distance, quote.Start, quote.Length);
    }

    // Inside quotation marks a mend must take the marks along, or they are left empty.
    private static QueryError Widened(QueryError error, LexToken quote) =>
        error.Code is QueryErrorCode.NothingToFind or QueryErrorCode.AddressNeedsField
            ? error with
            {
                Start = quote.Start,
                Length = quote.Length,
            }
            : error;

    private QueryNode? ReadRun(LexToken run)
    {
        var written = Written(run);
        if (_field is { } context)
        {
            Mark(context.Shape == FieldShape.Words ? QueryPart.Term : QueryPart.Value, run.Start, run.Length);
            return ReadValue(context, _name, written, run.Start, run.Length, _days);
        }
        if (FieldHead.Of(written) is not { } head)
            return ReadWords(run);
        var name = written[..head.Name];
        var hasValue = head.Sign + 1 < written.Length || IsAdjacent(run);
        if (_fields.Find(name) is { } field && (head.Days is null || field.HasSpan || _fields.Bare is not null))
        {
            // "konu: kargo" in a sentence is words; only the English name of a field is one without a value, too.
            if (hasValue || _fields.Bare is not null || string.Equals(name, field.Name, StringComparison.OrdinalIgnoreCase))
                return ReadField(field, run, head);
        }
        // Of posts, a word before a colon is a word: an address, a time, "İade:".
        else if (
            _fields.Bare is not null
            || (
                written[head.Name] == ':'
                && head.Name > 1
                && name.All(char.IsAsciiLetter)
                && !written.AsSpan(head.Name).StartsWith("://", StringComparison.Ordinal)
                && hasValue
            )
        )
        {
            var nearest = _fields.Nearest(name);
            // Where no words are looked for, the mend keeps the sign: name>=3 is still a condition with its name mended.
            var (length, mend) =
                nearest is null ? (head.Sign + 1, name + " ")
                : _fields.Bare is null ? (head.Name + 1, nearest + ":")
                : (run.Length, nearest + written[head.Name..]);
            Fail(QueryErrorCode.UnknownField, run.Start, length, mend, name, nearest ?? $"\"{name}\"");
            return null;
        }
        return ReadWords(run);
    }

    /// <summary>A word or a phrase where only conditions on fields are read.</summary>
    private QueryNode? Outside(string written, int start, int length)
    {
        var mend = written.Any(char.IsLetterOrDigit) ? _fields.Placed(written) : "";
        Fail(QueryErrorCode.WordOutsideField, start, length, mend, Cut(written), mend.Length > 0 ? Cut(mend) : _fields.Example);
        return null;
    }

    private static string Cut(string written) => written.Length <= 40 ? written : written[..39] + "…";

    private QueryNode? ReadWords(LexToken run)
    {
        Mark(QueryPart.Term, run.Start, run.Length);
        if (_fields.Bare is not null)
            return Outside(Written(run), run.Start, run.Length);
        return Worded(WordReader.ReadRun(_text, run.Start, run.Length, Add, NameMark()), slop: null, run.Start, run.Length);
    }

    /// <summary>True where a quotation mark or a parenthesis follows the run without a space: it is the field's value.</summary>
    private bool IsAdjacent(LexToken run) => _token.Start == run.End && _token.Kind is LexKind.Quote or LexKind.Open;

    private QueryNode? ReadField(FieldDefinition field, LexToken run, FieldHead head)
    {
        var written = Written(run);
        var named = TextFold.Fold(written[..head.Name]);
        var name = head.Sign;
        var signLength = name + 1 < written.Length && written[name] != ':' && written[name + 1] == '=' ? 2 : 1;
        var sign = written.Substring(name, signLength);
        var value = written[(name + signLength)..];
        Mark(QueryPart.Field, run.Start, name + signLength);
        Mark(field.Shape == FieldShape.Words ? QueryPart.Term : QueryPart.Value, run.Start + name + signLength, value.Length);
        if (head.Days is not null && (!field.HasSpan || head.Days < 0))
        {
            var span = field.HasSpan ? "/30" : "";
            Fail(
                field.HasSpan ? QueryErrorCode.WrongDays : QueryErrorCode.NoDays,
                run.Start,
                run.Length,
                named + span + written[head.Sign..],
                named,
                Said(FieldHead.MostDays)
            );
            return null;
        }
        if (value.Length > 0 && !(value == "!" && IsAdjacent(run)))
        {
            if (sign == ":")
                return ReadValue(field, named, value, run.Start + name + 1, value.Length, head.Days, run.Start);
            return Counted(FieldReader.Read(field, named, sign, value, quoted: false, head.Days, run.Start, run.Length, Add));
        }
        if (value == "!" && IsAdjacent(run) && _token.Kind == LexKind.Quote)
            _token = _token with { Exact = true };
        else if (!IsAdjacent(run) || value.Length > 0)
        {
            Fail(QueryErrorCode.ValueMissing, run.Start, run.Length, "", named);
            return null;
        }
        var before = (_field, _name, _days);
        var token = _token;
        (_field, _name, _days) = (field, named, head.Days);
        QueryNode? inside;
        if (token.Kind == LexKind.Open)
            inside = ReadGroup();
        else
        {
            Advance();
            inside = ReadQuote(token);
        }
        (_field, _name, _days) = before;
        return inside;
    }

    private QueryNode? ReadValue(FieldDefinition field, string name, string value, int start, int length, int? days, int? from = null)
    {
        var nodeStart = from ?? start;
        var nodeLength = start + length - nodeStart;
        if (field.Shape != FieldShape.Words)
        {
            return Counted(
                FieldReader.Read(field, name, ":", value, quoted: false, days, nodeStart, nodeLength, from is null ? AddValueError : Add)
            );
        }
        var before = _field;
        _field = field;
        var node = Worded(WordReader.ReadRun(_text, start, length, Add, NameMark()), slop: null, nodeStart, nodeLength);
        _field = before;
        return node;
    }

    // Inside field:(…) and field:"…" the name stands outside the marked place.
    private void AddValueError(QueryError error)
    {
        var prefix = error.Arguments[0];
        var mend =
            error.Mend.StartsWith(prefix + ":", StringComparison.Ordinal) ? error.Mend[(prefix.Length + 1)..]
            : error.Mend.StartsWith(prefix, StringComparison.Ordinal) ? error.Mend[prefix.Length..]
            : error.Mend;
        Add(error with { Mend = mend });
    }

    private QueryNode? Worded(List<QueryWord> words, int? slop, int start, int length)
    {
        if (words.Count == 0)
            return null;
        _conditions += words.Count - 1;
        if (_field is { Field: QueryField.Hashtag or QueryField.Mention } marked)
            words = [.. words.Select(word => Marked(word, marked.Field))];
        var zone = _field?.Field == QueryField.Title ? Zone.Title : Zone.Anywhere;
        return Counted(words.Count == 1 ? new TermNode(words[0], zone, start, length) : new PhraseNode(words, slop, zone, start, length));
    }

    private char NameMark() =>
        _field?.Field switch
        {
            QueryField.Hashtag => '#',
            QueryField.Mention => '@',
            _ => '\0',
        };

    private static QueryWord Marked(QueryWord word, QueryField field) =>
        (word.Kind, field) switch
        {
            (WordKind.Prefix, QueryField.Hashtag) => new QueryWord(WordKind.HashtagPrefix, word.Text),
            (WordKind.Prefix, QueryField.Mention) => new QueryWord(WordKind.MentionPrefix, word.Text),
            (WordKind.Plain or WordKind.Exact, QueryField.Hashtag) => new QueryWord(WordKind.Hashtag, TermForm.Joined(word.Text)),
            (WordKind.Plain or WordKind.Exact, QueryField.Mention) => new QueryWord(WordKind.Mention, TermForm.Joined(word.Text)),
            _ => word,
        };
}
