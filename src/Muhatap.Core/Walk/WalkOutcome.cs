namespace Muhatap.Core.Walk;

/// <summary>What became of a batch.</summary>
/// <param name="Kept">New posts, stored.</param>
/// <param name="Repeated">Posts that were held already; only their counters changed.</param>
/// <param name="Passed">Posts nobody's topic wanted; counted and let go.</param>
public readonly record struct WalkOutcome(int Kept, int Repeated, int Passed)
{
    public static WalkOutcome operator +(WalkOutcome left, WalkOutcome right) =>
        new(left.Kept + right.Kept, left.Repeated + right.Repeated, left.Passed + right.Passed);
}
