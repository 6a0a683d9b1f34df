using System.Globalization;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Golden;

/// <summary>
/// The one record over what all systems say of a customer. Pure, and a function of the statements alone: no order of arrival
/// changes it. What our own people wrote by hand outweighs every rule.
/// </summary>
public static class GoldenRecord
{
    /// <summary>The value of one attribute; null where nobody says anything, or who counts says that there is none.</summary>
    public static GoldenValue? Choose(AttributeKind kind, IEnumerable<Statement> all, SurvivorshipRules rules)
    {
        var statements = all.Where(statement => statement.Attribute.Kind == kind).Order(NewestFirst).ToArray();
        if (statements.Length == 0)
            return null;
        var rule = rules.Of(kind);
        var byHand = Array.Find(statements, statement => statement.IsByHand);
        var winner =
            rule == Survivorship.Strictest ? Strictest(statements, byHand)
            : byHand is not null ? byHand
            // Somebody looked at it and accepted it: it counts until a system says something newer.
            : statements[0].IsAccepted ? statements[0]
            : rule switch
            {
                Survivorship.MostTrusted => statements.MinBy(statement => rules.RankOf(statement.Record.Source))!,
                Survivorship.Longest => statements.MaxBy(statement => statement.Value.Length)!,
                Survivorship.MostAgreed => statements
                    .Where(statement => statement.Value.Length > 0)
                    .GroupBy(statement => Folded(statement.Value), StringComparer.Ordinal)
                    .MaxBy(group => group.Count())
                    ?.First()
                    ?? statements[0],
                _ => statements[0],
            };
        if (winner.Value.Length == 0)
            return null;
        var folded = Folded(winner.Value);
        return new GoldenValue(
            kind,
            winner,
            winner.IsByHand ? null
                : winner.IsAccepted ? Survivorship.Newest
                : rule,
            statements.Count(statement => Folded(statement.Value) == folded),
            statements.Length,
            [.. statements.Where(statement => statement != winner)]
        );
    }

    /// <summary>
    /// The value of one attribute among what may be used for a purpose. What the person asked us to correct (KVKK art. 11) stands for
    /// whatever the corrected value is used for. How near a customer lets us come counts on any basis: it protects them.
    /// </summary>
    public static GoldenValue? Choose(AttributeKind kind, IEnumerable<Statement> all, SurvivorshipRules rules, Purpose purpose)
    {
        if (kind == AttributeKind.ContactWish)
            return Choose(kind, all, rules);
        var statements = all.Where(statement => statement.Attribute.Kind == kind).ToArray();
        return Array.Exists(statements, IsUsable)
            ? Choose(kind, statements.Where(statement => IsUsable(statement) || IsCorrection(statement)), rules)
            : null;

        bool IsUsable(Statement statement) => BasisRule.Allows(purpose, statement.Attribute.LegalBasis);

        static bool IsCorrection(Statement statement) => statement.IsByHand && statement.Attribute.LegalBasis == LegalBasis.Request;
    }

    /// <summary>What the customer's row is read for, attribute by attribute.</summary>
    public static Purpose PurposeOf(AttributeKind kind) =>
        kind is AttributeKind.Kind or AttributeKind.Segment or AttributeKind.City or AttributeKind.BirthDate
            ? Purpose.Grouping
            : Purpose.Answering;

    /// <summary>Every single-valued attribute that has a value, used or not.</summary>
    public static Dictionary<AttributeKind, GoldenValue> ChooseAll(IReadOnlyCollection<Statement> statements, SurvivorshipRules rules)
    {
        var chosen = new Dictionary<AttributeKind, GoldenValue>();
        foreach (var kind in AttributeKinds.Single)
        {
            if (Choose(kind, statements, rules) is { } value)
                chosen.Add(kind, value);
        }
        return chosen;
    }

    /// <summary>
    /// Writes what the rules choose among what may be used onto the customer. Somebody must be called something: a name without a
    /// basis stays where there is no other. Returns whether anything is different now.
    /// </summary>
    public static bool Apply(Customer customer, IReadOnlyCollection<Statement> statements, SurvivorshipRules rules)
    {
        var before = Fields(customer);
        customer.Name = Value(AttributeKind.Name) ?? Choose(AttributeKind.Name, statements, rules)?.Value ?? customer.Name;
        customer.Kind = Value(AttributeKind.Kind) == "company" ? CustomerKind.Company : CustomerKind.Person;
        customer.Number = Value(AttributeKind.Number);
        customer.Segment = Value(AttributeKind.Segment) ?? Customer.StandardSegment;
        customer.City = Value(AttributeKind.City);
        customer.BirthDate = DateOnly.TryParseExact(
            Value(AttributeKind.BirthDate),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
        customer.PreferredChannel = Value(AttributeKind.PreferredChannel);
        customer.ContactWish = WishOf(Value(AttributeKind.ContactWish));
        customer.Note = Value(AttributeKind.Note);
        return before != Fields(customer);

        string? Value(AttributeKind kind) => Choose(kind, statements, rules, PurposeOf(kind))?.Value;
    }

    public static string TextOf(ContactWish wish) => wish.ToString().ToLowerInvariant();

    /// <summary>
    /// The strictest of what was said since one of us last wrote it down. A wish that one system forgot to pass on is not lost,
    /// and what the customer told us in person ends what was said before.
    /// </summary>
    private static Statement Strictest(Statement[] newestFirst, Statement? byHand)
    {
        var counting = byHand is null ? newestFirst : [byHand, .. newestFirst.Where(statement => statement.At > byHand.At)];
        return counting.MaxBy(statement => WishOf(statement.Value))!;
    }

    private static ContactWish WishOf(string? text) =>
        Enum.TryParse<ContactWish>(text, ignoreCase: true, out var wish) ? wish : ContactWish.Open;

    private static string Folded(string value) => Text.Folding.TextFold.Fold(value);

    private static (string, CustomerKind, string?, string, string?, DateOnly?, string?, ContactWish, string?) Fields(Customer customer) =>
        (
            customer.Name,
            customer.Kind,
            customer.Number,
            customer.Segment,
            customer.City,
            customer.BirthDate,
            customer.PreferredChannel,
            customer.ContactWish,
            customer.Note
        );

    /// <summary>The newest first; among equals by source and id, so that the choice never depends on the order they were read in.</summary>
    private static readonly Comparer<Statement> NewestFirst = Comparer<Statement>.Create(
        (a, b) =>
        {
            var newer = b.At.CompareTo(a.At);
            if (newer != 0)
                return newer;
            var source = string.CompareOrdinal(a.Record.Source, b.Record.Source);
            return source != 0 ? source : a.Record.Id.CompareTo(b.Record.Id);
        }
    );
}
