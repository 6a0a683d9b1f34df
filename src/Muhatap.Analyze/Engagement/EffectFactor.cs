namespace Muhatap.Analyze.Engagement;

/// <summary>What may move people.</summary>
public enum EffectFactor
{
    /// <summary>About whom: us, a competitor, the sector.</summary>
    About,
    Content,
    Subject,
    Network,
    Weekday,
    Hour,

    /// <summary>Who wrote it.</summary>
    Author,
}
