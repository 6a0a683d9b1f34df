namespace Muhatap.Tests.Connectors;

/// <summary>A clock that stands still while its timers run, so that limits end but instants can be compared.</summary>
internal sealed class StillClock : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
