using System.Runtime.InteropServices;

namespace Muhatap.Analyze.Statistics;

/// <summary>How long something took, or how long it has been waited for in vain.</summary>
/// <param name="Hours">From the beginning to the event, or to when it was last looked.</param>
/// <param name="Happened">False where it had not happened by then: the case is censored, not dropped.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Lifetime(double Hours, bool Happened)
{
    /// <summary>The same as seen by somebody who looks away after so many hours.</summary>
    public Lifetime Until(double hours) => Hours <= hours ? this : new(hours, false);
}
