using Muhatap.Core.Accounts;
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

    /// <summary>The system's own id of the record; null: the number, else the first identifier.</summary>
    public string? ExternalId { get; init; }

    /// <summary>As of when the system says so; null: now. What is older than what is held changes nothing.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Why we may hold it, as the sender says; null: nothing was said, and <see cref="TakenBasis"/> finds it.</summary>
    public LegalBasis? Basis { get; init; }

    /// <summary>What the system says there is none of (an emptied field), unlike what it does not speak of.</summary>
    public IReadOnlyList<AttributeKind> Emptied { get; init; } = [];

    /// <summary>E-mails, phones and handles, as written; a handle as <c>network:handle</c>.</summary>
    public IReadOnlyList<ClaimedIdentifier> Identifiers { get; init; } = [];
}
