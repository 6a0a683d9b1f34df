using Muhatap.Core.Activities;
using Muhatap.Core.Ids;

namespace Muhatap.Relate.Methods;

/// <summary>A customer as methods look at them.</summary>
/// <param name="Accounts">Those known to be theirs, without the one that is weighed.</param>
/// <param name="Acts">Purchases, deliveries and visits, the latest first; empty where no method that is on asks for them.</param>
internal sealed record CustomerSide(
    CustomerId Id,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones,
    IReadOnlyList<AccountSide> Accounts,
    IReadOnlyList<Activity> Acts
);
