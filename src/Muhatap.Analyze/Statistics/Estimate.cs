using System.Runtime.InteropServices;

namespace Muhatap.Analyze.Statistics;

/// <summary>A figure with the interval in which it lies in 95 of 100 such samples.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>The same in another unit.</summary>
    public Estimate Times(double factor) => new(Value * factor, Low * factor, High * factor);
}
