namespace Muhatap.Linkage.Accounts;

/// <summary>A person as a row of a file gives them; only the id and the full name are needed.</summary>
public sealed record Person(
    string Id,
    string FullName,
    string? Email = null,
    string? Phone = null,
    string? City = null,
    string? BirthDate = null,
    string? Company = null,
    string? Role = null
);
