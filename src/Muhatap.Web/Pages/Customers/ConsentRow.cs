using Muhatap.Core.Ids;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One standing word of the ledger, with whose it is.</summary>
/// <param name="Address">Null where it holds for all of the customer's.</param>
/// <param name="System">Null where one of us wrote it.</param>
internal sealed record ConsentRow(
    ConsentId Id,
    CustomerId Customer,
    string Name,
    string? Address,
    DateTimeOffset GivenAt,
    string Source,
    string? Evidence,
    string? System
);
