using System.Data.Common;
using System.Globalization;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Query.Syntax;
using Muhatap.Store.Sql;
using Muhatap.Text.Folding;

namespace Muhatap.Relate.Segments;

/// <summary>
/// A filter as a condition on <c>customer c</c>, for both databases. What is asked of posts, purchases or consents is a set of customers, made once along an
/// index and then looked into: so the time follows the rows that are asked about and not the customers times the conditions.
/// </summary>
/// <param name="spellings">Of each field compared by its name: how what was asked for is written in the tables. Databases fold Turkish letters each in its own way, so it is done here.</param>
/// <param name="few">The parameter with the only customers that are asked about, as triage does; null: all of them.</param>
/// <param name="narrow">A condition all of them must meet and few do: every set is made of those only. Null: there is none.</param>
internal sealed partial class SegmentSql(
    SqlDialect dialect,
    DateTimeOffset now,
    IReadOnlyDictionary<FieldNode, string[]> spellings,
    string? few,
    FieldNode? narrow = null
)
{
    private readonly string? among = few is null ? null : dialect.In(few);
    private string? narrowed;

    public List<DbParameter> Parameters { get; } = [];

    public string Condition(QueryNode node) =>
        node switch
        {
            AndNode and => $"({string.Join(" and ", and.Children.Select(Condition))})",
            OrNode or => $"({string.Join(" or ", or.Children.Select(Condition))})",
            // What is not known is not so: "not X" holds for those of whom nothing is known, too.
            NotNode not => $"not coalesce({Condition(not.Child)}, {(dialect.IsPostgres ? "false" : "0")})",
            FieldNode field => $"({Field(field)})",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private string Field(FieldNode node) =>
        node.Definition.Name switch
        {
            "segment" => $"c.segment {Spelled(node)}",
            "city" => $"c.city {Spelled(node)}",
            "channel" => $"c.preferred_channel {Spelled(node)}",
            "kind" => $"c.kind = {(int)Enum.Parse<CustomerKind>(node.Text, ignoreCase: true)}",
            "number" => $"c.number in ({Text(node.Text)}, {Text(node.Text.ToUpperInvariant())}, {Text(node.Text.ToLowerInvariant())})",
            "contact" => $"c.contact_wish = {(int)Wish(node.Text)}",
            "name" => NameBegins(node.Text),
            "age" => Age(node),
            "birthday" => Birthday(node),
            "has" => Has(node.Text),
            "known" => Between(DaysSince("c.created_at"), node),
            "life" => $"c.id in ({Attributes(AttributeKind.LifeEvent)} and s.value = {Text(node.Text)})",
            "job" => $"c.id in ({Attributes(AttributeKind.Job)} and s.value {Spelled(node)})",
            "source" => $"c.id in (select r.customer_id from source_record r where r.source {Spelled(node)}{Few("r.customer_id")})",
            "records" => Counted(node, "r.customer_id", $"from source_record r where 1 = 1{Few("r.customer_id")}", "count(*)"),
            "stale" => Since(node, "r.customer_id", $"from source_record r where 1 = 1{Few("r.customer_id")}", "max(r.as_of)"),
            "merged" => Counted(node, "m.into_id", $"from customer_merge m where m.undone_at is null{Few("m.into_id")}", "count(*)"),
            "consent" => $"c.id in ({Word(node.Text, ConsentStatus.Given)}) and c.id not in ({Word(node.Text, ConsentStatus.Refused)})",
            "refused" => $"c.id in ({Word(node.Text, ConsentStatus.Refused)})",
            "bought" => Counted(node, "v.customer_id", Purchases(node), "count(*)"),
            // Money of different currencies is never added.
            "spent" => Counted(node, "v.customer_id", $"{Purchases(node)} and v.currency = 'TRY'", "sum(v.amount_minor)", scale: 100),
            "lastbought" => Since(node, "v.customer_id", Purchases(node), "max(v.at)"),
            "product" => $"c.id in (select v.customer_id {Purchases(node)} and v.target {Spelled(node)})",
            "lastcontact" => LastContact(node),
            "cases" => Counted(node, "v.customer_id", OpenConversations, "count(*)"),
            "waiting" => Counted(node, "v.customer_id", $"{OpenConversations} and v.due_at is not null", "count(*)"),
            "promises" => Counted(node, "v.person_id", OverduePromises, "count(*)"),
            "risk" => Risk(node.Text),
            _ => Said(node),
        };

    /// <summary>A set of customers by a whole number of something; those of whom there is none have 0.</summary>
    private string Counted(FieldNode node, string key, string from, string value, int scale = 1)
    {
        var (least, most) = SegmentBounds.Of(node, scale);
        var inside = $"coalesce({value}, 0) between {Number(least)} and {Number(most)}";
        // Where none is enough, those are left out of whom there are too many: whom nothing is known of stand in no table.
        return least <= 0 && most >= 0
            ? $"c.id not in (select {key} {from} group by {key} having not {inside})"
            : $"c.id in (select {key} {from} group by {key} having {inside})";
    }

    /// <summary>A set of customers by the whole days since something last was; those with whom it never was are in none.</summary>
    private string Since(FieldNode node, string key, string from, string instant) =>
        $"c.id in (select {key} {from} group by {key} having {Between(DaysSince(instant), node)})";

    private string Between(string value, FieldNode node, int scale = 1)
    {
        var (least, most) = SegmentBounds.Of(node, scale);
        return $"{value} between {Number(least)} and {Number(most)}";
    }

    private string DaysSince(string instant) => $"(({Number(now.ToUnixTimeMilliseconds())} - {instant}) / 86400000)";

    /// <summary>" and KEY is one of the few", where only some are asked about.</summary>
    private string Few(string key)
    {
        if (among is not null)
            return $" and {key} {among}";
        if (narrow is null)
            return "";
        narrowed ??= $"in (select n.id from customer n where n.{narrow.Definition.Name} {Spelled(narrow)})";
        return $" and {key} {narrowed}";
    }

    /// <summary>" and INSTANT lies in the span", where one was written or goes without saying.</summary>
    private string Within(FieldNode node, string instant) =>
        (node.Days ?? node.Definition.Days) is { } days ? $" and {instant} >= {Moment(days)}" : "";

    private string Moment(int daysAgo) => Number(now.AddDays(-daysAgo).ToUnixTimeMilliseconds());

    private string Spelled(FieldNode node)
    {
        var name = $"p{Parameters.Count}";
        Parameters.Add(dialect.List(name, spellings[node]));
        return dialect.In(name);
    }

    /// <summary>Keys are folded names, once for each of their words with that word first.</summary>
    private string NameBegins(string written)
    {
        var begun = string.Join(' ', TextFold.Fold(written).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"c.id in (select k.customer_id from customer_name_key k where k.key >= {Text(begun)} and k.key < {Text(begun + '\uffff')}{Few("k.customer_id")})";
    }

    /// <summary>Days of birth are compared as they are written (yyyy-MM-dd): somebody is 30 from their 30th birthday to the day before their 31st.</summary>
    private string Age(FieldNode node)
    {
        var (least, most) = SegmentBounds.Of(node, scale: 1);
        if (least > most || most < 0)
            return "1 = 0";
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        string Born(long age) => Text(today.AddYears(-(int)Math.Clamp(age, 0, 1500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return $"c.birth_date is not null and c.birth_date <= {Born(Math.Max(0, least))}"
            + (most < 1500 ? $" and c.birth_date > {Born(most + 1)}" : "");
    }

    /// <summary>The days of the year that come within the asked days. Who was born on the 29th of February has their day on the 28th elsewhen.</summary>
    private string Birthday(FieldNode node)
    {
        var (least, most) = SegmentBounds.Of(node, scale: 1);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var days = new SortedSet<string>(StringComparer.Ordinal);
        for (var ahead = Math.Max(0, least); ahead <= Math.Min(most, 366); ahead++)
        {
            var day = today.AddDays((int)ahead);
            var written = day.ToString("MM-dd", CultureInfo.InvariantCulture);
            // A day 366 days ahead is there twice; its nearer time counts.
            if (ahead < 365 || day.AddYears(-1) < today)
                days.Add(written);
            if (written == "02-28" && !DateTime.IsLeapYear(day.Year))
                days.Add("02-29");
        }
        var name = $"p{Parameters.Count}";
        Parameters.Add(dialect.List(name, [.. days]));
        return $"c.birth_date is not null and substr(c.birth_date, 6, 5) {dialect.In(name)}";
    }

    private string Has(string what) =>
        what switch
        {
            "email" => Identifier(IdentifierKind.Email),
            "phone" => Identifier(IdentifierKind.Phone),
            "account" => $"c.id in (select l.customer_id {Links})",
            "birthdate" => "c.birth_date is not null",
            "city" => "c.city is not null",
            "number" => "c.number is not null",
            _ => "coalesce(c.note, '') <> ''",
        };

    private string Identifier(IdentifierKind kind) =>
        $"c.id in (select i.customer_id from customer_identifier i where i.kind = {(int)kind} and i.legal_basis in ({Bases}){Few("i.customer_id")})";

    private string Attributes(AttributeKind kind) =>
        $"select r.customer_id from source_attribute s join source_record r on r.id = s.source_record_id where s.kind = {(int)kind} and s.legal_basis in ({Bases}){Few("r.customer_id")}";

    private string Purchases(FieldNode node) =>
        $"from activity v where v.kind = {(int)ActivityKind.Purchase} and v.customer_id is not null{Few("v.customer_id")}{Within(node, "v.at")}";

    /// <summary>
    /// Those with a standing word: none said later of the same brand, channel and address, and where two were said at once the refusal stands
    /// (<see cref="ConsentLedger.Standing"/>).
    /// </summary>
    private string Word(string channel, ConsentStatus status)
    {
        var later =
            status == ConsentStatus.Given
                ? $"(n.given_at > k.given_at or n.given_at = k.given_at and n.status = {(int)ConsentStatus.Refused})"
                : "n.given_at > k.given_at";
        return $"""
            select k.customer_id from consent k where k.channel = {(int)
                Enum.Parse<ConsentChannel>(channel, ignoreCase: true)} and k.status = {(int)status}{Few("k.customer_id")}
              and not exists (select 1 from consent n where n.customer_id = k.customer_id and n.brand = k.brand and n.channel = k.channel
                and coalesce(n.address, '') = coalesce(k.address, '') and {later})
            """;
    }

    private static ContactWish Wish(string text) =>
        text switch
        {
            "open" => ContactWish.Open,
            "answers" => ContactWish.AnswersOnly,
            _ => ContactWish.None,
        };

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
}
