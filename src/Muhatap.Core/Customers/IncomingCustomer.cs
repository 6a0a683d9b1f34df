using Muhatap.Core.Posts;

namespace Muhatap.Core.Customers;

/// <summary>One row about a customer as an outside system gives it.</summary>
public sealed record IncomingCustomer
{
    /// <summary>The company's own number for its customer; the key of a second delivery. Null: the first e-mail, phone or handle is the key.</summary>
    public string? Number { get; init; }

    public required string Name { get; init; }

    public CustomerKind Kind { get; init; } = CustomerKind.Person;

    public string? Segment { get; init; }

    public string? City { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? PreferredChannel { get; init; }

    public ContactWish? ContactWish { get; init; }

    public string? Note { get; init; }

    /// <summary>The system the row came from.</summary>
    public required string Source { get; init; }

    /// <summary>E-mails, phones and handles, as written; a handle as <c>network:handle</c>.</summary>
    public IReadOnlyList<ClaimedIdentifier> Identifiers { get; init; } = [];
}
