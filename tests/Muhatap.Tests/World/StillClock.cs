namespace Muhatap.Tests.World;

/// <summary>A clock that stands still until it is told to move.</summary>
internal sealed class StillClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;

    public void Set(DateTimeOffset instant) => now = instant;
}
