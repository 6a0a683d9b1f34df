using System.Globalization;

namespace Muhatap.Query.Syntax;

/// <summary>
/// Reads the listening language (docs/listening-language.md). Recursive descent, in time linear in the text: length, depth, number of
/// conditions and of reported errors are bounded, so that no text takes long.
/// </summary>
public sealed partial class QueryParser
{
    public const int MaxLength = 100_000;
    public const int MaxDepth = 50;
    public const int MaxConditions = 5_000;
    private const int MaxErrors = 20;

    private readonly string _text;
    private readonly QueryLexer _lexer;
    private readonly List<QueryError> _errors = [];
    private LexToken _token;
    private readonly FieldCatalogue _fields;
    private readonly bool _andFirst;
    private FieldDefinition? _field;

    // How the field whose values stand in parentheses or quotation marks was named, and its days.
    private string _name = "";
    private int? _days;
    private int _depth;
    private int _conditions;
    private int _costly;

    private readonly List<QuerySpan>? _spans;

    private QueryParser(string text, QueryUse use, FieldCatalogue fields, List<QuerySpan>? spans)
    {
        _text = text;
        _fields = fields;
        _andFirst = use == QueryUse.Kept;
        _spans = spans;
        _lexer = new QueryLexer(text);
        _token = _lexer.Next();
    }

    /// <summary>Reads <paramref name="text"/>. Never throws for what is written in it; each error has its place and a mend.</summary>
    /// <param name="fields">What it may ask; null: the posts' fields.</param>
    public static QueryParse Parse(string text, QueryUse use = QueryUse.Topic, FieldCatalogue? fields = null) =>
        Parse(text, use, fields ?? QueryFields.Catalogue, spans: null);

    /// <summary>The same, and what each piece of the text was read as, ascending and without overlaps: for an editor to colour.</summary>
    public static (QueryParse Parse, IReadOnlyList<QuerySpan> Spans) ParseWithSpans(
        string text,
        QueryUse use = QueryUse.Topic,
        FieldCatalogue? fields = null
    )
    {
        var spans = new List<QuerySpan>();
        var parse = Parse(text, use, fields ?? QueryFields.Catalogue, spans);
        return (parse, spans);
    }

    private static QueryParse Parse(string text, QueryUse use, FieldCatalogue fields, List<QuerySpan>? spans)
    {
        var most = fields.MostLength;
        if (text.Length > most)
            return new QueryParse(null, [new QueryError(QueryErrorCode.TooLong, [Said(most)], most, text.Length - most, "")]);
        var parser = new QueryParser(text, use, fields, spans);
        var root = parser.ReadAll();
        if (parser._errors.Count == 0 && root is null)
            parser.Fail(QueryErrorCode.Empty, 0, text.Length, fields.Example);
        if (parser._errors.Count == 0 && use == QueryUse.Topic)
            TopicChecks.Check(text, root!, parser._errors);
        return parser._errors.Count > 0
            ? new QueryParse(null, parser._errors)
            : new QueryParse(new ListeningQuery(text, root!, fields), []);
    }

    private QueryNode? ReadAll()
    {
        var root = ReadExpression();
        while (_token.Kind == LexKind.Close)
        {
            Fail(QueryErrorCode.UnopenedParenthesis, _token.Start, _token.Length, "");
            Advance();
            ReadExpression();
        }
        return root;
    }

    /// <summary>Operands joined by AND, OR or a space, up to a closing parenthesis or the end.</summary>
    private QueryNode? ReadExpression()
    {
        var children = new List<QueryNode>();
        var places = new List<(int Start, int End, bool Or)>();
        var hasAnd = false;
        var hasOr = false;
        var orWritten = "OR";
        while (_token.Kind is not (LexKind.End or LexKind.Close))
        {
            var joined = _token;
            var or = joined.Kind == LexKind.Or;
            if (or)
                orWritten = Written(joined);
            if (joined.Kind is LexKind.And or LexKind.Or)
            {
                Advance();
                if (places.Count == 0 || _token.Kind is LexKind.End or LexKind.Close or LexKind.And or LexKind.Or)
                {
                    Fail(QueryErrorCode.OperandMissing, joined.Start, joined.Length, "", Written(joined));
                    continue;
                }
            }
            var start = _token.Start;
            var child = ReadUnary();
            if (places.Count > 0)
            {
                hasOr |= or;
                hasAnd |= !or;
            }
            places.Add((start, LastEnd(start), or));
            if (child is not null)
                children.Add(child);
        }
        if (hasAnd && hasOr && _andFirst)
            return children.Count == places.Count ? AndFirst(children, places) : null;
        if (hasAnd && hasOr)
            Fail(QueryErrorCode.MixedAndOr, places[0].Start, places[^1].End - places[0].Start, Grouped(places, orWritten));
        if (children.Count <= 1)
            return children.Count == 0 ? null : children[0];
        var length = places[^1].End - places[0].Start;
        return hasOr ? new OrNode(children, places[0].Start, length) : new AndNode(children, places[0].Start, length);
    }

