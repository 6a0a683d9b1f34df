using Muhatap.Core.Posts;

namespace Muhatap.Core.Customers;

/// <summary>
/// One row about a customer as another system hands it over, before anything is known of who it is. Its key outside is
/// (<see cref="Source"/>, <see cref="Number"/>), or its identifiers where it has no number.
/// </summary>
public sealed record IncomingCustomer
{
    /// <summary>The company's own number for its customer, as written.</summary>
    public string? Number { get; init; }

    public required string Name { get; init; }

    public CustomerKind Kind { get; init; } = CustomerKind.Person;

    /// <summary>Null where the row does not say: an import never moves a customer to another segment by silence.</summary>
    public string? Segment { get; init; }

    public string? City { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>The network or channel the customer asked to be answered on.</summary>
    public string? PreferredChannel { get; init; }

    /// <summary>Null where the row does not say.</summary>
    public ContactWish? ContactWish { get; init; }

    /// <summary>Each in its normal form (<see cref="IdentifierForm"/>), without repeats.</summary>
    public IReadOnlyList<ClaimedIdentifier> Identifiers { get; init; } = [];

    /// <summary>The system the row came from.</summary>
    public required string Source { get; init; }

    /// <summary>The row's other columns as a JSON object of texts, or null where there are none.</summary>
    public string? ExtraJson { get; init; }
}
