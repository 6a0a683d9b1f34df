using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Muhatap.Benchmarks;

/// <summary>The calling thread's CPU time where the system tells it (Linux), else wall time: so that neighbours on the machine don't count.</summary>
internal static class CpuClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Seconds since some moment.</summary>
    internal static double Seconds() =>
        OperatingSystem.IsLinux() && clock_gettime(ThreadCpuTime, out var time) == 0
            ? time.Seconds + (time.Nanoseconds / 1e9)
            : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct TimeSpec(long Seconds, long Nanoseconds);
}
