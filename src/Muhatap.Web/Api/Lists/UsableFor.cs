using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Relate.Golden;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Api.Lists;

/// <summary>Customers as one purpose may see them: what has no basis for it is left out, and named.</summary>
internal sealed class UsableFor
{
    private static readonly AttributeKind[] Shows =
    [
        AttributeKind.Name,
        AttributeKind.Number,
        AttributeKind.Segment,
        AttributeKind.City,
        AttributeKind.BirthDate,
        AttributeKind.PreferredChannel,
        AttributeKind.Email,
        AttributeKind.Phone,
    ];

    private readonly Purpose purpose;
    private readonly Dictionary<CustomerId, List<Statement>> statements;
    private readonly SurvivorshipRules rules;

    private UsableFor(Purpose purpose, Dictionary<CustomerId, List<Statement>> statements, SurvivorshipRules rules) =>
        (this.purpose, this.statements, this.rules) = (purpose, statements, rules);

    public static async Task<UsableFor> ReadAsync(
        MuhatapDb db,
        Purpose purpose,
        IReadOnlyList<CustomerId> customers,
        CancellationToken cancellationToken
    ) =>
        new(
            purpose,
            await SourcesOf.ReadAsync(db, customers, cancellationToken).ConfigureAwait(false),
            await SurvivorshipRules.LoadAsync(db, cancellationToken).ConfigureAwait(false)
        );

    public object Shown(Customer customer)
    {
        var all = statements.GetValueOrDefault(customer.Id) ?? [];
        return new
        {
            id = customer.Id.ToString(),
            name = Value(AttributeKind.Name),
            number = Value(AttributeKind.Number),
            segment = Value(AttributeKind.Segment),
            city = Value(AttributeKind.City),
            birth_date = Value(AttributeKind.BirthDate),
            preferred_channel = Value(AttributeKind.PreferredChannel),
            emails = Values(AttributeKind.Email),
            phones = Values(AttributeKind.Phone),
            contact_wish = customer.ContactWish.ToString().ToLowerInvariant(),
            purpose = purpose.ToString().ToLowerInvariant(),
            unused = Shows
                .Where(kind => all.Exists(row => row.Attribute.Kind == kind && row.Value.Length > 0) && !Usable(kind).Any())
                .Select(kind => kind.ToString().ToLowerInvariant()),
        };

        string? Value(AttributeKind kind) => GoldenRecord.Choose(kind, all, rules, purpose)?.Value;

        string[] Values(AttributeKind kind) => [.. Usable(kind).Select(row => row.Value).Distinct(StringComparer.Ordinal)];

        IEnumerable<Statement> Usable(AttributeKind kind) =>
            all.Where(row => row.Attribute.Kind == kind && row.Value.Length > 0 && BasisRule.Allows(purpose, row.Attribute.LegalBasis));
    }
}