    /// <summary>What stands between two ORs is joined before they are.</summary>
    private static OrNode AndFirst(List<QueryNode> children, List<(int Start, int End, bool Or)> places)
    {
        var groups = new List<QueryNode>();
        for (var i = 0; i < places.Count; )
        {
            var last = i;
            while (last + 1 < places.Count && !places[last + 1].Or)
                last++;
            groups.Add(last == i ? children[i] : new AndNode(children[i..(last + 1)], places[i].Start, places[last].End - places[i].Start));
            i = last + 1;
        }
        return new OrNode(groups, places[0].Start, places[^1].End - places[0].Start);
    }

    private int _lastEnd;

    private int LastEnd(int least) => Math.Max(least, _lastEnd);

    /// <summary>The corrected query that <see cref="QueryErrorCode.MixedAndOr"/> offers: what AND joins goes into parentheses.</summary>
    /// <param name="or">The operator as it was written: who writes VEYA is answered in VEYA.</param>
    private string Grouped(List<(int Start, int End, bool Or)> places, string or)
    {
        var groups = new List<string>();
        for (var i = 0; i < places.Count; )
        {
            var last = i;
            while (last + 1 < places.Count && !places[last + 1].Or)
                last++;
            var group = _text[places[i].Start..places[last].End];
            groups.Add(last > i ? $"({group})" : group);
            i = last + 1;
        }
        return string.Join($" {or} ", groups);
    }

    private QueryNode? ReadUnary()
    {
        if (_token.Kind != LexKind.Not)
            return ReadNear();
        var not = _token;
        if (!Enter(not))
            return null;
        Advance();
        QueryNode? child = null;
        if (_token.Kind is LexKind.End or LexKind.Close or LexKind.And or LexKind.Or)
            Fail(QueryErrorCode.OperandMissing, not.Start, not.Length, "", Written(not));
        else
            child = ReadUnary();
        _depth--;
        return child is null ? null : new NotNode(child, not.Start, _lastEnd - not.Start);
    }

    private QueryNode? ReadNear()
    {
        var start = _token.Start;
        if (_token.Kind == LexKind.Near)
        {
            Fail(QueryErrorCode.OperandMissing, _token.Start, _token.Length, "", Written(_token));
            Advance();
            return null;
        }
        var left = ReadPrimary();
        // Asked once: the whole chain lives in the zone of its first, and asking it again at each link made long chains quadratic.
        var zone = left is null ? null : ZoneOf(left);
        while (_token.Kind == LexKind.Near)
        {
            var near = _token;
            Advance();
            if (_token.Kind is LexKind.End or LexKind.Close or LexKind.And or LexKind.Or or LexKind.Near)
            {
                Fail(QueryErrorCode.OperandMissing, near.Start, near.Length, "", Written(near));
                continue;
            }
            if (near.Distance is not > 0)
            {
                var name = Written(near).Split('/')[0];
                Fail(QueryErrorCode.NearDistance, near.Start, near.Length, name + "/5", name, Said(QueryLexer.MaxDistance));
            }
            var right = _token.Kind == LexKind.Not ? ReadUnary() : ReadPrimary();
            if (left is null || right is null)
                continue;
            if (zone is null || ZoneOf(right) != zone)
                Fail(QueryErrorCode.NearOperand, near.Start, near.Length, "AND", Written(near));
            else
                left = new NearNode(left, right, near.Distance ?? 1, near.Ordered, start, _lastEnd - start);
        }
        return left;
    }

    /// <summary>The one zone whose positions all of a NEAR's side lives in; null where it can't stand in a NEAR.</summary>
    private static Zone? ZoneOf(QueryNode node)
    {
        switch (node)
        {
            case TermNode term:
                return term.Zone;
            case PhraseNode phrase:
                return phrase.Zone;
            case NearNode near:
                return ZoneOf(near.Left);
            case OrNode or:
                var zone = ZoneOf(or.Children[0]);
                foreach (var child in or.Children)
                {
                    if (ZoneOf(child) != zone)
                        return null;
                }
                return zone;
            default:
                return null;
        }
    }

