namespace Muhatap.Analyze.Complaints;

/// <summary>What kind of complaint it is; the heaviest that fits.</summary>
public enum ComplaintKind
{
    Complaint,

    /// <summary>They say that they leave.</summary>
    Leaving,

    /// <summary>They name a court, a regulator or an arbitration board.</summary>
    Legal,
}
