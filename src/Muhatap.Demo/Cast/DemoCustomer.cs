using Muhatap.Core.Posts;

namespace Muhatap.Demo.Cast;

/// <summary>A customer record of the group. E-mails lie under <c>.example</c>, phones in the unassigned +90 599 range.</summary>
/// <param name="Number">The group's own customer number.</param>
/// <param name="PersonId">Who it really is (truth).</param>
/// <param name="City">What the record says: some have moved since, and only their profile knows.</param>
/// <param name="Segment">vip, standard, new, business or prospect.</param>
/// <param name="Brands">Ids of the own brands they are with.</param>
/// <param name="Identifiers">What stands on the record: number, e-mail, phone, and handles where the customer gave one.</param>
/// <param name="Purchases">Oldest first.</param>
public sealed record DemoCustomer(
    string Number,
    string PersonId,
    string FullName,
    string City,
    int BirthYear,
    string Segment,
    DateOnly Since,
    IReadOnlyList<string> Brands,
    IReadOnlyList<ClaimedIdentifier> Identifiers,
    IReadOnlyList<Purchase> Purchases
);
