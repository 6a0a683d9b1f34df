using System.Data.Common;
using System.Globalization;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Query.Syntax;
using Muhatap.Relate.Basis;
using Muhatap.Store.Sql;

namespace Muhatap.Relate.Segments;

/// <summary>A filter as a condition on <c>customer c</c>, for both databases.</summary>
/// <param name="cities">Every city of the customers as it is written: databases fold Turkish letters each in its own way, so it is done here.</param>
/// <param name="filter">The text the nodes were read from, to mend.</param>
internal sealed class SegmentSql(SqlDialect dialect, DateTimeOffset now, IReadOnlyCollection<string> cities, string filter)
{
    /// <summary>What somebody felt or spoke of counts this long.</summary>
    private static readonly TimeSpan Recently = TimeSpan.FromDays(90);

    /// <summary>What their accounts said, where the tie may be used to put somebody into a group.</summary>
    private static readonly string Theirs = $"{Accounts} join post p on p.account_id = a.id";

    private static string Accounts =>
        $"from account a join account_link l on l.account_id = a.id and l.customer_id = a.customer_id and l.state = {(int)LinkState.Linked} and l.legal_basis in ({BasisSql.Numbers(Purpose.Grouping)})";

    public List<DbParameter> Parameters { get; } = [];

    /// <exception cref="Refusal"><c>segment.value</c>, <c>segment.number</c>: which isn't there, and where it stands.</exception>
    public string Condition(SegmentNode node) =>
        node switch
        {
            AllOf { Parts.Count: 0 } => "1 = 1",
            AllOf all => $"({string.Join(" and ", all.Parts.Select(Condition))})",
            AnyOf any => $"({string.Join(" or ", any.Parts.Select(Condition))})",
            // What is not known is not so: "not X" holds for those of whom nothing is known, too.
            Except except => $"not coalesce({Condition(except.Part)}, {(dialect.IsPostgres ? "false" : "0")})",
            FieldIs field => $"({Field(field)})",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private string Field(FieldIs field)
    {
        var recent = now - Recently;
        return field.Name switch
        {
            "segment" => $"lower(c.segment) = {Text(field.Value.ToLowerInvariant())}",
            "kind" => $"c.kind = {Word<CustomerKind>(field, ("kisi", CustomerKind.Person), ("sirket", CustomerKind.Company))}",
            "city" => $"c.city {dialect.In(Cities(field.Value))}",
            "source" =>
                $"exists (select 1 from source_record r where r.customer_id = c.id and lower(r.source) = {Text(field.Value.ToLowerInvariant())})",
            "network" => $"exists (select 1 {Accounts} where a.customer_id = c.id and a.network = {Text(field.Value.ToLowerInvariant())})",
            "contact" =>
                $"c.contact_wish = {Word<ContactWish>(field, ("acik", ContactWish.Open), ("answers", ContactWish.AnswersOnly), ("yanit", ContactWish.AnswersOnly), ("yok", ContactWish.None))}",
            "consent" => Consent(field),
            "sentiment" =>
                $"exists (select 1 {Theirs} join post_reading g on g.post_id = p.id where a.customer_id = c.id and p.created_at >= {Number(recent.ToUnixTimeMilliseconds())} and g.sentiment = {Word<Sentiment>(field, ("olumsuz", Sentiment.Negative), ("notr", Sentiment.Neutral), ("olumlu", Sentiment.Positive))})",
            "subject" =>
                $"exists (select 1 {Theirs} join post_reading g on g.post_id = p.id where a.customer_id = c.id and p.created_at >= {Number(recent.ToUnixTimeMilliseconds())} and g.subject = {Text(field.Value.ToLowerInvariant())})",
            "age" => Age(field),
            "posts" => Compare($"(select count(*) {Theirs} where a.customer_id = c.id)", field),
            "quiet" => Compare(Days($"(select max(p.created_at) {Theirs} where a.customer_id = c.id)"), field),
            "bought" => Compare(
                $"(select count(*) from activity v where v.customer_id = c.id and v.kind = {Number((int)ActivityKind.Purchase)})",
                field
            ),
            "cases" => Compare(
                $"(select count(*) from conversation v where v.customer_id = c.id and v.status <> {Number((int)ConversationStatus.Closed)})",
                field
            ),
            "stale" => Compare(Days("(select max(r.as_of) from source_record r where r.customer_id = c.id)"), field),
            _ => Compare(Days("c.created_at"), field),
        };
    }

    /// <summary>The latest word counts, by brand and address.</summary>
    private string Consent(FieldIs field)
    {
        var channel = Word<ConsentChannel>(
            field,
            ("arama", ConsentChannel.Call),
            ("mesaj", ConsentChannel.Message),
            ("sms", ConsentChannel.Message),
            ("eposta", ConsentChannel.Email)
        );
        return $"""
            exists (select 1 from consent k where k.customer_id = c.id and k.channel = {channel} and k.status = {Number(
                (int)ConsentStatus.Given
            )}
              and not exists (select 1 from consent n where n.customer_id = k.customer_id and n.channel = k.channel and n.brand = k.brand
                and coalesce(n.address, '') = coalesce(k.address, '') and n.given_at > k.given_at))
            """;
    }

    /// <summary>Days of birth are compared as they are written (yyyy-MM-dd): somebody is 30 from their 30th birthday to the day before their 31st.</summary>
    private string Age(FieldIs field)
    {
        var (least, most) = Range(field);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        string Born(long age) => Text(today.AddYears(-(int)Math.Clamp(age, 0, 1500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return $"c.birth_date is not null and c.birth_date <= {Born(Math.Max(0, least))}"
            + (most < 1500 ? $" and c.birth_date > {Born(most + 1)}" : "");
    }

    private string Days(string instant) => $"(({Number(now.ToUnixTimeMilliseconds())} - {instant}) / 86400000)";

    private string Compare(string value, FieldIs field)
    {
        var (least, most) = Range(field);
        return $"{value} between {Number(least)} and {Number(most)}";
    }

    /// <summary><c>3</c>, <c>&gt;=3</c>, <c>&lt;3</c>, <c>3..7</c>; whole numbers.</summary>
    private (long Least, long Most) Range(FieldIs field)
    {
        const long many = int.MaxValue;
        var text = field.Value;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
            return (Whole(text[..dots]), Whole(text[(dots + 2)..]));
        return text switch
        {
            ['>', '=', .. var rest] => (Whole(rest), many),
            ['<', '=', .. var rest] => (0, Whole(rest)),
            ['>', .. var rest] => (Whole(rest) + 1, many),
            ['<', .. var rest] => (0, Whole(rest) - 1),
            ['=', .. var rest] => (Whole(rest), Whole(rest)),
            _ => (Whole(text), Whole(text)),
        };

        long Whole(string digits) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Wrong("segment.number", field, $"'{field.Value}' is not a number; write 3, >=3, <3 or 3..7");
    }

    private string Cities(string wanted)
    {
        var folded = SegmentFields.Fold(wanted);
        var name = $"p{Parameters.Count}";
        Parameters.Add(
            dialect.List(name, [.. cities.Where(city => string.Equals(SegmentFields.Fold(city), folded, StringComparison.Ordinal))])
        );
        return name;
    }

    private string Word<T>(FieldIs field, params (string Word, T Value)[] turkish)
        where T : struct, Enum
    {
        var folded = SegmentFields.Fold(field.Value);
        foreach (var (word, value) in turkish)
            if (string.Equals(word, folded, StringComparison.Ordinal))
                return Number(Convert.ToInt32(value, CultureInfo.InvariantCulture));
        // "1" parses as an enum as well, and nobody means it.
        if (!char.IsAsciiDigit(folded[0]) && Enum.TryParse<T>(folded, ignoreCase: true, out var known))
            return Number(Convert.ToInt32(known, CultureInfo.InvariantCulture));
        var words = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        throw Wrong(
            "segment.value",
            field,
            $"'{field.Value}' is none of {string.Join(", ", words)}",
            QueryFields.Closest([.. turkish.Select(pair => pair.Word), .. words], folded)
        );
    }

    private string Text(string value)
    {
        var name = $"p{Parameters.Count}";
        Parameters.Add(dialect.Value(name, value));
        return "@" + name;
    }

    private string Number(long value)
    {
        var name = $"p{Parameters.Count}";
        Parameters.Add(dialect.Value(name, value));
        return "@" + name;
    }

    /// <param name="instead">The value that was likely meant.</param>
    private Refusal Wrong(string code, FieldIs field, string what, string? instead = null) =>
        new(
            code,
            $"At character {field.At + 1}: {what}.",
            "filter",
            instead is null ? null : string.Concat(filter.AsSpan(0, field.At), instead, filter.AsSpan(field.At + field.Length))
        );
}