    private QueryNode? ReadPrimary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case LexKind.Open:
                return ReadGroup();
            case LexKind.Quote:
                Advance();
                return ReadQuote(token);
            case LexKind.Run:
                Advance();
                return ReadRun(token);
            default: // a face: what else can't begin an operand was dealt with by the callers
                Fail(QueryErrorCode.FaceNeedsQuotes, token.Start, token.Length, $"\"{Written(token)}\"");
                Advance();
                return null;
        }
    }

    private QueryNode? ReadGroup()
    {
        var open = _token;
        if (!Enter(open))
            return null;
        Advance();
        var errors = _errors.Count;
        var inside = ReadExpression();
        _depth--;
        if (_token.Kind == LexKind.Close)
        {
            Advance();
            if (inside is null && _errors.Count == errors)
                Fail(QueryErrorCode.EmptyGroup, open.Start, _lastEnd - open.Start, "");
        }
        else if (_errors.Count == errors)
        {
            var rest = _text[open.Start..];
            Fail(QueryErrorCode.UnclosedParenthesis, open.Start, rest.Length, inside is null ? "" : rest.TrimEnd() + ")");
        }
        return inside;
    }

    private QueryNode? Counted(QueryNode? node)
    {
        if (++_conditions == _fields.MostConditions + 1)
            Fail(QueryErrorCode.TooManyWords, _lastEnd, _text.Length - _lastEnd, "", Said(_fields.MostConditions));
        if (node is FieldNode { Definition.IsCostly: true } && ++_costly > _fields.MostCostly)
            Fail(QueryErrorCode.TooCostly, node.Start, node.Length, "", Said(_fields.MostCostly));
        return node;
    }

    private bool Enter(LexToken token)
    {
        if (++_depth <= MaxDepth)
            return true;
        _depth--;
        Fail(QueryErrorCode.TooDeep, token.Start, _text.Length - token.Start, "", Said(MaxDepth));
        Stop();
        return false;
    }

    private void Advance()
    {
        _lastEnd = _token.End;
        switch (_token.Kind)
        {
            case LexKind.And or LexKind.Or or LexKind.Not or LexKind.Near:
                Mark(QueryPart.Operator, _token.Start, _token.Length);
                break;
            case LexKind.Open or LexKind.Close:
                Mark(QueryPart.Group, _token.Start, _token.Length);
                break;
        }
        _token =
            _errors.Count >= MaxErrors || _conditions > _fields.MostConditions ? new LexToken(LexKind.End, _text.Length, 0) : _lexer.Next();
    }

    private void Mark(QueryPart part, int start, int length)
    {
        if (length > 0)
            _spans?.Add(new QuerySpan(part, start, length));
    }

    private void Stop() => _token = new LexToken(LexKind.End, _text.Length, 0);

    private void Add(QueryError error)
    {
        // A link can't be looked for inside another field; there it can only be taken out.
        if (error.Code == QueryErrorCode.AddressNeedsField && _field is not null)
            error = error with { Mend = "" };
        if (_errors.Count < MaxErrors)
            _errors.Add(error with { Mend = Spaced(error) });
    }

    // A mend must not grow together with what stands beside it without a space.
    private string Spaced(QueryError error)
    {
        var mend = error.Mend;
        if (mend.Length == 0)
            return mend;
        var before = error.Start > 0 ? _text[error.Start - 1] : ' ';
        var end = error.Start + error.Length;
        var after = end < _text.Length ? _text[end] : ' ';
        var negated = before == '-' && (error.Start == 1 || QueryLexer.IsSpace(_text[error.Start - 2]) || _text[error.Start - 2] == '(');
        var valued = before is ':' && error.Code != QueryErrorCode.AddressNeedsField;
        if (!QueryLexer.IsSpace(before) && before != '(' && !negated && !valued)
            mend = " " + mend;
        return QueryLexer.IsSpace(after) || after == ')' || mend[^1] is ':' or ' ' ? mend : mend + " ";
    }

    private void Fail(QueryErrorCode code, int start, int length, string mend, params string[] arguments) =>
        Add(new QueryError(code, arguments, start, length, mend));

    private string Written(LexToken token) => _text.Substring(token.Start, token.Length);

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
