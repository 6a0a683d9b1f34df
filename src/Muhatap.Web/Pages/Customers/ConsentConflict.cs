using Muhatap.Core.Consents;
using Muhatap.Core.Ids;

namespace Muhatap.Web.Pages.Customers;

/// <summary>İYS says one thing of an address, and we another.</summary>
internal sealed record ConsentConflict(
    CustomerId Customer,
    string Name,
    string Brand,
    ConsentChannel Channel,
    string? Address,
    (ConsentStatus Status, DateTimeOffset At) Iys,
    (ConsentStatus Status, DateTimeOffset At) Ours
)
{
    /// <summary>The newer word counts; of two of one instant the refusal.</summary>
    public bool IysCounts => Iys.At > Ours.At || (Iys.At == Ours.At && Iys.Status == ConsentStatus.Refused);
}
