namespace Muhatap.Analyze.Spikes;

/// <summary>What an alarm says that was not said yet.</summary>
public enum SpikeNews
{
    /// <summary>Announced; once for each.</summary>
    Began,

    /// <summary>The announced one has become clearly worse.</summary>
    Grew,

    /// <summary>It is as it was before again.</summary>
    Ended,
}
