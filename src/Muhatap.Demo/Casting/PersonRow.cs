namespace Muhatap.Demo.Casting;

/// <summary>A line of <c>demo/people.jsonl</c>.</summary>
internal sealed record PersonRow(
    string Id,
    string FirstName,
    string LastName,
    string City,
    string District,
    int BirthYear,
    string Occupation,
    string Voice,
    string? Role,
    IReadOnlyList<string> Brands,
    IReadOnlyList<string> Friends,
    CustomerRow? Customer,
    IReadOnlyDictionary<string, string> Accounts,
    string? ClaimsToBe,
    string? DisplayName,
    string Bio,
    long Followers
);

/// <summary>What stands on the customer record.</summary>
/// <param name="City">Where they lived when they gave their data; null where they live there still.</param>
/// <param name="Handles"><c>network:handle</c>, as the customer gave them.</param>
internal sealed record CustomerRow(
    string Number,
    string? City,
    string Segment,
    DateOnly Since,
    string Email,
    string Phone,
    IReadOnlyList<string> Handles
);
