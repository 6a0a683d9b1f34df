using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>One person or company, once: the golden record over what every system says of them.</summary>
public sealed class Customer
{
    /// <summary>The segment of somebody nobody has put into one.</summary>
    public const string StandardSegment = "standard";

    public required CustomerId Id { get; init; }

    public required CustomerKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>The company's own number for its customer, or null for a prospect.</summary>
    public string? Number { get; set; }

    /// <summary><c>vip</c>, <c>standard</c>, <c>prospect</c> or the company's own word.</summary>
    public string Segment { get; set; } = StandardSegment;

    public string? City { get; set; }

    public DateOnly? BirthDate { get; set; }

    /// <summary>The network or channel the customer asked to be answered on.</summary>
    public string? PreferredChannel { get; set; }

    public ContactWish ContactWish { get; set; }

    public string? Note { get; set; }

    /// <summary>The system that spoke of them first.</summary>
    public required string Source { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
