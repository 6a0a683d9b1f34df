namespace Muhatap.Web.Demo;

/// <summary>
/// The demo's time. While the past is played it stands where the player puts it; then it runs, faster than the world's until it
/// has caught up with it. Everything in the program asks it, so a deadline of three weeks ago was set three weeks ago.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset? still;
    private DateTimeOffset from;
    private long startedAt;
    private double speed = 1;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            var world = System.GetUtcNow();
            if (still is { } instant)
                return instant;
            var here = from + (System.GetElapsedTime(startedAt) * speed);
            return here < world ? here : world;
        }
    }

    /// <summary>Time stands at <paramref name="instant"/>.</summary>
    public void Stand(DateTimeOffset instant)
    {
        lock (gate)
            still = instant;
    }

    /// <summary>Time runs from <paramref name="instant"/>, <paramref name="times"/> as fast as the world's until it has caught up.</summary>
    public void Run(DateTimeOffset instant, double times)
    {
        lock (gate)
        {
            still = null;
            from = instant;
            startedAt = System.GetTimestamp();
            speed = times;
        }
    }
}
